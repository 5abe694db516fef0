package app.comptoir.platform.orderfile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The figures of a UCI “Online Retail” file out of the connector's changes, in the form of
/// `src/test/tools/online-retail-figures`, to be compared with it; and how long reading took.
///
/// Run by hand: `mvn test -Dtest=OrderFileFigures -Dsurefire.groups.excluded=none
/// -Dcomptoir.test.orders=FILE -Dcomptoir.test.figures=OUT`.
@Tag("campaign")
class OrderFileFigures {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private final Map<String, long[]> months = new TreeMap<>();
  private final Map<String, long[]> sold = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<String> out = new ArrayList<>();
  private BigDecimal adjustments = BigDecimal.ZERO;

  @Test
  void figures() throws IOException {
    String file = System.getProperty("comptoir.test.orders", "");
    assumeTrue(!file.isEmpty(), "no file given");
    OrderFileSettings settings =
        new OrderFileSettings(Path.of(file), "shop", "Shop", Currency.getInstance("GBP"), ZONE);
    List<String> timings = new ArrayList<>();
    ImportReport report = null;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      try (OrderFileConnector connector = new OrderFileConnector(settings)) {
        report = ((Outcome.Ok<ImportReport>) connector.report()).value();
        long read = System.nanoTime();
        read(connector, round == 0);
        long kept = used();
        timings.add(
            "read %d ms, all pages %d ms, heap with the log kept %d MB"
                .formatted(
                    (read - start) / 1_000_000, (System.nanoTime() - read) / 1_000_000, kept));
      }
    }
    print(report);
    Files.write(Path.of(System.getProperty("comptoir.test.figures", "target/figures.csv")), out);
    timings.add(report.notes() + " rejected " + report.rejectedRows());
    Files.write(Path.of("target/figures-timings.txt"), timings);
  }

  private void read(OrderFileConnector connector, boolean count) {
    Cursor cursor = null;
    ChangePage page;
    do {
      page = ((Outcome.Ok<ChangePage>) connector.changes("shop", cursor, 5_000)).value();
      cursor = page.next();
      if (count) {
        page.changes().forEach(this::count);
      }
    } while (page.hasMore());
  }

  private void count(Change change) {
    switch (change) {
      case Change.ProductChange product ->
          names.put(product.product().id(), product.product().name());
      case Change.OrderChange placed -> order(placed.order());
      case Change.ReturnChange returned -> returned(returned.returned());
      case Change.LedgerEntryChange entry -> ledger(entry.entry());
      default -> {}
    }
  }

  private void order(Order order) {
    long[] month = month(order.placedAt());
    month[0]++;
    month[1] += order.gross().minor();
    for (Order.Line line : order.lines()) {
      long[] product = sold.computeIfAbsent(line.productId(), _ -> new long[2]);
      product[0] += line.quantity();
      product[1] += line.grossMinor();
    }
  }

  private void returned(Return returned) {
    long[] month = month(returned.processedAt());
    month[2]++;
    month[3] += returned.amount().minor();
  }

  private void ledger(LedgerEntry entry) {
    if (entry.kind() == LedgerEntry.Kind.ADJUSTMENT) {
      adjustments = adjustments.add(entry.amount().toDecimal());
    }
  }

  private long[] month(Instant at) {
    return months.computeIfAbsent(at.atZone(ZONE).toString().substring(0, 7), _ -> new long[4]);
  }

  private void print(ImportReport report) {
    months.forEach(
        (month, m) -> out.add("month,%s,%d,%d,%d,%d".formatted(month, m[0], m[1], m[2], m[3])));
    sold.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, long[]> e) -> -e.getValue()[1])
                .thenComparing(Map.Entry::getKey))
        .limit(20)
        .forEach(
            e ->
                out.add(
                    "product,%s,%d,%d,%s"
                        .formatted(
                            e.getKey(), e.getValue()[0], e.getValue()[1], names.get(e.getKey()))));
    Map<String, Long> counts = new TreeMap<>();
    counts.put("rows", report.rows());
    counts.put("sale_lines", report.saleLines());
    counts.put("return_lines", report.returnLines());
    counts.put("adjustments", report.adjustments());
    counts.put("write_offs", report.writeOffs());
    counts.put("free_items", report.freeItems());
    counts.put("orders", report.orders());
    counts.put("products", report.products());
    counts.put("named_products", names.values().stream().filter(n -> n != null).count());
    if (report.rejected() > 0) {
      counts.put("rejected", report.rejected());
    }
    counts.forEach((kind, rows) -> out.add("count," + kind + "," + rows));
    ImportReport.Totals totals = report.totals().getFirst();
    sum("adjustments", adjustments);
    sum("gross", totals.gross().toDecimal());
    sum("return_rounding", totals.returnRounding());
    sum("returns", totals.returned().toDecimal());
    sum("sale_rounding", totals.saleRounding());
  }

  private void sum(String what, BigDecimal amount) {
    out.add("sum,%s,%s".formatted(what, amount.setScale(3, RoundingMode.UNNECESSARY)));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
