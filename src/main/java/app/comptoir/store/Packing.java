package app.comptoir.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers in few bytes: seven bits a byte, the lowest first, the highest bit of each telling
/// whether more follow (LEB128).
final class Packing {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Packing() {}

  /// Bytes that grow.
  static final class Writer {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
      return size;
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }

    /// Up to ten bytes; small numbers that are not negative take few.
    void number(long value) {
      ensure(10);
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    /// A number near zero, of either sign.
    void signed(long value) {
      number((value << 1) ^ (value >> 63));
    }

    /// Eight bytes, for numbers that are spread evenly.
    void fixed(long value) {
      ensure(8);
      LONG.set(bytes, size, value);
      size += 8;
    }

    void bytes(byte[] more, int count) {
      ensure(count);
      System.arraycopy(more, 0, bytes, size, count);
      size += count;
    }

    void append(Writer other) {
      bytes(other.bytes, other.size);
    }
  }

  /// Reads what a [Writer] wrote, in the same order. Throws [IndexOutOfBoundsException] where the
  /// bytes end too soon.
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    int position() {
      return at;
    }

    void moveTo(int position) {
      at = position;
    }

    long number() {
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
    void skip() {
      while (bytes[at++] < 0) {
        // its highest bit says that more follows
      }
    }

    long signed() {
      long value = number();
      return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
      long value = fixedAt(at);
      at += 8;
      return value;
    }

    long fixedAt(int position) {
      return (long) LONG.get(bytes, position);
    }

    byte[] bytes(int count) {
      byte[] copy = Arrays.copyOfRange(bytes, at, at + count);
      at += count;
      return copy;
    }
  }
}
