package app.comptoir.ui.offers;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.widget.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which keys do what in the queue.
final class KeyHints extends FlowPane {
  /// @param keys empty for the space bar, which has a name in each language
  private record Hint(String keys, String key) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint("J K", "offers.key.walk"),
          new Hint("A", "offers.key.primary"),
          new Hint("R", "offers.key.changes"),
          new Hint("X", "offers.key.reject"),
          new Hint("C", "offers.key.comment"),
          new Hint("Z", "offers.key.undo"),
          new Hint("", "offers.key.mark"),
          new Hint("/", "offers.key.search"));

  KeyHints(Messages messages) {
    getStyleClass().add("key-hints");
    for (Hint hint : HINTS) {
      Label keys = new Label(hint.keys());
      if (hint.keys().isEmpty()) {
        keys.textProperty().bind(messages.text("offers.key.space"));
      }
      keys.getStyleClass().add("key-cap");
      HBox entry = new HBox(keys, Nodes.label(messages, hint.key(), "caption"));
      entry.getStyleClass().add("key-hint");
      entry.setAlignment(Pos.CENTER_LEFT);
      entry.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(entry);
    }
  }
}
