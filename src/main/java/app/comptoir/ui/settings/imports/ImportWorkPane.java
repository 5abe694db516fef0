package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.OrderFiles.Amount;
import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.service.workspaces.OrderFiles.Offered;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.settings.imports.ImportsModel.Work;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is being done with an order file, what it would change, and what came of it, in a sentence.
final class ImportWorkPane extends VBox {
  private final Messages messages;
  private final Label sentence = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button take;
  private final Button remove;
  private final Button leave;

  ImportWorkPane(Messages messages, ImportsModel model, ImportsController controller) {
    this.messages = messages;
    getStyleClass().add("setting-work");
    sentence.setId("import-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(sentence.textProperty());
    take = Buttons.text(messages, "imports.take", controller::onTake);
    take.setId("import-take");
    take.getStyleClass().add("accent");
    remove = Buttons.text(messages, "imports.remove.sure", controller::onSurelyRemove);
    remove.setId("import-remove-sure");
    remove.getStyleClass().add("danger");
    leave = new Button();
    leave.setId("import-leave");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(_ -> controller.onLeave());
    HBox buttons = new HBox(take, remove, leave);
    buttons.getStyleClass().add("setting-controls");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(sentence, bar, buttons);
    Nodes.shownWhen(this, model.workProperty().map(work -> !(work instanceof Work.None)));
    model.workProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show(model.workProperty().get()));
  }

  private static void shown(Region node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void show(Work work) {
    boolean asks = work instanceof Work.Asked || work instanceof Work.Removing;
    shown(bar, work instanceof Work.Running);
    shown(take, work instanceof Work.Asked(Offered offered, _) && changes(offered));
    shown(remove, work instanceof Work.Removing);
    shown(leave, !(work instanceof Work.Running));
    leave.setText(messages.now(asks ? "imports.leave" : "imports.close"));
    sentence.setText(
        switch (work) {
          case Work.None() -> "";
          case Work.Running(String key, String file) -> messages.now(key, file);
          case Work.Asked(Offered offered, int inPlaceOf) -> asked(offered, inPlaceOf);
          case Work.Removing(Kept file) ->
              messages.now("imports.remove.ask", ImportsController.name(file));
          case Work.Done(String key, String file) -> messages.now(key, file);
          case Work.Failed(String code, String sentence) -> sentence + " (" + code + ")";
        });
  }

  private static boolean changes(Offered offered) {
    return offered.already() == 0 && offered.file().fresh() + offered.file().changed() > 0;
  }

  private String asked(Offered offered, int inPlaceOf) {
    Kept file = offered.file();
    String name = ImportsController.name(file);
    if (offered.already() > 0) {
      return messages.now("imports.already", name, offered.already());
    }
    if (!changes(offered)) {
      return messages.now("imports.allSame", name, file.same());
    }
    List<String> amounts = offered.amounts().stream().map(this::amount).toList();
    String changed =
        messages.now("imports.wouldChange", name, file.fresh(), file.changed(), file.same());
    String how =
        amounts.isEmpty() ? "" : " " + messages.now("imports.by", String.join(", ", amounts));
    String place = inPlaceOf == 0 ? "" : " " + messages.now("imports.inPlaceOf", inPlaceOf);
    return changed + how + place;
  }

  private String amount(Amount amount) {
    String sign = amount.by().minor() > 0 ? "+" : "";
    return messages.now("imports.figure." + amount.figure())
        + " "
        + sign
        + messages.formats().money(amount.by());
  }
}
