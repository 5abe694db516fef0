package app.comptoir.ui.chart;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.chart.DayBarsPainter.Colours;
import app.comptoir.ui.control.Delta;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// One bar a day, or an hour of a day, from zero, before the silhouette of the compared days. Drawn
/// on a canvas, so that a year of days is one cheap picture. The mouse or ←/→ point at a day, a
/// click or Enter opens it.
public final class DayBarsChart extends ThemedRegion {
  private final Messages messages;
  private final SharpCanvas canvas = new SharpCanvas();
  private final DayBarsPainter painter;
  private final ChartTip tip;
  private List<DayBar> bars = List.of();
  private @Nullable Currency currency;
  private int pointed = -1;
  private Consumer<DayBar> onBar = _ -> {};
  private Runnable onPainted = () -> {};

  public DayBarsChart(Messages messages) {
    super("day-bars");
    this.messages = messages;
    this.painter = new DayBarsPainter(messages, canvas);
    this.tip = new ChartTip();
    getChildren().addAll(canvas, tip);
    setMinSize(0, 0);
    setPrefSize(480, 180);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(e -> point(painter.indexAt(e.getX())));
    setOnMouseExited(_ -> point(-1));
    setOnMouseClicked(
        e -> {
          requestFocus();
          open(painter.indexAt(e.getX()));
        });
    setOnKeyPressed(this::onKey);
    focusedProperty().subscribe(focused -> point(focused ? pointed : -1));
    messages.formatsProperty().subscribe(_ -> refresh());
  }

  /// Shows other days.
  ///
  /// @param currency of all values; null for counts
  public void setBars(List<DayBar> bars, @Nullable Currency currency) {
    this.bars = List.copyOf(bars);
    this.currency = currency;
    painter.setBars(this.bars, currency);
    if (pointed >= bars.size()) {
      pointed = -1;
    }
    refresh();
  }

  /// What opens the rows behind a day.
  public void setOnDay(Consumer<LocalDate> handler) {
    setOnBar(bar -> handler.accept(bar.day()));
  }

  /// What opens the rows behind a day or an hour.
  public void setOnBar(Consumer<DayBar> handler) {
    onBar = handler;
  }

  /// What a day is worth, exactly, in the person's language.
  public String figure(long value) {
    Formats formats = messages.formats();
    return currency == null ? formats.count(value) : formats.money(new Money(value, currency));
  }

  /// What is drawn on the same time axis, and therefore after this.
  public void setOnPainted(Runnable action) {
    onPainted = action;
  }

  /// Room for the labels of what is drawn on the same time axis.
  public void setLeastLeft(double room) {
    painter.setLeastLeft(room);
    repaint();
  }

  /// A value as short as on the axis.
  public String shortly(long value) {
    return painter.labels().near(value);
  }

  /// Left edge of the room of a day.
  public double x(int index) {
    return painter.x(index);
  }

  /// The day that is pointed at; −1 where none is.
  public int pointed() {
    return pointed;
  }

  private void refresh() {
    setAccessibleText(summary());
    repaint();
    point(pointed);
  }

  private String summary() {
    if (bars.isEmpty()) {
      return messages.now("chart.summary.empty");
    }
    Formats formats = messages.formats();
    DayBar best = bars.getFirst();
    for (DayBar bar : bars) {
      best = bar.value() > best.value() ? bar : best;
    }
    long total = bars.stream().mapToLong(DayBar::value).sum();
    boolean hours = best.hour() != null;
    return messages.now(
        hours ? "chart.summary.hours" : "chart.summary.days",
        formats.dates(bars.getFirst().day(), bars.getLast().day()),
        figure(total),
        hours ? best.axisLabel(formats) : formats.date(best.day()),
        figure(best.value()));
  }

  @Override
  protected void layoutChildren() {
    if (canvas.fit(getWidth(), getHeight())) {
      repaint();
    }
    tip.autosize();
  }

  @Override
  protected void repaint() {
    painter.paint(new Colours(muted(), grid(), fill(), fillActive(), back(), backLine()), pointed);
    onPainted.run();
  }

  private void onKey(KeyEvent e) {
    int last = bars.size() - 1;
    int to =
        switch (e.getCode()) {
          case LEFT -> pointed < 0 ? last : Math.max(0, pointed - 1);
          case RIGHT -> pointed < 0 ? 0 : Math.min(last, pointed + 1);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (to >= 0 && last >= 0) {
      point(to);
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER) {
      open(pointed);
      e.consume();
    }
  }

  private void open(int index) {
    if (index >= 0 && index < bars.size()) {
      onBar.accept(bars.get(index));
    }
  }

  private void point(int index) {
    boolean moved = index != pointed;
    pointed = index;
    if (moved) {
      repaint();
    }
    if (index < 0 || index >= bars.size()) {
      tip.setVisible(false);
      return;
    }
    DayBar bar = bars.get(index);
    tip.show(lines(bar));
    double middle = (painter.x(index) + painter.x(index + 1)) / 2;
    tip.placeBeside(middle, getWidth(), DayBarsPainter.TOP);
    if (isFocused()) {
      setAccessibleText(String.join(", ", lines(bar)));
    }
  }

  private KpiValue value(long value) {
    return currency == null
        ? new KpiValue.Count(value)
        : new KpiValue.Amount(new Money(value, currency));
  }

  private List<String> lines(DayBar bar) {
    Formats formats = messages.formats();
    String now = bar.name(formats) + "  " + figure(bar.value());
    String day = bar.running() ? now + " " + messages.now("chart.soFar") : now;
    List<String> lines = new ArrayList<>(List.of(day));
    if (bar.plan() != null) {
      lines.add(messages.now("chart.plan", figure(bar.plan())));
    }
    if (bar.previousDay() != null) {
      lines.add(bar.previousName(formats) + "  " + figure(bar.previous()));
      lines.add(
          messages.now(
              "chart.change",
              Delta.of(value(bar.value()), value(bar.previous()), true)
                  .text(formats, messages.now("unit.points"))));
    }
    return lines;
  }
}
