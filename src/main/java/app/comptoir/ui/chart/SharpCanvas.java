package app.comptoir.ui.chart;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas as sharp as what lies around it: where everything is drawn larger it has as many more
/// pixels, as one of the usual kind would be blown up. Drawn on, and measured, in its parent's
/// units. Takes no part in the layout; FX thread only.
public final class SharpCanvas extends Group {
  private final Canvas canvas = new Canvas();
  private final Scale back = new Scale(1, 1, 0, 0);
  private double width;
  private double height;
  private double factor = 1;

  public SharpCanvas() {
    canvas.getTransforms().add(back);
    setManaged(false);
    setAutoSizeChildren(false);
    getChildren().add(canvas);
  }

  /// Takes this size, with as many pixels as it is shown with now.
  ///
  /// @return whether that is another than before, so that it has to be drawn anew
  public boolean fit(double wide, double high) {
    double now = Math.max(1, getLocalToSceneTransform().getMxx());
    if (wide == width && high == height && now == factor) {
      return false;
    }
    width = wide;
    height = high;
    factor = now;
    canvas.setWidth(wide * now);
    canvas.setHeight(high * now);
    canvas.getGraphicsContext2D().setTransform(now, 0, 0, now, 0, 0);
    back.setX(1 / now);
    back.setY(1 / now);
    return true;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /// To draw with, wiped clean.
  public GraphicsContext wiped() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    return g;
  }
}
