package app.comptoir.sandbox.picture;

import app.comptoir.sandbox.world.Product;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/// A little photo studio: a wall, a table, a light, and one product on it. Coordinates are of an
/// 800 × 600 picture; the table is at y = 468.
final class Studio {
  static final int WIDTH = 800;
  static final int HEIGHT = 600;
  static final double TABLE = 468;

  private final Palette palette;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();

  Studio(Product product, int variant) {
    this.palette = Palette.of(product, variant);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /// Draws the product on the table, once.
  BufferedImage shoot(Consumer<Studio> product) {
    try {
      backdrop();
      product.accept(this);
      return image;
    } finally {
      g.dispose();
    }
  }

  Palette palette() {
    return palette;
  }

  private void backdrop() {
    g.setPaint(new GradientPaint(0, 0, palette.wall(), 0, HEIGHT, palette.wallLow()));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    glow(560, 150, 380, new Color(255, 255, 255, 90));
    // A big soft disc behind the product, as on a poster.
    g.setColor(palette.disc());
    g.fill(circle(400, 285, 205));
    g.setPaint(new GradientPaint(0, 440, palette.table(), 0, HEIGHT, palette.tableLow()));
    g.fill(new Rectangle2D.Double(0, 440, WIDTH, 160));
  }

  /// A soft shadow on the table.
  void shadow(double x, double halfWidth) {
    for (int i = 5; i >= 1; i--) {
      g.setColor(new Color(20, 16, 30, 14));
      double w = halfWidth * (0.82 + 0.09 * i);
      g.fill(new Ellipse2D.Double(x - w + 14, TABLE - 5 - 3 * i, 2 * w, 10 + 6 * i));
    }
  }

  /// Light that fades out in all directions.
  void glow(double x, double y, double radius, Color color) {
    Color out = new Color(color.getRed(), color.getGreen(), color.getBlue(), 0);
    g.setPaint(
        new RadialGradientPaint(
            (float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {color, out}));
    g.fill(circle(x, y, radius));
  }

  /// A round body: lit from the left, dark to the right.
  void body(Shape shape, Color color) {
    Rectangle2D box = shape.getBounds2D();
    g.setPaint(
        new GradientPaint(
            (float) box.getMinX(),
            0,
            Palette.lighter(color, 0.16),
            (float) box.getMaxX(),
            0,
            Palette.darker(color, 0.2)));
    g.fill(shape);
  }

  void flat(Shape shape, Color color) {
    g.setColor(color);
    g.fill(shape);
  }

  void line(Shape shape, double width, Color color) {
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  /// Only what lies within `shape` is painted by `work`.
  void within(Shape shape, Runnable work) {
    Shape before = g.getClip();
    g.clip(shape);
    work.run();
    g.setClip(before);
  }

  static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Ellipse2D oval(double x, double y, double halfWidth, double halfHeight) {
    return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
  }

  static Shape box(double left, double top, double right, double bottom, double round) {
    return new RoundRectangle2D.Double(left, top, right - left, bottom - top, round, round);
  }

  static Line2D stroke(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(x1, y1, x2, y2);
  }

  /// A closed outline through these points: pairs of coordinates of straight lines.
  static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /// An outline symmetrical about x = 400: the left half as a path from top to bottom of cubic
  /// curves; start point first, then six numbers a curve.
  static Path2D turned(double... left) {
    Path2D half = new Path2D.Double();
    half.moveTo(left[0], left[1]);
    for (int i = 2; i < left.length; i += 6) {
      half.curveTo(left[i], left[i + 1], left[i + 2], left[i + 3], left[i + 4], left[i + 5]);
    }
    half.lineTo(400, left[left.length - 1]);
    half.lineTo(400, left[1]);
    half.closePath();
    Path2D whole = new Path2D.Double(half);
    AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, WIDTH, 0);
    whole.append(half.createTransformedShape(mirror), false);
    return whole;
  }
}
