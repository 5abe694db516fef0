package app.comptoir.ui.widget;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// One bar a day from zero, before the silhouette of the compared days. Drawn on a canvas, so that
/// a year of days is one cheap picture. The mouse or ←/→ point at a day, a click or Enter opens it.
public final class DayBarsChart extends ThemedRegion {
  private static final Font FONT = Font.font(Fonts.REGULAR, 12);
  private static final double TOP = 8;
  private static final double BOTTOM = 24;
  private static final double LABEL_GAP = 8;
  private static final double TICK_ROOM = 44;
  private static final int MOST_TICKS = 5;
  private static final double WIDEST_SLOT = 110;
  private static final double BAR_SHARE = 0.62;

  private final Messages messages;
  private final Canvas canvas = new Canvas();
  private final ChartTip tip;
  private List<DayBar> bars = List.of();
  private @Nullable Currency currency;
  private Ticks ticks = Ticks.over(0, 1, 1, 1);
  private double left;
  private int pointed = -1;
  private Consumer<LocalDate> onDay = _ -> {};

  public DayBarsChart(Messages messages) {
    super("day-bars");
    this.messages = messages;
    this.tip = new ChartTip();
    canvas.setManaged(false);
    getChildren().addAll(canvas, tip);
    setMinSize(0, 0);
    setPrefSize(480, 180);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(e -> point(indexAt(e.getX())));
    setOnMouseExited(_ -> point(-1));
    setOnMouseClicked(
        e -> {
          requestFocus();
          open(indexAt(e.getX()));
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
    if (pointed >= bars.size()) {
      pointed = -1;
    }
    refresh();
  }

  /// What opens the rows behind a day.
  public void setOnDay(Consumer<LocalDate> handler) {
    onDay = handler;
  }

  /// What a day is worth, exactly, in the person's language.
  public String figure(long value) {
    Formats formats = messages.formats();
    return currency == null ? formats.count(value) : formats.money(new Money(value, currency));
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
    return messages.now(
        "chart.summary.days",
        formats.dates(bars.getFirst().day(), bars.getLast().day()),
        figure(total),
        formats.date(best.day()),
        figure(best.value()));
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      repaint();
    }
    tip.autosize();
  }

  @Override
  protected void repaint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    double height = canvas.getHeight() - TOP - BOTTOM;
    if (bars.isEmpty() || height < 20) {
      return;
    }
    g.setFont(FONT);
    measure(height);
    paintAxis(g);
    paintPrevious(g);
    paintBars(g);
    paintDays(g);
  }

  private void measure(double height) {
    long low = 0;
    long high = 0;
    for (DayBar bar : bars) {
      low = Math.min(low, Math.min(bar.value(), bar.previous()));
      high = Math.max(high, Math.max(bar.value(), bar.previous()));
    }
    ticks = Ticks.over(low, high, 1, (int) Math.clamp(height / TICK_ROOM, 2, MOST_TICKS));
  }

  private void paintAxis(GraphicsContext g) {
    AxisLabels labels = new AxisLabels(messages, ticks, currency);
    left = 0;
    for (long value : ticks.values()) {
      left = Math.max(left, width(labels.of(value)) + LABEL_GAP);
    }
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setLineWidth(1);
    for (long value : ticks.values()) {
      double y = Math.rint(y(value)) + 0.5;
      g.setStroke(value == 0 ? backLine() : grid());
      g.strokeLine(left, y, canvas.getWidth(), y);
      g.setFill(muted());
      g.fillText(labels.of(value), left - LABEL_GAP, y);
    }
  }

