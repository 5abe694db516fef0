package app.comptoir.platform.orderfile.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which encoding a text is in: what its byte order mark says; else UTF-8 where all of it is valid
/// UTF-8; else Windows-1252, which any bytes are.
final class Encoding {
  private static final int LOOKED_AT = 1 << 10;

  private Encoding() {}

  static Charset of(Path file) throws IOException {
    byte[] start = SourceFile.start(file, LOOKED_AT);
    Charset wide = wide(start);
    if (wide != null) {
      return wide;
    }
    try (InputStream in = SourceFile.unpacked(file)) {
      return new Utf8Check().valid(in) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }
  }

  /// UTF-16, by its mark or by every other byte being none.
  private static @Nullable Charset wide(byte[] start) {
    if (start.length >= 2) {
      int mark = ((start[0] & 0xff) << 8) | (start[1] & 0xff);
      if (mark == 0xfffe) {
        return StandardCharsets.UTF_16LE;
      }
      if (mark == 0xfeff) {
        return StandardCharsets.UTF_16BE;
      }
    }
    int[] none = new int[2];
    for (int i = 0; i < start.length; i++) {
      none[i & 1] += start[i] == 0 ? 1 : 0;
    }
    int many = start.length / 3;
    if (many > 1 && none[1] > many && none[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return many > 1 && none[0] > many && none[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /// Tells whether bytes are UTF-8, as fast as they can be read.
  private static final class Utf8Check {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int following;
    private int least;
    private int most;

    boolean valid(InputStream in) throws IOException {
      byte[] buffer = new byte[1 << 16];
      int count;
      while ((count = in.read(buffer)) >= 0) {
        for (int i = plain(buffer, count); i < count; i++) {
          int b = buffer[i];
          if ((b < 0 || following > 0) && !take(b & 0xff)) {
            return false;
          }
        }
      }
      return following == 0;
    }

    /// How many bytes from the first on are ASCII, eight at once.
    private int plain(byte[] buffer, int count) {
      int at = 0;
      while (following == 0
          && at + 8 <= count
          && ((long) LONGS.get(buffer, at) & 0x8080_8080_8080_8080L) == 0) {
        at += 8;
      }
      return at;
    }

    private boolean take(int b) {
      if (following > 0) {
        boolean fits = b >= least && b <= most;
        following--;
        least = 0x80;
        most = 0xbf;
        return fits;
      }
      following = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      least = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
      most = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
      return b >= 0xc2 && b <= 0xf4;
    }
  }
}
