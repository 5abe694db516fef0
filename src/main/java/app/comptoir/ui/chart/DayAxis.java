package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Formats;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The days below a chart: as many as there is room for, in steps of whole weeks, counted from the
/// newest day so that today always has its label.
final class DayAxis {
  private static final int[] STEPS = {1, 2, 7, 14, 28, 56, 91, 182};
  private static final double GAP = 16;

  private DayAxis() {}

  /// Writes them in the present colour.
  ///
  /// @param y top of the labels
  static void paint(GraphicsContext g, Plot plot, List<LocalDate> days, Formats formats, double y) {
    double widest = 0;
    for (LocalDate day : List.of(days.getFirst(), days.get(days.size() / 2), days.getLast())) {
      widest = Math.max(widest, Plot.width(formats.dayOfMonth(day)));
    }
    int every = step((int) Math.ceil((widest + GAP) / (plot.x(1) - plot.x(0))));
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    for (int i = days.size() - 1; i >= 0; i -= every) {
      String label = formats.dayOfMonth(days.get(i));
      double half = Plot.width(label) / 2;
      double x = Math.min((plot.x(i) + plot.x(i + 1)) / 2, plot.plotWidth() - half);
      if (x - half >= plot.left() - 2) {
        g.fillText(label, x, y);
      }
    }
  }

  private static int step(int atLeast) {
    for (int step : STEPS) {
      if (step >= atLeast) {
        return step;
      }
    }
    return Math.max(1, atLeast);
  }
}
