package app.comptoir.ui.tile;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.Plot;
import app.comptoir.ui.chart.SharpCanvas;
import app.comptoir.ui.chart.ThemedRegion;
import app.comptoir.ui.fx.Messages;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// By how much each day differs from the one it is compared with, below a [DayBarsChart] and on its
/// time axis: up from the line (blue) for more, down from it (vermilion) for less, with signs on
/// the axis. Says nothing that the chart's own tip does not say, so it takes neither mouse nor
/// focus.
public final class DeltaStrip extends ThemedRegion {
  private static final double EDGE = 8;
  private static final double BAR_SHARE = 0.62;

  private final Messages messages;
  private final DayBarsChart chart;
  private final SharpCanvas canvas = new SharpCanvas();
  private List<DayBar> bars = List.of();
  private @Nullable Currency currency;

  public DeltaStrip(Messages messages, DayBarsChart chart) {
    super("delta-strip");
    this.messages = messages;
    this.chart = chart;
    getChildren().add(canvas);
    setMinSize(0, 0);
    setPrefHeight(84);
    setMouseTransparent(true);
    chart.setOnPainted(this::repaint);
    messages.formatsProperty().subscribe(_ -> repaint());
  }

  /// Shows other days: those of the chart above.
  ///
  /// @param currency of all values; null for counts
  public void setBars(List<DayBar> bars, @Nullable Currency currency) {
    this.bars = List.copyOf(bars);
    this.currency = currency;
    chart.setLeastLeft(most() == 0 ? 0 : Plot.width("+" + exact(most())) + Plot.LABEL_GAP);
    repaint();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.fit(getWidth(), getHeight())) {
      repaint();
    }
  }

  @Override
  protected void repaint() {
    GraphicsContext g = canvas.wiped();
    long most = most();
    if (most == 0 || canvas.height() < 3 * EDGE) {
      return;
    }
    double middle = Math.rint(canvas.height() / 2);
    double scale = (middle - EDGE) / most;
    axis(g, most, middle);
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      long delta = delta(bar);
      double slot = chart.x(i + 1) - chart.x(i);
      double width = Math.max(1, Math.rint(slot * BAR_SHARE));
      double x = Math.rint(chart.x(i) + (slot - width) / 2);
      double tall = Math.rint(Math.abs(delta) * scale);
      Color colour = delta >= 0 ? fill() : back();
      g.setFill(colour);
      g.fillRect(x, delta >= 0 ? middle - tall : middle, width, tall);
      if (i == chart.pointed()) {
        g.setStroke(ink());
        g.strokeRect(x - 0.5, (delta >= 0 ? middle - tall : middle) - 0.5, width + 1, tall + 1);
      }
    }
  }

  /// The line of no change, and what its furthest days are worth.
  private void axis(GraphicsContext g, long most, double middle) {
    double left = chart.x(0);
    g.setFont(Plot.FONT);
    g.setLineWidth(1);
    g.setStroke(backLine());
    g.strokeLine(left, middle + 0.5, canvas.width(), middle + 0.5);
    g.setFill(muted());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    double x = left - Plot.LABEL_GAP;
    g.fillText("+" + chart.shortly(most), x, EDGE);
    g.fillText("Δ", x, middle);
    g.fillText("−" + chart.shortly(most), x, canvas.height() - EDGE);
  }

  /// The widest it can be written, so that it always has room.
  private String exact(long value) {
    int digits = currency == null ? 0 : Money.digits(currency);
    return messages.formats().number(BigDecimal.valueOf(value, digits), 0);
  }

  private long most() {
    return bars.stream().mapToLong(bar -> Math.abs(delta(bar))).max().orElse(0);
  }

  /// A day that is not over cannot be compared with one that is.
  private static long delta(DayBar bar) {
    return bar.previousDay() == null || bar.running() ? 0 : bar.value() - bar.previous();
  }
}
