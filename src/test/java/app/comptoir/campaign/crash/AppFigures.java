package app.comptoir.campaign.crash;

import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures;
import app.comptoir.store.db.Database;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the application says, one figure a line; see [WalkModel#figures].
final class AppFigures {
  private static final FigureRange ALL = new FigureRange(null, null, null);

  private AppFigures() {}

  static Map<String, String> of(Database database) {
    return of(new StoreFigures(database));
  }

  static Map<String, String> of(StoreFigures figures) {
    Sums sums = new Sums();
    steps("funnel", figures.funnel(ALL, StoreFigures.FunnelBy.POST), sums);
    steps("cohort", figures.funnel(ALL, StoreFigures.FunnelBy.DAY), sums);
    each(
        figures.revenue(ALL, StoreFigures.RevenueBy.CURRENCY),
        row ->
            sums.add(
                "sales %s %s".formatted(row.get("period"), row.get("currency")),
                numbers(row, "orders", "gross_minor", "discounts_minor", "returns_minor")));
    each(
        figures.posts(ALL),
        row -> {
          sums.add(
              "post " + row.get("post"),
              numbers(
                  row,
                  "orders",
                  "gross_minor",
                  "discounts_minor",
                  "returns_minor",
                  "commission_minor"));
          sums.add("reach " + row.get("post"), numbers(row, "impressions", "spend_minor"));
        });
    return sums.lines();
  }

  private static void steps(String name, FigureTable table, Sums sums) {
    List<Object> before = List.of();
    int step = 0;
    for (List<Object> row : table.rows()) {
      List<Object> part = row.subList(1, 3);
      step = part.equals(before) ? step + 1 : 0;
      before = part;
      sums.add("%s %s %s %d".formatted(name, row.get(1), row.get(2), step), (long) row.get(4));
    }
  }

  private interface RowReader {
    void read(Map<String, Object> row);
  }

  private static void each(FigureTable table, RowReader reader) {
    for (List<Object> values : table.rows()) {
      Map<String, Object> row = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(table.columns().get(i), values.get(i));
      }
      reader.read(row);
    }
  }

  private static long[] numbers(Map<String, Object> row, String... columns) {
    return Arrays.stream(columns).mapToLong(column -> (Long) row.get(column)).toArray();
  }
}
