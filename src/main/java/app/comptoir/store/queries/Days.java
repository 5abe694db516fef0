package app.comptoir.store.queries;

import app.comptoir.store.sql.Keys;
import java.time.LocalDate;

/// Days of a brand, both inclusive.
public record Days(int brandKey, LocalDate from, LocalDate to) {
  long fromKey() {
    return Keys.postDayFrom(brandKey, day(from));
  }

  long endKey() {
    return Keys.postDayFrom(brandKey, day(to) + 1);
  }

  static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), 0, (1 << 17) - 2);
  }
}
