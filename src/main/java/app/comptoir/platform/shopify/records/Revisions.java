package app.comptoir.platform.shopify.records;

import java.time.Instant;

/// Revisions of things that only say when they last changed, to the second. What grows with each
/// change of an order (the rows of its ledger, its payments) tells two states of one second apart.
final class Revisions {
  private static final int BITS = 20;
  private static final long MOST = (1L << BITS) - 1;

  private Revisions() {}

  static long of(Instant changed) {
    return of(changed, 0);
  }

  /// @param size of what only grows
  static long of(Instant changed, int size) {
    return Math.max(1, (changed.getEpochSecond() << BITS) | Math.min(size, MOST - 1));
  }

  /// Above all that was ever said until then.
  static long last(Instant at) {
    return (at.getEpochSecond() << BITS) | MOST;
  }
}
