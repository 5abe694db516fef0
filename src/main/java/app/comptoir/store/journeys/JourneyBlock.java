package app.comptoir.store.journeys;

import app.comptoir.store.sql.Packing;
import java.util.function.IntPredicate;

/// How journeys are packed into bytes: first the shoppers, so that one is found without reading the
/// others, then each one's events: the time as the distance from the one before (from the block's
/// start for the first), and the [Facts]. About ten bytes an event.
public final class JourneyBlock {
  /// A longer journey is written in several pieces of this many events, in one segment.
  static final int PIECE = 20_000;

  private final long start;
  private final Packing.Writer shoppers = new Packing.Writer();
  private final Packing.Writer lengths = new Packing.Writer();
  private final Packing.Writer events = new Packing.Writer();
  private int size;

  /// @param start µs; no event lies before it
  JourneyBlock(long start) {
    this.start = start;
  }

  public int bytes() {
    return shoppers.size() + lengths.size() + events.size();
  }

  byte[] toBytes() {
    Packing.Writer out = new Packing.Writer();
    out.signed(start);
    out.number(size);
    out.append(shoppers);
    out.append(lengths);
    out.append(events);
    return out.toBytes();
  }

  /// Adds events `from` to `to` (exclusive) of a journey; none at all says that it is no more.
  void add(long shopper, Trail trail, int from, int to) {
    int begin = events.size();
    long before = start;
    for (int i = from; i < to; i++) {
      events.number(trail.timeAt(i) - before);
      events.number(trail.factsAt(i));
      before = trail.timeAt(i);
    }
    shoppers.fixed(shopper);
    lengths.number(events.size() - begin);
    size++;
  }

  static byte[] encode(long shopper, Trail trail) {
    JourneyBlock block = new JourneyBlock(trail.isEmpty() ? 0 : trail.timeAt(0));
    block.add(shopper, trail, 0, trail.size());
    return block.toBytes();
  }

  static Trail decode(byte[] one) {
    Trail trail = new Trail();
    new Reader(one).read(0, trail);
    return trail;
  }

  /// What reads the journeys of a block.
  public static final class Reader {
    private final Packing.Reader in;
    private final long start;
    private final int size;
    private final int shoppersAt;
    private int[] ends = {};

    public Reader(byte[] packed) {
      in = new Packing.Reader(packed);
      start = in.signed();
      size = (int) in.number();
      shoppersAt = in.position();
    }

    int size() {
      return size;
    }

    long shopperAt(int index) {
      return in.fixedAt(shoppersAt + index * Long.BYTES);
    }

    /// Where a shopper's journey begins in the block; negative where it does not.
    int find(long shopper) {
      for (int i = 0; i < size; i++) {
        if (shopperAt(i) == shopper) {
          return i;
        }
      }
      return -1;
    }

    /// Whether the journey at a place surely lies here in one piece: those in several are cut where
    /// a block ends, or follow each other.
    boolean isWhole(int index) {
      return index > 0
          && index < size - 1
          && shopperAt(index) != shopperAt(index - 1)
          && shopperAt(index) != shopperAt(index + 1);
    }

    /// Whether an event of the journey at a place has [Facts] that are asked for.
    boolean has(int index, IntPredicate asked) {
      locate();
      in.moveTo(begin(index));
      while (in.position() < ends[index]) {
        in.skip();
        if (asked.test((int) in.number())) {
          return true;
        }
      }
      return false;
    }

    /// Adds the events of a journey, or a piece of it, to a trail.
    void read(int index, Trail into) {
      locate();
      in.moveTo(begin(index));
      long at = start;
      while (in.position() < ends[index]) {
        at += in.number();
        into.add(at, (int) in.number());
      }
    }

    private int begin(int index) {
      return index == 0 ? ends[size] : ends[index - 1];
    }

    /// Finds where each journey's events end; the last entry is where the first begin.
    private void locate() {
      if (ends.length > 0) {
        return;
      }
      ends = new int[size + 1];
      in.moveTo(shoppersAt + size * Long.BYTES);
      for (int i = 0; i < size; i++) {
        ends[i] = (int) in.number();
      }
      int at = in.position();
      ends[size] = at;
      for (int i = 0; i < size; i++) {
        at += ends[i];
        ends[i] = at;
      }
    }
  }
}
