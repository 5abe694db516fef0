package app.comptoir.sandbox.picture;

import app.comptoir.sandbox.world.Product;
import app.comptoir.sandbox.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// The pictures of the sample's products, drawn when first asked for and kept a while. Safe for use
/// by several threads.
public final class Gallery {
  private static final Pattern MEDIA = Pattern.compile("med-(prd-[a-z]{2}-\\d{2})-([0-2])");
  private static final int KEPT = 48;

  private final List<World> worlds;
  private final Map<String, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true);

  public Gallery(List<World> worlds) {
    this.worlds = List.copyOf(worlds);
  }

  /// A picture as PNG; empty if there is none of that name at these brands.
  public Optional<byte[]> picture(String mediaId, List<String> brandIds) {
    Matcher matcher = MEDIA.matcher(mediaId);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int variant = Integer.parseInt(matcher.group(2));
    return worlds.stream()
        .filter(world -> brandIds.contains(world.brand().id()))
        .flatMap(world -> world.brand().products().stream())
        .filter(product -> product.id().equals(matcher.group(1)))
        .findFirst()
        .map(product -> draw(mediaId, product, variant));
  }

  private synchronized byte[] draw(String mediaId, Product product, int variant) {
    byte[] known = drawn.get(mediaId);
    if (known != null) {
      return known;
    }
    BufferedImage image = new Studio(product, variant).shoot(Props.of(product.category()));
    ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = png.toByteArray();
    drawn.put(mediaId, bytes);
    if (drawn.size() > KEPT) {
      drawn.remove(drawn.keySet().iterator().next());
    }
    return bytes;
  }
}
