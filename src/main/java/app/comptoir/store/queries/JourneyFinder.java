package app.comptoir.store.queries;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.journeys.EventRow;
import app.comptoir.store.journeys.EventTables;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.journeys.JourneyBlock;
import app.comptoir.store.journeys.JourneyTables;
import app.comptoir.store.journeys.NewestJourneys;
import app.comptoir.store.journeys.Trail;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Finds the newest journeys behind a figure without reading all of them: recent ones first, then
/// block by block, those that reach furthest into the present first, until no block that is left
/// can hold a newer one.
final class JourneyFinder {
  /// Blocks to begin with; then as many again each time.
  private static final int FIRST_BLOCKS = 8;

  /// Blocks, of any post, that are looked at before all others: nearly always enough.
  private static final int LOOKED_AT = 256;

  private final Handle handle;
  private final Map<Integer, String> posts = new HashMap<>();
  private final Int2ObjectOpenHashMap<NewestJourneys> read = new Int2ObjectOpenHashMap<>();

  JourneyFinder(Handle handle) {
    this.handle = handle;
  }

  /// A journey found.
  ///
  /// @param entryFacts [Facts] of the event it began with
  public record Found(String postId, long shopper, Reach reach, int entryFacts) {
    long entry() {
      return reach.times()[0];
    }
  }

  private record Block(long key, long toUs) {}

  /// What is looked for: journeys of `action` begun from `from` to before `end` (µs) that reached
  /// `step` (0 = the first); the newest `limit` of them.
  private record Wanted(Action action, int step, long from, long end, int limit) {
    boolean has(Reach reach) {
      return reach.depth() > step && reach.times()[0] >= from && reach.times()[0] < end;
    }

    /// Whether an event with these [Facts] can make a journey count.
    boolean mayCount(int facts) {
      return Facts.stepIn(action, facts) == step;
    }
  }

