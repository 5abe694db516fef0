package app.comptoir.ui.chart;

import app.comptoir.ui.control.Nodes;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the colours of a chart mean.
public final class Legend {
  private Legend() {}

  /// A legend whose first entry is the actual series.
  public static HBox of(ObservableValue<String> actual, Node... more) {
    HBox legend = new HBox(entry("legend-actual", actual));
    legend.getChildren().addAll(more);
    legend.getStyleClass().add("legend");
    legend.setAlignment(Pos.CENTER_LEFT);
    legend.setMinWidth(Region.USE_PREF_SIZE);
    return legend;
  }

  /// The entry of the compared period.
  public static HBox previous(ObservableValue<String> text) {
    return entry("legend-previous", text);
  }

  /// Any entry: a square of that style class and its text.
  public static HBox entry(String styleClass, ObservableValue<String> text) {
    Region key = new Region();
    key.getStyleClass().addAll("legend-key", styleClass);
    HBox entry = new HBox(key, Nodes.label(text));
    entry.getStyleClass().add("legend-entry");
    entry.setAlignment(Pos.CENTER_LEFT);
    return entry;
  }
}
