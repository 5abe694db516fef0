package app.comptoir.ui.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The small sheet beside the mark that is pointed at; part of the chart, so that the keyboard gets
/// it too.
final class ChartTip extends VBox {
  private static final double GAP = 12;

  ChartTip() {
    getStyleClass().add("chart-tip");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// The first line is the mark's own.
  void show(List<String> lines) {
    getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      Label line = new Label(lines.get(i));
      line.getStyleClass().add(i == 0 ? "chart-tip-first" : "chart-tip-more");
      getChildren().add(line);
    }
    setVisible(true);
    applyCss();
    autosize();
  }

  /// Right of `x`, or left of it where the room ends.
  void placeBeside(double x, double room, double y) {
    double width = getWidth();
    double at = x + GAP + width <= room ? x + GAP : Math.max(0, x - GAP - width);
    relocate(Math.rint(at), y);
  }
}
