package app.comptoir.sync.retry;

import app.comptoir.platform.Failure;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: full jitter (anything between nothing and a bound that
/// doubles with every failure in a row up to [#CAP]), and never less than the platform asked for.
public final class Backoff {
  private static final Duration BASE = Duration.ofMillis(500);
  private static final Duration CAP = Duration.ofSeconds(60);

  private final RandomGenerator random;
  private int failures;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// The wait after one more failure.
  public Duration next(Failure failure) {
    long bound = Math.min(CAP.toMillis(), BASE.toMillis() << Math.min(failures, 20));
    failures++;
    Duration jittered = Duration.ofMillis(random.nextLong(bound + 1));
    return failure.retryAfter().filter(asked -> asked.compareTo(jittered) > 0).orElse(jittered);
  }

  public void succeeded() {
    failures = 0;
  }
}
