package app.comptoir.sync.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How often all feeds together may try again: a platform in trouble is not to be hammered, however
/// many brands there are and however its failures look. Retries take from a purse that time, and
/// each page with something new in it, fill again; backoff alone would begin anew after each answer
/// in between, and a stream that opens and breaks off would be opened four times a second for ever.
///
/// Thread-safe.
public final class RetryBudget {
  static final int PURSE = 20;
  static final Duration REFILL = Duration.ofSeconds(10);

  private final Clock clock;
  private double left = PURSE;
  private Instant filledAt;

  public RetryBudget(Clock clock) {
    this.clock = clock;
    this.filledAt = clock.instant();
  }

  /// Takes one retry. Returns how long to wait until it may be made; nothing while there is
  /// something in the purse.
  synchronized Duration take() {
    Instant now = clock.instant();
    double gained = Math.max(0, Duration.between(filledAt, now).toMillis()) / (double) refill();
    left = Math.min(PURSE, left + gained) - 1;
    filledAt = now;
    return left >= 0 ? Duration.ZERO : Duration.ofMillis((long) (-left * refill()));
  }

  /// There was progress.
  synchronized void progress() {
    left = Math.min(PURSE, left + 1);
  }

  private static long refill() {
    return REFILL.toMillis();
  }
}
