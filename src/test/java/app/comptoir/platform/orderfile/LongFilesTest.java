package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are too long for memory are read through a temporary file, and nobody can tell.
class LongFilesTest {
  private static final long NEVER = Long.MAX_VALUE;

  @TempDir private Path folder;

  @Test
  void samplesAreTheSameThroughATemporaryFile() throws Exception {
    Path sources = Path.of(LongFilesTest.class.getResource("/orderfile").toURI());
    int read = 0;
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        read += sameWithAndWithout(file) ? 1 : 0;
      }
    }
    assertThat(read).as("files that hold orders").isGreaterThan(20);
  }

  @Test
  void damagedFilesAreTheSameThroughATemporaryFile() throws IOException, URISyntaxException {
    Path sources = Path.of(LongFilesTest.class.getResource("/orderfile").toURI());
    DamagedTables damaged = new DamagedTables(77, sources);
    int read = 0;
    for (int i = 0; i < 60; i++) {
      Path file = Files.write(folder.resolve("damaged"), damaged.next());
      read += sameWithAndWithout(file) ? 1 : 0;
    }
    assertThat(read).as("tables that could still be read").isGreaterThan(15);
  }

  @Test
  void ordersComeTogetherWhereverTheirRowsLie() throws IOException {
    Random random = new Random(4);
    for (BiFunction<Random, Integer, List<String>> kind :
        List.<BiFunction<Random, Integer, List<String>>>of(
            LongFilesTest::retail, LongFilesTest::shopify, LongFilesTest::payments)) {
      for (int round = 0; round < 3; round++) {
        List<String> lines = kind.apply(random, 300);
        String header = lines.removeFirst();
        scatter(lines, random, round);
        Path file = Files.writeString(folder.resolve("orders.csv"), header + "\n" + join(lines));
        assertThat(sameWithAndWithout(file)).as(header).isTrue();
      }
    }
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /// Not at all; a row here and there; all of them.
  private static void scatter(List<String> lines, Random random, int how) {
    for (int i = 0; how > 0 && i < lines.size(); i += how == 1 ? 7 : 1) {
      int other = random.nextInt(lines.size());
      String moved = lines.get(i);
      lines.set(i, lines.get(other));
      lines.set(other, moved);
    }
  }

  private static List<String> retail(Random random, int orders) {
    List<String> lines = new ArrayList<>();
    lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
    for (int order = 0; order < orders; order++) {
      int block = lines.size();
      for (int row = random.nextInt(1, 6); row > 0; row--) {
        lines.add(
            "%d,P%d,Name %d,%d,2010-12-%02dT08:26:00,%s,1,%s"
                .formatted(
                    500_000 + order,
                    random.nextInt(30),
                    random.nextInt(3),
                    random.nextInt(-2, 6),
                    random.nextInt(1, 29),
                    random.nextInt(20) == 0 ? "x" : random.nextInt(-50, 900) / 100.0,
                    random.nextInt(9) == 0 ? "Nowhere" : "France"));
      }
      if (random.nextInt(5) == 0) {
        lines.addAll(List.copyOf(lines.subList(block, lines.size())));
      }
    }
    return lines;
  }

  private static List<String> shopify(Random random, int orders) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,"
            + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id,"
            + "Refunded Amount,Cancelled at,Shipping Country");
    for (int order = 0; order < orders; order++) {
      int number = 1000 + (random.nextInt(9) == 0 ? random.nextInt(orders) : order);
      String status = List.of("paid", "refunded", "voided", "pending").get(random.nextInt(4));
      String currency = random.nextInt(6) == 0 ? "USD" : "EUR";
      lines.add(
          "#%d,%s,,%s,%d.00,5.00,2.00,%d.00,%d.00,2026-01-%02d 10:00:00 +0100,1,Mug %d,%s,S%d,%d,%s,%s,FR"
              .formatted(
                  number,
                  status,
                  currency,
                  20 + random.nextInt(20),
                  30 + random.nextInt(20),
                  random.nextInt(5),
                  random.nextInt(1, 29),
                  random.nextInt(4),
                  random.nextInt(25) == 0 ? "?" : "20.00",
                  random.nextInt(40),
                  random.nextInt(5) == 0 ? 0 : 9000 + order,
                  random.nextInt(4) == 0 ? "7.00" : "0.00",
                  random.nextInt(9) == 0 ? "2026-02-01 10:00:00 +0100" : ""));
      for (int row = random.nextInt(3); row > 0; row--) {
        lines.add("#%d,,,,,,,,,,2,Pen,3.50,S%d,,,,".formatted(number, random.nextInt(40)));
      }
    }
    return lines;
  }

  private static List<String> payments(Random random, int orders) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"Transaction"
            + " ID\",\"Reference Txn ID\",\"Item Title\",\"Quantity\"");
    for (int order = 0; order < orders; order++) {
      boolean refund = random.nextInt(4) == 0;
      lines.add(
          "\"%02d/01/2026\",\"10:00:00\",\"CET\",\"A\",\"%s\",\"Completed\",\"EUR\",\"%s%d.00\",\"-0.50\",\"1.00\",\"T%d\",\"%s\",\"Mug\",\"1\""
              .formatted(
                  random.nextInt(13, 29),
                  refund ? "Payment Refund" : "Website Payment",
                  refund ? "-" : "",
                  random.nextInt(1, 40),
                  random.nextInt(9) == 0 ? random.nextInt(orders) : order,
                  refund ? "T" + random.nextInt(orders) : ""));
    }
    return lines;
  }

  /// @return whether it holds orders that can be read
  private boolean sameWithAndWithout(Path file) throws IOException {
    Told whole = told(file, NEVER);
    Told parts = told(file, 0);
    assertThat(parts.report).as("%s", file).isEqualTo(whole.report);
    assertThat(parts.changes).as("%s", file).isEqualTo(whole.changes);
    assertThat(parts.documents).as("%s", file).isEqualTo(whole.documents);
    assertThat(parts.review).as("%s", file).isEqualTo(whole.review);
    eachDocumentOnce(whole.documents);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".tmp"));
    }
    return !whole.changes.isEmpty();
  }

  private static void eachDocumentOnce(List<Change> documents) {
    Set<String> ids = new HashSet<>();
    for (Change change : documents) {
      if (change instanceof Change.DocumentChange told) {
        assertThat(ids.add(told.document().id())).as(told.document().id()).isTrue();
      }
    }
  }

  private record Told(
      Outcome<ImportReport> report,
      List<Change> changes,
      List<Change> documents,
      Outcome<FileReview> review) {}

  private Told told(Path file, long memory) {
    try (OrderFileConnector connector =
        new OrderFileConnector(OrderFiles.euros(file), new OrderMemory(folder, memory))) {
      Outcome<ImportReport> report = connector.report();
      if (report instanceof Outcome.Failed<ImportReport>) {
        return new Told(report, List.of(), List.of(), connector.review());
      }
      List<Change> changes = all(cursor -> connector.changes("shop", cursor, 700));
      List<Change> documents = all(cursor -> connector.documents(cursor, 700));
      return new Told(report, changes, documents, connector.review());
    }
  }

  private interface Pages {
    Outcome<ChangePage> after(@Nullable Cursor cursor);
  }

  private static List<Change> all(Pages pages) {
    List<Change> all = new ArrayList<>();
    Cursor cursor = null;
    ChangePage page;
    do {
      page = answer(pages.after(cursor));
      all.addAll(page.changes());
      cursor = page.next();
    } while (page.hasMore());
    return all;
  }

  @Test
  void progressIsToldFromTheFirstRowToTheLastRecord() throws IOException {
    Path file =
        Files.writeString(folder.resolve("orders.csv"), join(retail(new Random(1), 12_000)));
    Set<ReadingProgress.Step> told = EnumSet.noneOf(ReadingProgress.Step.class);
    List<Long> rows = new ArrayList<>();
    try (OrderFileConnector connector =
        new OrderFileConnector(OrderFiles.euros(file), new OrderMemory(folder, 0))) {
      connector.tell(
          (step, done, _) -> {
            told.add(step);
            if (step == ReadingProgress.Step.ROWS) {
              rows.add(done);
            }
          });
      all(cursor -> connector.documents(cursor, 700));
    }
    assertThat(told).containsExactlyInAnyOrder(ReadingProgress.Step.values());
    assertThat(rows).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void fullDiskIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), join(retail(new Random(1), 2_000)));
    Path none = folder.resolve("gone");
    try (OrderFileConnector connector =
        new OrderFileConnector(OrderFiles.euros(file), new OrderMemory(none, 0))) {
      assertThat(connector.report())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                Failure failure = failed.failure();
                assertThat(failure.code()).isEqualTo("FILE-27");
                assertThat(failure.detail()).contains("make room");
              });
    }
  }

  @Test
  void closingEndsWhatReadsThroughATemporaryFile() throws Exception {
    Path file =
        Files.writeString(folder.resolve("orders.csv"), join(retail(new Random(1), 20_000)));
    for (long after : new long[] {1, 20, 60, 120, 240}) {
      OrderFileConnector connector =
          new OrderFileConnector(OrderFiles.euros(file), new OrderMemory(folder, 0));
      List<Outcome<?>> outcome = new ArrayList<>();
      Thread reading = Thread.ofVirtual().start(() -> outcome.add(connector.report()));
      reading.join(Duration.ofMillis(after));
      connector.close();
      assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
      assertThat(connector.documents(null, 9)).isEqualTo(Outcome.failed(new Failure.Cancelled()));
    }
  }
}
