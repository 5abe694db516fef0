package app.comptoir.store.rollups;

import app.comptoir.store.sql.ArrayParts;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A rollup: one packed key, some counters. Collects the ± deltas of a page in memory and merges
/// them with one statement.
///
/// Used by the one writer thread only.
public sealed class RollupTable permits PackedRollup {
  private final String name;
  private final List<String> columns;
  private final Long2ObjectOpenHashMap<long[]> deltas = new Long2ObjectOpenHashMap<>();
  private final String mergeSql;

  RollupTable(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
    this.mergeSql = mergeSql();
  }

  private String mergeSql() {
    String unnest =
        "CAST(? AS BIGINT ARRAY)"
            + String.join("", Collections.nCopies(columns.size(), ", CAST(? AS BIGINT ARRAY)"));
    String aliases =
        IntStream.range(0, columns.size()).mapToObj(i -> ", d" + i).collect(Collectors.joining());
    String sets =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i) + " = t." + columns.get(i) + " + d.d" + i)
            .collect(Collectors.joining(", "));
    String values =
        IntStream.range(0, columns.size()).mapToObj(i -> ", d.d" + i).collect(Collectors.joining());
    return "MERGE INTO %s t USING (SELECT * FROM UNNEST(%s) AS u(k%s)) d ON t.roll_key = d.k"
            .formatted(name, unnest, aliases)
        + " WHEN MATCHED THEN UPDATE SET "
        + sets
        + " WHEN NOT MATCHED THEN INSERT (roll_key, "
        + String.join(", ", columns)
        + ") VALUES (d.k"
        + values
        + ")";
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  /// Adds to one counter.
  void add(long key, int column, long delta) {
    if (delta != 0) {
      row(key)[column] += delta;
    }
  }

  /// The deltas of a key, to add to in place.
  long[] row(long key) {
    long[] known = deltas.get(key);
    if (known == null) {
      known = new long[columns.size()];
      deltas.put(key, known);
    }
    return known;
  }

  /// The collected counters, for checks; keys whose counters are all zero may be among them.
  public Map<Long, long[]> deltas() {
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
    ArrayParts.each(LongArrayList.wrap(sortedKeys()), part -> merge(connection, part));
    forgetEmptied(connection);
    deltas.clear();
  }

  private void merge(Connection connection, List<Long> part) throws SQLException {
    Long[] keys = part.toArray(Long[]::new);
    Long[][] values = new Long[columns.size()][keys.length];
    for (int at = 0; at < keys.length; at++) {
      long[] delta = row(keys[at]);
      for (int column = 0; column < values.length; column++) {
        values[column][at] = delta[column];
      }
    }
    try (PreparedStatement merge = connection.prepareStatement(mergeSql)) {
      setArray(connection, merge, 1, keys);
      for (int column = 0; column < values.length; column++) {
        setArray(connection, merge, column + 2, values[column]);
      }
      merge.executeUpdate();
    }
  }

  /// Deletes the rows from which everything was taken away again: where nothing is left there is no
  /// row, as if there never had been anything.
  private void forgetEmptied(Connection connection) throws SQLException {
    List<Long> lowered =
        deltas.long2ObjectEntrySet().stream()
            .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(delta -> delta < 0))
            .map(Map.Entry::getKey)
            .toList();
    ArrayParts.each(lowered, part -> forgetEmptied(connection, part.toArray(Long[]::new)));
  }

  private void forgetEmptied(Connection connection, Long[] lowered) throws SQLException {
    String zero =
        columns.stream().map(column -> "t." + column + " = 0").collect(Collectors.joining(" AND "));
    try (PreparedStatement delete =
        connection.prepareStatement(
            "MERGE INTO %s t USING (SELECT * FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(k)) d"
                    .formatted(name)
                + " ON t.roll_key = d.k WHEN MATCHED AND %s THEN DELETE".formatted(zero))) {
      setArray(connection, delete, 1, lowered);
      delete.executeUpdate();
    }
  }

  private static void setArray(Connection connection, PreparedStatement to, int at, Long[] values)
      throws SQLException {
    Array array = connection.createArrayOf("BIGINT", values);
    to.setArray(at, array);
  }

  final long[] sortedKeys() {
    long[] keys = deltas.keySet().toLongArray();
    Arrays.sort(keys);
    return keys;
  }

  final void forgetZeros() {
    deltas.values().removeIf(RollupTable::allZero);
  }

  static boolean allZero(long[] values) {
    for (long value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /// Reads every stored row of a range of keys.
  public Map<Long, long[]> read(Connection connection, long fromKey, long toKey)
      throws SQLException {
    Map<Long, long[]> rows = new HashMap<>();
    String sql =
        "SELECT roll_key, %s FROM %s WHERE roll_key >= ? AND roll_key < ?"
            .formatted(String.join(", ", columns), name);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, fromKey);
      select.setLong(2, toKey);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          long[] row = new long[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = result.getLong(i + 2);
          }
          rows.put(result.getLong(1), row);
        }
      }
    }
    return rows;
  }

  /// Deletes every stored row of a range of keys.
  public void erase(Connection connection, long fromKey, long toKey) throws SQLException {
    delete(connection, fromKey, toKey);
  }

  final void delete(Connection connection, long fromKey, long toKey) throws SQLException {
    String sql = "DELETE FROM %s WHERE roll_key >= ? AND roll_key < ?".formatted(name);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, fromKey);
      delete.setLong(2, toKey);
      delete.executeUpdate();
    }
  }
}
