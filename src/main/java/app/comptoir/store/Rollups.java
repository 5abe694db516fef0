package app.comptoir.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// All rollups: what each counts is decided in [OrderDeltas], [JourneyDeltas] and [MetricDeltas],
/// and nowhere else; the page that is applied and the check that adds the rows up again go through
/// the same three.
final class Rollups {
  /// Columns of `post_day`.
  static final int IMPRESSIONS = 0;

  static final int HIDES = 1;
  static final int MUTES = 2;
  static final int UNFOLLOWS = 3;
  static final int REPORTS = 4;
  static final int SPEND = 5;
  static final int STEP_1 = 6;
  static final int ORDERS = 11;
  static final int UNITS = 12;
  static final int GROSS = 13;
  static final int DISCOUNTS = 14;
  static final int RETURNED = 15;
  static final int RETURNED_COHORT = 16;
  static final int UNITS_RETURNED = 17;
  static final int COMMISSION = 18;

  final RollupTable postDay =
      new RollupTable(
          "post_day",
          "impressions",
          "hides",
          "mutes",
          "unfollows",
          "reports",
          "spend",
          "s1",
          "s2",
          "s3",
          "s4",
          "s5",
          "orders",
          "units",
          "gross",
          "discounts",
          "returned",
          "returned_cohort",
          "units_returned",
          "commission");
  final RollupTable segmentDay = new PackedRollup("segment_day", "s1", "s2", "s3", "s4", "s5");
  final RollupTable timeDay = new PackedRollup("time_day", "journeys");
  final RollupTable postMinute = new RollupTable("post_minute", "s1", "s2", "s3", "s4", "s5");
  final RollupTable brandSlot =
      new RollupTable(
          "brand_slot",
          "orders",
          "units",
          "units_returned",
          "gross",
          "discounts",
          "returned",
          "commission",
          "spend",
          "impressions",
          "negative",
          "entered",
          "taps",
          "installs",
          "attributed");
  final RollupTable productDay =
      new RollupTable(
          "product_day",
          "orders",
          "units",
          "units_returned",
          "gross",
          "discounts",
          "returned",
          "gross_base",
          "discounts_base",
          "returned_base");
  final RollupTable currencyDay =
      new RollupTable(
          "currency_day",
          "orders",
          "units",
          "gross",
          "discounts",
          "returned",
          "returned_cohort",
          "awaiting_rate",
          "awaiting_order");

  List<RollupTable> all() {
    return List.of(postDay, segmentDay, timeDay, postMinute, brandSlot, productDay, currencyDay);
  }

  /// The first key a brand can have in a rollup; that of the next brand is the exclusive end.
  static long firstKey(String table, int brandKey) {
    int lowBits =
        switch (table) {
          case "post_day" -> 17 + 22;
          case "segment_day", "time_day" -> 17 + 22 + 14;
          case "product_day" -> 17 + 22 + 15;
          case "currency_day" -> 17 + 15;
          case "post_minute" -> 28 + 22;
          case "brand_slot" -> 25;
          default -> throw new IllegalArgumentException(table);
        };
    return (long) brandKey << lowBits;
  }

  void flush(Connection connection) throws SQLException {
    for (RollupTable table : all()) {
      table.flush(connection);
    }
  }

  void clear() {
    all().forEach(RollupTable::clear);
  }
}
