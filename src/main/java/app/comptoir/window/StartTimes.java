package app.comptoir.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the log how long after its start the program had come how far, by the system's own
/// account (−1 where it does not say); the benchmark and the test of the installed package read it
/// there. Processor time tells two starts apart also on a machine that is busy.
final class StartTimes {
  private static final Logger log = LoggerFactory.getLogger(StartTimes.class);

  private StartTimes() {}

  /// @param what was reached: “First frame”, “Screen filled”, “Live”
  static void reached(String what) {
    ProcessHandle.Info process = ProcessHandle.current().info();
    log.info(
        "{} {} ms after the start, {} ms of processor time",
        what,
        process.startInstant().map(StartTimes::since).orElse(-1L),
        process.totalCpuDuration().map(Duration::toMillis).orElse(-1L));
  }

  private static long since(Instant start) {
    return Duration.between(start, Instant.now(Clock.systemUTC())).toMillis();
  }
}
