package app.comptoir.store.rollups;

import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.Months;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How far those rollups of a brand reach that are not kept for all time: months are added up when
/// the log has left them behind, minutes are kept for some hours.
///
/// @param monthsTo a month ([Months]): those before it are in the tables by month, and all that
///   still comes for them goes there too; 0 before the first
/// @param minutesFromUs `post_minute` is whole from this instant on (µs since the epoch)
public record RollupMark(int monthsTo, long minutesFromUs) {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /// `post_minute` holds this much of the present past: the screens ask for an hour, and what comes
  /// late or from a clock that is a little behind still finds its minute. Nearly every event of
  /// that time costs a row, so it is not more, and a log of the past is read without.
  private static final long MINUTES_KEPT_MICROS = 6 * HOUR_MICROS;

  /// Before a brand's first page.
  static RollupMark first(long nowUs) {
    return new RollupMark(0, nowUs - MINUTES_KEPT_MICROS);
  }

  /// The stored mark; that of a first page where there is none.
  public static RollupMark load(Connection connection, int brandKey, long nowUs)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT months_to, minutes_from_us FROM rollup_mark WHERE brand_key = ?")) {
      select.setInt(1, brandKey);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new RollupMark(row.getInt("months_to"), row.getLong("minutes_from_us"))
            : first(nowUs);
      }
    }
  }

  public void save(Connection connection, int brandKey) throws SQLException {
    Bulk row = new Bulk("rollup_mark", "brand_key INT, months_to INT, minutes_from_us BIGINT");
    row.add(brandKey, monthsTo, minutesFromUs);
    row.upsert(connection, 1);
  }

  /// Moves on with the clock, an hour at a time. A clock that went back so far that the last hour
  /// would not be counted lets it begin behind what is known.
  ///
  /// @param newestUs newest instant any change was recorded at
  public RollupMark at(long nowUs, long newestUs) {
    if (nowUs - MINUTES_KEPT_MICROS >= minutesFromUs + HOUR_MICROS) {
      return new RollupMark(monthsTo, nowUs - MINUTES_KEPT_MICROS);
    }
    if (minutesFromUs > nowUs - HOUR_MICROS) {
      return new RollupMark(monthsTo, Math.min(minutesFromUs, newestUs + 60_000_000L));
    }
    return this;
  }

  /// The first day of which nothing is added up by month.
  int endDay() {
    return monthsTo == 0 ? 0 : Months.firstDay(monthsTo);
  }

  public RollupMark withMonthsTo(int month) {
    return new RollupMark(month, minutesFromUs);
  }
}
