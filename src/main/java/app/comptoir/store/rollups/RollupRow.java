package app.comptoir.store.rollups;

import app.comptoir.store.sql.Packing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The counters of one key of a rollup, by the names of their columns.
///
/// @param <C> the columns; a table may have only the first of them
public final class RollupRow<C extends Enum<C>> {
  private final long[] counters;

  /// @param columns how many
  RollupRow(int columns) {
    counters = new long[columns];
  }

  /// A row with a counter for each column, all zero.
  public static <C extends Enum<C>> RollupRow<C> of(Class<C> columns) {
    return new RollupRow<>(columns.getEnumConstants().length);
  }

  public long get(C column) {
    return counters[column.ordinal()];
  }

  void add(C column, long amount) {
    counters[column.ordinal()] += amount;
  }

  public List<Long> get(Collection<C> columns) {
    return columns.stream().map(this::get).toList();
  }

  /// SQL for the sums of some columns, each by its name, as [#read] wants them.
  ///
  /// @param table its name in the query
  public static String sums(String table, Collection<? extends Enum<?>> columns) {
    return columns.stream()
        .map(column -> "SUM(%s.%s) AS %2$s".formatted(table, column))
        .collect(Collectors.joining(", "));
  }

  /// Adds what a result says of some columns.
  ///
  /// @return this row
  public RollupRow<C> read(ResultSet result, Collection<C> columns) throws SQLException {
    for (C column : columns) {
      add(column, result.getLong(column.name()));
    }
    return this;
  }

  /// As above, of columns that stand one after the other as they are given here: for many rows.
  ///
  /// @param from position of the first
  public RollupRow<C> read(ResultSet result, Collection<C> columns, int from) throws SQLException {
    int at = from;
    for (C column : columns) {
      add(column, result.getLong(at++));
    }
    return this;
  }

  /// Adds all counters of a row, which may have fewer columns.
  public void add(RollupRow<C> other) {
    for (int i = 0; i < other.counters.length; i++) {
      counters[i] += other.counters[i];
    }
  }

  public boolean isZero() {
    for (long counter : counters) {
      if (counter != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isLowered() {
    return Arrays.stream(counters).anyMatch(counter -> counter < 0);
  }

  RollupRow<C> copy() {
    RollupRow<C> copy = new RollupRow<>(counters.length);
    copy.add(this);
    return copy;
  }

  void pack(Packing.Writer to) {
    for (long counter : counters) {
      to.signed(counter);
    }
  }

  void unpack(Packing.Reader from) {
    Arrays.setAll(counters, _ -> from.signed());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RollupRow<?> row && Arrays.equals(counters, row.counters);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counters);
  }

  @Override
  public String toString() {
    return Arrays.toString(counters);
  }
}
