package app.comptoir.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {
  private static byte[] encoded(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xff8800);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @Test
  void decodesPngToPixels() throws IOException {
    Picture picture = PictureDecoder.decode(encoded(30, 20, "png"), 640).orElseThrow();
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    assertThat(picture.argb().get(0)).isEqualTo(0xffff8800);
    assertThat(picture.argb().isReadOnly()).isTrue();
  }

  @Test
  void decodesJpeg() throws IOException {
    assertThat(PictureDecoder.decode(encoded(30, 20, "jpg"), 640)).isPresent();
  }

  @Test
  void thinsOutLargePicturesWhileDecoding() throws IOException {
    Picture picture = PictureDecoder.decode(encoded(3000, 1000, "png"), 640).orElseThrow();
    assertThat(picture.width()).isBetween(640, 1280);
    assertThat(picture.height()).isBetween(200, 430);
  }

  @Test
  void refusesOtherFormatsAndWhatIsNoPicture() throws IOException {
    assertThat(PictureDecoder.decode(encoded(10, 10, "bmp"), 640)).isEmpty();
    assertThat(PictureDecoder.decode(new byte[0], 640)).isEmpty();
    byte[] text = "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(PictureDecoder.decode(text, 640)).isEmpty();
  }

  @Test
  void aCutOffPictureIsNoneOrWhole() throws IOException {
    byte[] whole = encoded(300, 200, "png");
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      PictureDecoder.decode(cut, 640)
          .ifPresent(picture -> assertThat(picture.width()).isEqualTo(300));
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
    assertThat(PictureDecoder.decode(huge, 640)).isEmpty();
  }
}
