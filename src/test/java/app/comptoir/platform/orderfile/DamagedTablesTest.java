package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is in a file: it is read or refused with a code, every row is one thing, and the sums
/// of the report are those of the orders and returns that were made of it.
class DamagedTablesTest {
  @TempDir private Path folder;
  private int read;

  @Test
  void twoHundredDamagedTables() throws Exception {
    tables(15, 200);
  }

  @Test
  @Tag("campaign")
  void twoThousandDamagedTables() throws Exception {
    for (long seed : new long[] {1, 2, 3, 4}) {
      tables(seed, 500);
    }
  }

  private void tables(long seed, int count) throws IOException, URISyntaxException {
    Path sources = Path.of(DamagedTablesTest.class.getResource("/orderfile").toURI());
    DamagedTables damaged = new DamagedTables(seed, sources);
    for (int i = 0; i < count; i++) {
      Path file = Files.write(folder.resolve("damaged"), damaged.next());
      try {
        check(file);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d, table %d".formatted(seed, i), e);
      }
    }
    assertThat(read).as("tables that could still be read").isGreaterThan(count / 4);
  }

  private void check(Path file) {
    OrderFileSettings settings = euros(file, Map.of("dates", "month-first", "decimals", "point"));
    try (OrderFileConnector connector = new OrderFileConnector(settings)) {
      switch (connector.report()) {
        case Outcome.Failed<ImportReport>(Failure failure) ->
            assertThat(failure.code()).as(failure.detail()).startsWith("FILE-");
        case Outcome.Ok<ImportReport>(ImportReport report) -> {
          read++;
          everyRowIsOneThing(report);
          sumsAreThoseOfTheRecords(connector, report);
          assertThat(connector.review()).isInstanceOf(Outcome.Ok.class);
        }
      }
    }
  }

  private static void everyRowIsOneThing(ImportReport report) {
    long sum =
        report.saleLines()
            + report.returnLines()
            + report.adjustments()
            + report.writeOffs()
            + report.freeItems()
            + report.parts()
            + report.leftOut()
            + report.rejected();
    assertThat(sum).as("%s", report).isEqualTo(report.rows());
    assertThat(report.rejectedLines().stream().mapToLong(ImportReport.RejectedLines::count).sum())
        .isEqualTo(report.rejected());
  }

  private static void sumsAreThoseOfTheRecords(OrderFileConnector connector, ImportReport report) {
    Map<String, long[]> sums = new TreeMap<>();
    ChangePage page = OrderFiles.answer(connector.changes("shop", null, Integer.MAX_VALUE));
    for (Change change : page.changes()) {
      if (change instanceof Change.OrderChange placed) {
        assertThat(placed.order().lines()).isNotEmpty();
        placed
            .order()
            .lines()
            .forEach(
                line -> {
                  assertThat(line.grossMinor()).isNotNegative();
                  assertThat(line.discountMinor()).isBetween(0L, line.grossMinor());
                });
        long[] sum =
            sums.computeIfAbsent(placed.order().currency().getCurrencyCode(), _ -> new long[4]);
        sum[0]++;
        sum[1] += placed.order().gross().minor();
        sum[2] += placed.order().discounts().minor();
      } else if (change instanceof Change.ReturnChange returned) {
        String code = returned.returned().amount().currency().getCurrencyCode();
        sums.computeIfAbsent(code, _ -> new long[4])[3] += returned.returned().amount().minor();
      }
    }
    sums.values().removeIf(sum -> sum[0] == 0 && sum[3] == 0);
    Map<String, long[]> told = new TreeMap<>();
    for (ImportReport.Totals t : report.totals()) {
      told.put(
          t.currency().getCurrencyCode(),
          new long[] {t.orders(), t.gross().minor(), t.discounts().minor(), t.returned().minor()});
    }
    assertThat(told.keySet()).isEqualTo(sums.keySet());
    told.forEach((code, sum) -> assertThat(sum).as(code).isEqualTo(sums.get(code)));
  }
}
