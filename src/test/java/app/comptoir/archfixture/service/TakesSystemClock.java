package app.comptoir.archfixture.service;

import java.time.Clock;

final class TakesSystemClock {
  private TakesSystemClock() {}

  static Clock clock() {
    return Clock.systemUTC();
  }
}
