package app.comptoir.domain.period;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/// Which days a period is compared with, and which of them stands beside which. The one place that
/// says so; pure dates, both ends inclusive.
///
/// @param from first day of the period, `to` its last
/// @param besideFrom first compared day, `besideTo` the last
public record DayPairs(
    Kind kind, LocalDate from, LocalDate to, LocalDate besideFrom, LocalDate besideTo) {
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  /// What stands beside a day.
  public enum Kind {
    /// The day at the same place of the stretch before.
    BEFORE,
    /// The same date of the year before. 29 February stands beside nothing, so that 1 March stands
    /// beside 1 March.
    LAST_YEAR,
    /// The day 52 weeks before: a Monday beside a Monday.
    LAST_YEAR_BY_WEEKDAY
  }

  /// As many days, ending on the day before.
  public static DayPairs before(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    return new DayPairs(Kind.BEFORE, from, to, from.minusDays(days), to.minusDays(days));
  }

  /// The same weekdays of the week before, of a week or its first days.
  public static DayPairs weekBefore(LocalDate from, LocalDate to) {
    return new DayPairs(Kind.BEFORE, from, to, from.minusWeeks(1), to.minusWeeks(1));
  }

  /// The month before: the 15th beside the 15th. A day that the month before did not have, as 31
  /// March, stands beside nothing.
  ///
  /// @param from the first of a month
  /// @param whole whether all of the month before is compared, however long it is; else as many
  ///   days as there are up to `to`
  public static DayPairs monthBefore(LocalDate from, LocalDate to, boolean whole) {
    LocalDate first = from.minusMonths(1);
    LocalDate last = from.minusDays(1);
    LocalDate asFar = first.plusDays(to.toEpochDay() - from.toEpochDay());
    return new DayPairs(Kind.BEFORE, from, to, first, whole || asFar.isAfter(last) ? last : asFar);
  }

  /// The same dates of the year before; empty for a 29 February alone.
  public static Optional<DayPairs> lastYear(LocalDate from, LocalDate to) {
    LocalDate first = isLeapDay(from) ? from.plusDays(1) : from;
    LocalDate last = isLeapDay(to) ? to.minusDays(1) : to;
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(
            new DayPairs(Kind.LAST_YEAR, from, to, first.minusYears(1), last.minusYears(1)));
  }

  /// The same weekdays, 52 weeks before.
  public static DayPairs lastYearByWeekday(LocalDate from, LocalDate to) {
    return new DayPairs(
        Kind.LAST_YEAR_BY_WEEKDAY, from, to, from.minusWeeks(52), to.minusWeeks(52));
  }

  /// The day beside a day of the period; empty where there is none.
  public Optional<LocalDate> beside(LocalDate day) {
    return switch (kind) {
      case BEFORE, LAST_YEAR_BY_WEEKDAY -> {
        LocalDate other = besideFrom.plusDays(day.toEpochDay() - from.toEpochDay());
        yield other.isAfter(besideTo) ? Optional.empty() : Optional.of(other);
      }
      case LAST_YEAR -> isLeapDay(day) ? Optional.empty() : Optional.of(day.minusYears(1));
    };
  }

  /// The last compared day that stands beside a day up to this one; empty where none does.
  public Optional<LocalDate> lastBeside(LocalDate day) {
    for (LocalDate at = day; !at.isBefore(from); at = at.minusDays(1)) {
      Optional<LocalDate> other = beside(at);
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  private static boolean isLeapDay(LocalDate day) {
    return MonthDay.from(day).equals(LEAP_DAY);
  }
}
