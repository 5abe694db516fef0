package app.comptoir.ui.chart;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Days as bars made of parts: what is positive stands on the line, what is negative hangs from it.
/// The colours of the parts are `-cx-series-1` … `-cx-series-4`, and `-cx-series-5` for the rest.
public final class StackedDaysChart extends Plot {
  /// How many parts there may be, the rest included.
  public static final int MOST = 5;

  private static final StyleablePropertyFactory<StackedDaysChart> FACTORY =
      new StyleablePropertyFactory<>(ThemedRegion.getClassCssMetaData());
  private static final double BOTTOM = 24;
  private static final double TICK_ROOM = 40;
  private static final double BAR_SHARE = 0.72;

  private final List<StyleableProperty<Color>> colours = new ArrayList<>();
  private List<LocalDate> days = List.of();
  private List<Series> series = List.of();
  private @Nullable Currency currency;

  /// One part.
  ///
  /// @param colour 0 … 4
  /// @param values one a day, minor units or counts
  public record Series(String label, int colour, List<Long> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  public StackedDaysChart(Messages messages) {
    super(messages, "stacked-days", BOTTOM);
    for (int i = 0; i < MOST; i++) {
      int at = i;
      StyleableProperty<Color> colour =
          FACTORY.createStyleableColorProperty(
              this,
              "series" + (i + 1),
              "-cx-series-" + (i + 1),
              chart -> chart.colours.get(at),
              Color.GRAY);
      colours.add(colour);
      ((ObservableValue<?>) colour).subscribe(_ -> repaint());
    }
    setPrefSize(320, 160);
    messages.formatsProperty().subscribe(_ -> refresh());
  }

  /// Shows other days.
  ///
  /// @param parts the biggest first, as they are stacked
  /// @param currency of all values; null for counts
  public void setDays(List<LocalDate> days, List<Series> parts, @Nullable Currency currency) {
    this.days = List.copyOf(days);
    this.series = List.copyOf(parts);
    this.currency = currency;
    refresh();
  }

  /// What opens the rows behind a day.
  public void setOnDay(Consumer<LocalDate> handler) {
    onOpen(index -> handler.accept(days.get(index)));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  @Override
  int count() {
    return series.isEmpty() ? 0 : days.size();
  }

  @Override
  void paint(GraphicsContext g) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < days.size(); i++) {
      low = Math.min(low, sum(i, -1));
      high = Math.max(high, sum(i, 1));
    }
    int most = (int) Math.clamp(valueHeight() / TICK_ROOM, 2, 5);
    axis(g, Ticks.over(low, high, 1, most), currency, 0);
    for (int i = 0; i < days.size(); i++) {
      bar(g, i);
    }
    g.setFill(muted());
    DayAxis.paint(g, this, day -> messages().formats().dayOfMonth(days.get(day)), false);
  }

  private long sum(int day, int sign) {
    return series.stream()
        .mapToLong(part -> part.values().get(day))
        .filter(value -> value * sign > 0)
        .sum();
  }

  private void bar(GraphicsContext g, int day) {
    double slot = x(day + 1) - x(day);
    double width = Math.max(1, Math.rint(slot * BAR_SHARE));
    double x = Math.rint(x(day) + (slot - width) / 2);
    long up = 0;
    long down = 0;
    for (Series part : series) {
      long value = part.values().get(day);
      long from = value >= 0 ? up : down;
      double top = Math.rint(y(Math.max(from, from + value)));
      double bottom = Math.rint(y(Math.min(from, from + value)));
      Color colour = colours.get(part.colour()).getValue();
      g.setFill(pointed() < 0 || pointed() == day ? colour : colour.deriveColor(0, 1, 1, 0.55));
      g.fillRect(x, top, width, bottom - top);
      if (value >= 0) {
        up += value;
      } else {
        down += value;
      }
    }
  }

  /// What an amount is, exactly, in the person's language.
  public String figure(long value) {
    Formats formats = messages().formats();
    return currency == null ? formats.count(value) : formats.money(new Money(value, currency));
  }

  @Override
  List<String> lines(int index) {
    List<String> lines = new ArrayList<>();
    long sum = series.stream().mapToLong(part -> part.values().get(index)).sum();
    lines.add(messages().formats().weekday(days.get(index)) + "  " + figure(sum));
    for (Series part : series) {
      lines.add(part.label() + "  " + figure(part.values().get(index)));
    }
    return lines;
  }

  @Override
  String summary() {
    if (count() == 0) {
      return messages().now("chart.summary.empty");
    }
    List<String> parts = new ArrayList<>();
    for (Series part : series) {
      long sum = part.values().stream().mapToLong(Long::longValue).sum();
      parts.add(part.label() + " " + figure(sum));
    }
    return messages().formats().dates(days.getFirst(), days.getLast())
        + ": "
        + String.join(", ", parts);
  }
}
