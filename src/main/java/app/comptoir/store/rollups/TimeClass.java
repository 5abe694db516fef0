package app.comptoir.store.rollups;

import java.time.Duration;

/// Classes of durations, each 5 % wider than the one before, so that a median read from them (the
/// middle of its class) is within 2.5 % of the exact one and the classes of any selection can be
/// added up: medians themselves must never be combined.
public final class TimeClass {
  private static final double GROWTH = Math.log(1.05);

  private TimeClass() {}

  /// Class of a duration in µs; below one second all are class 0.
  static int of(long micros) {
    double seconds = micros / 1e6;
    return seconds < 1 ? 0 : 1 + (int) (Math.log(seconds) / GROWTH);
  }

  /// The middle of a class (geometric mean of its bounds).
  public static Duration middle(int timeClass) {
    return timeClass == 0
        ? Duration.ofMillis(500)
        : Duration.ofMillis(Math.round(1000 * Math.exp(GROWTH * (timeClass - 0.5))));
  }
}
