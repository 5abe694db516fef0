package app.comptoir.store.queries;

import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.time.LocalDate;
import java.util.function.ToLongBiFunction;

/// Days of a brand, both inclusive.
public record Days(int brandKey, LocalDate from, LocalDate to) {
  /// All there are.
  static Days always(int brandKey) {
    return new Days(brandKey, LocalDate.EPOCH, LocalDate.MAX);
  }

  /// @param keys of a table by day, as in [Keys]: the first one of a brand's day
  long fromKey(ToLongBiFunction<Integer, Integer> keys) {
    return keys.applyAsLong(brandKey, day(from));
  }

  /// The first key behind the days.
  long endKey(ToLongBiFunction<Integer, Integer> keys) {
    return keys.applyAsLong(brandKey, day(to) + 1);
  }

  static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), 0, KeyPart.DAY.size() - 2);
  }
}
