package app.comptoir.ui.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Where the bars of a [DayBarsChart] lie on its canvas, and how they are drawn there.
record DayBarsPainter(Plot plot, List<DayBar> bars) {
  private static final double BAR_SHARE = 0.62;
  private static final double PLAN_SHARE = 0.82;

  void paint(GraphicsContext g) {
    paintPrevious(g);
    paintBars(g);
    paintPlan(g);
  }

  private void paintPrevious(GraphicsContext g) {
    double zero = Math.rint(plot.y(0));
    double before = zero;
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      double x0 = Math.rint(plot.x(i));
      double x1 = Math.rint(plot.x(i + 1));
      if (bar.previousDay() == null) {
        before = zero;
        continue;
      }
      double y = Math.rint(plot.y(bar.previous()));
      g.setFill(plot.back());
      g.fillRect(x0, Math.min(y, zero), x1 - x0, Math.abs(y - zero));
      g.setStroke(plot.backLine());
      g.strokeLine(x0, y + 0.5, x1, y + 0.5);
      if (i > 0 && Math.abs(before - y) > 1) {
        g.strokeLine(x0 + 0.5, before + 0.5, x0 + 0.5, y + 0.5);
      }
      before = y;
    }
  }

  private void paintBars(GraphicsContext g) {
    double zero = Math.rint(plot.y(0));
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      double slot = plot.x(i + 1) - plot.x(i);
      double width = Math.max(1, Math.rint(slot * BAR_SHARE));
      double x = Math.rint(plot.x(i) + (slot - width) / 2);
      double y = Math.rint(plot.y(bar.value()));
      Color colour = i == plot.pointed() ? plot.fillActive() : plot.fill();
      g.setFill(bar.running() ? colour.deriveColor(0, 1, 1, 0.55) : colour);
      g.fillRect(x, Math.min(y, zero), width, Math.abs(y - zero));
      if (bar.running() && width > 3) {
        g.setStroke(colour);
        g.strokeRect(x + 0.5, Math.min(y, zero) + 0.5, width - 1, Math.abs(y - zero));
      }
    }
  }

  /// Outlined, a little wider than what was sold.
  private void paintPlan(GraphicsContext g) {
    double zero = Math.rint(plot.y(0));
    g.setStroke(plot.muted());
    for (int i = 0; i < bars.size(); i++) {
      Long plan = bars.get(i).plan();
      if (plan != null) {
        double slot = plot.x(i + 1) - plot.x(i);
        double width = Math.max(2, Math.rint(slot * PLAN_SHARE));
        double y = Math.rint(plot.y(plan));
        double x = Math.rint(plot.x(i) + (slot - width) / 2);
        g.strokeRect(x + 0.5, y + 0.5, width - 1, zero - y);
      }
    }
  }
}
