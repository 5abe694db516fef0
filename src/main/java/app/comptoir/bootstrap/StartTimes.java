package app.comptoir.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the log how long after its start the program had come how far; the benchmark and the
/// test of the installed package read it there.
final class StartTimes {
  private static final Logger log = LoggerFactory.getLogger(StartTimes.class);

  private StartTimes() {}

  /// @param what was reached: “First frame”, “Screen filled”, “Live”
  static void reached(String what) {
    log.info("{} {} ms after the start", what, sinceStart());
  }

  /// By the system's own account of when this process began; −1 where it does not say.
  private static long sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now(Clock.systemUTC())).toMillis())
        .orElse(-1L);
  }
}
