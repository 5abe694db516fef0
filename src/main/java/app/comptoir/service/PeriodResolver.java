package app.comptoir.service;

import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.period.DayPairs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Turns periods of a brand's calendar into days and instants, and finds the stretch they are
/// compared with. The only place where this is done; no state, safe for any thread.
///
/// Days are the brand's, from its midnight (or the first instant after it, where the clocks skip
/// midnight) to the next, and last 23, 24 or 25 hours.
///
/// Whoever asks twice for one answer takes [#now] once and passes it to both.
public final class PeriodResolver {
  private final Clock clock;

  public PeriodResolver(Clock clock) {
    this.clock = clock;
  }

  /// The instant to resolve against.
  public Instant now() {
    return clock.instant();
  }

  /// The days of a period and what of them has passed at `now`.
  ///
  /// The days of the span are always those of the whole period. Its instants end at `now` where the
  /// period is still running; they are empty (end = start) where it has not begun.
  public Span resolve(Period period, Brand brand, Instant now) {
    DayRange days = period.days(new Today(brand.dayOf(now), brand.weekStart()));
    return span(days.from(), days.to(), brand, now);
  }

  /// The days that `current` is compared with, and what of them counts; empty for
  /// [Selection.Comparison#NONE], and for a 29 February alone against last year. Which day stands
  /// beside which is what [DayPairs] says; a period that holds a 29 February, or whose dates held
  /// one a year before, differs from its counterpart by one day.
  ///
  /// Where `current` is still running at `known` (or has not begun), the stretch is cut at the same
  /// wall-clock time of the corresponding day: not after the same number of hours, which differs by
  /// one around a change of the clocks. Where that time does not exist on that day it is moved on
  /// by what the clocks skipped; where it occurs twice it is the first. On a 29 February it ends
  /// with the 28th of the year before, on a 31st with the last day of a shorter month before.
  ///
  /// @param current the days of the period of the selection
  /// @param known up to when it is known what happened
  Optional<ComparedDays> compared(Selection selection, Span current, Brand brand, Instant known) {
    Optional<DayPairs> pairs =
        switch (selection.comparison()) {
          case NONE -> Optional.empty();
          case PREVIOUS_PERIOD ->
              Optional.of(selection.period().before(new DayRange(current.from(), current.to())));
          case SAME_PERIOD_LAST_YEAR -> DayPairs.lastYear(current.from(), current.to());
          case SAME_WEEKDAYS_LAST_YEAR ->
              Optional.of(DayPairs.lastYearByWeekday(current.from(), current.to()));
        };
    return pairs.map(days -> new ComparedDays(counterpart(days, current, brand, known), days));
  }

  private static Span counterpart(DayPairs days, Span current, Brand brand, Instant known) {
    ZoneId zone = brand.zone();
    Instant reached = reached(current, known);
    Instant start = startOf(days.besideFrom(), zone);
    Instant end = endOf(days.besideTo(), zone);
    if (reached.isBefore(endOf(current.to(), zone))) {
      LocalDate day = brand.dayOf(reached);
      end =
          days.beside(day)
              .map(other -> sameTime(reached, other, zone))
              .or(() -> days.lastBeside(day).map(other -> endOf(other, zone)))
              .orElse(start);
    }
    return new Span(days.besideFrom(), days.besideTo(), start, end);
  }

  /// How far into the span `now` is.
  private static Instant reached(Span span, Instant now) {
    return earlier(span.end(), later(span.start(), now));
  }

  /// The wall-clock time of `instant`, on another day; never beyond the end of that day.
  private static Instant sameTime(Instant instant, LocalDate day, ZoneId zone) {
    ZonedDateTime original = instant.atZone(zone);
    if (instant.equals(startOf(original.toLocalDate(), zone))) {
      return startOf(day, zone);
    }
    LocalTime time = original.toLocalTime();
    return earlier(ZonedDateTime.of(day, time, zone).toInstant(), endOf(day, zone));
  }

  private static Span span(LocalDate from, LocalDate to, Brand brand, Instant now) {
    Instant start = startOf(from, brand.zone());
    Instant end = earlier(endOf(to, brand.zone()), later(start, now));
    return new Span(from, to, start, end);
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return startOf(day.plusDays(1), zone);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
