package app.comptoir.archfixture.bootstrap;

import java.time.Clock;

/// Keeps the rules.
final class Clocks {
  private Clocks() {}

  static Clock clock() {
    return Clock.systemUTC();
  }
}
