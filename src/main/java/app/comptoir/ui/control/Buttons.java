package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import javafx.scene.control.Button;

/// Buttons as they look everywhere.
public final class Buttons {
  private Buttons() {}

  /// A flat button that is an icon; its name is told by a tooltip and to screen readers.
  public static Button icon(Messages messages, String icon, String key, Runnable action) {
    Button button = new Button("", Nodes.icon(icon));
    button.getStyleClass().addAll("flat", "button-icon", "icon-action");
    button.accessibleTextProperty().bind(messages.text(key));
    button.setTooltip(Nodes.tooltip(messages.text(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button of words.
  public static Button text(Messages messages, String key, Runnable action) {
    Button button = new Button();
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A quiet button that looks like a link.
  public static Button link(Messages messages, String key, Runnable action) {
    Button button = text(messages, key, action);
    button.getStyleClass().addAll("flat", "accent", "link-action");
    return button;
  }
}
