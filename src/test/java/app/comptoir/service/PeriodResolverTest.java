package app.comptoir.service;

import static app.comptoir.domain.calendar.CalendarUnit.MONTH;
import static app.comptoir.domain.calendar.CalendarUnit.WEEK;
import static app.comptoir.domain.calendar.CalendarUnit.YEAR;
import static app.comptoir.service.Selection.Comparison.NONE;
import static app.comptoir.service.Selection.Comparison.PREVIOUS_PERIOD;
import static app.comptoir.service.Selection.Comparison.SAME_PERIOD_LAST_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.service.Period.Between;
import app.comptoir.service.Period.LastDays;
import app.comptoir.service.Period.ToDate;
import app.comptoir.service.Period.Whole;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Days and stretches in Paris (clocks change on 29 March and 25 October 2026) and elsewhere, every
/// instant worked out by hand.
class PeriodResolverTest {
  private static final Brand PARIS = brand("Europe/Paris");
  private static final Instant JULY_AFTERNOON = Instant.parse("2026-07-15T12:30:00Z");

  private final PeriodResolver resolver =
      new PeriodResolver(Clock.fixed(JULY_AFTERNOON, ZoneOffset.UTC));

  @Test
  void nowIsTheClocks() {
    assertThat(resolver.now()).isEqualTo(JULY_AFTERNOON);
  }

