import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws the icon in all sizes from `assets/icon.svg` and `assets/icon-small.svg`, which hold
/// nothing but rectangles: `java packaging/Icons.java` in the project's folder. PNG for Linux and
/// the window, ICO for Windows, ICNS for macOS, into `assets/icons`.
final class Icons {
  private static final Path ASSETS = Path.of("assets");
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
  private static final int LARGEST_SMALL = 32;

  /// Sizes in the ICO, and the types of those in the ICNS.
  private static final int[] ICO = {16, 24, 32, 48, 64, 256};

  private static final Map<String, Integer> ICNS =
      Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512);

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path out = Files.createDirectories(ASSETS.resolve("icons"));
    Element large = read("icon.svg");
    Element small = read("icon-small.svg");
    Map<Integer, byte[]> drawn = new LinkedHashMap<>();
    for (int size : SIZES) {
      drawn.put(size, png(draw(size > LARGEST_SMALL ? large : small, size)));
      Files.write(out.resolve("comptoir-" + size + ".png"), drawn.get(size));
    }
    Files.write(out.resolve("comptoir.ico"), ico(drawn));
    Files.write(out.resolve("comptoir.icns"), icns(drawn));
  }

  private static Element read(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(ASSETS.resolve(name).toFile())
        .getDocumentElement();
  }

  private static BufferedImage draw(Element svg, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = size / Double.parseDouble(svg.getAttribute("width"));
    g.scale(scale, scale);
    NodeList shapes = svg.getElementsByTagName("rect");
    for (int i = 0; i < shapes.getLength(); i++) {
      Element rect = (Element) shapes.item(i);
      double corner = 2 * number(rect, "rx");
      g.setColor(Color.decode(rect.getAttribute("fill")));
      g.fill(
          new RoundRectangle2D.Double(
              number(rect, "x"),
              number(rect, "y"),
              number(rect, "width"),
              number(rect, "height"),
              corner,
              corner));
    }
    g.dispose();
    return image;
  }

  private static double number(Element rect, String name) {
    String value = rect.getAttribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// A directory of PNG files, as Windows reads it since Vista.
  private static byte[] ico(Map<Integer, byte[]> drawn) {
    int offset = 6 + 16 * ICO.length;
    int total = offset;
    for (int size : ICO) {
      total += drawn.get(size).length;
    }
    ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) ICO.length);
    for (int size : ICO) {
      byte edge = (byte) (size == 256 ? 0 : size);
      file.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(drawn.get(size).length).putInt(offset);
      offset += drawn.get(size).length;
    }
    for (int size : ICO) {
      file.put(drawn.get(size));
    }
    return file.array();
  }

  /// Named PNG files one after the other, as macOS reads it since 10.7.
  private static byte[] icns(Map<Integer, byte[]> drawn) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    for (String type : ICNS.keySet().stream().sorted().toList()) {
      byte[] png = drawn.get(ICNS.get(type));
      out.write(type.getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + png.length);
      out.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(file);
    head.write("icns".getBytes(StandardCharsets.US_ASCII));
    head.writeInt(8 + body.size());
    body.writeTo(head);
    return file.toByteArray();
  }
}
