package app.comptoir.store.rollups;

import app.comptoir.store.sql.Grain;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How the rollups by [Grain] come to be: added up from the days when the log has left a stretch
/// behind, and from then on with each page that still has news of it.
public final class GrainWriter {
  /// Posts of which a stretch is added up at once: bounds what is in memory.
  private static final int POSTS = 256;

  private final Connection connection;
  private final Rollups rollups;
  private final int brandKey;

  /// @param rollups empty; takes the sums of each stretch and writes them
  public GrainWriter(Connection connection, Rollups rollups, int brandKey) {
    this.connection = connection;
    this.rollups = rollups;
    this.brandKey = brandKey;
  }

  /// Adds stretches up from the stored days.
  ///
  /// @param from number of the first, 0: all there are
  /// @param end number of the first that is not over
  /// @param postKeys the brand's posts, in no order
  public void close(Grain grain, int from, int end, IntStream postKeys) throws SQLException {
    int[] chunks = chunks(postKeys);
    int next = firstStored(grain, Math.max(from, grain.of(0)));
    while (next < end) {
      for (int i = 0; i < chunks.length; i++) {
        add(grain, next, chunks[i], i + 1 < chunks.length ? chunks[i + 1] : Keys.MAX_POST + 1);
        rollups.flush(connection);
      }
      next = firstStored(grain, next + 1);
    }
  }

  /// The first key of each chunk; what came from no post has the key 0.
  private static int[] chunks(IntStream postKeys) {
    int[] sorted = postKeys.sorted().toArray();
    int[] chunks = new int[Math.max(1, (sorted.length + POSTS - 1) / POSTS)];
    Arrays.setAll(chunks, i -> i == 0 ? 0 : sorted[i * POSTS]);
    return chunks;
  }

  /// The first stretch from `number` on of which there is anything; [Integer#MAX_VALUE] for none.
  private int firstStored(Grain grain, int number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT MIN(roll_key) FROM post_day WHERE roll_key >= ? AND roll_key < ?")) {
      select.setLong(1, Keys.postDayFrom(brandKey, grain.firstDay(number)));
      select.setLong(2, rollups.postDay.firstKey(brandKey + 1));
      try (ResultSet row = select.executeQuery()) {
        boolean any = row.next() && row.getObject(1) != null;
        return any ? grain.of(KeyPart.DAY.of(row.getLong(1))) : Integer.MAX_VALUE;
      }
    }
  }

  private void add(Grain grain, int number, int firstPost, int endPost) throws SQLException {
    for (Rollups.Longer<?> table : rollups.longer(grain)) {
      for (int day = grain.firstDay(number); day < grain.firstDay(number + 1); day++) {
        long from = Keys.postDay(brandKey, day, firstPost);
        table.addStored(connection, from, Keys.postDayFrom(brandKey, day) + endPost);
      }
    }
  }
}
