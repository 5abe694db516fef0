package app.comptoir.archfixture.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

final class AsksTheMachine {
  private AsksTheMachine() {}

  static Instant instant() {
    return Instant.now();
  }

  static LocalDate day(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }

  static Instant allowed(Clock clock) {
    return Instant.now(clock);
  }
}
