package app.comptoir.e2e;

import app.comptoir.sandbox.Truth;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// The same facts from two sides, as lines that can be compared: what the platform knows of itself,
/// and what the application's tables say. Rows of nothing but zeros say nothing and are left out.
public final class Books {
  private static final FigureRange ALL = new FigureRange(null, null, null);

  private final Map<String, long[]> sums = new TreeMap<>();

  private Books() {}

  /// The truth, line by line.
  public static Map<String, String> of(Truth truth) {
    Books books = new Books();
    for (Truth.Funnel row : truth.funnels()) {
      for (int step = 0; step < row.reached().size(); step++) {
        books.add(funnel(row.brand(), row.action(), row.post(), step), row.reached().get(step));
      }
    }
    for (Truth.Sales row : truth.sales()) {
      books.add(
          "sales %s %s %s".formatted(row.brand(), row.day(), row.currency()),
          row.orders(),
          row.gross(),
          row.discounts(),
          row.returns());
    }
    for (Truth.Converted row : truth.converted()) {
      if (!row.post().isEmpty()) {
        books.add(
            "post %s %s".formatted(row.brand(), row.post()),
            row.orders(),
            row.gross(),
            row.discounts(),
            row.returns(),
            row.commission(),
            0,
            0);
      }
    }
    for (Truth.Counters row : truth.counters()) {
      books.add(
          "post %s %s".formatted(row.brand(), row.post()),
          0,
          0,
          0,
          0,
          0,
          row.spend(),
          row.impressions());
    }
    return books.lines();
  }

  /// What the application says, line by line.
  public static Map<String, String> of(StoreFigures figures) {
    Books books = new Books();
    int step = 0;
    List<Object> before = List.of();
    for (List<Object> row : figures.funnel(ALL, StoreFigures.FunnelBy.POST).rows()) {
      List<Object> post = row.subList(0, 3);
      step = post.equals(before) ? step + 1 : 0;
      before = post;
      books.add(funnel(row.get(0), row.get(1), row.get(2), step), (long) row.get(4));
    }
    for (Map<String, Object> row : rows(figures.revenue(ALL, StoreFigures.RevenueBy.CURRENCY))) {
      books.add(
          "sales %s %s %s".formatted(row.get("brand"), row.get("period"), row.get("currency")),
          numbers(row, "orders", "gross_minor", "discounts_minor", "returns_minor"));
    }
    for (Map<String, Object> row : rows(figures.posts(ALL))) {
      books.add(
          "post %s %s".formatted(row.get("brand"), row.get("post")),
          numbers(
              row,
              "orders",
              "gross_minor",
              "discounts_minor",
              "returns_minor",
              "commission_minor",
              "spend_minor",
              "impressions"));
    }
    return books.lines();
  }

  private static String funnel(Object brand, Object action, Object post, int step) {
    return "funnel %s %s %s %d".formatted(brand, action, post, step);
  }

  private static List<Map<String, Object>> rows(FigureTable table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> values : table.rows()) {
      Map<String, Object> row = new TreeMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(table.columns().get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static long[] numbers(Map<String, Object> row, String... columns) {
    return Arrays.stream(columns).mapToLong(column -> (Long) row.get(column)).toArray();
  }

  private void add(String key, long... more) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[more.length]);
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  private Map<String, String> lines() {
    Map<String, String> lines = new TreeMap<>();
    sums.forEach(
        (key, values) -> {
          if (LongStream.of(values).anyMatch(value -> value != 0)) {
            lines.put(key, Arrays.toString(values));
          }
        });
    return lines;
  }
}
