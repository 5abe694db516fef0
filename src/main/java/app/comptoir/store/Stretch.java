package app.comptoir.store;

import app.comptoir.store.StoreView.Days;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A part of a span of days, and the rollups of posts that say most about it with the fewest rows:
/// those by month where whole months are asked for and added up, those by day at the edges.
///
/// @param grain `day` or `month`: how the tables' names end
/// @param from first key of a post in it
/// @param end first key behind it
record Stretch(String grain, long from, long end) {
  /// The stretches that together are the span.
  static List<Stretch> of(Handle handle, Days days) {
    int brand = days.brandKey();
    int from = Days.day(days.from());
    int end = Days.day(days.to()) + 1;
    int month = Months.of(from);
    int firstMonth = Months.firstDay(month) == from ? month : month + 1;
    int endMonth = Math.min(Months.of(end), monthsTo(handle, brand));
    if (firstMonth >= endMonth) {
      return List.of(days(brand, from, end));
    }
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(days(brand, from, Months.firstDay(firstMonth)));
    stretches.add(
        new Stretch(
            "month", Keys.postDayFrom(brand, firstMonth), Keys.postDayFrom(brand, endMonth)));
    stretches.add(days(brand, Months.firstDay(endMonth), end));
    stretches.removeIf(stretch -> stretch.from >= stretch.end);
    return stretches;
  }

  private static Stretch days(int brand, int from, int end) {
    return new Stretch("day", Keys.postDayFrom(brand, from), Keys.postDayFrom(brand, end));
  }

  private static int monthsTo(Handle handle, int brandKey) {
    try {
      return RollupMark.load(handle.getConnection(), brandKey, 0).monthsTo();
    } catch (SQLException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }
}
