package app.comptoir.store.rollups;

import app.comptoir.store.sql.Bulk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A brand's orders as stored, with their lines.
public final class OrderDao {
  private static final String TABLE = "customer_order";
  private static final String COLUMNS =
      """
      order_key, id, revision, deleted, post_key, status, placed_us, brand_day, currency, units,
      gross_minor, discount_minor, tax_minor, shipping_minor, rate, gross_base, discount_base,
      commission_base, country, lines
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
    SequencedMap<String, OrderRow> orders = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        OrderRow order = orderRow(row);
        orders.put(order.id(), order);
      }
    }
    return orders;
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
        OrderRow.Line.read(row.getString("lines")));
  }

  /// Writes orders, new or changed.
  public void save(Collection<OrderRow> fresh, Collection<OrderRow> changed) throws SQLException {
    Bulk rows = bulk();
    fresh.forEach(order -> add(rows, order));
    rows.insert(connection);
    changed.forEach(order -> add(rows, order));
    rows.upsert(connection, 1);
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
        country VARCHAR, lines VARCHAR
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
        order.country(),
        OrderRow.Line.text(order.lines()));
  }

  /// Deletes orders; nothing of them stays.
  public void delete(Collection<OrderRow> orders) throws SQLException {
    DatedTable.delete(
        connection, TABLE, "order_key", orders.stream().map(OrderRow::orderKey).toList());
  }
}
