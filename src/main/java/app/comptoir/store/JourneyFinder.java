package app.comptoir.store;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.store.StoreView.Days;
import app.comptoir.store.StoreView.PostFilter;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Finds the newest journeys behind a figure without reading all of them: recent ones first, then
/// block by block, those that reach furthest into the present first, until no block that is left
/// can hold a newer one.
final class JourneyFinder {
  private static final int FIRST_BLOCKS = 4;
  private final Handle handle;
  private final Map<Integer, String> posts = new HashMap<>();
  private final Int2ObjectOpenHashMap<JourneyTables.Newest> read = new Int2ObjectOpenHashMap<>();

  JourneyFinder(Handle handle) {
    this.handle = handle;
  }

  /// A journey found.
  ///
  /// @param entryFacts [Facts] of the event it began with
  record Found(String postId, long shopper, Reach reach, int entryFacts) {
    long entry() {
      return reach.times()[0];
    }
  }

  private record Block(long key, int postKey, long toUs) {}

  /// Journeys of `action` begun in the span that reached `step` (0 = the first), newest entry
  /// first.
  List<Found> find(Days days, PostFilter filter, Action action, int step, int limit) {
    choosePosts(days.brandKey(), filter, action);
    DayIndex calendar =
        BrandDao.all(handle).stream()
            .filter(stored -> stored.brandKey() == days.brandKey())
            .findFirst()
            .map(stored -> new DayIndex(stored.brand()))
            .orElseThrow();
    long from = calendar.start(days.from());
    long end = calendar.start(days.to().plusDays(1));
    try {
      Connection connection = handle.getConnection();
      takeRecent(new JourneyTables(connection).snapshot(days.brandKey(), posts::containsKey));
      List<Block> blocks = blocks(connection, from, end);
      int at = 0;
      while (true) {
        long unread = at < blocks.size() ? blocks.get(at).toUs() : Long.MIN_VALUE;
        List<Found> found = found(action, step, from, end);
        long sure = found.stream().filter(one -> one.entry() > unread).count();
        if (sure >= limit || at >= blocks.size()) {
          return found.stream().limit(limit).toList();
        }
        int to = Math.min(blocks.size(), at == 0 ? FIRST_BLOCKS : at * 2);
        read(connection, blocks.subList(at, to));
        at = to;
      }
    } catch (SQLException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }

  private void choosePosts(int brandKey, PostFilter filter, Action action) {
    filter
        .bind(
            handle.createQuery(
                "SELECT p.post_key, p.id FROM post p WHERE p.brand_key = :brand AND p.action ="
                    + " :only "
                    + filter.sql()))
        .bind("brand", brandKey)
        .bind("only", action.ordinal())
        .map((row, _) -> Map.entry(row.getInt("post_key"), row.getString("id")))
        .forEach(post -> posts.put(post.getKey(), post.getValue()));
    posts.keySet().forEach(post -> read.put((int) post, new JourneyTables.Newest()));
  }

  private JourneyTables.Newest of(int postKey) {
    JourneyTables.Newest newest = read.get(postKey);
    if (newest == null) {
      throw new IllegalStateException("Post " + postKey + " was not chosen");
    }
    return newest;
  }

  private void takeRecent(JourneyTables.Snapshot recent) {
    for (int post : posts.keySet()) {
      recent.recent(post).forEach((shopper, trail) -> of(post).put(Long.MAX_VALUE, shopper, trail));
    }
  }

  /// The blocks that may hold journeys begun from `from` to `end`, by how far they reach.
  private List<Block> blocks(Connection connection, long from, long end) throws SQLException {
    List<Block> blocks = new ArrayList<>();
    String sql =
        """
        SELECT b.block_key, b.post_key, b.to_us
        FROM UNNEST(CAST(? AS INT ARRAY)) AS u(p) JOIN journey_block b ON b.post_key = u.p
        WHERE b.from_us < ? AND b.to_us >= ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("INT", posts.keySet().toArray()));
      select.setLong(2, end);
      select.setLong(3, from);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          blocks.add(new Block(row.getLong(1), row.getInt(2), row.getLong(3)));
        }
      }
    }
    blocks.sort(Comparator.comparingLong(Block::toUs).reversed());
    return blocks;
  }

  private void read(Connection connection, List<Block> blocks) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT b.block_key, b.post_key, b.packed
            FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k) JOIN journey_block b ON b.block_key = u.k
            """)) {
      select.setArray(
          1, connection.createArrayOf("BIGINT", blocks.stream().map(Block::key).toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          of(row.getInt(2))
              .take(Keys.segmentOfBlock(row.getLong(1)), new JourneyBlock.Reader(row.getBytes(3)));
        }
      }
    }
  }

  private List<Found> found(Action action, int step, long from, long end) {
    List<Found> found = new ArrayList<>();
    posts.forEach(
        (postKey, id) ->
            of(postKey)
                .trails
                .forEach(
                    (shopper, trail) -> {
                      Reach reach = trail.fold(action);
                      if (reach != null
                          && reach.depth() > step
                          && reach.times()[0] >= from
                          && reach.times()[0] < end) {
                        found.add(new Found(id, shopper, reach, trail.factsOf(reach)));
                      }
                    }));
    found.sort(
        Comparator.comparingLong(Found::entry)
            .reversed()
            .thenComparing(Found::postId)
            .thenComparingLong(Found::shopper));
    return found;
  }
}
