package app.comptoir.store.rollups;

import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.KeyPart;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A rollup: one packed key, some counters. Collects the ± deltas of a page in memory and merges
/// them with one statement.
///
/// Used by the one writer thread only.
///
/// @param <C> the columns; in SQL they have the same names
public class RollupTable<C extends Enum<C>> {
  private static final int MANY = 1_000;

  private final String name;
  private final KeyPart time;
  private final List<C> columns;
  private final Long2ObjectOpenHashMap<RollupRow<C>> deltas = new Long2ObjectOpenHashMap<>();
  private final String mergeSql;

  /// @param time the part of its keys below the brand
  /// @param columns all of `C`, or the first of them
  RollupTable(String name, KeyPart time, EnumSet<C> columns) {
    this.name = name;
    this.time = time;
    this.columns = List.copyOf(columns);
    this.mergeSql = mergeSql();
  }

  /// Something about each column.
  ///
  /// @param pattern with `%1$s` for its name
  private String each(String pattern, String separator) {
    return columns.stream()
        .map(column -> pattern.formatted(column))
        .collect(Collectors.joining(separator));
  }

  private String mergeSql() {
    return """
    MERGE INTO %s t
    USING (SELECT * FROM UNNEST(CAST(? AS BIGINT ARRAY), %s) AS u(roll_key, %s)) d
    ON t.roll_key = d.roll_key
    WHEN MATCHED THEN UPDATE SET %s
    WHEN NOT MATCHED THEN INSERT (roll_key, %3$s) VALUES (d.roll_key, %s)
    """
        .formatted(
            name,
            each("CAST(? AS BIGINT ARRAY)", ", "),
            each("%1$s", ", "),
            each("%1$s = t.%1$s + d.%1$s", ", "),
            each("d.%1$s", ", "));
  }

  public String name() {
    return name;
  }

  /// The first key a brand can have; that of the next brand is the exclusive end.
  public final long firstKey(int brandKey) {
    return (long) brandKey << (time.end() + partBits());
  }

  /// How many bits of a key are below the post.
  int partBits() {
    return 0;
  }

  /// A row of zeros.
  public final RollupRow<C> newRow() {
    return new RollupRow<>(columns.size());
  }

  /// Adds to one counter.
  void add(long key, C column, long delta) {
    if (delta != 0) {
      row(key).add(column, delta);
    }
  }

  /// The deltas of a key, to add to in place.
  RollupRow<C> row(long key) {
    RollupRow<C> known = deltas.get(key);
    if (known == null) {
      known = newRow();
      deltas.put(key, known);
    }
    return known;
  }

  /// The collected counters, for checks; keys whose counters are all zero may be among them.
  public Map<Long, RollupRow<C>> deltas() {
    return deltas;
  }

  void clear() {
    deltas.clear();
  }

  /// Merges the deltas into the table, within the connection's transaction, and forgets them.
  void flush(Connection connection) throws SQLException {
    forgetZeros();
    if (deltas.isEmpty()) {
      return;
    }
    List<Long> keys = LongArrayList.wrap(sortedKeys());
    int fresh = fresh(connection, keys);
    ArrayParts.each(keys.subList(0, fresh), part -> write(connection, mergeSql, part));
    ArrayParts.each(keys.subList(fresh, keys.size()), part -> write(connection, insertSql(), part));
    forgetEmptied(connection);
    deltas.clear();
  }

  /// Where those keys begin that are in no row yet, because they are behind all rows of the brand;
  /// an insert costs half of a merge. Not looked for where it would not pay.
  ///
  /// @param keys of one brand, ascending
  private int fresh(Connection connection, List<Long> keys) throws SQLException {
    int fresh = keys.size();
    if (fresh < MANY) {
      return fresh;
    }
    int brandKey = (int) (keys.getLast() >>> (time.end() + partBits()));
    long highest = highest(connection, firstKey(brandKey + 1) - 1);
    while (fresh > 0 && keys.get(fresh - 1) > highest) {
      fresh--;
    }
    return fresh;
  }

  /// The highest key up to one; −1 where there is none.
  private long highest(Connection connection, long last) throws SQLException {
    String sql =
        "SELECT roll_key FROM %s WHERE roll_key <= ? ORDER BY roll_key DESC FETCH FIRST ROW ONLY"
            .formatted(name);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, last);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong("roll_key") : -1;
      }
    }
  }

  private String insertSql() {
    return "INSERT INTO %s (roll_key, %s) SELECT * FROM UNNEST(CAST(? AS BIGINT ARRAY), %s)"
        .formatted(name, each("%1$s", ", "), each("CAST(? AS BIGINT ARRAY)", ", "));
  }

  private void write(Connection connection, String sql, List<Long> keys) throws SQLException {
    List<RollupRow<C>> rows = keys.stream().map(this::row).toList();
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      int at = 1;
      setArray(connection, write, at++, keys.toArray());
      for (C column : columns) {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = rows.get(i).get(column);
        }
        setArray(connection, write, at++, values);
      }
      write.executeUpdate();
    }
  }

  /// Deletes the rows from which everything was taken away again: where nothing is left there is no
  /// row, as if there never had been anything.
  private void forgetEmptied(Connection connection) throws SQLException {
    List<Long> lowered =
        deltas.long2ObjectEntrySet().stream()
            .filter(entry -> entry.getValue().isLowered())
            .map(Map.Entry::getKey)
            .toList();
    ArrayParts.each(lowered, part -> forgetEmptied(connection, part));
  }

  private void forgetEmptied(Connection connection, List<Long> lowered) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "MERGE INTO %s t USING (SELECT * FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k)) d"
                    .formatted(name)
                + " ON t.roll_key = d.k WHEN MATCHED AND %s THEN DELETE"
                    .formatted(each("t.%1$s = 0", " AND ")))) {
      setArray(connection, delete, 1, lowered.toArray());
      delete.executeUpdate();
    }
  }

  private static void setArray(Connection connection, PreparedStatement to, int at, Object[] values)
      throws SQLException {
    to.setArray(at, connection.createArrayOf("BIGINT", values));
  }

  final long[] sortedKeys() {
    long[] keys = deltas.keySet().toLongArray();
    Arrays.sort(keys);
    return keys;
  }

  final void forgetZeros() {
    deltas.values().removeIf(RollupRow::isZero);
  }

  /// Reads every stored row of a range of keys.
  public Map<Long, RollupRow<C>> read(Connection connection, long fromKey, long toKey)
      throws SQLException {
    Map<Long, RollupRow<C>> rows = new HashMap<>();
    String sql =
        "SELECT roll_key, %s FROM %s WHERE roll_key >= ? AND roll_key < ?"
            .formatted(each("%1$s", ", "), name);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, fromKey);
      select.setLong(2, toKey);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.put(result.getLong("roll_key"), newRow().read(result, columns));
        }
      }
    }
    return rows;
  }

  /// Deletes every stored row of a range of keys.
  public void erase(Connection connection, long fromKey, long toKey) throws SQLException {
    String sql = "DELETE FROM %s WHERE roll_key >= ? AND roll_key < ?".formatted(name);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, fromKey);
      delete.setLong(2, toKey);
      delete.executeUpdate();
    }
  }
}
