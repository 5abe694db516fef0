package app.comptoir.store.pages;

import app.comptoir.store.journeys.EventTables;
import app.comptoir.store.journeys.JourneyTables;
import app.comptoir.store.rollups.RollupTable;
import app.comptoir.store.rollups.Rollups;
import app.comptoir.store.sql.BrandRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Deletes what the platform told of one brand.
final class BrandEraser {
  private static final List<String> BY_BRAND =
      List.of(
          "product",
          "campaign",
          "offer",
          "offer_content",
          "offer_revision",
          "member",
          "delegation",
          "decision",
          "fx_rate",
          "customer_order",
          "document",
          "order_return",
          "ledger_entry",
          "metric_bucket",
          "unreadable_change",
          "feed",
          "page_ledger",
          "rollup_mark",
          "post");

  private BrandEraser() {}

  static void erase(Connection connection, int brandKey) throws SQLException {
    JourneyTables.erase(connection, brandKey);
    new EventTables(connection, brandKey).erase();
    for (String table : BY_BRAND) {
      BrandRows.execute(
          connection, "DELETE FROM %s WHERE brand_key = ?".formatted(table), brandKey);
    }
    BrandRows.execute(
        connection, "UPDATE brand SET people_revision = 0 WHERE brand_key = ?", brandKey);
    eraseRollups(connection, brandKey);
  }

  /// Empties the rollups of a brand, before they are added up anew.
  static void eraseRollups(Connection connection, int brandKey) throws SQLException {
    for (RollupTable<?> table : new Rollups().all()) {
      table.erase(connection, table.firstKey(brandKey), table.firstKey(brandKey + 1));
    }
  }
}
