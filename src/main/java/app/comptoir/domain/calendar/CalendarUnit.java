package app.comptoir.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A unit of the calendar that days are told by.
public enum CalendarUnit {
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /// The whole unit, so many units before the one that today is in; 0 is the running one.
  public DayRange before(Today today, int ago) {
    LocalDate from = start(today);
    return switch (this) {
      case DAY -> new DayRange(from.minusDays(ago), from.minusDays(ago));
      case WEEK -> new DayRange(from.minusWeeks(ago), from.minusWeeks(ago).plusDays(6));
      case MONTH -> lasting(from.minusMonths(ago), from.minusMonths(ago - 1L));
      case YEAR -> lasting(from.minusYears(ago), from.minusYears(ago - 1L));
    };
  }

  private static DayRange lasting(LocalDate from, LocalDate next) {
    return new DayRange(from, next.minusDays(1));
  }

  /// The first day of the unit that today is in.
  public LocalDate start(Today today) {
    return switch (this) {
      case DAY -> today.day();
      case WEEK -> today.day().with(TemporalAdjusters.previousOrSame(today.weekStart()));
      case MONTH -> today.day().withDayOfMonth(1);
      case YEAR -> today.day().withDayOfYear(1);
    };
  }
}
