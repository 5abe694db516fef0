package app.comptoir.ui.overview;

import app.comptoir.ui.widget.Nodes;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Says one thing in the longest of several ways that there is room for, so that it is not cut. Its
/// tooltip says it the longest way. FX thread only.
final class FittingLabel extends Label {
  private final StringProperty longest = new SimpleStringProperty(this, "longest", "");
  private List<String> ways = List.of("");

  FittingLabel(String styleClass) {
    getStyleClass().add(styleClass);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setTooltip(Nodes.tooltip(longest));
    widthProperty().subscribe(_ -> fit());
    fontProperty().subscribe(_ -> fit());
    graphicProperty().subscribe(_ -> fit());
  }

  /// @param all the same in other words, the longest first
  void say(List<String> all) {
    ways = List.copyOf(all);
    longest.set(ways.getFirst());
    fit();
  }

  String longest() {
    return longest.get();
  }

  private void fit() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    if (getGraphic() != null) {
      room -= Math.ceil(getGraphic().prefWidth(-1)) + getGraphicTextGap();
    }
    double free = room;
    setText(ways.stream().filter(way -> width(way) <= free).findFirst().orElseGet(ways::getLast));
  }

  private double width(String text) {
    Text probe = new Text(text);
    probe.setFont(getFont());
    return Math.ceil(probe.getLayoutBounds().getWidth());
  }
}
