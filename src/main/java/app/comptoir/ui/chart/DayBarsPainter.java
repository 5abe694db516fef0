package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.Currency;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Where the bars of a [DayBarsChart] lie on its canvas, and how they are drawn there.
final class DayBarsPainter {
  private static final Font FONT = Font.font(Fonts.REGULAR, 12);

  /// Room above the highest value.
  static final double TOP = 8;

  private static final double BOTTOM = 24;
  private static final double LABEL_GAP = 8;
  private static final double TICK_ROOM = 44;
  private static final int MOST_TICKS = 5;
  private static final double WIDEST_SLOT = 110;
  private static final double LEAST_HEIGHT = 20;
  private static final double BAR_SHARE = 0.62;
  private static final double PLAN_SHARE = 0.82;

  /// Every how many days or hours there may be a label.
  private static final int[] DAYS = {1, 2, 7, 14, 28, 56, 91, 182};

  private static final int[] HOURS = {1, 2, 3, 4, 6, 12};

  private final Messages messages;
  private final SharpCanvas canvas;
  private List<DayBar> bars = List.of();
  private @Nullable Currency currency;
  private Ticks ticks = Ticks.over(0, 1, 1, 1);
  private double left;
  private double leastLeft;

  /// The colours of the moment, see [ThemedRegion].
  record Colours(Color muted, Color grid, Color fill, Color active, Color back, Color backLine) {}

  DayBarsPainter(Messages messages, SharpCanvas canvas) {
    this.messages = messages;
    this.canvas = canvas;
  }

  /// @param currency of all values; null for counts
  void setBars(List<DayBar> bars, @Nullable Currency currency) {
    this.bars = bars;
    this.currency = currency;
  }

  /// Room at the left for labels of what else is drawn on this time axis.
  void setLeastLeft(double room) {
    leastLeft = room;
  }

  /// Draws everything.
  ///
  /// @param pointed index of the day that is pointed at, or −1
  void paint(Colours colours, int pointed) {
    GraphicsContext g = canvas.wiped();
    double height = canvas.height() - TOP - BOTTOM;
    if (bars.isEmpty() || height < LEAST_HEIGHT) {
      return;
    }
    g.setFont(FONT);
    measure(height);
    paintAxis(g, colours);
    paintPrevious(g, colours);
    paintBars(g, colours, pointed);
    paintPlan(g, colours);
    paintDays(g, colours);
  }

  private void measure(double height) {
    long low = 0;
    long high = 0;
    for (DayBar bar : bars) {
      low = Math.min(low, Math.min(bar.value(), bar.previous()));
      high = Math.max(high, Math.max(bar.value(), bar.previous()));
      high = Math.max(high, bar.plan() == null ? 0 : bar.plan());
    }
    ticks = Ticks.over(low, high, 1, (int) Math.clamp(height / TICK_ROOM, 2, MOST_TICKS));
  }

  private void paintAxis(GraphicsContext g, Colours colours) {
    AxisLabels labels = labels();
    left = leastLeft;
    for (long value : ticks.values()) {
      left = Math.max(left, width(labels.of(value)) + LABEL_GAP);
    }
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setLineWidth(1);
    for (long value : ticks.values()) {
      double y = Math.rint(y(value)) + 0.5;
      g.setStroke(value == 0 ? colours.backLine() : colours.grid());
      g.strokeLine(left, y, canvas.width(), y);
      g.setFill(colours.muted());
      g.fillText(labels.of(value), left - LABEL_GAP, y);
    }
  }

  /// How the axis is written now.
  AxisLabels labels() {
    return new AxisLabels(messages, ticks, currency);
  }

