package app.comptoir.ui.chart;

import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A bar a minute for the last minutes, the present one (which is not over) at the right, lighter.
public final class MinuteBars extends Plot {
  private static final double BOTTOM = 22;

  private List<Long> values = List.of();

  public MinuteBars(Messages messages) {
    super(messages, "minute-bars", BOTTOM);
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
    axis(g, Ticks.over(0, max, 1, (int) Math.max(1, valueHeight() / 30)), null, 0);
    double zero = TOP + valueHeight();
    for (int i = 0; i < values.size(); i++) {
      double x = Math.rint(x(i));
      double width = Math.max(1, Math.rint(x(i + 1)) - x - 1);
      double tall = Math.rint(valueHeight() * values.get(i) / ticks().max());
      boolean running = i == values.size() - 1;
      var colour = i == pointed() ? fillActive() : fill();
      g.setFill(running ? colour.deriveColor(0, 1, 1, 0.55) : colour);
      g.fillRect(x, zero - tall, width, tall);
    }
    times(g);
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