  private void paintPrevious(GraphicsContext g) {
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
      g.setFill(back());
      g.fillRect(x0, Math.min(y, zero), x1 - x0, Math.abs(y - zero));
      g.setStroke(backLine());
      g.setLineWidth(1);
      g.strokeLine(x0, y + 0.5, x1, y + 0.5);
      if (i > 0 && Math.abs(before - y) > 1) {
        g.strokeLine(x0 + 0.5, before + 0.5, x0 + 0.5, y + 0.5);
      }
      before = y;
    }
  }

  private void paintBars(GraphicsContext g) {
    double zero = Math.rint(y(0));
    for (int i = 0; i < bars.size(); i++) {
      DayBar bar = bars.get(i);
      double slot = x(i + 1) - x(i);
      double width = Math.max(1, Math.rint(slot * BAR_SHARE));
      double x = Math.rint(x(i) + (slot - width) / 2);
      double y = Math.rint(y(bar.value()));
      Color colour = i == pointed ? fillActive() : fill();
      g.setFill(bar.running() ? colour.deriveColor(0, 1, 1, 0.55) : colour);
      g.fillRect(x, Math.min(y, zero), width, Math.abs(y - zero));
      if (bar.running() && width > 3) {
        g.setStroke(colour);
        g.strokeRect(x + 0.5, Math.min(y, zero) + 0.5, width - 1, Math.abs(y - zero));
      }
    }
  }

  private void paintDays(GraphicsContext g) {
    Formats formats = messages.formats();
    double widest = 0;
    for (DayBar bar : List.of(bars.getFirst(), bars.get(bars.size() / 2), bars.getLast())) {
      widest = Math.max(widest, width(formats.dayOfMonth(bar.day())));
    }
    double slot = x(1) - x(0);
    int every = everyDays((int) Math.ceil((widest + 16) / slot));
    g.setFill(muted());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    // Counted from the newest day, so that today always has its label.
    for (int i = bars.size() - 1; i >= 0; i -= every) {
      double half = width(formats.dayOfMonth(bars.get(i).day())) / 2;
      double middle = (x(i) + x(i + 1)) / 2;
      double x = Math.min(middle, canvas.getWidth() - half);
      if (x - half >= left - 2) {
        g.fillText(formats.dayOfMonth(bars.get(i).day()), x, canvas.getHeight() - BOTTOM + 7);
      }
    }
  }

  private static int everyDays(int atLeast) {
    for (int step : new int[] {1, 2, 7, 14, 28, 56, 91, 182}) {
      if (step >= atLeast) {
        return step;
      }
    }
    return Math.max(1, atLeast);
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
    } else if (e.getCode() == javafx.scene.input.KeyCode.ENTER) {
      open(pointed);
      e.consume();
    }
  }

  private void open(int index) {
    if (index >= 0 && index < bars.size()) {
      onDay.accept(bars.get(index).day());
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
    double middle = (x(index) + x(index + 1)) / 2;
    tip.placeBeside(middle, getWidth(), TOP);
    if (isFocused()) {
      setAccessibleText(String.join(", ", lines(bar)));
    }
  }

  private List<String> lines(DayBar bar) {
    Formats formats = messages.formats();
    String now = formats.weekday(bar.day()) + "  " + figure(bar.value());
    String day = bar.running() ? now + " " + messages.now("chart.soFar") : now;
    LocalDate before = bar.previousDay();
    return before == null
        ? List.of(day)
        : List.of(
            day,
            formats.weekday(before) + "  " + figure(bar.previous()),
            messages.now(
                "chart.change",
                Delta.relative(bar.value(), bar.previous(), true)
                    .text(formats, messages.now("unit.points"))));
  }

  private int indexAt(double x) {
    int index = (int) Math.floor((x - left) / (x(1) - x(0)));
    return x < left || index >= bars.size() ? -1 : index;
  }

  private double x(int index) {
    double slot = (canvas.getWidth() - left) / Math.max(1, bars.size());
    return left + index * Math.min(WIDEST_SLOT, slot);
  }

  private double y(long value) {
    double height = canvas.getHeight() - TOP - BOTTOM;
    double span = (double) ticks.max() - ticks.min();
    return TOP + height * (ticks.max() - value) / span;
  }

  private static double width(String text) {
    Text probe = new Text(text);
    probe.setFont(FONT);
    return Math.ceil(probe.getLayoutBounds().getWidth());
  }
}
