package app.comptoir.ui.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// The contrast of every text and icon with what is really painted behind it, by WCAG 2: 4.5 to 1,
/// 3 to 1 for large texts and icons. FX thread only.
public final class Contrast {
  private static final double TEXT = 4.5;
  private static final double LARGE = 3;
  private static final double LARGE_SIZE = 24;
  private static final double LARGE_BOLD = 18.5;

  private Contrast() {}

  /// What is too faint to read.
  public static List<String> faint(Node root) {
    Scene scene = root.getScene();
    WritableImage picture = scene.snapshot(null);
    List<String> found = new ArrayList<>();
    for (Node node : Seen.nodes(root)) {
      if (node instanceof Text text
          && !text.getText().isBlank()
          && !node.isDisabled()
          && text.getFill() instanceof Color fill) {
        Bounds bounds = Seen.painted(text);
        if (bounds.getWidth() > 3 && bounds.getHeight() > 3) {
          Color ground = most(picture.getPixelReader(), bounds, picture);
          Color ink = over(fill, opacity(node), ground);
          double ratio = ratio(ink, ground);
          if (ratio < wanted(text)) {
            found.add(
                "%.2f: “%s” %s on %s: %s"
                    .formatted(
                        ratio, words(text), hex(ink), hex(ground), Seen.name(node.getParent())));
          }
        }
      }
    }
    return found;
  }

  private static String words(Text text) {
    return text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText();
  }

  private static double wanted(Text text) {
    double size = text.getFont().getSize();
    boolean bold =
        text.getFont().getName().contains("Semibold") || text.getFont().getName().contains("Bold");
    boolean large = text instanceof FontIcon || size >= LARGE_SIZE || (bold && size >= LARGE_BOLD);
    return large ? LARGE : TEXT;
  }

  private static double opacity(Node node) {
    double all = 1;
    for (Node n = node; n != null; n = n.getParent()) {
      all *= n.getOpacity();
    }
    return all;
  }

  /// The colour of most pixels: a text covers less than half of its box.
  private static Color most(PixelReader pixels, Bounds b, WritableImage picture) {
    int left = (int) Math.max(0, b.getMinX());
    int top = (int) Math.max(0, b.getMinY());
    int width = (int) Math.min(picture.getWidth() - 1, b.getMaxX()) - left + 1;
    int height = (int) Math.min(picture.getHeight() - 1, b.getMaxY()) - top + 1;
    int[] box = new int[Math.max(0, width) * Math.max(0, height)];
    pixels.getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), box, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : box) {
      counts.merge(pixel, 1, Integer::sum);
    }
    int argb = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private static Color over(Color ink, double opacity, Color ground) {
    double a = ink.getOpacity() * opacity;
    return Color.color(
        ink.getRed() * a + ground.getRed() * (1 - a),
        ink.getGreen() * a + ground.getGreen() * (1 - a),
        ink.getBlue() * a + ground.getBlue() * (1 - a));
  }

  static double ratio(Color a, Color b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static String hex(Color c) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(c.getRed() * 255),
            Math.round(c.getGreen() * 255),
            Math.round(c.getBlue() * 255));
  }
}
