package app.comptoir.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDecoderTest {
  private static final long MOST = 10 << 20;

  private static Optional<Picture> decode(byte[] bytes) {
    return PictureDecoder.decode(bytes, 640, () -> true);
  }

  private static byte[] encoded(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xff8800);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @Test
  void decodesPngToPixels() throws IOException {
    Picture picture = decode(encoded(30, 20, "png")).orElseThrow();
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    assertThat(picture.argb().get(0)).isEqualTo(0xffff8800);
    assertThat(picture.argb().isReadOnly()).isTrue();
  }

  @Test
  void decodesJpeg() throws IOException {
    assertThat(decode(encoded(30, 20, "jpg"))).isPresent();
  }

  @Test
  void thinsOutLargePicturesWhileDecoding() throws IOException {
    Picture picture = decode(encoded(3000, 1000, "png")).orElseThrow();
    assertThat(picture.width()).isBetween(640, 1280);
    assertThat(picture.height()).isBetween(200, 430);
  }

  @Test
  void refusesOtherFormatsAndWhatIsNoPicture() throws IOException {
    assertThat(decode(encoded(10, 10, "bmp"))).isEmpty();
    assertThat(decode(new byte[0])).isEmpty();
    byte[] text = "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(text)).isEmpty();
  }

  @Test
  void aCutOffPictureIsNoneOrWhole() throws IOException {
    byte[] whole = encoded(300, 200, "png");
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      decode(cut).ifPresent(picture -> assertThat(picture.width()).isEqualTo(300));
    }
  }

  @Test
  void refusesAPictureThatClaimsToBeHuge() throws IOException {
    byte[] huge = encoded(10, 10, "png");
    // Width and height of the header chunk: 100,000 × 100,000.
    for (int at : new int[] {16, 20}) {
      huge[at] = 0;
      huge[at + 1] = 1;
      huge[at + 2] = (byte) 0x86;
      huge[at + 3] = (byte) 0xa0;
    }
    assertThat(decode(huge)).isEmpty();
  }

  /// What this thread takes from the heap while it decodes.
  private static long taken(byte[] bytes, boolean shown) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    decode(bytes);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(decode(bytes).isPresent()).isEqualTo(shown);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @CsvSource({"1, 40000000", "40000000, 1", "40, 30000", "30000, 40"})
  void refusesWhatIsTooLongWithoutTakingMemoryForIt(int width, int height) throws IOException {
    assertThat(taken(png(width, height), false)).isLessThan(1 << 20);
  }

  @Test
  void decodesTallAndWidePicturesInLittleMemory() throws IOException {
    assertThat(taken(png(400, 7_000), true)).isLessThan(MOST);
    assertThat(taken(png(7_000, 400), true)).isLessThan(MOST);
    assertThat(taken(encoded(1_279, 1_279, "png"), true)).isLessThan(MOST);
    assertThat(taken(encoded(1_279, 1_279, "jpg"), true)).isLessThan(MOST);
    assertThat(taken(png(6_000, 6_000), true)).isLessThan(MOST);
    Picture tall = decode(png(400, 7_000)).orElseThrow();
    assertThat(tall.height()).isBetween(640, 1280);
  }

  @Test
  void aProgressiveJpegIsHeldWholeAndSoSmaller() throws IOException {
    assertThat(decode(progressive(1_000, 800))).isPresent();
    assertThat(decode(progressive(2_600, 2_000))).isEmpty();
  }

  @Test
  void stopsWhereNobodyWaitsAnyMore() throws IOException {
    byte[] large = encoded(3000, 3000, "png");
    AtomicInteger asked = new AtomicInteger();
    assertThat(PictureDecoder.decode(large, 640, () -> asked.incrementAndGet() < 3)).isEmpty();
    // Asked before, while, and once decoding has stopped: not a hundred times more.
    assertThat(asked.get()).isLessThan(20);
  }

  @Test
  void twoAreDecodedAtATime() throws Exception {
    byte[] bytes = encoded(1500, 1500, "png");
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        AtomicInteger asked = new AtomicInteger();
        all.submit(
            () ->
                PictureDecoder.decode(
                    bytes,
                    640,
                    () -> {
                      // Counted from the first question to the second, which ends the decoding.
                      int time = asked.incrementAndGet();
                      if (time == 1) {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      } else if (time == 2) {
                        now.decrementAndGet();
                      }
                      return time == 1;
                    }));
      }
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  private static byte[] progressive(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam form = writer.getDefaultWriteParam();
    form.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), form);
    }
    return out.toByteArray();
  }

  /// A black-and-white picture, written row by row: no memory for all of it.
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(out);
    to.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(to, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
      long left = (1 + (width + 7L) / 8) * height;
      byte[] black = new byte[1 << 16];
      for (; left > 0; left -= black.length) {
        deflated.write(black, 0, (int) Math.min(left, black.length));
      }
    }
    chunk(to, "IDAT", rows.toByteArray());
    chunk(to, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream to, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(data);
    to.writeInt(data.length);
    to.write(type);
    to.write(data);
    to.writeInt((int) sum.getValue());
  }
}
