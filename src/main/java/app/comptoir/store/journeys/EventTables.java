package app.comptoir.store.journeys;

import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.BrandRows;
import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.Keys;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Where a brand's events are kept: those that came in order in blocks, the others as single rows,
/// which hold against what a block says of the same event.
public final class EventTables {
  private static final int BLOCK_BYTES = 500_000;
  private final Connection connection;
  private final int brandKey;

  public EventTables(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
  }

  public interface Each {
    void take(EventRow row) throws SQLException;
  }

  /// Appends events.
  ///
  /// @param rows in order of their identifiers, all above the brand's highest so far
  public void append(List<EventRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Bulk blocks = new Bulk("event_block", "block_key BIGINT, last_event BIGINT, packed VARBINARY");
    EventBlock block = new EventBlock();
    long first = rows.getFirst().eventId();
    for (int i = 0; i < rows.size(); i++) {
      EventRow row = rows.get(i);
      block.add(row);
      if (block.bytes() > BLOCK_BYTES || i == rows.size() - 1) {
        blocks.add(Keys.eventBlock(brandKey, first), row.eventId(), block.toBytes());
        block = new EventBlock();
        first = i == rows.size() - 1 ? first : rows.get(i + 1).eventId();
      }
    }
    blocks.insert(connection);
  }

  /// Writes single events, each in the place of what was known of it.
  public void put(Collection<EventRow> rows) throws SQLException {
    Bulk bulk =
        new Bulk(
            "shopper_event",
            """
            brand_key INT, event_id BIGINT, post_key INT, shopper BIGINT, facts INT, at_us BIGINT,
            revision INT, order_id VARCHAR
            """);
    for (EventRow row : rows) {
      bulk.add(
          brandKey,
          row.eventId(),
          row.postKey(),
          row.shopper(),
          row.facts(),
          row.atUs(),
          row.revision(),
          row.orderId());
    }
    bulk.upsert(connection, 2);
  }

  /// What is known of some events.
  public Map<Long, EventRow> find(LongSet ids) throws SQLException {
    Map<Long, EventRow> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    findInBlocks(ids, found);
    ArrayParts.each(ids, part -> findSingle(part, found));
    return found;
  }

  private void findSingle(List<Long> ids, Map<Long, EventRow> found) throws SQLException {
    String sql =
        """
        SELECT e.event_id, e.post_key, e.shopper, e.facts, e.at_us, e.revision, e.order_id
        FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k)
        JOIN shopper_event e ON e.brand_key = ? AND e.event_id = u.k
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("BIGINT", ids.toArray()));
      select.setInt(2, brandKey);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          EventRow event = read(row);
          found.put(event.eventId(), event);
        }
      }
    }
  }

  /// All events behind an identifier, those taken back included; single rows last.
  public void after(long eventId, Each each) throws SQLException {
    after(eventId, _ -> true, each);
  }

  /// The events on some posts behind an identifier, as [#after(long, Each)].
  public void after(long eventId, IntPredicate posts, Each each) throws SQLException {
    List<EventRow> singles = singles(eventId);
    LongOpenHashSet replaced = new LongOpenHashSet();
    singles.forEach(row -> replaced.add(row.eventId()));
    String sql =
        """
        SELECT packed FROM event_block
        WHERE block_key >= ? AND block_key <= ? AND last_event > ? ORDER BY block_key
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, firstBlock(eventId));
      select.setLong(2, Keys.eventBlock(brandKey, Keys.MAX_EVENT));
      select.setLong(3, eventId);
      try (ResultSet block = select.executeQuery()) {
        while (block.next()) {
          each(
              block.getBytes("packed"),
              posts,
              row -> {
                if (row.eventId() > eventId && !replaced.contains(row.eventId())) {
                  each.take(row);
                }
              });
        }
      }
    }
    for (EventRow row : singles) {
      if (posts.test(row.postKey())) {
        each.take(row);
      }
    }
  }

  private void findInBlocks(LongSet ids, Map<Long, EventRow> found) throws SQLException {
    long[] sorted = ids.toLongArray();
    Arrays.sort(sorted);
    String sql =
        """
        SELECT last_event, packed FROM event_block
        WHERE block_key >= ? AND block_key <= ? ORDER BY block_key DESC FETCH FIRST ROW ONLY
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int at = 0;
      while (at < sorted.length && sorted[at] <= Keys.MAX_EVENT) {
        select.setLong(1, Keys.eventBlock(brandKey, 0));
        select.setLong(2, Keys.eventBlock(brandKey, Math.max(0, sorted[at])));
        try (ResultSet block = select.executeQuery()) {
          at++;
          if (block.next()) {
            long last = block.getLong("last_event");
            each(block.getBytes("packed"), _ -> true, row -> keep(row, ids, found));
            while (at < sorted.length && sorted[at] <= last) {
              at++;
            }
          }
        }
      }
    }
  }

  private static void keep(EventRow row, LongSet ids, Map<Long, EventRow> found) {
    if (ids.contains(row.eventId())) {
      found.put(row.eventId(), row);
    }
  }

  private static void each(byte[] packed, IntPredicate posts, Each each) throws SQLException {
    EventBlock.Reader reader = new EventBlock.Reader(packed);
    for (EventRow row = reader.next(posts); row != null; row = reader.next(posts)) {
      each.take(row);
    }
  }

  /// Where a scan for events behind an identifier begins: the block it may lie in.
  private long firstBlock(long eventId) throws SQLException {
    long from = Keys.eventBlock(brandKey, 0);
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT block_key FROM event_block
            WHERE block_key >= ? AND block_key <= ? ORDER BY block_key DESC FETCH FIRST ROW ONLY
            """)) {
      select.setLong(1, from);
      select.setLong(2, Keys.eventBlock(brandKey, Math.clamp(eventId, 0, Keys.MAX_EVENT)));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong("block_key") : from;
      }
    }
  }

  private List<EventRow> singles(long after) throws SQLException {
    List<EventRow> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT event_id, post_key, shopper, facts, at_us, revision, order_id
            FROM shopper_event WHERE brand_key = ? AND event_id > ?
            """)) {
      select.setInt(1, brandKey);
      select.setLong(2, after);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(read(row));
        }
      }
    }
    return rows;
  }

  /// By number, as it is done for each event of a page: names would have to be looked up each time.
  private static EventRow read(ResultSet row) throws SQLException {
    @Nullable String orderId = row.getString(7);
    return new EventRow(
        row.getLong(1),
        row.getInt(2),
        row.getLong(3),
        row.getInt(4),
        row.getLong(5),
        row.getInt(6),
        orderId);
  }

  /// Forgets all events.
  public void erase() throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM event_block WHERE block_key >= ? AND block_key <= ?")) {
      delete.setLong(1, Keys.eventBlock(brandKey, 0));
      delete.setLong(2, Keys.eventBlock(brandKey, Keys.MAX_EVENT));
      delete.executeUpdate();
    }
    BrandRows.execute(connection, "DELETE FROM shopper_event WHERE brand_key = ?", brandKey);
  }
}
