package app.comptoir.sync;

import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells the listener where a feed stands. One thread writes, any may read.
final class FeedShow {
  private final String brandId;
  private final SyncListener listener;
  private final Clock clock;
  private final Rate rate;
  private volatile FeedState state = FeedState.idle();

  /// Why everything is read anew, until the end is reached; null where it is not.
  private @Nullable Trouble anew;

  FeedShow(String brandId, SyncListener listener, Clock clock, Rate rate) {
    this.brandId = brandId;
    this.listener = listener;
    this.clock = clock;
    this.rate = rate;
  }

  /// Before anything is told.
  void begin(@Nullable Instant upToDateAt) {
    state = new FeedState(Phase.IDLE, 0, -1, 0, upToDateAt, null, null);
  }

  FeedState state() {
    return state;
  }

  /// Changes stored so far.
  long total() {
    return rate.total();
  }

  void working(Phase phase, long remaining) {
    show(phase, remaining, phase == Phase.BACKFILL ? anew : null, null, state.upToDateAt());
  }

  /// From here on the log is read from its beginning, for a reason that stays in sight.
  void readingAnew(Trouble why) {
    anew = why;
    working(Phase.BACKFILL, -1);
  }

  /// The platform has just shown that nothing lies ahead.
  void upToDate(Phase phase) {
    anew = null;
    show(phase, 0, null, null, clock.instant());
  }

  /// Nothing came for a moment: what was shown holds.
  void still() {
    show(state.phase(), state.remaining(), state.trouble(), null, state.upToDateAt());
  }

  void waiting(Trouble trouble, Duration wait) {
    show(Phase.WAITING, state.remaining(), trouble, clock.instant().plus(wait), state.upToDateAt());
  }

  void failed(Trouble trouble) {
    show(Phase.FAILED, -1, trouble, null, state.upToDateAt());
  }

  private void show(
      Phase phase,
      long remaining,
      @Nullable Trouble trouble,
      @Nullable Instant retryAt,
      @Nullable Instant upToDate) {
    state =
        new FeedState(phase, rate.total(), remaining, rate.perSecond(), upToDate, trouble, retryAt);
    listener.onState(brandId, state);
  }
}