  @Test
  void theLastDaysIncludeTodayAndEndNow() {
    assertThat(resolver.resolve(new LastDays(7), PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-07-09", "2026-07-15", "2026-07-08T22:00:00Z", "2026-07-15T12:30:00Z"));
  }

  @Test
  void oneDayIsToday() {
    Span today = resolver.resolve(new LastDays(1), PARIS, JULY_AFTERNOON);
    assertThat(today)
        .isEqualTo(
            span("2026-07-15", "2026-07-15", "2026-07-14T22:00:00Z", "2026-07-15T12:30:00Z"));
    assertThat(today.days()).isEqualTo(1);
  }

  @Test
  void todayIsTheBrandsNotTheDesktops() {
    Instant lateEvening = Instant.parse("2026-07-15T22:30:00Z");
    assertThat(resolver.resolve(new LastDays(1), PARIS, lateEvening).from())
        .isEqualTo("2026-07-16");
    assertThat(resolver.resolve(new LastDays(1), brand("America/New_York"), lateEvening).from())
        .isEqualTo("2026-07-15");
    assertThat(resolver.resolve(new LastDays(1), brand("Pacific/Kiritimati"), lateEvening).from())
        .isEqualTo("2026-07-16");
  }

  @Test
  void atMidnightTodayIsEmpty() {
    Instant midnight = Instant.parse("2026-07-14T22:00:00Z");
    Span today = resolver.resolve(new LastDays(1), PARIS, midnight);
    assertThat(today)
        .isEqualTo(
            span("2026-07-15", "2026-07-15", "2026-07-14T22:00:00Z", "2026-07-14T22:00:00Z"));
    assertThat(compared(PREVIOUS_PERIOD, today, PARIS, midnight))
        .isEqualTo(
            span("2026-07-14", "2026-07-14", "2026-07-13T22:00:00Z", "2026-07-13T22:00:00Z"));
  }

  @Test
  void fixedDaysOfThePastAreWhole() {
    assertThat(resolver.resolve(between("2026-06-01", "2026-06-30"), PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-06-01", "2026-06-30", "2026-05-31T22:00:00Z", "2026-06-30T22:00:00Z"));
  }

  @Test
  void fixedDaysThatIncludeTodayEndNowButKeepTheirDays() {
    assertThat(resolver.resolve(between("2026-07-01", "2026-07-31"), PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-07-01", "2026-07-31", "2026-06-30T22:00:00Z", "2026-07-15T12:30:00Z"));
  }

  @Test
  void fixedDaysOfTheFutureAreEmpty() {
    Span august = resolver.resolve(between("2026-08-01", "2026-08-31"), PARIS, JULY_AFTERNOON);
    assertThat(august)
        .isEqualTo(
            span("2026-08-01", "2026-08-31", "2026-07-31T22:00:00Z", "2026-07-31T22:00:00Z"));
    assertThat(compared(PREVIOUS_PERIOD, august, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-07-01", "2026-07-31", "2026-06-30T22:00:00Z", "2026-06-30T22:00:00Z"));
    assertThat(compared(SAME_PERIOD_LAST_YEAR, august, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2025-08-01", "2025-08-31", "2025-07-31T22:00:00Z", "2025-07-31T22:00:00Z"));
  }

  @Test
  void daysHave23Or24Or25Hours() {
    Instant later = Instant.parse("2026-12-01T00:00:00Z");
    assertThat(length(resolver.resolve(between("2026-03-28", "2026-03-28"), PARIS, later)))
        .isEqualTo(Duration.ofHours(24));
    assertThat(length(resolver.resolve(between("2026-03-29", "2026-03-29"), PARIS, later)))
        .isEqualTo(Duration.ofHours(23));
    assertThat(length(resolver.resolve(between("2026-10-25", "2026-10-25"), PARIS, later)))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void aDayMayBeginAfterMidnight() {
    // In Santiago the clocks went from 00:00 to 01:00 on 8 September 2024.
    Span day =
        resolver.resolve(
            between("2024-09-08", "2024-09-08"), brand("America/Santiago"), JULY_AFTERNOON);
    assertThat(day)
        .isEqualTo(
            span("2024-09-08", "2024-09-08", "2024-09-08T04:00:00Z", "2024-09-09T03:00:00Z"));
  }

  @Test
  void nothingIsComparedWhereNothingIsAskedFor() {
    Span week = resolver.resolve(new LastDays(7), PARIS, JULY_AFTERNOON);
    assertThat(
            resolver.compared(
                new Selection("b1", new LastDays(7), NONE), week, PARIS, JULY_AFTERNOON))
        .isEmpty();
  }

  @Test
  void theRunningWeekIsComparedUpToTheSameTimeAWeekBefore() {
    Span week = resolver.resolve(new LastDays(7), PARIS, JULY_AFTERNOON);
    assertThat(compared(PREVIOUS_PERIOD, week, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-07-02", "2026-07-08", "2026-07-01T22:00:00Z", "2026-07-08T12:30:00Z"));
  }

  @Test
  void aWholePeriodIsComparedWithAWholeOne() {
    Span june = resolver.resolve(between("2026-06-01", "2026-06-30"), PARIS, JULY_AFTERNOON);
    assertThat(compared(PREVIOUS_PERIOD, june, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-05-02", "2026-05-31", "2026-05-01T22:00:00Z", "2026-05-31T22:00:00Z"));
    assertThat(compared(SAME_PERIOD_LAST_YEAR, june, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2025-06-01", "2025-06-30", "2025-05-31T22:00:00Z", "2025-06-30T22:00:00Z"));
  }

  @Test
  void aRunningMonthIsCutAtTheDayItHasReached() {
    Span july = resolver.resolve(between("2026-07-01", "2026-07-31"), PARIS, JULY_AFTERNOON);
    assertThat(compared(PREVIOUS_PERIOD, july, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2026-05-31", "2026-06-30", "2026-05-30T22:00:00Z", "2026-06-14T12:30:00Z"));
    assertThat(compared(SAME_PERIOD_LAST_YEAR, july, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2025-07-01", "2025-07-31", "2025-06-30T22:00:00Z", "2025-07-15T12:30:00Z"));
  }

  /// 15 July, 14:30 in Paris, is a Wednesday.
  @Test
  void whatRunsIsComparedWithTheSameDaysOfTheOneBefore() {
    String july = "2026-07-15T12:30:00Z";
    assertThat(before(new Whole(WEEK, 0), july))
        .isEqualTo(
            span("2026-07-06", "2026-07-12", "2026-07-05T22:00:00Z", "2026-07-08T12:30:00Z"));
    assertThat(before(new ToDate(WEEK), july))
        .isEqualTo(
            span("2026-07-06", "2026-07-08", "2026-07-05T22:00:00Z", "2026-07-08T12:30:00Z"));
    assertThat(before(new Whole(MONTH, 0), july))
        .isEqualTo(
            span("2026-06-01", "2026-06-30", "2026-05-31T22:00:00Z", "2026-06-15T12:30:00Z"));
    assertThat(before(new ToDate(MONTH), july))
        .isEqualTo(
            span("2026-06-01", "2026-06-15", "2026-05-31T22:00:00Z", "2026-06-15T12:30:00Z"));
    assertThat(before(new Whole(YEAR, 0), july))
        .isEqualTo(
            span("2025-01-01", "2025-12-31", "2024-12-31T23:00:00Z", "2025-07-15T12:30:00Z"));
    assertThat(before(new ToDate(YEAR), july))
        .isEqualTo(
            span("2025-01-01", "2025-07-15", "2024-12-31T23:00:00Z", "2025-07-15T12:30:00Z"));
  }

  @Test
  void aWholeMonthIsComparedWithAllOfTheMonthBefore() {
    assertThat(before(new Whole(MONTH, 4), "2026-07-15T12:30:00Z"))
        .isEqualTo(
            span("2026-02-01", "2026-02-28", "2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z"));
    assertThat(before(new Whole(MONTH, 5), "2026-07-15T12:30:00Z"))
        .isEqualTo(
            span("2026-01-01", "2026-01-31", "2025-12-31T23:00:00Z", "2026-01-31T23:00:00Z"));
    assertThat(before(new Whole(YEAR, 1), "2026-07-15T12:30:00Z"))
        .isEqualTo(
            span("2024-01-01", "2024-12-31", "2023-12-31T23:00:00Z", "2024-12-31T23:00:00Z"));
  }

  /// 31 March, 14:30 in Paris, which February did not have; 31 December beside 30 November.
  @Test
  void aDayTheMonthBeforeDidNotHaveEndsWithItsLastDay() {
    for (Period march : List.of(new Whole(MONTH, 0), new ToDate(MONTH))) {
      assertThat(before(march, "2026-03-31T12:30:00Z"))
          .isEqualTo(
              span("2026-02-01", "2026-02-28", "2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z"));
    }
    assertThat(before(new ToDate(MONTH), "2026-12-31T13:30:00Z"))
        .isEqualTo(
            span("2026-11-01", "2026-11-30", "2026-10-31T23:00:00Z", "2026-11-30T23:00:00Z"));
    // The last of February beside 28 January, while it runs; whole, beside all of January.
    assertThat(before(new ToDate(MONTH), "2026-02-28T13:30:00Z"))
        .isEqualTo(
            span("2026-01-01", "2026-01-28", "2025-12-31T23:00:00Z", "2026-01-28T13:30:00Z"));
    assertThat(before(new ToDate(YEAR), "2028-02-29T13:30:00Z"))
        .isEqualTo(
            span("2027-01-01", "2027-02-28", "2026-12-31T23:00:00Z", "2027-02-28T23:00:00Z"));
  }

  @Test
  void theCutKeepsTheWallClockAcrossAChangeOfTheClocks() {
    // 14:30 in summer time is 12:30 UTC; 14:30 on the last day of winter time was 13:30 UTC.
    Instant now = Instant.parse("2026-03-29T12:30:00Z");
    Span today = resolver.resolve(new LastDays(1), PARIS, now);
    assertThat(length(today)).isEqualTo(Duration.ofMinutes(13 * 60 + 30));
    Span yesterday = compared(PREVIOUS_PERIOD, today, PARIS, now);
    assertThat(yesterday)
        .isEqualTo(
            span("2026-03-28", "2026-03-28", "2026-03-27T23:00:00Z", "2026-03-28T13:30:00Z"));
    assertThat(length(yesterday)).isEqualTo(Duration.ofMinutes(14 * 60 + 30));
  }

  @Test
  void aTimeTheClocksSkippedIsMovedOn() {
    // 02:30 on Monday; on Sunday the clocks went from 02:00 to 03:00, so 02:30 becomes 03:30.
    Instant now = Instant.parse("2026-03-30T00:30:00Z");
    Span monday = resolver.resolve(new LastDays(1), PARIS, now);
    assertThat(compared(PREVIOUS_PERIOD, monday, PARIS, now).end())
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void ofATimeThatOccurredTwiceTheFirstIsTaken() {
    // 02:30 on Monday; on Sunday it was 02:30 at 00:30 UTC and again at 01:30 UTC.
    Instant now = Instant.parse("2026-10-26T01:30:00Z");
    Span monday = resolver.resolve(new LastDays(1), PARIS, now);
    assertThat(compared(PREVIOUS_PERIOD, monday, PARIS, now).end())
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void aTimeThatOccursTwiceTodayIsOneTimeYesterday() {
    for (String now : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")) {
      Span sunday = resolver.resolve(new LastDays(1), PARIS, Instant.parse(now));
      assertThat(compared(PREVIOUS_PERIOD, sunday, PARIS, Instant.parse(now)).end())
          .isEqualTo("2026-10-24T00:30:00Z");
    }
  }

  @Test
  void whereMidnightIsSkippedTheFirstInstantStandsForMidnight() {
    // 01:00 is the first instant of 8 September 2024 in Santiago: nothing of that day has passed.
    Brand santiago = brand("America/Santiago");
    Instant now = Instant.parse("2024-09-08T04:00:00Z");
    Span today = resolver.resolve(new LastDays(1), santiago, now);
    Span yesterday = compared(PREVIOUS_PERIOD, today, santiago, now);
    assertThat(length(today)).isZero();
    assertThat(length(yesterday)).isZero();
  }

  @Test
  void aDayThatNeverWasIsEmpty() {
    // Samoa went from 29 to 31 December 2011.
    Brand samoa = brand("Pacific/Apia");
    Instant now = Instant.parse("2011-12-31T02:00:00Z"); // 16:00 on the 31st
    Span today = resolver.resolve(new LastDays(1), samoa, now);
    assertThat(today.from()).isEqualTo("2011-12-31");
    Span yesterday = compared(PREVIOUS_PERIOD, today, samoa, now);
    assertThat(yesterday.from()).isEqualTo("2011-12-30");
    assertThat(length(yesterday)).isZero();
  }

  @Test
  void the29thOfFebruaryStandsBesideNothing() {
    Instant now = Instant.parse("2028-02-29T11:00:00Z");
    Span leapDay = resolver.resolve(new LastDays(1), PARIS, now);
    Selection alone = new Selection("b1", new LastDays(1), SAME_PERIOD_LAST_YEAR);
    assertThat(resolver.compared(alone, leapDay, PARIS, now)).isEmpty();
    // A week that has reached it is compared with all of the 28th and no more.
    Span week = resolver.resolve(new LastDays(7), PARIS, now);
    assertThat(compared(SAME_PERIOD_LAST_YEAR, week, PARIS, now))
        .isEqualTo(
            span("2027-02-23", "2027-02-28", "2027-02-22T23:00:00Z", "2027-02-28T23:00:00Z"));

    Instant march = Instant.parse("2028-03-15T00:00:00Z");
    Span february = resolver.resolve(between("2028-02-01", "2028-02-29"), PARIS, march);
    Span yearBefore = compared(SAME_PERIOD_LAST_YEAR, february, PARIS, march);
    assertThat(yearBefore)
        .isEqualTo(
            span("2027-02-01", "2027-02-28", "2027-01-31T23:00:00Z", "2027-02-28T23:00:00Z"));
    assertThat(february.days() - yearBefore.days()).isEqualTo(1);
  }

  @Test
  void theYearAfterALeapYearKeepsItsDates() {
    Instant march = Instant.parse("2029-03-15T00:00:00Z");
    Span february = resolver.resolve(between("2029-02-01", "2029-02-28"), PARIS, march);
    assertThat(compared(SAME_PERIOD_LAST_YEAR, february, PARIS, march))
        .isEqualTo(
            span("2028-02-01", "2028-02-28", "2028-01-31T23:00:00Z", "2028-02-28T23:00:00Z"));
  }

  @Test
  void lastYearsWeekHasTheSameDatesAndIsCutAtTheSameTime() {
    Span week = resolver.resolve(new LastDays(7), PARIS, JULY_AFTERNOON);
    assertThat(compared(SAME_PERIOD_LAST_YEAR, week, PARIS, JULY_AFTERNOON))
        .isEqualTo(
            span("2025-07-09", "2025-07-15", "2025-07-08T22:00:00Z", "2025-07-15T12:30:00Z"));
  }

  @Test
  void aSpanResolvedBeforeMidnightStaysCutAfterIt() {
    Instant before = Instant.parse("2026-07-15T21:59:59Z");
    Span day = resolver.resolve(new LastDays(1), PARIS, before);
    assertThat(compared(PREVIOUS_PERIOD, day, PARIS, before.plusSeconds(2)).end())
        .isEqualTo("2026-07-14T21:59:59Z");
  }

  @Test
  void comparedPeriodsAdjoinAndNeverReachIntoTheFuture() {
    Random random = new Random(20260715);
    List<Brand> brands =
        List.of(
            PARIS,
            brand("America/New_York"),
            brand("Australia/Lord_Howe"),
            brand("America/Santiago"),
            brand("Asia/Kathmandu"));
    for (int i = 0; i < 5_000; i++) {
      Brand brand = brands.get(random.nextInt(brands.size()));
      Instant now =
          Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextLong(4 * 365 * 86_400L));
      Period period = randomPeriod(random, brand, now);
      Span current = resolver.resolve(period, brand, now);
      Span previous = compared(PREVIOUS_PERIOD, current, brand, now);

      assertThat(current.end()).isAfterOrEqualTo(current.start());
      assertThat(previous.to().plusDays(1)).isEqualTo(current.from());
      assertThat(previous.days()).isEqualTo(current.days());
      assertThat(previous.end()).isBetween(previous.start(), current.start());
      if (current.start().isBefore(now)) {
        assertThat(current.end()).isBeforeOrEqualTo(now);
        assertThat(length(current).minus(length(previous)).abs())
            .isLessThanOrEqualTo(Duration.ofHours(2));
      } else {
        assertThat(length(current)).isZero();
        assertThat(length(previous)).isZero();
      }
    }
  }

  private static Period randomPeriod(Random random, Brand brand, Instant now) {
    if (random.nextBoolean()) {
      return new LastDays(1 + random.nextInt(100));
    }
    LocalDate from = brand.dayOf(now).plusDays(random.nextInt(200) - 150);
    return new Between(from, from.plusDays(random.nextInt(100)));
  }

  private Span compared(Selection.Comparison comparison, Span span, Brand brand, Instant now) {
    Selection selection = new Selection("b1", new Between(span.from(), span.to()), comparison);
    return resolver.compared(selection, span, brand, now).orElseThrow().span();
  }

  /// What a period of the calendar is compared with as the one before.
  private Span before(Period period, String now) {
    Instant at = Instant.parse(now);
    Selection selection = new Selection("b1", period, PREVIOUS_PERIOD);
    Span span = resolver.resolve(period, PARIS, at);
    return resolver.compared(selection, span, PARIS, at).orElseThrow().span();
  }

  private static Duration length(Span span) {
    return Duration.between(span.start(), span.end());
  }

  private static Between between(String from, String to) {
    return new Between(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Span span(String from, String to, String start, String end) {
    return new Span(
        LocalDate.parse(from), LocalDate.parse(to), Instant.parse(start), Instant.parse(end));
  }

  private static Brand brand(String zone) {
    return new Brand(
        "b1",
        "Maison Test",
        ZoneId.of(zone),
        Currency.getInstance("EUR"),
        DayOfWeek.MONDAY,
        List.of(),
        new ReadabilityBudget(500, 10));
  }
}
