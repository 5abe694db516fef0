package app.comptoir.store.rollups;

import app.comptoir.store.sql.ArrayParts;
import app.comptoir.store.sql.Bulk;
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

/// A brand's orders as stored, with their lines.
public final class OrderDao {
  private static final String TABLE = "customer_order";
  private static final String COLUMNS =
      """
      order_key, id, revision, deleted, post_key, status, placed_us, brand_day, currency, units,
      gross_minor, discount_minor, tax_minor, shipping_minor, rate, gross_base, discount_base,
      commission_base, country
      """;

  private final Connection connection;
  private final int brandKey;
  private final DatedTable<OrderRow> table;

  public OrderDao(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
    this.table = new DatedTable<>(connection, brandKey, TABLE, COLUMNS, this::read);
  }

  public Map<String, OrderRow> byId(Collection<String> ids) throws SQLException {
    return table.by("id", ids);
  }

  /// The orders of one day in one currency: those a rate speaks of.
  public Map<String, OrderRow> on(int day, String currency) throws SQLException {
    return table.on(day, currency);
  }

  /// Every order, read in parts.
  ///
  /// @param between called before each part; what it throws ends the reading
  public Map<String, OrderRow> all(Runnable between) throws SQLException {
    return table.all(between);
  }

  private SequencedMap<String, OrderRow> read(PreparedStatement select) throws SQLException {
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
        row.getLong("order_key"),
        row.getString("id"),
        row.getLong("revision"),
        row.getBoolean("deleted"),
        row.getInt("post_key"),
        row.getInt("status"),
        row.getLong("placed_us"),
        row.getInt("brand_day"),
        row.getString("currency"),
        row.getLong("units"),
        row.getLong("gross_minor"),
        row.getLong("discount_minor"),
        row.getLong("tax_minor"),
        row.getLong("shipping_minor"),
        row.getBigDecimal("rate"),
        row.getLong("gross_base"),
        row.getLong("discount_base"),
        row.getLong("commission_base"),
        row.getString("country"),
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
              .computeIfAbsent(row.getLong("order_key"), _ -> new ArrayList<>())
              .add(
                  new OrderRow.Line(
                      row.getInt("product_key"),
                      row.getLong("quantity"),
                      row.getLong("gross_minor"),
                      row.getLong("discount_minor")));
        }
      }
    }
  }

  /// Writes orders, new or changed, and their lines.
  public void save(Collection<OrderRow> fresh, Collection<OrderRow> changed) throws SQLException {
    Bulk rows = bulk();
    fresh.forEach(order -> add(rows, order));
    rows.insert(connection);
    changed.forEach(order -> add(rows, order));
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

  private static Bulk bulk() {
    return new Bulk(
        TABLE,
        """
        order_key BIGINT, brand_key INT, id VARCHAR, revision BIGINT,
        deleted BOOLEAN, post_key INT, status INT, placed_us BIGINT, brand_day INT,
        currency VARCHAR, units BIGINT, gross_minor BIGINT, discount_minor BIGINT,
        tax_minor BIGINT, shipping_minor BIGINT, rate NUMERIC(20,8),
        gross_base BIGINT, discount_base BIGINT, commission_base BIGINT,
        country VARCHAR
        """);
  }

  private void add(Bulk rows, OrderRow order) {
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

  /// Deletes orders and their lines; nothing of them stays.
  public void delete(Collection<OrderRow> orders) throws SQLException {
    deleteLines(orders);
    DatedTable.delete(connection, TABLE, "order_key", keys(orders));
  }

  private void deleteLines(Collection<OrderRow> orders) throws SQLException {
    DatedTable.delete(connection, "order_line", "order_key", keys(orders));
  }

  private static List<Long> keys(Collection<OrderRow> orders) {
    return orders.stream().map(OrderRow::orderKey).toList();
  }
}
