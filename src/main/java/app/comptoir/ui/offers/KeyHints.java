package app.comptoir.ui.offers;

import app.comptoir.ui.control.KeyNames;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Shortcut;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which keys do what in the queue, by the keys that are bound.
final class KeyHints extends FlowPane {
  /// @param key what the keys do
  /// @param shortcuts their messages
  private record Hint(String key, List<String> shortcuts) {
    static Hint of(String key) {
      return new Hint(key, List.of(key));
    }
  }

  private static final List<Hint> HINTS =
      List.of(
          new Hint("offers.key.walk", List.of("offers.key.next", "offers.key.previous")),
          Hint.of("offers.key.primary"),
          Hint.of("offers.key.changes"),
          Hint.of("offers.key.reject"),
          Hint.of("offers.key.comment"),
          Hint.of("offers.key.undo"),
          Hint.of("offers.key.mark"));

  private final Messages messages;

  KeyHints(Messages messages) {
    this.messages = messages;
    getStyleClass().add("key-hints");
  }

  /// @param bound the keys of the screen
  void show(List<Shortcut> bound) {
    KeyNames names = new KeyNames(messages);
    getChildren().clear();
    for (Hint hint : HINTS) {
      add(hint.key(), messages.formatsProperty().map(_ -> caps(hint, bound, names)));
    }
    add("offers.key.search", messages.formatsProperty().map(_ -> Shortcut.SEARCH));
  }

  private static String caps(Hint hint, List<Shortcut> bound, KeyNames names) {
    List<String> caps =
        hint.shortcuts().stream()
            .flatMap(key -> bound.stream().filter(shortcut -> shortcut.key().equals(key)))
            .flatMap(shortcut -> names.caps(shortcut.triggers().getFirst()).stream())
            .toList();
    return String.join(" ", caps);
  }

  private void add(String key, ObservableValue<String> caps) {
    Label keys = new Label();
    keys.textProperty().bind(caps);
    keys.getStyleClass().add("key-cap");
    HBox entry = new HBox(keys, Nodes.label(messages, key, "caption"));
    entry.getStyleClass().add("key-hint");
    entry.setAlignment(Pos.CENTER_LEFT);
    entry.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(entry);
  }
}
