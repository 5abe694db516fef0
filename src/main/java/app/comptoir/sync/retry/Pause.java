package app.comptoir.sync.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// How a feed waits; tests let a virtual clock jump instead.
public interface Pause {
  /// Waits, or is interrupted.
  void await(Duration length) throws InterruptedException;

  /// Waits by a clock of days and hours, looked at each second: after the machine slept it is not
  /// waited for what has passed meanwhile. A clock that is set back prolongs nothing.
  static Pause by(Clock clock) {
    return length -> {
      Instant until = clock.instant().plus(length);
      long begin = System.nanoTime();
      long left = length.toNanos();
      while (left > 0) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        long byClock = Duration.between(clock.instant(), until).toNanos();
        left = Math.min(byClock, length.toNanos() - (System.nanoTime() - begin));
      }
    };
  }
}
