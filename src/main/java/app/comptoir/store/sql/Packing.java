package app.comptoir.store.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers in few bytes: seven bits a byte, the lowest first, the highest bit of each telling
/// whether more follow (LEB128).
public final class Packing {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Packing() {}

  /// Bytes that grow.
  public static final class Writer {
    private byte[] bytes = new byte[256];
    private int size;

    public int size() {
      return size;
    }

    public byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }

    /// Up to ten bytes; small numbers that are not negative take few.
    public void number(long value) {
      ensure(10);
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    /// A number near zero, of either sign.
    public void signed(long value) {
      number((value << 1) ^ (value >> 63));
    }

    /// Eight bytes, for numbers that are spread evenly.
    public void fixed(long value) {
      ensure(8);
      LONG.set(bytes, size, value);
      size += 8;
    }

    public void bytes(byte[] more, int count) {
      ensure(count);
      System.arraycopy(more, 0, bytes, size, count);
      size += count;
    }

    public void append(Writer other) {
      bytes(other.bytes, other.size);
    }
  }

  /// Reads what a [Writer] wrote, in the same order. Throws [IndexOutOfBoundsException] where the
  /// bytes end too soon.
  public static final class Reader {
    private final byte[] bytes;
    private int at;

    public Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    public boolean hasMore() {
      return at < bytes.length;
    }

    public int position() {
      return at;
    }

    public void moveTo(int position) {
      at = position;
    }

    public long number() {
      long value = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return value;
    }

    /// Passes over a number.
    public void skip() {
      while (bytes[at++] < 0) {
        // its highest bit says that more follows
      }
    }

    public long signed() {
      long value = number();
      return (value >>> 1) ^ -(value & 1);
    }

    public long fixed() {
      long value = fixedAt(at);
      at += 8;
      return value;
    }

    public long fixedAt(int position) {
      return (long) LONG.get(bytes, position);
    }

    public byte[] bytes(int count) {
      byte[] copy = Arrays.copyOfRange(bytes, at, at + count);
      at += count;
      return copy;
    }
  }
}
