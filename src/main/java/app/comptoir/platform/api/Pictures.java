package app.comptoir.platform.api;

import app.comptoir.common.WholePicture;
import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.Arrays;

/// Recognises PNG and JPEG by how they begin, whatever the platform calls them.
final class Pictures {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private Pictures() {}

  /// @throws Malformed if it is neither, or was cut
  static byte[] checked(Bytes picture) {
    if (!begins(picture, PNG) && !begins(picture, JPEG)) {
      throw new Malformed("The picture is neither PNG nor JPEG");
    }
    if (picture.openEnded() && !WholePicture.is(picture.buffer(), picture.length())) {
      throw new Malformed("The picture was cut");
    }
    return Arrays.copyOf(picture.buffer(), picture.length());
  }

  private static boolean begins(Bytes picture, byte[] with) {
    return picture.length() >= with.length
        && Arrays.equals(picture.buffer(), 0, with.length, with, 0, with.length);
  }
}
