package app.comptoir.store.rollups;

import app.comptoir.store.sql.Bulk;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Packing;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A rollup with many small rows under one post's day, which are kept in one packed row: a page
/// touches hundreds of them, and a row each would cost more than the events themselves. The lowest
/// [#PART_BITS] bits of a key say which part of the day it is.
///
/// Packed as each part's number, as distance from the one before, and its counters.
///
/// @param <C> the columns of a part
public final class PackedRollup<C extends Enum<C>> extends RollupTable<C> {
  static final int PART_BITS = 14;
  private static final int PART_MASK = (1 << PART_BITS) - 1;

  PackedRollup(String name, EnumSet<C> columns) {
    super(name, KeyPart.DAY, columns);
  }

  @Override
  int partBits() {
    return PART_BITS;
  }

  /// Takes the parts of a packed row.
  public interface EachPart<C extends Enum<C>> {
    void take(int part, RollupRow<C> counters);
  }

  /// Goes through a packed row.
  ///
  /// @param counters filled anew for each part
  public static <C extends Enum<C>> void each(
      byte[] packed, RollupRow<C> counters, EachPart<C> each) {
    Packing.Reader in = new Packing.Reader(packed);
    int part = 0;
    while (in.hasMore()) {
      part += (int) in.number();
      counters.unpack(in);
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
    Packed<C> out = new Packed<>();
    int[] at = {from};
    each(
        old,
        newRow(),
        (part, counters) -> {
          while (at[0] < to && (int) (keys[at[0]] & PART_MASK) < part) {
            out.add((int) (keys[at[0]] & PART_MASK), row(keys[at[0]++]));
          }
          if (at[0] < to && (int) (keys[at[0]] & PART_MASK) == part) {
            counters.add(row(keys[at[0]++]));
          }
          out.add(part, counters);
        });
    while (at[0] < to) {
      out.add((int) (keys[at[0]] & PART_MASK), row(keys[at[0]++]));
    }
    return out.bytes.toBytes();
  }

  private static final class Packed<C extends Enum<C>> {
    final Packing.Writer bytes = new Packing.Writer();
    private int last;

    void add(int part, RollupRow<C> counters) {
      if (counters.isZero()) {
        return;
      }
      bytes.number(part - last);
      last = part;
      counters.pack(bytes);
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
          stored.put(row.getLong("roll_key"), row.getBytes("packed"));
        }
      }
    }
    return stored;
  }

  @Override
  public Map<Long, RollupRow<C>> read(Connection connection, long fromKey, long toKey)
      throws SQLException {
    Map<Long, RollupRow<C>> rows = new Long2ObjectOpenHashMap<>();
    String sql =
        "SELECT roll_key, packed FROM %s WHERE roll_key >= ? AND roll_key < ?".formatted(name());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, fromKey >>> PART_BITS);
      select.setLong(2, toKey >>> PART_BITS);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long day = row.getLong("roll_key") << PART_BITS;
          each(
              row.getBytes("packed"),
              newRow(),
              (part, counters) -> rows.put(day | part, counters.copy()));
        }
      }
    }
    return rows;
  }

  @Override
  public void erase(Connection connection, long fromKey, long toKey) throws SQLException {
    super.erase(connection, fromKey >>> PART_BITS, toKey >>> PART_BITS);
  }
}
