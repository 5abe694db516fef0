package app.comptoir.store.journeys;

import app.comptoir.store.sql.BrandRows;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.Keys;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Where journeys are kept: settled ones in blocks, those touched since in patches, and new ones in
/// nothing but their events behind the mark.
public final class JourneyTables {
  /// A block is closed when it is this long.
  private static final int BLOCK_BYTES = 400_000;

  private final Connection connection;

  public JourneyTables(Connection connection) {
    this.connection = connection;
  }

  /// Up to where a brand's journeys are settled.
  ///
  /// @param segment number of the newest segment; 0 before the first
  /// @param eventId the highest event identifier in it
  public record Mark(long segment, long eventId) {
    static final Mark NONE = new Mark(0, 0);
  }

  /// A patch: the whole journey, and the stretch of time its settled state covers.
  public record Patch(int postKey, long shopper, long fromUs, long toUs, Trail trail) {}

  public interface Each<T> {
    public void take(T row) throws SQLException;
  }

  public Mark mark(int brandKey) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT segment, event_id FROM journey_mark WHERE brand_key = ?")) {
      select.setInt(1, brandKey);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Mark(row.getLong("segment"), row.getLong("event_id")) : Mark.NONE;
      }
    }
  }

  public void patches(int brandKey, Each<Patch> each) throws SQLException {
    String sql =
        """
        SELECT j.post_key, j.shopper, j.from_us, j.to_us, j.trail
        FROM post p JOIN journey_patch j ON j.post_key = p.post_key WHERE p.brand_key = ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      eachPatch(select, each);
    }
  }

  /// The patches of some posts.
  public void patches(IntCollection postKeys, Each<Patch> each) throws SQLException {
    String sql =
        """
        SELECT j.post_key, j.shopper, j.from_us, j.to_us, j.trail
        FROM UNNEST(CAST(? AS INT ARRAY)) AS u(p) JOIN journey_patch j ON j.post_key = u.p
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("INT", postKeys.toArray(new Integer[0])));
      eachPatch(select, each);
    }
  }

  private static void eachPatch(PreparedStatement select, Each<Patch> each) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.take(
            new Patch(
                row.getInt("post_key"),
                row.getLong("shopper"),
                row.getLong("from_us"),
                row.getLong("to_us"),
                JourneyBlock.decode(row.getBytes("trail"))));
      }
    }
  }

  /// All settled journeys of a post: of each its newest state.
  Long2ObjectMap<Trail> settled(int postKey) throws SQLException {
    NewestJourneys newest = new NewestJourneys();
    blocks(postKey, newest::take);
    return newest.trails;
  }

  interface EachBlock {
    /// @return whether to go on with older blocks
    public boolean take(long segment, JourneyBlock.Reader block) throws SQLException;
  }

  /// The blocks of a post, the newest segment first: a few at first, then more and more at a time,
  /// as most searches end soon.
  void blocks(int postKey, EachBlock each) throws SQLException {
    String sql =
        """
        SELECT block_key, packed FROM journey_block WHERE post_key = ? AND block_key < ?
        ORDER BY post_key DESC, block_key DESC FETCH FIRST ? ROWS ONLY
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, postKey);
      long before = Long.MAX_VALUE;
      int limit = 2;
      while (before != Long.MIN_VALUE) {
        select.setLong(2, before);
        select.setInt(3, limit);
        before = take(select, limit, each);
        limit = Math.min(64, limit * 2);
      }
    }
  }

  /// @return the key of the last of `limit` blocks; [Long#MIN_VALUE] where that was all
  private static long take(PreparedStatement select, int limit, EachBlock each)
      throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      int rows = 0;
      long key = Long.MIN_VALUE;
      while (row.next()) {
        rows++;
        key = row.getLong("block_key");
        if (!each.take(Keys.segmentOfBlock(key), new JourneyBlock.Reader(row.getBytes("packed")))) {
          return Long.MIN_VALUE;
        }
      }
      return rows < limit ? Long.MIN_VALUE : key;
    }
  }

  /// Writes the journeys of one post as they stand, as part of a segment.
  void insertBlocks(long segment, int postKey, List<Journey> journeys) throws SQLException {
    Bulk rows =
        new Bulk(
            "journey_block",
            "block_key BIGINT, post_key INT, from_us BIGINT, to_us BIGINT, packed VARBINARY");
    long start = journeys.stream().mapToLong(Journey::from).min().orElse(0);
    int part = 0;
    JourneyBlock block = new JourneyBlock(start);
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (Journey journey : journeys) {
      int at = 0;
      do {
        int end = Math.min(journey.trail.size(), at + JourneyBlock.PIECE);
        block.add(journey.shopper, journey.trail, at, end);
        at = end;
        from = Math.min(from, journey.from());
        to = Math.max(to, journey.to());
        if (block.bytes() > BLOCK_BYTES) {
          rows.add(Keys.block(segment, part++, postKey), postKey, from, to, block.toBytes());
          block = new JourneyBlock(start);
          from = Long.MAX_VALUE;
          to = Long.MIN_VALUE;
        }
      } while (at < journey.trail.size());
    }
    if (to >= from) {
      rows.add(Keys.block(segment, part, postKey), postKey, from, to, block.toBytes());
    }
    rows.insert(connection);
  }

  void upsertPatches(List<Journey> journeys) throws SQLException {
    Bulk rows =
        new Bulk(
            "journey_patch",
            "post_key INT, shopper BIGINT, from_us BIGINT, to_us BIGINT, trail VARBINARY");
    for (Journey journey : journeys) {
      rows.add(
          journey.postKey,
          journey.shopper,
          journey.settledFrom,
          journey.settledTo,
          JourneyBlock.encode(journey.shopper, journey.trail));
    }
    rows.upsert(connection, 2);
  }

  void deletePatches(int brandKey) throws SQLException {
    BrandRows.execute(
        connection,
        "DELETE FROM journey_patch WHERE post_key IN"
            + " (SELECT post_key FROM post WHERE brand_key = ?)",
        brandKey);
  }

  void moveMark(int brandKey, Mark mark) throws SQLException {
    Bulk row = new Bulk("journey_mark", "brand_key INT, segment BIGINT, event_id BIGINT");
    row.add(brandKey, mark.segment(), mark.eventId());
    row.upsert(connection, 1);
  }

  /// Forgets all journeys of a brand.
  public static void erase(Connection connection, int brandKey) throws SQLException {
    new JourneyTables(connection).deletePatches(brandKey);
    BrandRows.execute(
        connection,
        "DELETE FROM journey_block WHERE post_key IN"
            + " (SELECT post_key FROM post WHERE brand_key = ?)",
        brandKey);
    BrandRows.execute(connection, "DELETE FROM journey_mark WHERE brand_key = ?", brandKey);
  }

  /// All journeys of a brand as of the connection's snapshot, a post at a time.
  public static final class Snapshot {
    private final JourneyTables tables;
    private final Int2ObjectOpenHashMap<Long2ObjectOpenHashMap<Trail>> recent =
        new Int2ObjectOpenHashMap<>();

    private Snapshot(JourneyTables tables) {
      this.tables = tables;
    }

    /// The journeys of a post that were touched since they were settled, or never were; whole.
    public Long2ObjectMap<Trail> recent(int postKey) {
      Long2ObjectMap<Trail> known = recent.get(postKey);
      return known == null ? new Long2ObjectOpenHashMap<>() : known;
    }

    /// All journeys of a post; without events where all were taken back.
    public Long2ObjectMap<Trail> of(int postKey) throws SQLException {
      Long2ObjectMap<Trail> all = tables.settled(postKey);
      all.putAll(recent(postKey));
      return all;
    }

    private Long2ObjectOpenHashMap<Trail> post(int postKey) {
      return recent.computeIfAbsent(postKey, _ -> new Long2ObjectOpenHashMap<>());
    }
  }

  public Snapshot snapshot(int brandKey) throws SQLException {
    Snapshot snapshot = new Snapshot(this);
    Int2ObjectOpenHashMap<LongOpenHashSet> whole = new Int2ObjectOpenHashMap<>();
    patches(
        brandKey,
        patch -> {
          snapshot.post(patch.postKey()).put(patch.shopper(), patch.trail());
          whole.computeIfAbsent(patch.postKey(), _ -> new LongOpenHashSet()).add(patch.shopper());
        });
    new EventTables(connection, brandKey)
        .after(
            mark(brandKey).eventId(),
            row -> {
              LongOpenHashSet patched = whole.get(row.postKey());
              if (row.facts() != Facts.RETRACTED
                  && (patched == null || !patched.contains(row.shopper()))) {
                snapshot
                    .post(row.postKey())
                    .computeIfAbsent(row.shopper(), _ -> new Trail())
                    .add(row.atUs(), row.facts());
              }
            });
    return snapshot;
  }
}
