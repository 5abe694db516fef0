package app.comptoir.ui.chart;

import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The days or hours below a chart: as many as there is room for. Days go in steps of whole weeks,
/// counted from the newest one so that today always has its label; hours from the first.
final class DayAxis {
  private static final int[] DAYS = {1, 2, 7, 14, 28, 56, 91, 182};
  private static final int[] HOURS = {1, 2, 3, 4, 6, 12};
  private static final double GAP = 16;
  private static final double BELOW = 7;

  private DayAxis() {}

  /// Writes them in the present colour.
  static void paint(GraphicsContext g, Plot plot, IntFunction<String> label, boolean hours) {
    int last = plot.count() - 1;
    double widest = 0;
    for (int i : new int[] {0, plot.count() / 2, last}) {
      widest = Math.max(widest, Plot.width(label.apply(i)));
    }
    int atLeast = (int) Math.ceil((widest + GAP) / (plot.x(1) - plot.x(0)));
    int every = step(hours ? HOURS : DAYS, atLeast);
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    for (int i = hours ? 0 : last % every; i <= last; i += every) {
      String text = label.apply(i);
      double half = Plot.width(text) / 2;
      double x = Math.min((plot.x(i) + plot.x(i + 1)) / 2, plot.plotWidth() - half);
      if (x - half >= plot.left() - 2) {
        g.fillText(text, x, Plot.TOP + plot.valueHeight() + BELOW);
      }
    }
  }

  private static int step(int[] steps, int atLeast) {
    for (int step : steps) {
      if (step >= atLeast) {
        return step;
      }
    }
    return Math.max(1, atLeast);
  }
}
