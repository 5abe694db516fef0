package app.comptoir.ui.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes pictures from outside, PNG and JPEG only: the size is read first, pictures too large to
/// be meant well are refused, and large ones are thinned out while they are decoded. Takes
/// milliseconds: for background threads, two of which decode at a time.
public final class PictureDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);
  private static final int MAX_BYTES = 20 << 20;
  private static final long MAX_PIXELS = 40_000_000;

  /// A row is held whole while it is decoded, be the picture ever so low.
  private static final int MAX_SIDE = 20_000;

  /// Nothing that a card shows is longer.
  private static final int MAX_RATIO = 20;

  /// What is small is shown however long it is.
  private static final int SMALL = 2_000;

  /// The decoder holds all of a progressive JPEG, up to six bytes a pixel.
  private static final long MAX_PROGRESSIVE_PIXELS = 4_000_000;

  /// For the decoded pixels and their copy for the screen, in bytes.
  private static final long MAX_DECODED = 8 << 20;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private PictureDecoder() {}

  /// The picture, no side longer than about twice `wanted` pixels; empty where it is none, broken,
  /// too large or too long, and where nobody waits for it any more.
  ///
  /// @param waited whether somebody still waits; asked on this thread while it is decoded
  public static Optional<Picture> decode(byte[] bytes, int wanted, BooleanSupplier waited) {
    if (bytes.length > MAX_BYTES) {
      return Optional.empty();
    }
    AT_ONCE.acquireUninterruptibly();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      if (!waited.getAsBoolean()) {
        return Optional.empty();
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in, wanted, waited) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK throw all kinds of exceptions at broken pictures.
      LOG.debug("Not a picture that can be shown", e);
      return Optional.empty();
    } finally {
      AT_ONCE.release();
    }
  }

  private static Optional<Picture> read(
      ImageReader reader, ImageInputStream in, int wanted, BooleanSupplier waited)
      throws IOException {
    try {
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      if (!FORMATS.contains(format)) {
        return Optional.empty();
      }
      boolean whole = format.equals("jpeg") && JpegForm.progressive(in);
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!sound(width, height, whole)) {
        return Optional.empty();
      }
      int step = step(width, height, wanted);
      reader.addIIOReadProgressListener(new StopWhenOvertaken(waited));
      ImageReadParam thinned = reader.getDefaultReadParam();
      thinned.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, thinned);
      int w = image.getWidth();
      int h = image.getHeight();
      return waited.getAsBoolean()
          ? Optional.of(new Picture(w, h, IntBuffer.wrap(image.getRGB(0, 0, w, h, null, 0, w))))
          : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean sound(int width, int height, boolean progressive) {
    int longer = Math.max(width, height);
    int shorter = Math.min(width, height);
    return longer <= MAX_SIDE
        && (longer <= SMALL || longer / shorter <= MAX_RATIO)
        && (long) width * height <= (progressive ? MAX_PROGRESSIVE_PIXELS : MAX_PIXELS);
  }

  /// Every how many pixels one is kept, across and down.
  private static int step(int width, int height, int wanted) {
    int step = Math.max(1, Math.max(width, height) / wanted);
    while (8L * (width / step + 1) * (height / step + 1) > MAX_DECODED) {
      step++;
    }
    return step;
  }

  /// The decoders tell how far they are every few rows.
  private static final class StopWhenOvertaken implements IIOReadProgressListener {
    private final BooleanSupplier waited;

    StopWhenOvertaken(BooleanSupplier waited) {
      this.waited = waited;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (!waited.getAsBoolean()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
