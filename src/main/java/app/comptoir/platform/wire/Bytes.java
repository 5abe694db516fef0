package app.comptoir.platform.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Bytes in a buffer that may be longer than they are. Not to be changed once handed over.
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new byte[0], 0);
  private static final int FIRST = 1 << 16;

  private final byte[] buffer;
  private final int length;
  private final boolean proven;
  private final boolean openEnded;

  public Bytes(byte[] buffer, int length) {
    this(buffer, length, false, false);
  }

  private Bytes(byte[] buffer, int length, boolean proven, boolean openEnded) {
    this.buffer = buffer;
    this.length = length;
    this.proven = proven;
    this.openEnded = openEnded;
  }

  /// The same bytes, known to be what was sent.
  public Bytes asProven() {
    return new Bytes(buffer, length, true, false);
  }

  /// The same bytes, which nobody said the length of: they may have been cut.
  public Bytes asOpenEnded() {
    return new Bytes(buffer, length, proven, !proven);
  }

  /// Whether only their end shows that they are whole.
  public boolean openEnded() {
    return openEnded;
  }

  /// Whether a digest showed that they are what was sent.
  public boolean proven() {
    return proven;
  }

  public byte[] buffer() {
    return buffer;
  }

  public int length() {
    return length;
  }

  /// What these bytes are when unpacked.
  ///
  /// @throws Malformed if they are no gzip, are cut, or hold more than `limit`
  public Bytes gunzip(int limit) {
    byte[] out = new byte[Math.clamp(8L * length, FIRST, limit + 1)];
    int size = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(buffer, 0, length), FIRST)) {
      while (true) {
        int read = in.read(out, size, out.length - size);
        if (read < 0) {
          return new Bytes(out, size, proven, false);
        }
        size += read;
        if (size > limit) {
          throw new Malformed("The answer is too large");
        }
        if (size == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(2L * size, limit + 1L));
        }
      }
    } catch (IOException _) {
      throw new Malformed("The answer was cut or is no gzip");
    }
  }
}
