package app.comptoir.ui.settings;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Asks before it acts: the button gives way to *do it* and *leave it*.
final class SureButton extends HBox {
  private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
  private final Button first;

  /// @param key of the words, `settings.KEY.ask`, `.sure` and `.keep`; the buttons are `#ask-KEY`,
  ///   `#sure-KEY` and `#keep-KEY`
  SureButton(Messages messages, String key, Runnable act) {
    this(messages, key, key, act);
  }

  /// @param id in place of the key where several have the same words
  SureButton(Messages messages, String key, String id, Runnable act) {
    String words = "settings." + key;
    first = Buttons.text(messages, words + ".ask", () -> asking.set(true));
    first.setId("ask-" + id);
    Button sure =
        Buttons.text(
            messages,
            words + ".sure",
            () -> {
              asking.set(false);
              act.run();
            });
    sure.setId("sure-" + id);
    sure.getStyleClass().add("danger");
    Button keep = Buttons.text(messages, words + ".keep", () -> asking.set(false));
    keep.setId("keep-" + id);
    // Whose place is taken had the keyboard.
    asking.addListener((_, _, now) -> (now ? keep : first).requestFocus());
    getStyleClass().add("setting-controls");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren()
        .setAll(
            Nodes.shownWhen(first, asking.not()),
            Nodes.shownWhen(sure, asking),
            Nodes.shownWhen(keep, asking));
  }

  /// What is there before it asks.
  Button first() {
    return first;
  }
}
