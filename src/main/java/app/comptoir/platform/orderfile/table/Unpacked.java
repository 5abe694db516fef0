package app.comptoir.platform.orderfile.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a packed file unpacks to, no more of it than orders can be: rows of orders pack to a fifth
/// or a tenth, a file made to fill the memory to a thousandth.
final class Unpacked extends FilterInputStream {
  /// Of small files that say the same again and again.
  private static final long ALWAYS = 64L << 20;

  private static final long TIMES = 200;

  private final long most;
  private long bytes;

  /// @param packed bytes of the packed file
  Unpacked(InputStream in, long packed) {
    super(in);
    this.most = most(packed);
  }

  /// How much a packed file may unpack to.
  static long most(long packed) {
    return ALWAYS + TIMES * packed;
  }

  /// @throws Unfit where there is more than there can be
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    bytes += Math.max(0, count);
    if (bytes > most) {
      throw new Unfit("It unpacks to far more than an order file holds");
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