  /// Journeys of `action` begun in the span that reached `step` (0 = the first), newest entry
  /// first.
  List<Found> find(Days days, PostFilter filter, Action action, int step, int limit) {
    DayIndex calendar =
        BrandDao.all(handle).stream()
            .filter(stored -> stored.brandKey() == days.brandKey())
            .findFirst()
            .map(stored -> new DayIndex(stored.brand()))
            .orElseThrow();
    long from = calendar.start(days.from());
    long end = calendar.start(days.to().plusDays(1));
    Wanted wanted = new Wanted(action, step, from, end, limit);
    choosePosts(days.brandKey(), filter, wanted);
    try {
      Connection connection = handle.getConnection();
      takeRecent(connection, days.brandKey(), wanted);
      return search(connection, wanted);
    } catch (SQLException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }

  private List<Found> search(Connection connection, Wanted wanted) throws SQLException {
    List<Block> blocks = blocks(connection, wanted, LOOKED_AT);
    boolean all = false;
    int at = 0;
    while (true) {
      if (at == blocks.size() && !all) {
        blocks = blocks(connection, wanted, Integer.MAX_VALUE);
        all = true;
      }
      long unread = at < blocks.size() ? blocks.get(at).toUs() : Long.MIN_VALUE;
      long[] entries = entries(wanted);
      long sure = Arrays.stream(entries).filter(entry -> entry > unread).count();
      if (sure >= wanted.limit() || at >= blocks.size()) {
        return newest(wanted, entries);
      }
      int to = Math.min(blocks.size(), at == 0 ? FIRST_BLOCKS : at * 2);
      read(connection, blocks.subList(at, to));
      at = to;
    }
  }

  private void choosePosts(int brandKey, PostFilter filter, Wanted wanted) {
    filter
        .bind(
            handle.createQuery(
                "SELECT p.post_key, p.id FROM post p WHERE p.brand_key = :brand AND p.action ="
                    + " :only "
                    + filter.sql()))
        .bind("brand", brandKey)
        .bind("only", wanted.action().ordinal())
        .map((row, _) -> Map.entry(row.getInt("post_key"), row.getString("id")))
        .forEach(post -> posts.put(post.getKey(), post.getValue()));
    posts.keySet().forEach(post -> read.put((int) post, new NewestJourneys(wanted::mayCount)));
  }

  private NewestJourneys of(int postKey) {
    NewestJourneys newest = read.get(postKey);
    if (newest == null) {
      throw new IllegalStateException("Post " + postKey + " was not chosen");
    }
    return newest;
  }

  /// Takes what is not settled: of new journeys, which are in no block, those with an event that is
  /// asked for; then those that went on since they were settled, each whole.
  private void takeRecent(Connection connection, int brandKey, Wanted wanted) throws SQLException {
    JourneyTables tables = new JourneyTables(connection);
    List<EventRow> recent = new ArrayList<>();
    Int2ObjectOpenHashMap<LongOpenHashSet> shoppers = new Int2ObjectOpenHashMap<>();
    new EventTables(connection, brandKey)
        .after(
            tables.mark(brandKey).eventId(),
            read::containsKey,
            row -> {
              if (row.facts() != Facts.RETRACTED) {
                recent.add(row);
                if (wanted.mayCount(row.facts())) {
                  shoppers
                      .computeIfAbsent(row.postKey(), _ -> new LongOpenHashSet())
                      .add(row.shopper());
                }
              }
            });
    for (EventRow row : recent) {
      LongOpenHashSet ofPost = shoppers.get(row.postKey());
      if (ofPost != null && ofPost.contains(row.shopper())) {
        of(row.postKey()).recent(row.shopper()).add(row.atUs(), row.facts());
      }
    }
    tables.patches(
        read.keySet(),
        patch -> of(patch.postKey()).put(NewestJourneys.RECENT, patch.shopper(), patch.trail()));
  }

  /// Of the blocks that reach furthest into the present, those that may hold journeys begun in the
  /// span; in that order, which is the same each time.
  ///
  /// @param looked at how many to look at most
  private List<Block> blocks(Connection connection, Wanted wanted, int looked) throws SQLException {
    List<Block> blocks = new ArrayList<>();
    // In the order of an index, so that no more of it is read than is looked at; columns by number,
    // as thousands are looked at for one figure.
    String sql =
        """
        SELECT b.post_key, b.from_us, b.block_key, b.to_us FROM journey_block b WHERE b.to_us >= ?
        ORDER BY b.to_us DESC, b.post_key DESC, b.from_us DESC FETCH FIRST ? ROWS ONLY
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, wanted.from());
      select.setInt(2, looked);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (read.containsKey(row.getInt(1)) && row.getLong(2) < wanted.end()) {
            blocks.add(new Block(row.getLong(3), row.getLong(4)));
          }
        }
      }
    }
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
          of(row.getInt("post_key"))
              .take(
                  Keys.segmentOfBlock(row.getLong("block_key")),
                  new JourneyBlock.Reader(row.getBytes("packed")));
        }
      }
    }
  }

  private interface EachFound {
    void take(int postKey, long shopper, Trail trail, Reach reach);
  }

  /// What was read so far and counts.
  private void eachFound(Wanted wanted, EachFound each) {
    for (Int2ObjectMap.Entry<NewestJourneys> post : read.int2ObjectEntrySet()) {
      for (Long2ObjectMap.Entry<Trail> journey : post.getValue().trails.long2ObjectEntrySet()) {
        Trail trail = journey.getValue();
        Reach reach = trail.size() <= wanted.step() ? null : trail.fold(wanted.action());
        if (reach != null && wanted.has(reach)) {
          each.take(post.getIntKey(), journey.getLongKey(), trail, reach);
        }
      }
    }
  }

  /// When each journey that counts began, µs, ascending.
  private long[] entries(Wanted wanted) {
    LongArrayList entries = new LongArrayList();
    eachFound(wanted, (_, _, _, reach) -> entries.add(reach.times()[0]));
    long[] ascending = entries.toLongArray();
    Arrays.sort(ascending);
    return ascending;
  }

  /// The newest of what was read; only these are put in order.
  ///
  /// @param entries see [#entries]
  private List<Found> newest(Wanted wanted, long[] entries) {
    int limit = wanted.limit();
    long oldest = entries.length > limit ? entries[entries.length - limit] : wanted.from();
    List<Found> found = new ArrayList<>();
    eachFound(
        wanted,
        (post, shopper, trail, reach) -> {
          if (reach.times()[0] >= oldest) {
            found.add(
                new Found(posts.getOrDefault(post, ""), shopper, reach, trail.factsOf(reach)));
          }
        });
    found.sort(
        Comparator.comparingLong(Found::entry)
            .reversed()
            .thenComparing(Found::postId)
            .thenComparingLong(Found::shopper));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
