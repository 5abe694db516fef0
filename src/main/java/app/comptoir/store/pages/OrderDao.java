package app.comptoir.store.pages;

import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnRow;
import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.Bulk;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Orders and returns as stored.
public final class OrderDao {
  /// Rows that are read at once where all are: a part of a second's work.
  private static final int PART = 10_000;

  private static final String ORDER_COLUMNS =
      """
      o.order_key, o.id, o.revision, o.deleted, o.post_key, o.status, o.placed_us, o.brand_day,
      o.currency, o.units, o.gross_minor, o.discount_minor, o.tax_minor, o.shipping_minor,
      o.rate, o.gross_base, o.discount_base, o.commission_base, o.country
      """;
  private static final String RETURN_COLUMNS =
      """
      r.return_key, r.id, r.revision, r.deleted, r.order_id, r.product_key, r.kind, r.quantity,
      r.amount_minor, r.currency, r.processed_us, r.brand_day, r.post_key, r.cohort_day, r.rate,
      r.amount_base
      """;

  private final Connection connection;
  private final int brandKey;

  public OrderDao(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
  }

  Map<String, OrderRow> orders(Collection<String> ids) throws SQLException {
    Map<String, OrderRow> found = new LinkedHashMap<>();
    ArrayParts.each(ids, part -> found.putAll(ordersOf(part)));
    return found;
  }

