package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A chart of slots side by side, one a day or a minute, drawn on a canvas. The mouse or ←/→ point
/// at a slot and show its figures; a click or Enter opens what is behind it. Screen readers hear a
/// summary, and the slot pointed at.
public abstract class Plot extends ThemedRegion {
  public static final Font FONT = Font.font(Fonts.REGULAR, 12);
  public static final double LABEL_GAP = 8;

  private final Messages messages;
  private final SharpCanvas canvas = new SharpCanvas();
  private final ChartTip tip = new ChartTip();
  private IntConsumer onOpen = _ -> {};
  private double left;
  private int pointed = -1;

  Plot(Messages messages, String styleClass) {
    super(styleClass);
    this.messages = messages;
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

  /// Draws them; [#left] may be set first, it is where the first slot begins.
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

  /// The slot under the mouse or the keyboard; −1 where there is none.
  final int pointed() {
    return pointed;
  }

  final double left() {
    return left;
  }

  final void left(double x) {
    left = x;
  }

  final double plotWidth() {
    return canvas.width();
  }

  final double plotHeight() {
    return canvas.height();
  }

  /// Where a slot begins.
  final double x(int index) {
    return left + index * (canvas.width() - left) / Math.max(1, count());
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
    tip.placeBeside((x(index) + x(index + 1)) / 2, getWidth(), 4);
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
