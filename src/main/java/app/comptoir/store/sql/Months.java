package app.comptoir.store.sql;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/// The months of a brand's calendar, as 12 × year + month − 1, by which rollups of posts are kept
/// besides single days, so that a year is read with few rows.
public final class Months {
  private Months() {}

  /// The month that a day lies in.
  ///
  /// @param day since 1970-01-01, not before
  public static int of(int day) {
    return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /// The first day of a month.
  public static int firstDay(int month) {
    return (int) LocalDate.of(month / 12, month % 12 + 1, 1).toEpochDay();
  }
}
