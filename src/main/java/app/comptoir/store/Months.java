package app.comptoir.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// Months of a brand's calendar as integers (12 × year + month − 1), and how their rollups come to
/// be: added up from the days when the log has left the month behind, and from then on with each
/// page that still has news of it.
final class Months {
  /// Posts whose month is added up at once: bounds what is in memory.
  private static final int POSTS = 256;

  private final Connection connection;
  private final Rollups rollups;
  private final int brandKey;

  /// @param rollups empty; takes each month's sums and writes them
  Months(Connection connection, Rollups rollups, int brandKey) {
    this.connection = connection;
    this.rollups = rollups;
    this.brandKey = brandKey;
  }

  /// The month of a day (days since 1970-01-01).
  static int of(int day) {
    return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /// The first day of a month.
  static int firstDay(int month) {
    return (int) LocalDate.of(month / 12, month % 12 + 1, 1).toEpochDay();
  }

  /// Adds the months from `from` (0: all there are) to before `end` up from the stored days.
  ///
  /// @param postKeys the brand's posts, in no order
  void close(int from, int end, IntStream postKeys) throws SQLException {
    int[] chunks = chunks(postKeys);
    int next = firstStored(Math.max(from, of(0)));
    while (next < end) {
      for (int i = 0; i < chunks.length; i++) {
        add(next, chunks[i], i + 1 < chunks.length ? chunks[i + 1] : Keys.MAX_POST + 1);
        rollups.flush(connection);
      }
      next = firstStored(next + 1);
    }
  }

  /// The first key of each chunk; what came from no post has the key 0.
  private static int[] chunks(IntStream postKeys) {
    int[] sorted = postKeys.sorted().toArray();
    int[] chunks = new int[Math.max(1, (sorted.length + POSTS - 1) / POSTS)];
    Arrays.setAll(chunks, i -> i == 0 ? 0 : sorted[i * POSTS]);
    return chunks;
  }

  /// The first month from `month` on of which there is anything; [Integer#MAX_VALUE] for none.
  private int firstStored(int month) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT MIN(roll_key) FROM post_day WHERE roll_key >= ? AND roll_key < ?")) {
      select.setLong(1, Keys.postDayFrom(brandKey, firstDay(month)));
      select.setLong(2, Rollups.firstKey("post_day", brandKey + 1));
      try (ResultSet row = select.executeQuery()) {
        boolean any = row.next() && row.getObject(1) != null;
        return any ? of(Keys.dayOf(row.getLong(1))) : Integer.MAX_VALUE;
      }
    }
  }

  private void add(int month, int firstPost, int endPost) throws SQLException {
    for (Rollups.Monthly table : rollups.monthly()) {
      for (int day = firstDay(month); day < firstDay(month + 1); day++) {
        long from = Keys.postDay(brandKey, day, firstPost);
        long end = Keys.postDayFrom(brandKey, day) + endPost;
        Map<Long, long[]> rows =
            table.days().read(connection, from << table.partBits(), end << table.partBits());
        rows.forEach(table::addToMonth);
      }
    }
  }
}
