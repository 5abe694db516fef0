package app.comptoir.store.journeys;

/// A journey (shopper × post) in the writer's memory. Writer thread only.
public final class Journey {
  final int postKey;
  final long shopper;
  public final Trail trail;

  /// Whether an older state of it lies in a block, and the stretch of time (µs) that state covers.
  boolean settled;

  long settledFrom = Long.MAX_VALUE;
  long settledTo = Long.MIN_VALUE;

  /// Whether it changed since the last settling.
  boolean changed;

  /// Whether a patch says how it stands, and whether this page is going to write one.
  boolean patched;

  boolean inPage;

  /// Number of the segment that was the newest when it was last touched.
  long touchedIn = -1;

  Journey(int postKey, long shopper, Trail trail) {
    this.postKey = postKey;
    this.shopper = shopper;
    this.trail = trail;
  }

  /// Start of the stretch that covers all its events, those of its settled state included; of an
  /// empty journey [Long#MAX_VALUE].
  long from() {
    return trail.isEmpty() ? settledFrom : Math.min(settledFrom, trail.timeAt(0));
  }

  /// End of that stretch; of an empty journey [Long#MIN_VALUE].
  long to() {
    return trail.isEmpty() ? settledTo : Math.max(settledTo, trail.timeAt(trail.size() - 1));
  }
}