  private void paintPrevious(GraphicsContext g, Colours colours) {
    double zero = Math.rint(y(0));
    double before = zero;
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      double x0 = Math.rint(x(i));
      double x1 = Math.rint(x(i + 1));
      if (bar.previousDay() == null) {
        before = zero;
        continue;
      }
      double y = Math.rint(y(bar.previous()));
      g.setFill(colours.back());
      g.fillRect(x0, Math.min(y, zero), x1 - x0, Math.abs(y - zero));
      g.setStroke(colours.backLine());
      g.setLineWidth(1);
      g.strokeLine(x0, y + 0.5, x1, y + 0.5);
      if (i > 0 && Math.abs(before - y) > 1) {
        g.strokeLine(x0 + 0.5, before + 0.5, x0 + 0.5, y + 0.5);
      }
      before = y;
    }
  }

  private void paintBars(GraphicsContext g, Colours colours, int pointed) {
    double zero = Math.rint(y(0));
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      double slot = x(i + 1) - x(i);
      double width = Math.max(1, Math.rint(slot * BAR_SHARE));
      double x = Math.rint(x(i) + (slot - width) / 2);
      double y = Math.rint(y(bar.value()));
      Color colour = i == pointed ? colours.active() : colours.fill();
      g.setFill(bar.running() ? colour.deriveColor(0, 1, 1, 0.55) : colour);
      g.fillRect(x, Math.min(y, zero), width, Math.abs(y - zero));
      if (bar.running() && width > 3) {
        g.setStroke(colour);
        g.strokeRect(x + 0.5, Math.min(y, zero) + 0.5, width - 1, Math.abs(y - zero));
      }
    }
  }

  /// Outlined, a little wider than what was sold.
  private void paintPlan(GraphicsContext g, Colours colours) {
    double zero = Math.rint(y(0));
    g.setStroke(colours.muted());
    g.setLineWidth(1);
    for (int i = 0; i < bars.size(); i++) {
      Long plan = bars.get(i).plan();
      if (plan != null) {
        double slot = x(i + 1) - x(i);
        double width = Math.max(2, Math.rint(slot * PLAN_SHARE));
        double y = Math.rint(y(plan));
        double x = Math.rint(x(i) + (slot - width) / 2);
        g.strokeRect(x + 0.5, y + 0.5, width - 1, zero - y);
      }
    }
  }

  private void paintDays(GraphicsContext g, Colours colours) {
    Formats formats = messages.formats();
    double widest = 0;
    for (DayBar bar : List.of(bars.getFirst(), bars.get(bars.size() / 2), bars.getLast())) {
      widest = Math.max(widest, width(bar.axisLabel(formats)));
    }
    double slot = x(1) - x(0);
    boolean hours = bars.getFirst().hour() != null;
    int every = every(hours ? HOURS : DAYS, (int) Math.ceil((widest + 16) / slot));
    g.setFill(colours.muted());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    // Counted from the newest day, so that today always has its label; from the first hour.
    int first = hours ? 0 : (bars.size() - 1) % every;
    for (int i = first; i < bars.size(); i += every) {
      String label = bars.get(i).axisLabel(formats);
      double half = width(label) / 2;
      double middle = (x(i) + x(i + 1)) / 2;
      double x = Math.min(middle, canvas.width() - half);
      if (x - half >= left - 2) {
        g.fillText(label, x, canvas.height() - BOTTOM + 7);
      }
    }
  }

  private static int every(int[] steps, int atLeast) {
    for (int step : steps) {
      if (step >= atLeast) {
        return step;
      }
    }
    return Math.max(1, atLeast);
  }

  /// The day at a place of the canvas; −1 where there is none.
  int indexAt(double x) {
    int index = (int) Math.floor((x - left) / (x(1) - x(0)));
    return x < left || index >= bars.size() ? -1 : index;
  }

  /// Left edge of the room of a day.
  double x(int index) {
    double slot = (canvas.width() - left) / Math.max(1, bars.size());
    return left + index * Math.min(WIDEST_SLOT, slot);
  }

  private double y(long value) {
    double height = canvas.height() - TOP - BOTTOM;
    double span = (double) ticks.max() - ticks.min();
    return TOP + height * (ticks.max() - value) / span;
  }

  private static double width(String text) {
    Text probe = new Text(text);
    probe.setFont(FONT);
    return Math.ceil(probe.getLayoutBounds().getWidth());
  }
}
