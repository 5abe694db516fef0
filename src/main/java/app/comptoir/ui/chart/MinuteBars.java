package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A bar a minute for the last minutes, the present one (which is not over) at the right, lighter.
public final class MinuteBars extends Plot {
  private static final double TOP = 8;
  private static final double BOTTOM = 22;

  private List<Long> values = List.of();

  public MinuteBars(Messages messages) {
    super(messages, "minute-bars");
    setPrefSize(240, 110);
    messages.formatsProperty().subscribe(_ -> refresh());
  }

  /// @param perMinute oldest first
  public void setValues(List<Long> perMinute) {
    if (!perMinute.equals(values)) {
      values = List.copyOf(perMinute);
      refresh();
    }
  }

  @Override
  int count() {
    return values.size();
  }

  @Override
  void paint(GraphicsContext g) {
    long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
    double height = plotHeight() - TOP - BOTTOM;
    Ticks ticks = Ticks.over(0, max, 1, (int) Math.max(1, height / 30));
    axis(g, ticks, height);
    double zero = TOP + height;
    for (int i = 0; i < values.size(); i++) {
      double x = Math.rint(x(i));
      double width = Math.max(1, Math.rint(x(i + 1)) - x - 1);
      double tall = Math.rint(height * values.get(i) / ticks.max());
      boolean running = i == values.size() - 1;
      var colour = i == pointed() ? fillActive() : fill();
      g.setFill(running ? colour.deriveColor(0, 1, 1, 0.55) : colour);
      g.fillRect(x, zero - tall, width, tall);
    }
    times(g);
  }

  private void axis(GraphicsContext g, Ticks ticks, double height) {
    AxisLabels labels = new AxisLabels(messages(), ticks, null);
    double widest = 0;
    for (long value : ticks.values()) {
      widest = Math.max(widest, width(labels.of(value)));
    }
    left(widest + LABEL_GAP);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    for (long value : ticks.values()) {
      double y = Math.rint(TOP + height * (ticks.max() - value) / ticks.max()) + 0.5;
      g.setStroke(value == 0 ? backLine() : grid());
      g.strokeLine(left(), y, plotWidth(), y);
      g.setFill(muted());
      g.fillText(labels.of(value), left() - LABEL_GAP, y);
    }
  }

  private void times(GraphicsContext g) {
    if (values.isEmpty()) {
      return;
    }
    g.setFill(muted());
    g.setTextBaseline(VPos.BOTTOM);
    double y = plotHeight() - 2;
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(messages().now("minutes.ago", values.size()), left(), y);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(messages().now("minutes.ago", values.size() / 2), (left() + plotWidth()) / 2, y);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(messages().now("minutes.now"), plotWidth(), y);
  }

  @Override
  List<String> lines(int index) {
    int ago = values.size() - 1 - index;
    String count = messages().formats().count(values.get(index));
    return List.of(
        ago == 0
            ? messages().now("minutes.tip.now", count)
            : messages().now("minutes.tip", count, ago));
  }

  @Override
  String summary() {
    if (values.isEmpty()) {
      return messages().now("minutes.unknown");
    }
    long sum = values.stream().mapToLong(Long::longValue).sum();
    long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
    return messages()
        .now("minutes.summary", messages().formats().count(sum), messages().formats().count(max));
  }
}
