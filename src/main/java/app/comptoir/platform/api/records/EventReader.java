package app.comptoir.platform.api.records;

import app.comptoir.common.Sha256;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.post.Metric;
import app.comptoir.platform.wire.Malformed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads shopper events and metric buckets, nearly all of a log: no trees, no databinding.
final class EventReader {
  private static final String UNKNOWN_COUNTRY = "ZZ";
  private static final Fields EVENT =
      new Fields(
          "event_id", "post_id", "shopper_id", "step", "at", "placement", "surface", "country");
  private static final Fields METRIC =
      new Fields(
          "post_id",
          "minute",
          "placement",
          "surface",
          "impressions",
          "hides",
          "mutes",
          "unfollows",
          "reports",
          "spend_minor");

  private final Json json;

  EventReader(Json json) {
    this.json = json;
  }

  /// The event whose object was just begun.
  ShopperEvent event() {
    int seen = 0;
    long eventId = 0;
    String postId = "";
    long shopper = 0;
    Step step = Step.OTHER;
    Instant at = Instant.EPOCH;
    ReplyOutcome outcome = ReplyOutcome.NONE;
    String orderId = null;
    Placement placement = Placement.OTHER;
    Surface surface = Surface.OTHER;
    String country = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "event_id" -> {
          eventId = eventId(json.text(name));
          seen |= 1;
        }
        case "post_id" -> {
          postId = json.sharedId(name);
          seen |= 1 << 1;
        }
        case "shopper_id" -> {
          shopper = shopper(json.text(name));
          seen |= 1 << 2;
        }
        case "step" -> {
          step = Names.of(Step.class, json.shared(name), Step.OTHER);
          seen |= 1 << 3;
        }
        case "at" -> {
          at = json.instant(name);
          seen |= 1 << 4;
        }
        case "placement" -> {
          placement = Names.of(Placement.class, json.shared(name), Placement.OTHER);
          seen |= 1 << 5;
        }
        case "surface" -> {
          surface = Names.of(Surface.class, json.shared(name), Surface.OTHER);
          seen |= 1 << 6;
        }
        case "country" -> {
          country = Names.country(json.shared(name)).orElse(UNKNOWN_COUNTRY);
          seen |= 1 << 7;
        }
        case "order_id" -> orderId = json.idOrNull(name);
        case "outcome" -> outcome = outcome(json.sharedOrNull(name));
        default -> json.skip();
      }
    }
    EVENT.require(seen);
    return new ShopperEvent(
        eventId, postId, shopper, step, at, outcome, orderId, placement, surface, country);
  }

  /// The metric bucket whose object was just begun.
  Metric metric() {
    int seen = 0;
    String postId = "";
    Instant minute = Instant.EPOCH;
    Placement placement = Placement.OTHER;
    Surface surface = Surface.OTHER;
    long[] counts = new long[6];
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "post_id" -> {
          postId = json.sharedId(name);
          seen |= 1;
        }
        case "minute" -> {
          minute = minute(json.instant(name));
          seen |= 1 << 1;
        }
        case "placement" -> {
          placement = Names.of(Placement.class, json.shared(name), Placement.OTHER);
          seen |= 1 << 2;
        }
        case "surface" -> {
          surface = Names.of(Surface.class, json.shared(name), Surface.OTHER);
          seen |= 1 << 3;
        }
        case "impressions" -> seen |= count(counts, 0, name);
        case "hides" -> seen |= count(counts, 1, name);
        case "mutes" -> seen |= count(counts, 2, name);
        case "unfollows" -> seen |= count(counts, 3, name);
        case "reports" -> seen |= count(counts, 4, name);
        case "spend_minor" -> seen |= count(counts, 5, name);
        default -> json.skip();
      }
    }
    METRIC.require(seen);
    return new Metric(
        postId, minute, placement, surface, counts[0], counts[1], counts[2], counts[3], counts[4],
        counts[5]);
  }

  private int count(long[] counts, int index, String name) {
    counts[index] = json.things(name);
    return 1 << (4 + index);
  }

  /// @param name null where the event is no reply
  private static ReplyOutcome outcome(@Nullable String name) {
    return name == null
        ? ReplyOutcome.NONE
        : Names.of(ReplyOutcome.class, name, ReplyOutcome.OTHER);
  }

  private static Instant minute(Instant instant) {
    if (instant.getNano() != 0 || instant.getEpochSecond() % 60 != 0) {
      throw new Malformed("minute is no start of a minute");
    }
    return instant;
  }

  private static long eventId(String digits) {
    int length = digits.length();
    if (length == 0 || length > 18 || digits.charAt(0) == '0') {
      throw new Malformed("event_id is no number of the contract's form");
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new Malformed("event_id is no number of the contract's form");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /// Sixteen lower-case hexadecimal digits are the pseudonym itself; of any other identifier it is
  /// the first eight bytes (big-endian) of the SHA-256 of its UTF-8 form.
  static long shopper(String id) {
    if (id.isBlank()) {
      throw new Malformed("shopper_id is blank");
    }
    if (id.length() == 16) {
      long value = 0;
      int i = 0;
      for (; i < 16; i++) {
        char c = id.charAt(i);
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
          break;
        }
        value = value << 4 | HexFormat.fromHexDigit(c);
      }
      if (i == 16) {
        return value;
      }
    }
    return hashed(id);
  }

  private static long hashed(String id) {
    return ByteBuffer.wrap(Sha256.of(id)).getLong();
  }
}
