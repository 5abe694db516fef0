package app.comptoir.store.rollups;

import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.Months;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How the rollups by month come to be: added up from the days when the log has left a month
/// behind, and from then on with each page that still has news of it.
public final class MonthWriter {
  /// Posts of which a month is added up at once: bounds what is in memory.
  private static final int POSTS = 256;

  private final Connection connection;
  private final Rollups rollups;
  private final int brandKey;

  /// @param rollups empty; takes the sums of each month and writes them
  public MonthWriter(Connection connection, Rollups rollups, int brandKey) {
    this.connection = connection;
    this.rollups = rollups;
    this.brandKey = brandKey;
  }

  /// Adds months up from the stored days.
  ///
  /// @param from the first, 0: all there are
  /// @param end the first that is not over
  /// @param postKeys the brand's posts, in no order
  public void close(int from, int end, IntStream postKeys) throws SQLException {
    int[] chunks = chunks(postKeys);
    int next = firstStored(Math.max(from, Months.of(0)));
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
      select.setLong(1, Keys.postDayFrom(brandKey, Months.firstDay(month)));
      select.setLong(2, rollups.postDay.firstKey(brandKey + 1));
      try (ResultSet row = select.executeQuery()) {
        boolean any = row.next() && row.getObject(1) != null;
        return any ? Months.of(KeyPart.DAY.of(row.getLong(1))) : Integer.MAX_VALUE;
      }
    }
  }

  private void add(int month, int firstPost, int endPost) throws SQLException {
    for (Rollups.Monthly<?> table : rollups.monthly()) {
      for (int day = Months.firstDay(month); day < Months.firstDay(month + 1); day++) {
        long from = Keys.postDay(brandKey, day, firstPost);
        table.addStored(connection, from, Keys.postDayFrom(brandKey, day) + endPost);
      }
    }
  }
}
