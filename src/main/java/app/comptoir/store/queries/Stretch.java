package app.comptoir.store.queries;

import app.comptoir.store.db.StoreException;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.Months;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A part of a span of days, and the rollups of posts that say most about it with the fewest rows:
/// those by month where whole ones are asked for and added up, those by day at the edges.
///
/// @param suffix how the tables' names end
/// @param from first key of a post in it
/// @param end first key behind it
record Stretch(String suffix, long from, long end) {
  /// The stretches that together are the span.
  static List<Stretch> of(Handle handle, Days days) {
    int from = Days.day(days.from());
    int end = Days.day(days.to()) + 1;
    int brand = days.brandKey();
    int number = Months.of(from);
    int first = Months.firstDay(number) == from ? number : number + 1;
    int behind = Math.min(Months.of(end), mark(handle, brand).monthsTo());
    List<Stretch> stretches = new ArrayList<>();
    if (first >= behind) {
      byDay(brand, from, end, stretches);
      return stretches;
    }
    byDay(brand, from, Months.firstDay(first), stretches);
    stretches.add(
        new Stretch("month", Keys.postDayFrom(brand, first), Keys.postDayFrom(brand, behind)));
    byDay(brand, Months.firstDay(behind), end, stretches);
    return stretches;
  }

  private static void byDay(int brand, int from, int end, List<Stretch> to) {
    if (from < end) {
      to.add(new Stretch("day", Keys.postDayFrom(brand, from), Keys.postDayFrom(brand, end)));
    }
  }

  private static RollupMark mark(Handle handle, int brandKey) {
    try {
      return RollupMark.load(handle.getConnection(), brandKey, 0);
    } catch (SQLException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }
}
