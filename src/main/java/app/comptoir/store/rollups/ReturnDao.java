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

/// A brand's returns as stored.
public final class ReturnDao {
  private static final String TABLE = "order_return";
  private static final String COLUMNS =
      """
      return_key, id, revision, deleted, order_id, product_key, kind, quantity, amount_minor,
      currency, processed_us, brand_day, post_key, cohort_day, rate, amount_base
      """;

  private final Connection connection;
  private final int brandKey;
  private final DatedTable<ReturnRow> table;

  public ReturnDao(Connection connection, int brandKey) {
    this.connection = connection;
    this.brandKey = brandKey;
    this.table = new DatedTable<>(connection, brandKey, TABLE, COLUMNS, ReturnDao::read);
  }

  public Map<String, ReturnRow> byId(Collection<String> ids) throws SQLException {
    return table.by("id", ids);
  }

  /// The returns that name one of these orders.
  public Map<String, ReturnRow> ofOrders(Collection<String> orderIds) throws SQLException {
    return table.by("order_id", orderIds);
  }

  /// The returns processed on a day in a currency: those a rate may speak of.
  public Map<String, ReturnRow> on(int day, String currency) throws SQLException {
    return table.on(day, currency);
  }

  /// Every return, as [OrderDao#all].
  public Map<String, ReturnRow> all(Runnable between) throws SQLException {
    return table.all(between);
  }

  private static SequencedMap<String, ReturnRow> read(PreparedStatement select)
      throws SQLException {
    SequencedMap<String, ReturnRow> result = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ReturnRow returned = returnRow(row);
        result.put(returned.id(), returned);
      }
    }
    return result;
  }

  private static ReturnRow returnRow(ResultSet row) throws SQLException {
    return new ReturnRow(
        row.getLong("return_key"),
        row.getString("id"),
        row.getLong("revision"),
        row.getBoolean("deleted"),
        row.getString("order_id"),
        row.getInt("product_key"),
        row.getInt("kind"),
        row.getLong("quantity"),
        row.getLong("amount_minor"),
        row.getString("currency"),
        row.getLong("processed_us"),
        row.getInt("brand_day"),
        row.getInt("post_key"),
        row.getInt("cohort_day"),
        row.getBigDecimal("rate"),
        row.getLong("amount_base"));
  }

  /// Writes returns, new or changed.
  public void save(Collection<ReturnRow> rows) throws SQLException {
    Bulk bulk =
        new Bulk(
            TABLE,
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

  /// Deletes returns; nothing of them stays.
  public void delete(Collection<ReturnRow> returns) throws SQLException {
    DatedTable.delete(
        connection, TABLE, "return_key", returns.stream().map(ReturnRow::returnKey).toList());
  }
}
