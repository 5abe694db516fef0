package app.comptoir.store.journeys;

import app.comptoir.store.sql.Packing;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// How events are packed into bytes: each as its difference from the one before. About twenty bytes
/// an event, eight of them the shopper's.
final class EventBlock {
  private final Packing.Writer out = new Packing.Writer();
  private long lastId;
  private long lastAt;

  public int bytes() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toBytes();
  }

  /// @param row with a higher identifier than the one before
  void add(EventRow row) {
    out.number(row.eventId() - lastId);
    out.number(row.postKey());
    out.fixed(row.shopper());
    out.number(row.facts());
    out.signed(row.atUs() - lastAt);
    out.number(row.revision());
    String orderId = row.orderId();
    if (orderId == null) {
      out.number(0);
    } else {
      byte[] text = orderId.getBytes(StandardCharsets.UTF_8);
      out.number(text.length + 1L);
      out.bytes(text, text.length);
    }
    lastId = row.eventId();
    lastAt = row.atUs();
  }

  /// Reads the events of a block one after the other.
  static final class Reader {
    private final Packing.Reader in;
    private long lastId;
    private long lastAt;

    public Reader(byte[] packed) {
      in = new Packing.Reader(packed);
    }

    /// The next event on one of some posts; null behind the last.
    @Nullable EventRow next(IntPredicate posts) {
      while (in.hasMore()) {
        lastId += in.number();
        int postKey = (int) in.number();
        long shopper = in.fixed();
        int facts = (int) in.number();
        lastAt += in.signed();
        int revision = (int) in.number();
        int length = (int) in.number();
        if (posts.test(postKey)) {
          String orderId =
              length == 0 ? null : new String(in.bytes(length - 1), StandardCharsets.UTF_8);
          return new EventRow(lastId, postKey, shopper, facts, lastAt, revision, orderId);
        }
        in.moveTo(in.position() + Math.max(0, length - 1));
      }
      return null;
    }
  }
}
