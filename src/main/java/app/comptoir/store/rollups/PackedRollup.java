package app.comptoir.store.rollups;

import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.Packing;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A rollup with many small rows under one post's day, which are kept in one packed row: a page
/// touches hundreds of them, and a row each would cost more than the events themselves. The lowest
/// [#PART_BITS] bits of a key say which part of the day it is.
///
/// Packed as each part's number, as distance from the one before, and its counters.
public final class PackedRollup extends RollupTable {
  static final int PART_BITS = 14;
  private static final int PART_MASK = (1 << PART_BITS) - 1;

  PackedRollup(String name, String... columns) {
    super(name, columns);
  }

  /// Takes the parts of a packed row.
  public interface EachPart {
    void take(int part, long[] counters);
  }

  /// Goes through a packed row; `counters` is the same array each time.
  public static void each(byte[] packed, int columns, EachPart each) {
    Packing.Reader in = new Packing.Reader(packed);
    long[] counters = new long[columns];
    int part = 0;
    while (in.hasMore()) {
      part += (int) in.number();
      for (int i = 0; i < columns; i++) {
        counters[i] = in.signed();
      }
      each.take(part, counters);
    }
  }

  @Override
  void flush(Connection connection) throws SQLException {
    forgetZeros();
    if (deltas().isEmpty()) {
      return;
    }
    long[] keys = sortedKeys();
    long[] days = days(keys);
    Map<Long, byte[]> stored = stored(connection, days);
    Bulk fresh = new Bulk(name(), "roll_key BIGINT, packed VARBINARY");
    Bulk changed = new Bulk(name(), "roll_key BIGINT, packed VARBINARY");
    int from = 0;
    for (long day : days) {
      int to = from;
      while (to < keys.length && keys[to] >>> PART_BITS == day) {
        to++;
      }
      byte[] old = stored.get(day);
      byte[] now = merged(old == null ? new byte[0] : old, keys, from, to);
      (old == null ? fresh : changed).add(day, now);
      from = to;
    }
    fresh.insert(connection);
    changed.upsert(connection, 1);
    clear();
  }

  private static long[] days(long[] keys) {
    long[] days = new long[keys.length];
    int count = 0;
    for (long key : keys) {
      long day = key >>> PART_BITS;
      if (count == 0 || days[count - 1] != day) {
        days[count++] = day;
      }
    }
    return Arrays.copyOf(days, count);
  }

  /// The old parts and the deltas of `keys[from…to[`, both in ascending order, as one.
  private byte[] merged(byte[] old, long[] keys, int from, int to) {
    Packed out = new Packed();
    int[] at = {from};
    each(
        old,
        columns().size(),
        (part, counters) -> {
          while (at[0] < to && (int) (keys[at[0]] & PART_MASK) < part) {
            out.add((int) (keys[at[0]] & PART_MASK), row(keys[at[0]++]));
          }
          if (at[0] < to && (int) (keys[at[0]] & PART_MASK) == part) {
            long[] delta = row(keys[at[0]++]);
            for (int i = 0; i < delta.length; i++) {
              counters[i] += delta[i];
            }
          }
          out.add(part, counters);
        });
    while (at[0] < to) {
      out.add((int) (keys[at[0]] & PART_MASK), row(keys[at[0]++]));
    }
    return out.bytes.toBytes();
  }

  private static final class Packed {
    final Packing.Writer bytes = new Packing.Writer();
    private int last;

    void add(int part, long[] counters) {
      if (allZero(counters)) {
        return;
      }
      bytes.number(part - last);
      last = part;
      for (long counter : counters) {
        bytes.signed(counter);
      }
    }
  }

  private Map<Long, byte[]> stored(Connection connection, long[] days) throws SQLException {
    Map<Long, byte[]> stored = new HashMap<>();
    String sql =
        "SELECT r.roll_key, r.packed FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k) JOIN %s r"
                .formatted(name())
            + " ON r.roll_key = u.k";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      List<Long> keys = new ArrayList<>();
      Arrays.stream(days).forEach(keys::add);
      select.setArray(1, connection.createArrayOf("BIGINT", keys.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.put(row.getLong(1), row.getBytes(2));
        }
      }
    }
    return stored;
  }

  @Override
  public Map<Long, long[]> read(Connection connection, long fromKey, long toKey)
      throws SQLException {
    Map<Long, long[]> rows = new Long2ObjectOpenHashMap<>();
    String sql =
        "SELECT roll_key, packed FROM %s WHERE roll_key >= ? AND roll_key < ?".formatted(name());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, fromKey >>> PART_BITS);
      select.setLong(2, toKey >>> PART_BITS);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long day = row.getLong(1) << PART_BITS;
          each(
              row.getBytes(2),
              columns().size(),
              (part, counters) -> rows.put(day | part, counters.clone()));
        }
      }
    }
    return rows;
  }

  @Override
  public void erase(Connection connection, long fromKey, long toKey) throws SQLException {
    delete(connection, fromKey >>> PART_BITS, toKey >>> PART_BITS);
  }
}
