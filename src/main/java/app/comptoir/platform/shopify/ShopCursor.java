package app.comptoir.platform.shopify;

import app.comptoir.platform.Cursor;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a reader of a shop stands. A shop is asked in rounds: what changed in its catalogue since
/// the last round, then what changed of its orders, then what was deleted.
///
/// @param shop whose it is
/// @param seq of the last record that was told
/// @param brand the revision in which the shop itself was told last
/// @param step of the round that is under way
/// @param since by step, up to when it was asked in the last round (seconds since 1970)
/// @param newest the latest time met in this step; no less than its `since`
/// @param after the shop's own cursor within the step; null at its beginning
record ShopCursor(
    String shop,
    long seq,
    long brand,
    Step step,
    Since since,
    long newest,
    @Nullable String after) {
  private static final String VERSION = "shopify1";
  private static final int PARTS = 9;

  /// What is asked for, in this sequence.
  enum Step {
    CATALOGUE,
    ORDERS,
    DELETIONS
  }

  record Since(long catalogue, long orders, long deletions) {
    long of(Step step) {
      return switch (step) {
        case CATALOGUE -> catalogue;
        case ORDERS -> orders;
        case DELETIONS -> deletions;
      };
    }

    private Since with(Step step, long other) {
      return switch (step) {
        case CATALOGUE -> new Since(other, orders, deletions);
        case ORDERS -> new Since(catalogue, other, deletions);
        case DELETIONS -> new Since(catalogue, orders, other);
      };
    }
  }

  /// The beginning of all.
  ///
  /// @param now by the shop: what was deleted before was never told
  static ShopCursor first(String shop, Instant now) {
    return new ShopCursor(
        shop, 0, 0, Step.CATALOGUE, new Since(0, 0, now.getEpochSecond()), 0, null);
  }

  long sinceNow() {
    return since.of(step);
  }

  /// So many records further, still in this step.
  ShopCursor further(int told, long met, @Nullable String behind) {
    return new ShopCursor(shop, seq + told, brand, step, since, Math.max(newest, met), behind);
  }

  /// The shop itself was told.
  ShopCursor withBrand(long revision) {
    return new ShopCursor(shop, seq + 1, revision, step, since, newest, after);
  }

  /// The step is done.
  ShopCursor nextStep() {
    Step next = Step.values()[(step.ordinal() + 1) % Step.values().length];
    // All that was deleted before the newest order that was met is known behind it.
    long met = step == Step.DELETIONS ? Math.max(newest, since.orders) : newest;
    Since moved = since.with(step, Math.max(met, since.of(step)));
    return new ShopCursor(shop, seq, brand, next, moved, moved.of(next), null);
  }

  boolean roundBegins() {
    return step == Step.CATALOGUE && after == null;
  }

  Cursor cursor() {
    return new Cursor(
        String.join(
            " ",
            VERSION,
            shop,
            Long.toString(seq),
            Long.toString(brand),
            step.name(),
            since.catalogue + "," + since.orders + "," + since.deletions,
            Long.toString(newest),
            after == null ? "0" : "1",
            after == null ? "-" : URLEncoder.encode(after, StandardCharsets.UTF_8)));
  }

  /// What a cursor says; empty where it is none of these.
  static Optional<ShopCursor> of(Cursor cursor) {
    String[] parts = cursor.value().split(" ", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      String[] since = parts[5].split(",", -1);
      return Optional.of(
          new ShopCursor(
              parts[1],
              Long.parseLong(parts[2]),
              Long.parseLong(parts[3]),
              Step.valueOf(parts[4]),
              new Since(
                  Long.parseLong(since[0]), Long.parseLong(since[1]), Long.parseLong(since[2])),
              Long.parseLong(parts[6]),
              parts[7].equals("0") ? null : URLDecoder.decode(parts[8], StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }
}
