package app.comptoir.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// How journeys are packed into bytes: the shopper (8 bytes), the number of events, then each
/// event's time as the distance from the one before (from the block's start for the first) and its
/// [Facts], as variable-length numbers. About ten bytes an event.
final class JourneyBlock {
  /// A longer journey is written in several pieces of this many events, in one segment.
  static final int PIECE = 20_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final long start;

  /// @param start µs; no event lies before it
  JourneyBlock(long start) {
    this.start = start;
    number(start);
  }

  int bytes() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  /// Adds events `from` to `to` (exclusive) of a journey; none at all says that it is no more.
  void add(long shopper, Trail trail, int from, int to) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (shopper >>> shift));
    }
    number(to - from);
    long before = start;
    for (int i = from; i < to; i++) {
      number(trail.timeAt(i) - before);
      number(trail.factsAt(i));
      before = trail.timeAt(i);
    }
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  static byte[] encode(long shopper, Trail trail) {
    JourneyBlock block = new JourneyBlock(trail.isEmpty() ? 0 : trail.timeAt(0));
    block.add(shopper, trail, 0, trail.size());
    return block.toBytes();
  }

  /// What reads the journeys of a block one after the other.
  static final class Reader {
    private final ByteBuffer in;
    private final long start;
    private long shopper;
    private int size;

    Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
      start = number();
    }

    /// Goes to the next journey, whose events [#read] or [#skip] must take.
    boolean next() {
      if (!in.hasRemaining()) {
        return false;
      }
      shopper = in.getLong();
      size = (int) number();
      return true;
    }

    long shopper() {
      return shopper;
    }

    int size() {
      return size;
    }

    void skip() {
      for (int i = 0; i < 2 * size; i++) {
        number();
      }
    }

    void read(Trail into) {
      long at = start;
      for (int i = 0; i < size; i++) {
        at += number();
        into.add(at, (int) number());
      }
    }

    private long number() {
      long value = 0;
      int shift = 0;
      byte next;
      do {
        next = in.get();
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return value;
    }
  }

  static Trail decode(byte[] one) {
    Reader reader = new Reader(one);
    Trail trail = new Trail();
    if (reader.next()) {
      reader.read(trail);
    }
    return trail;
  }
}
