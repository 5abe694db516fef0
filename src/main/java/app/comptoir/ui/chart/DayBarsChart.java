package app.comptoir.ui.chart;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.control.Delta;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// One bar a day, or an hour of a day, from zero, before the silhouette of the compared days. Drawn
/// on a canvas, so that a year of days is one cheap picture. The mouse or ←/→ point at a day, a
/// click or Enter opens it.
public final class DayBarsChart extends Plot {
  private static final double BOTTOM = 24;
  private static final double TICK_ROOM = 44;
  private static final int MOST_TICKS = 5;

  /// One to four days do not become as wide as the screen.
  private static final int LEAST_SLOTS = 5;

  private static final double LEAST_HEIGHT = 20;

  private List<DayBar> bars = List.of();
  private @Nullable Currency currency;
  private double leastLeft;
  private Runnable onPainted = () -> {};

  public DayBarsChart(Messages messages) {
    super(messages, "day-bars", BOTTOM);
    setPrefSize(480, 180);
    messages.formatsProperty().subscribe(_ -> refresh());
  }

  /// Shows other days.
  ///
  /// @param currency of all values; null for counts
  public void setBars(List<DayBar> bars, @Nullable Currency currency) {
    this.bars = List.copyOf(bars);
    this.currency = currency;
    refresh();
  }

  /// What opens the rows behind a day.
  public void setOnDay(Consumer<LocalDate> handler) {
    setOnBar(bar -> handler.accept(bar.day()));
  }

  /// What opens the rows behind a day or an hour.
  public void setOnBar(Consumer<DayBar> handler) {
    onOpen(index -> handler.accept(bars.get(index)));
  }

  /// What a day is worth, exactly, in the person's language.
  public String figure(long value) {
    Formats formats = messages().formats();
    return currency == null ? formats.count(value) : formats.money(new Money(value, currency));
  }

  /// What is drawn on the same time axis, and therefore after this.
  public void setOnPainted(Runnable action) {
    onPainted = action;
  }

  /// Room for the labels of what is drawn on the same time axis.
  public void setLeastLeft(double room) {
    leastLeft = room;
    repaint();
  }

  /// A value as short as on the axis.
  public String shortly(long value) {
    return new AxisLabels(messages(), ticks(), currency).near(value);
  }

  @Override
  int count() {
    return bars.size();
  }

  @Override
  int leastSlots() {
    return LEAST_SLOTS;
  }

  @Override
  void painted() {
    onPainted.run();
  }

  @Override
  void paint(GraphicsContext g) {
    if (valueHeight() < LEAST_HEIGHT) {
      return;
    }
    long low = 0;
    long high = 0;
    for (DayBar bar : bars) {
      low = Math.min(low, Math.min(bar.value(), bar.previous()));
      high = Math.max(high, Math.max(bar.value(), bar.previous()));
      high = Math.max(high, bar.plan() == null ? 0 : bar.plan());
    }
    int most = (int) Math.clamp(valueHeight() / TICK_ROOM, 2, MOST_TICKS);
    axis(g, Ticks.over(low, high, 1, most), currency, leastLeft);
    new DayBarsPainter(this, bars).paint(g);
    g.setFill(muted());
    Formats formats = messages().formats();
    DayAxis.paint(g, this, day -> bars.get(day).axisLabel(formats), bars.getFirst().hour() != null);
  }

  @Override
  String summary() {
    if (bars.isEmpty()) {
      return messages().now("chart.summary.empty");
    }
    Formats formats = messages().formats();
    DayBar best = bars.getFirst();
    for (DayBar bar : bars) {
      best = bar.value() > best.value() ? bar : best;
    }
    long total = bars.stream().mapToLong(DayBar::value).sum();
    boolean hours = best.hour() != null;
    return messages()
        .now(
            hours ? "chart.summary.hours" : "chart.summary.days",
            formats.dates(bars.getFirst().day(), bars.getLast().day()),
            figure(total),
            hours ? best.axisLabel(formats) : formats.date(best.day()),
            figure(best.value()));
  }

  private KpiValue value(long value) {
    return currency == null
        ? new KpiValue.Count(value)
        : new KpiValue.Amount(new Money(value, currency));
  }

  @Override
  List<String> lines(int index) {
    DayBar bar = bars.get(index);
    Formats formats = messages().formats();
    String now = bar.name(formats) + "  " + figure(bar.value());
    String day = bar.running() ? now + " " + messages().now("chart.soFar") : now;
    List<String> lines = new ArrayList<>(List.of(day));
    if (bar.plan() != null) {
      lines.add(messages().now("chart.plan", figure(bar.plan())));
    }
    if (bar.previousDay() != null) {
      lines.add(bar.previousName(formats) + "  " + figure(bar.previous()));
      lines.add(
          messages()
              .now(
                  "chart.change",
                  Delta.of(value(bar.value()), value(bar.previous()), true)
                      .text(formats, messages().now("unit.points"))));
    }
    return lines;
  }
}