  private Map<String, OrderRow> ordersOf(List<String> ids) throws SQLException {
    String sql =
        "SELECT "
            + ORDER_COLUMNS
            + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(id)"
            + " JOIN customer_order o ON o.brand_key = ? AND o.id = u.id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, strings(ids));
      select.setInt(2, brandKey);
      return readOrders(select);
    }
  }

  /// The brand's orders of one day and currency: those a rate speaks of.
  Map<String, OrderRow> ordersOn(int day, String currency) throws SQLException {
    String sql =
        "SELECT "
            + ORDER_COLUMNS
            + " FROM customer_order o WHERE o.brand_key = ? AND o.brand_day = ? AND o.currency = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      select.setInt(2, day);
      select.setString(3, currency);
      return readOrders(select);
    }
  }

  /// Every order of the brand, read in parts.
  ///
  /// @param between called before each part; what it throws ends the reading
  public Map<String, OrderRow> allOrders(Runnable between) throws SQLException {
    return all(ORDER_COLUMNS, "customer_order o", "o.id", this::readOrders, between);
  }

  private interface Reading<R> {
    SequencedMap<String, R> read(PreparedStatement select) throws SQLException;
  }

  private <R> Map<String, R> all(
      String columns, String table, String id, Reading<R> reading, Runnable between)
      throws SQLException {
    String sql =
        """
        SELECT %s FROM %s WHERE brand_key = ? AND %s > ?
        ORDER BY brand_key, %3$s FETCH FIRST %d ROWS ONLY
        """
            .formatted(columns, table, id, PART);
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

  private SequencedMap<String, OrderRow> readOrders(PreparedStatement select) throws SQLException {
    Map<Long, OrderRow> byKey = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        OrderRow order = orderRow(row);
        byKey.put(order.orderKey(), order);
      }
    }
    Map<Long, List<OrderRow.Line>> lines = new HashMap<>();
    ArrayParts.each(byKey.keySet(), part -> addLines(part, lines));
    SequencedMap<String, OrderRow> result = new LinkedHashMap<>();
    byKey.forEach(
        (key, order) ->
            result.put(order.id(), order.withLines(lines.getOrDefault(key, List.of()))));
    return result;
  }

  private static OrderRow orderRow(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getBoolean(4),
        row.getInt(5),
        row.getInt(6),
        row.getLong(7),
        row.getInt(8),
        row.getString(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        row.getBigDecimal(15),
        row.getLong(16),
        row.getLong(17),
        row.getLong(18),
        row.getString(19),
        List.of());
  }

  private void addLines(List<Long> orderKeys, Map<Long, List<OrderRow.Line>> lines)
      throws SQLException {
    String sql =
        """
        SELECT l.order_key, l.product_key, l.quantity, l.gross_minor, l.discount_minor
        FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS u(order_key)
        JOIN order_line l ON l.order_key = u.order_key
        ORDER BY l.order_key, l.line_no
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("BIGINT", orderKeys.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines
              .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(
                  new OrderRow.Line(row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        }
      }
    }
  }

  Map<String, ReturnRow> returns(Collection<String> ids) throws SQLException {
    return returnsBy("id", ids);
  }

  /// The returns that name one of these orders.
  Map<String, ReturnRow> returnsOf(Collection<String> orderIds) throws SQLException {
    return returnsBy("order_id", orderIds);
  }

  private Map<String, ReturnRow> returnsBy(String column, Collection<String> values)
      throws SQLException {
    String sql =
        "SELECT %s FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(v) ".formatted(RETURN_COLUMNS)
            + "JOIN order_return r ON r.brand_key = ? AND r.%s = u.v".formatted(column);
    Map<String, ReturnRow> found = new LinkedHashMap<>();
    ArrayParts.each(
        values,
        part -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, strings(part));
            select.setInt(2, brandKey);
            found.putAll(readReturns(select));
          }
        });
    return found;
  }

  /// The brand's returns processed on a day in a currency: those a rate may speak of.
  Map<String, ReturnRow> returnsOn(int day, String currency) throws SQLException {
    String sql =
        "SELECT "
            + RETURN_COLUMNS
            + " FROM order_return r WHERE r.brand_key = ? AND r.brand_day = ? AND r.currency = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, brandKey);
      select.setInt(2, day);
      select.setString(3, currency);
      return readReturns(select);
    }
  }

  /// Every return of the brand, as [#allOrders].
  public Map<String, ReturnRow> allReturns(Runnable between) throws SQLException {
    return all(RETURN_COLUMNS, "order_return r", "r.id", OrderDao::readReturns, between);
  }

  private static SequencedMap<String, ReturnRow> readReturns(PreparedStatement select)
      throws SQLException {
    SequencedMap<String, ReturnRow> result = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ReturnRow returned =
            new ReturnRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getBoolean(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                row.getString(10),
                row.getLong(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getBigDecimal(15),
                row.getLong(16));
        result.put(returned.id(), returned);
      }
    }
    return result;
  }

  /// Writes orders, new or changed, and their lines.
  void saveOrders(Collection<OrderRow> fresh, Collection<OrderRow> changed) throws SQLException {
    Bulk rows = orderBulk();
    fresh.forEach(order -> addOrder(rows, order));
    rows.insert(connection);
    changed.forEach(order -> addOrder(rows, order));
    rows.upsert(connection, 1);
    deleteLines(changed);
    Bulk lines =
        new Bulk(
            "order_line",
            """
            order_key BIGINT, line_no INT, product_key INT, quantity BIGINT,
            gross_minor BIGINT, discount_minor BIGINT
            """);
    fresh.forEach(order -> addLines(lines, order));
    changed.forEach(order -> addLines(lines, order));
    lines.insert(connection);
  }

  private static Bulk orderBulk() {
    return new Bulk(
        "customer_order",
        """
        order_key BIGINT, brand_key INT, id VARCHAR, revision BIGINT,
        deleted BOOLEAN, post_key INT, status INT, placed_us BIGINT, brand_day INT,
        currency VARCHAR, units BIGINT, gross_minor BIGINT, discount_minor BIGINT,
        tax_minor BIGINT, shipping_minor BIGINT, rate NUMERIC(20,8),
        gross_base BIGINT, discount_base BIGINT, commission_base BIGINT,
        country VARCHAR
        """);
  }

  private void addOrder(Bulk rows, OrderRow order) {
    rows.add(
        order.orderKey(),
        brandKey,
        order.id(),
        order.revision(),
        order.deleted(),
        order.postKey(),
        order.status(),
        order.placedUs(),
        order.day(),
        order.currency(),
        order.units(),
        order.grossMinor(),
        order.discountMinor(),
        order.taxMinor(),
        order.shippingMinor(),
        order.rate(),
        order.grossBase(),
        order.discountBase(),
        order.commissionBase(),
        order.country());
  }

  private static void addLines(Bulk lines, OrderRow order) {
    int lineNo = 1;
    for (OrderRow.Line line : order.lines()) {
      lines.add(
          order.orderKey(),
          lineNo++,
          line.productKey(),
          line.quantity(),
          line.grossMinor(),
          line.discountMinor());
    }
  }

  private void deleteLines(Collection<OrderRow> orders) throws SQLException {
    delete("order_line", "order_key", orders.stream().map(OrderRow::orderKey).toList());
  }

  /// Deletes orders and their lines; nothing of them stays.
  void deleteOrders(Collection<OrderRow> orders) throws SQLException {
    deleteLines(orders);
    delete("customer_order", "order_key", orders.stream().map(OrderRow::orderKey).toList());
  }

  /// Deletes returns; nothing of them stays.
  void deleteReturns(Collection<ReturnRow> returns) throws SQLException {
    delete("order_return", "return_key", returns.stream().map(ReturnRow::returnKey).toList());
  }

  private void delete(String table, String column, List<Long> keys) throws SQLException {
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

  /// Writes returns, new or changed.
  void saveReturns(Collection<ReturnRow> rows) throws SQLException {
    Bulk bulk =
        new Bulk(
            "order_return",
            """
            return_key BIGINT, brand_key INT, id VARCHAR, revision BIGINT,
            deleted BOOLEAN, order_id VARCHAR, product_key INT, kind INT,
            quantity BIGINT, amount_minor BIGINT, currency VARCHAR, processed_us BIGINT,
            brand_day INT, post_key INT, cohort_day INT, rate NUMERIC(20,8),
            amount_base BIGINT
            """);
    for (ReturnRow row : rows) {
      bulk.add(
          row.returnKey(),
          brandKey,
          row.id(),
          row.revision(),
          row.deleted(),
          row.orderId(),
          row.productKey(),
          row.kind(),
          row.quantity(),
          row.amountMinor(),
          row.currency(),
          row.processedUs(),
          row.day(),
          row.postKey(),
          row.cohortDay(),
          row.rate(),
          row.amountBase());
    }
    bulk.upsert(connection, 1);
  }

  private Array strings(Collection<String> values) throws SQLException {
    return connection.createArrayOf("VARCHAR", values.toArray());
  }
}
