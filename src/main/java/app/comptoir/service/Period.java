package app.comptoir.service;

import app.comptoir.domain.calendar.CalendarUnit;
import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.domain.period.DayPairs;
import java.time.LocalDate;
import java.util.Optional;

/// A period of the brand's calendar, relative to its today or fixed.
public sealed interface Period {

  /// The days of it.
  DayRange days(Today today);

  /// The period one step later (1) or earlier (−1), as long as this one; empty where that lies in
  /// the future.
  Optional<Period> stepped(int by, Today today);

  /// The period before this one, and which of its days stands beside which: of a month or a year
  /// the one before it in the calendar, up to the same day where this one is not shown to its end;
  /// of all else as many days.
  ///
  /// @param days the days of this period
  default DayPairs before(DayRange days) {
    return DayPairs.before(days.from(), days.to());
  }

  /// The last `days` days including today; 1 is today.
  record LastDays(int days) implements Period {
    public LastDays {
      if (days < 1) {
        throw new IllegalArgumentException("At least one day: " + days);
      }
    }

    @Override
    public DayRange days(Today today) {
      return new DayRange(today.day().minusDays(days - 1L), today.day());
    }

    @Override
    public Optional<Period> stepped(int by, Today today) {
      if (by > 0) {
        return Optional.empty();
      }
      return days == 1
          ? Optional.of(new Whole(CalendarUnit.DAY, -by))
          : Optional.of(between(days(today).plusDays(by * days)));
    }
  }

  /// Fixed days, both inclusive.
  record Between(LocalDate from, LocalDate to) implements Period {
    public Between {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(from + " is after " + to);
      }
    }

    @Override
    public DayRange days(Today today) {
      return new DayRange(from, to);
    }

    @Override
    public Optional<Period> stepped(int by, Today today) {
      DayRange now = days(today);
      DayRange next = now.plusDays(by * now.days());
      if (next.to().isBefore(today.day())) {
        return Optional.of(between(next));
      }
      return to.isBefore(today.day()) ? Optional.of(new LastDays(now.days())) : Optional.empty();
    }
  }

  /// A whole day, week, month or year.
  ///
  /// @param ago 0 is the running one, of which the days to come are part
  record Whole(CalendarUnit unit, int ago) implements Period {
    public Whole {
      if (ago < 0) {
        throw new IllegalArgumentException("Not in the future: " + ago);
      }
    }

    @Override
    public DayRange days(Today today) {
      return unit.before(today, ago);
    }

    @Override
    public Optional<Period> stepped(int by, Today today) {
      int then = ago - by;
      if (then < 0) {
        return Optional.empty();
      }
      return Optional.of(
          unit == CalendarUnit.DAY && then == 0 ? new LastDays(1) : new Whole(unit, then));
    }

    @Override
    public DayPairs before(DayRange days) {
      return unitBefore(unit, days, true);
    }
  }

  /// From the first day of the running month or year to today.
  record ToDate(CalendarUnit unit) implements Period {
    @Override
    public DayRange days(Today today) {
      return new DayRange(unit.start(today), today.day());
    }

    @Override
    public Optional<Period> stepped(int by, Today today) {
      return new Whole(unit, 0).stepped(by, today);
    }

    @Override
    public DayPairs before(DayRange days) {
      return unitBefore(unit, days, false);
    }
  }

  private static DayPairs unitBefore(CalendarUnit unit, DayRange days, boolean whole) {
    return switch (unit) {
      case DAY -> DayPairs.before(days.from(), days.to());
      case WEEK -> DayPairs.weekBefore(days.from(), days.to());
      case MONTH -> DayPairs.monthBefore(days.from(), days.to(), whole);
      case YEAR -> DayPairs.lastYear(days.from(), days.to()).orElseThrow();
    };
  }

  private static Period between(DayRange days) {
    return new Between(days.from(), days.to());
  }
}
