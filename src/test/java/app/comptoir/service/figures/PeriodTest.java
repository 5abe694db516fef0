package app.comptoir.service.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.calendar.CalendarUnit;
import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days of periods, looked up in a paper calendar, and the steps from one to the next.
class PeriodTest {
  /// A Sunday.
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static final Today MONDAYS = new Today(DAY, DayOfWeek.MONDAY);

  private static DayRange days(String from, String to) {
    return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,   0, MONDAY, 2026-03-01, 2026-03-01",
    "DAY,   1, MONDAY, 2026-02-28, 2026-02-28",
    "WEEK,  0, MONDAY, 2026-02-23, 2026-03-01",
    "WEEK,  1, MONDAY, 2026-02-16, 2026-02-22",
    "WEEK,  0, SUNDAY, 2026-03-01, 2026-03-07",
    "WEEK,  1, SUNDAY, 2026-02-22, 2026-02-28",
    "MONTH, 0, MONDAY, 2026-03-01, 2026-03-31",
    "MONTH, 1, MONDAY, 2026-02-01, 2026-02-28",
    "MONTH, 25, MONDAY, 2024-02-01, 2024-02-29",
    "YEAR,  0, MONDAY, 2026-01-01, 2026-12-31",
    "YEAR,  1, MONDAY, 2025-01-01, 2025-12-31",
  })
  void aWholeUnitOfTheCalendar(
      CalendarUnit unit, int ago, DayOfWeek weekStart, String from, String to) {
    assertThat(new Period.Whole(unit, ago).days(new Today(DAY, weekStart)))
        .isEqualTo(days(from, to));
  }

  @Test
  void toDateEndsToday() {
    Today today = new Today(LocalDate.of(2026, 11, 30), DayOfWeek.MONDAY);
    assertThat(new Period.ToDate(CalendarUnit.MONTH).days(today))
        .isEqualTo(days("2026-11-01", "2026-11-30"));
    assertThat(new Period.ToDate(CalendarUnit.YEAR).days(today))
        .isEqualTo(days("2026-01-01", "2026-11-30"));
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "28", "3"})
  void stepsThereAndBackEndWhereTheyBegan(int length) {
    Period last = new Period.LastDays(length);
    Period earlier = last.stepped(-1, MONDAYS).orElseThrow();
    assertThat(earlier.days(MONDAYS)).isEqualTo(last.days(MONDAYS).plusDays(-length));
    Period twice = earlier.stepped(-1, MONDAYS).orElseThrow();
    assertThat(twice.days(MONDAYS)).isEqualTo(last.days(MONDAYS).plusDays(-2 * length));
    assertThat(twice.stepped(1, MONDAYS)).contains(earlier);
    assertThat(earlier.stepped(1, MONDAYS)).contains(last);
    assertThat(last.stepped(1, MONDAYS)).isEmpty();
  }

  @Test
  void monthsStepByMonthsHoweverLongTheyAre() {
    Period february = new Period.ToDate(CalendarUnit.MONTH).stepped(-1, MONDAYS).orElseThrow();
    assertThat(february.days(MONDAYS)).isEqualTo(days("2026-02-01", "2026-02-28"));
    assertThat(february.stepped(-1, MONDAYS).orElseThrow().days(MONDAYS))
        .isEqualTo(days("2026-01-01", "2026-01-31"));
    assertThat(february.stepped(1, MONDAYS).flatMap(now -> now.stepped(1, MONDAYS))).isEmpty();
  }

  @Test
  void daysOnesOwnNeverStepIntoTheFuture() {
    Period own = new Period.Between(LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 24));
    assertThat(own.stepped(1, MONDAYS)).isEqualTo(Optional.of(new Period.LastDays(7)));
    assertThat(new Period.Between(DAY, DAY).stepped(1, MONDAYS)).isEmpty();
  }
}
