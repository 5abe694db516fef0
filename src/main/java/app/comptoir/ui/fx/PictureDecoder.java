package app.comptoir.ui.fx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes pictures from outside, PNG and JPEG only: the size is read first, pictures too large to
/// be meant well are refused, and large ones are thinned out while they are decoded. Takes
/// milliseconds: for background threads.
public final class PictureDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);
  private static final int MAX_BYTES = 20 << 20;
  private static final long MAX_PIXELS = 40_000_000;
  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private PictureDecoder() {}

  /// The picture, at most about twice as wide as `wanted` pixels; empty where it is none, broken or
  /// too large.
  public static Optional<Picture> decode(byte[] bytes, int wanted) {
    if (bytes.length > MAX_BYTES) {
      return Optional.empty();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in, wanted) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK throw all kinds of exceptions at broken pictures.
      LOG.debug("Not a picture that can be shown", e);
      return Optional.empty();
    }
  }

  private static Optional<Picture> read(ImageReader reader, ImageInputStream in, int wanted)
      throws IOException {
    try {
      if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      if ((long) width * reader.getHeight(0) > MAX_PIXELS) {
        return Optional.empty();
      }
      ImageReadParam thinned = reader.getDefaultReadParam();
      int step = Math.max(1, width / wanted);
      thinned.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, thinned);
      int w = image.getWidth();
      int h = image.getHeight();
      return Optional.of(new Picture(w, h, IntBuffer.wrap(image.getRGB(0, 0, w, h, null, 0, w))));
    } finally {
      reader.dispose();
    }
  }
}
