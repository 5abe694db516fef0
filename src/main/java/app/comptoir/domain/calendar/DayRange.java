package app.comptoir.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days of a calendar, both inclusive.
public record DayRange(LocalDate from, LocalDate to) {
  public DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /// How many they are.
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// As many days, so much later; earlier where `days` is negative.
  public DayRange plusDays(int days) {
    return new DayRange(from.plusDays(days), to.plusDays(days));
  }
}
