package app.comptoir.store.sql;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/// Stretches of a brand's calendar by which rollups of posts are kept besides single days, so that
/// a span of days is read with few rows. Each lies within one of the next.
public enum Grain {
  /// Five days of a month, the sixth of each what is left of it (three to six days), as in
  /// climatology; numbered from January 1970 on.
  PENTAD("pentad") {
    @Override
    public int of(int day) {
      LocalDate date = LocalDate.ofEpochDay(day);
      int month = (int) date.getLong(ChronoField.PROLEPTIC_MONTH) - MONTHS_TO_1970;
      return month * 6 + Math.min(5, (date.getDayOfMonth() - 1) / 5);
    }

    @Override
    public int firstDay(int number) {
      return MONTH.firstDay(number / 6 + MONTHS_TO_1970) + 5 * (number % 6);
    }
  },
  /// A month, as 12 × year + month − 1.
  MONTH("month") {
    @Override
    public int of(int day) {
      return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    @Override
    public int firstDay(int number) {
      return (int) LocalDate.of(number / 12, number % 12 + 1, 1).toEpochDay();
    }
  };

  private static final int MONTHS_TO_1970 = 12 * 1970;
  private final String suffix;

  Grain(String suffix) {
    this.suffix = suffix;
  }

  /// How the names of its tables end.
  public String suffix() {
    return suffix;
  }

  /// The number of the stretch that a day lies in (days since 1970-01-01, not before).
  public abstract int of(int day);

  /// The first day of a stretch.
  public abstract int firstDay(int number);
}
