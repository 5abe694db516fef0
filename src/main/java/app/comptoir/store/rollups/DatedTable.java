package app.comptoir.store.rollups;

import app.comptoir.store.sql.ArrayParts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// How the rows of a brand are found in a table whose rows have an identifier, a day of the brand's
/// calendar and a currency: orders and returns. Rows come by identifier.
final class DatedTable<R> {
  /// Rows that are read at once where all are: a part of a second's work.
  private static final int PART = 10_000;

  private final Connection connection;
  private final int brandKey;
  private final String table;
  private final String columns;
  private final Reading<R> reading;

  /// Executes a question and makes rows of the answer, by identifier, in its order.
  interface Reading<R> {
    SequencedMap<String, R> read(PreparedStatement select) throws SQLException;
  }

  /// @param columns what `reading` asks for
  DatedTable(
      Connection connection, int brandKey, String table, String columns, Reading<R> reading) {
    this.connection = connection;
    this.brandKey = brandKey;
    this.table = table;
    this.columns = columns;
    this.reading = reading;
  }

  /// The rows that have one of the values in a column of text.
  Map<String, R> by(String column, Collection<String> values) throws SQLException {
    String sql =
        """
        SELECT %s FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(wanted)
        JOIN %s t ON t.brand_key = ? AND t.%s = u.wanted
        """
            .formatted(columns, table, column);
    Map<String, R> found = new LinkedHashMap<>();
    ArrayParts.each(
        values,
        part -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("VARCHAR", part.toArray()));
            select.setInt(2, brandKey);
            found.putAll(reading.read(select));
          }
        });
    return found;
  }

  /// The rows of one day in one currency: those a rate speaks of.
  Map<String, R> on(int day, String currency) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE brand_key = ? AND brand_day = ? AND currency = ?"
            .formatted(columns, table);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      select.setInt(2, day);
      select.setString(3, currency);
      return reading.read(select);
    }
  }

  /// All rows, read in parts.
  ///
  /// @param between called before each part; what it throws ends the reading
  Map<String, R> all(Runnable between) throws SQLException {
    String sql =
        """
        SELECT %s FROM %s WHERE brand_key = ? AND id > ?
        ORDER BY brand_key, id FETCH FIRST %d ROWS ONLY
        """
            .formatted(columns, table, PART);
    Map<String, R> all = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      String last = "";
      while (last != null) {
        between.run();
        select.setString(2, last);
        SequencedMap<String, R> part = reading.read(select);
        all.putAll(part);
        last = part.size() < PART ? null : part.sequencedKeySet().getLast();
      }
    }
    return all;
  }

  /// Deletes the rows of some keys from a table.
  static void delete(Connection connection, String table, String column, List<Long> keys)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM %s WHERE %s = ?".formatted(table, column))) {
      for (long key : keys) {
        delete.setLong(1, key);
        delete.addBatch();
      }
      if (!keys.isEmpty()) {
        delete.executeBatch();
      }
    }
  }
}
