package app.comptoir.ui.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Tells how a JPEG is laid out, from its markers alone.
final class JpegForm {
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;
  private static final int LAST_FRAME = 0xCF;
  private static final int ARITHMETIC = 0xCC;
  private static final int HUFFMAN = 0xC4;
  private static final int RESERVED = 0xC8;

  private JpegForm() {}

  /// Whether it comes in several passes, so that all of it must be held; true where no frame is
  /// found. Leaves the stream where it was.
  static boolean progressive(ImageInputStream in) throws IOException {
    in.mark();
    try {
      in.skipBytes(2);
      for (int b = in.read(); b == 0xFF; b = in.read()) {
        int marker = in.read();
        while (marker == 0xFF) {
          marker = in.read();
        }
        if (frame(marker)) {
          return marker != BASELINE && marker != EXTENDED;
        }
        in.skipBytes(in.readUnsignedShort() - 2);
      }
      return true;
    } finally {
      in.reset();
    }
  }

  private static boolean frame(int marker) {
    return marker >= BASELINE
        && marker <= LAST_FRAME
        && marker != HUFFMAN
        && marker != RESERVED
        && marker != ARITHMETIC;
  }
}
