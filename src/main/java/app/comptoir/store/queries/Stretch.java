package app.comptoir.store.queries;

import app.comptoir.store.db.StoreException;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.sql.Grain;
import app.comptoir.store.sql.Keys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A part of a span of days, and the rollups of posts that say most about it with the fewest rows:
/// those by month and by pentad where whole ones are asked for and added up, those by day at the
/// edges.
///
/// @param suffix how the tables' names end
/// @param from first key of a post in it
/// @param end first key behind it
record Stretch(String suffix, long from, long end) {
  /// The stretches that together are the span.
  static List<Stretch> of(Handle handle, Days days) {
    int from = Days.day(days.from());
    int end = Days.day(days.to()) + 1;
    List<Stretch> stretches = new ArrayList<>();
    cover(
        mark(handle, days.brandKey()),
        days.brandKey(),
        Grain.values().length,
        from,
        end,
        stretches);
    return stretches;
  }

  /// Covers some days with whole stretches of a grain, and what is left at both ends with finer
  /// ones.
  ///
  /// @param grains how many grains may be used; 0: single days
  private static void cover(
      RollupMark mark, int brand, int grains, int from, int end, List<Stretch> to) {
    if (from >= end) {
      return;
    }
    if (grains == 0) {
      to.add(new Stretch("day", Keys.postDayFrom(brand, from), Keys.postDayFrom(brand, end)));
      return;
    }
    Grain grain = Grain.values()[grains - 1];
    int number = grain.of(from);
    int first = grain.firstDay(number) == from ? number : number + 1;
    int behind = Math.min(grain.of(end), mark.to(grain));
    if (first >= behind) {
      cover(mark, brand, grains - 1, from, end, to);
      return;
    }
    cover(mark, brand, grains - 1, from, grain.firstDay(first), to);
    to.add(
        new Stretch(
            grain.suffix(), Keys.postDayFrom(brand, first), Keys.postDayFrom(brand, behind)));
    cover(mark, brand, grains - 1, grain.firstDay(behind), end, to);
  }

  private static RollupMark mark(Handle handle, int brandKey) {
    try {
      return RollupMark.load(handle.getConnection(), brandKey, 0);
    } catch (SQLException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }
}
