package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import java.util.Currency;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A chart of slots side by side, one a day or a minute, drawn on a canvas. The mouse or ←/→ point
/// at a slot and show its figures; a click or Enter opens what is behind it. Screen readers hear a
/// summary, and the slot pointed at.
public abstract class Plot extends ThemedRegion {
  public static final Font FONT = Font.font(Fonts.REGULAR, 12);
  public static final double LABEL_GAP = 8;

  /// Room above the highest value.
  static final double TOP = 8;

  private final Messages messages;
  private final double bottom;
  private final SharpCanvas canvas = new SharpCanvas();
  private final ChartTip tip = new ChartTip();
  private IntConsumer onOpen = _ -> {};
  private Ticks ticks = Ticks.over(0, 1, 1, 1);
  private double left;
  private int pointed = -1;

  /// @param bottom room for the labels below the slots
  Plot(Messages messages, String styleClass, double bottom) {
    super(styleClass);
    this.messages = messages;
    this.bottom = bottom;
    getStyleClass().add("plot");
    getChildren().addAll(canvas, tip);
    setMinSize(0, 0);
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
  }

  /// How many slots there are.
  abstract int count();

  /// Draws them, the axis first.
  abstract void paint(GraphicsContext g);

  /// The figures of one slot, the first line being its own.
  abstract List<String> lines(int index);

  /// All of it in one sentence.
  abstract String summary();

  final Messages messages() {
    return messages;
  }

  final void onOpen(IntConsumer handler) {
    onOpen = handler;
  }

  /// How many slots share the width at least: fewer values leave the rest of it free.
  int leastSlots() {
    return 1;
  }

  /// Called whenever it was drawn.
  void painted() {}

  /// The slot under the mouse or the keyboard; −1 where there is none.
  public final int pointed() {
    return pointed;
  }

  final double left() {
    return left;
  }

  final Ticks ticks() {
    return ticks;
  }

  final double plotWidth() {
    return canvas.width();
  }

  final double plotHeight() {
    return canvas.height();
  }

  /// The height that values have, without the labels.
  final double valueHeight() {
    return canvas.height() - TOP - bottom;
  }

  /// Where a slot begins.
  public final double x(int index) {
    return left + index * (canvas.width() - left) / Math.max(leastSlots(), count());
  }

  /// Where a value is on the axis drawn last.
  final double y(long value) {
    return TOP + valueHeight() * (ticks.max() - value) / ((double) ticks.max() - ticks.min());
  }

  /// Draws an axis with its lines and labels; the slots begin right of it.
  ///
  /// @param currency of the values; null for counts
  /// @param leastLeft room its labels get at least
  final void axis(GraphicsContext g, Ticks now, @Nullable Currency currency, double leastLeft) {
    ticks = now;
    AxisLabels labels = new AxisLabels(messages, ticks, currency);
    left = leastLeft;
    for (long value : ticks.values()) {
      left = Math.max(left, width(labels.of(value)) + LABEL_GAP);
    }
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    for (long value : ticks.values()) {
      double y = Math.rint(y(value)) + 0.5;
      g.setStroke(value == 0 ? backLine() : grid());
      g.strokeLine(left, y, canvas.width(), y);
      g.setFill(muted());
      g.fillText(labels.of(value), left - LABEL_GAP, y);
    }
  }

  /// Draws anew and tells anew, after data or language changed.
  final void refresh() {
    if (pointed >= count()) {
      pointed = -1;
    }
    setAccessibleText(summary());
    repaint();
    point(pointed);
  }

  @Override
  protected final void layoutChildren() {
    if (canvas.fit(getWidth(), getHeight())) {
      repaint();
    }
    tip.autosize();
  }

  @Override
  protected final void repaint() {
    GraphicsContext g = canvas.wiped();
    if (count() > 0 && canvas.height() > 20 && canvas.width() > 20) {
      g.setFont(FONT);
      g.setLineWidth(1);
      paint(g);
    }
    painted();
  }

  private void onKey(KeyEvent e) {
    int last = count() - 1;
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
    if (index >= 0 && index < count()) {
      onOpen.accept(index);
    }
  }

  private void point(int index) {
    boolean moved = index != pointed;
    pointed = index;
    if (moved) {
      repaint();
    }
    if (index < 0 || index >= count()) {
      tip.setVisible(false);
      return;
    }
    List<String> lines = lines(index);
    tip.show(lines);
    tip.placeBeside((x(index) + x(index + 1)) / 2, getWidth(), TOP);
    if (isFocused()) {
      setAccessibleText(String.join(", ", lines));
    }
  }

  private int indexAt(double x) {
    int index = (int) Math.floor((x - left) / (x(1) - x(0)));
    return x < left || index >= count() ? -1 : index;
  }

  public static double width(String text) {
    Text probe = new Text(text);
    probe.setFont(FONT);
    return Math.ceil(probe.getLayoutBounds().getWidth());
  }
}
