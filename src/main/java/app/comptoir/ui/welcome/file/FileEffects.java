package app.comptoir.ui.welcome.file;

import app.comptoir.service.workspaces.FileLook.Amount;
import app.comptoir.service.workspaces.FileLook.Effect;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What files would change in the figures, a sentence a file: “12 new, 3 changed, 40 the same”.
public final class FileEffects extends HBox {
  private final Messages messages;

  public FileEffects(Messages messages, List<Effect> effects) {
    this.messages = messages;
    setId("file-effects");
    getStyleClass().add("file-effects");
    VBox words = new VBox();
    words.getStyleClass().add("file-remarks");
    HBox.setHgrow(words, Priority.ALWAYS);
    for (Effect effect : effects) {
      words.getChildren().add(line(effects.size() > 1, effect));
    }
    getChildren().addAll(Nodes.icon("fth-git-merge"), words);
  }

  private Label line(boolean named, Effect effect) {
    String text = sentence(effect);
    Label line = new Label(named ? Texts.oneLine(effect.file()) + " – " + text : text);
    line.getStyleClass().add("strong");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private String sentence(Effect effect) {
    if (effect.already() > 0) {
      return messages.now("file.already", effect.already());
    }
    if (effect.fresh() + effect.changed() + effect.same() == 0) {
      return messages.now("file.toldLater");
    }
    if (!effect.changes()) {
      return messages.now("file.allSame", effect.same());
    }
    String changed =
        messages.now("file.wouldChange", effect.fresh(), effect.changed(), effect.same());
    String amounts = effect.amounts().stream().map(this::amount).collect(Collectors.joining(", "));
    return amounts.isEmpty() ? changed : changed + " " + messages.now("file.by", amounts);
  }

  private String amount(Amount amount) {
    String sign = amount.by().minor() > 0 ? "+" : "";
    return messages.now("imports.figure." + amount.figure())
        + " "
        + sign
        + messages.formats().money(amount.by());
  }
}
