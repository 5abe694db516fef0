package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small parts that every view needs.
public final class Nodes {
  private Nodes() {}

  /// A label of a text that follows the language.
  public static Label label(ObservableValue<String> text, String... styleClasses) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  public static Label label(Messages messages, String key, String... styleClasses) {
    return label(messages.text(key), styleClasses);
  }

  /// A Feather icon, e.g. `fth-info`; its size and colour come from the style sheet.
  public static FontIcon icon(String literal, String... styleClasses) {
    FontIcon icon = new FontIcon(literal);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }

  /// Empty room that grows.
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /// Tells all of a text that may be too long for its room.
  public static <L extends Label> L whole(L label) {
    label.setTooltip(tooltip(label.textProperty()));
    return label;
  }

  /// Makes a node take no room while it is not shown.
  public static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
    return node;
  }

  /// Whether it, and all it lies in, is shown.
  public static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// A tooltip that follows a text.
  public static Tooltip tooltip(ObservableValue<String> text) {
    Tooltip tooltip = tooltip();
    tooltip.textProperty().bind(text);
    return tooltip;
  }

  /// A tooltip that has no text yet.
  public static Tooltip tooltip() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    return tooltip;
  }
}
