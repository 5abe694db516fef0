package app.comptoir.ui.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// A word-sized row of bars from zero, for table cells and the live funnel. Says nothing that is
/// not also written beside it, so screen readers skip it.
public final class Sparkline extends ThemedRegion {
  private final SharpCanvas canvas = new SharpCanvas();
  private List<Long> values = List.of();

  public Sparkline() {
    super("sparkline");
    getChildren().add(canvas);
    setMinSize(20, 12);
    setPrefSize(96, 20);
    setMouseTransparent(true);
  }

  public void setValues(List<Long> values) {
    this.values = List.copyOf(values);
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
    double w = canvas.width();
    double h = canvas.height();
    long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
    g.setFill(grid());
    g.fillRect(0, h - 1, w, 1);
    if (max <= 0) {
      return;
    }
    double slot = w / values.size();
    g.setFill(fill());
    for (int i = 0; i < values.size(); i++) {
      double height = Math.max(0, values.get(i)) * (h - 1) / max;
      g.fillRect(i * slot, h - 1 - height, Math.max(1, slot - 1), height);
    }
  }
}
