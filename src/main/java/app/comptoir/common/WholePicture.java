package app.comptoir.common;

/// Tells by its last bytes whether a picture is there to its end. A PNG ends with its chunk `IEND`,
/// a JPEG with its marker “end of image”; some have a little behind that.
public final class WholePicture {
  private static final int TAIL = 1_024;
  private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
  private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

  private WholePicture() {}

  /// @param picture of which the first `length` bytes count
  public static boolean is(byte[] picture, int length) {
    boolean png = length > 0 && picture[0] == (byte) 0x89;
    byte[] end = png ? PNG_END : JPEG_END;
    for (int at = length - end.length; at >= Math.max(0, length - TAIL); at--) {
      if (matches(picture, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] picture, int at, byte[] end) {
    for (int i = 0; i < end.length; i++) {
      if (picture[at + i] != end[i]) {
        return false;
      }
    }
    return true;
  }
}
