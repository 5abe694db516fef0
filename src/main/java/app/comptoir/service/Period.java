package app.comptoir.service;

import java.time.LocalDate;

/// A period of the brand's calendar, relative to its today or fixed.
public sealed interface Period {

  /// The last `days` days including today; 1 is today.
  record LastDays(int days) implements Period {
    public LastDays {
      if (days < 1) {
        throw new IllegalArgumentException("At least one day: " + days);
      }
    }
  }

  /// Fixed days, both inclusive.
  record Between(LocalDate from, LocalDate to) implements Period {
    public Between {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(from + " is after " + to);
      }
    }
  }
}
