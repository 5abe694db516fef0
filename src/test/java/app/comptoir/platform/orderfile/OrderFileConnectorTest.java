package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.answer;
import static app.comptoir.platform.orderfile.OrderFiles.changes;
import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static app.comptoir.platform.orderfile.OrderFiles.failure;
import static app.comptoir.platform.orderfile.OrderFiles.only;
import static app.comptoir.platform.orderfile.OrderFiles.pounds;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static app.comptoir.platform.orderfile.OrderFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileConnectorTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final String ROW = "536365,A,Name,1,2010-12-01T08:26:00,1.00,1,France\n";

  @TempDir private Path folder;

  @Test
  void packedFileReadsLikeThePlainOne() throws IOException {
    Path packed =
        Files.write(folder.resolve("orders"), gzip(Files.readAllBytes(OrderFiles.RETAIL)));
    assertThat(changes(pounds(packed))).isEqualTo(changes(pounds(OrderFiles.RETAIL)));
    assertThat(report(pounds(packed))).isEqualTo(report(pounds(OrderFiles.RETAIL)));
  }

  @Test
  void cutPackedFileIsRefusedAsAWhole() throws IOException {
    byte[] packed = gzip(Files.readAllBytes(OrderFiles.RETAIL));
    for (int cut : new int[] {3, 40, packed.length / 2, packed.length - 4}) {
      Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed, cut));
      assertThat(failure(pounds(file)))
          .as("cut at %d of %d", cut, packed.length)
          .isInstanceOfSatisfying(
              Failure.UnfitFile.class,
              refused ->
                  assertThat(refused.detail()).isEqualTo("The file is cut or is no gzip file"));
    }
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreNothing() {
    String plain = HEADER + ROW + "\n" + ROW.replace("Name", "Café \uD83D\uDC3B");
    ImportReport report = report(pounds(write(folder, "\uFEFF" + plain.replace("\n", "\r\n"))));
    assertThat(report.saleLines()).isEqualTo(2);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void mappedFileWithSemicolonsAndDecimalCommas() {
    Map<String, String> mapping =
        Map.of(
            "map.order", "Bon",
            "map.product", "Article",
            "map.quantity", "Quantité",
            "map.date", "Date",
            "map.unit-price", "Prix");
    String text =
        """
        bon; Article ;Quantité;Date;Prix;Libellé
        7;P1;2;2026-01-05 10:30;2,55;"a; b"
        7;P2;1;12/31/2025 9:05;1234,5;
        8;P1;-1;2026-01-06T10:30:00+02:00;2,55;
        8;P1;-3;2026-01-06 10:30;0;
        8;P1;1;2026-01-06 10:30;0,00;
        9;P3;1;2026-01-06 10:30;-5,00;
        9;P3;1;2026-01-06 10:30;2.55;
        10;P3;1;2026-01-06 10:30;1.234,50;
        9;P3;0;2026-01-06 10:30;1;
        """;
    Path file = write(folder, text);
    ImportReport report = report(euros(file, mapping));
    assertThat(report.layout()).isEqualTo("mapped");
    assertThat(report.saleLines()).isEqualTo(3);
    assertThat(report.returnLines()).isEqualTo(1);
    assertThat(report.writeOffs()).isEqualTo(1);
    assertThat(report.freeItems()).isEqualTo(1);
    assertThat(report.adjustments()).isEqualTo(1);
    assertThat(report.rejectedRows())
        .extracting(ImportReport.Rejected::line)
        .containsExactly(8L, 10L);
    assertThat(report.totals().getFirst().gross().minor()).isEqualTo(510 + 123_450 + 123_450);
    Change.OrderChange order =
        only(changes(euros(file, mapping)), Change.OrderChange.class).getFirst();
    assertThat(order.order().placedAt()).hasToString("2025-12-31T08:05:00Z");
  }

  @Test
  void unknownHeaderSaysWhatIsMissing() {
    Path file = write(folder, "InvoiceNo,StockCode,Quantity,When,Name\n1,2,3,4,5\n");
    assertThat(failure(pounds(file)))
        .isEqualTo(
            new Failure.UnfitFile(
                "FILE-5",
                "The header is of no known export; UCI Online Retail is nearest, and the file has"
                    + " no column InvoiceDate, UnitPrice. Say what the columns are: --map"
                    + " order=…,date=…,product=…,quantity=…,unit-price=…"));
    assertThat(failure(pounds(file)).transientFailure()).isFalse();
    assertThat(failure(euros(file, Map.of("map.order", "InvoiceNo"))).detail())
        .isEqualTo("The mapping names no column for date, unit-price (or amount, subtotal, total)");
    assertThat(failure(euros(file, Map.of("map.order", "InvoiceNo", "map.date", "Nope"))).detail())
        .isEqualTo(
            "The file has no column Nope; it has InvoiceNo, StockCode, Quantity, When, Name");
  }

  @Test
  void emptyAndMissingFilesAreRefused() {
    assertThat(failure(pounds(write(folder, ""))).detail()).isEqualTo("The file is empty");
    assertThat(failure(pounds(folder.resolve("none.csv"))))
        .isEqualTo(new Failure.UnfitFile("FILE-7", "There is no such file"));
    assertThat(failure(pounds(folder)).detail())
        .isEqualTo("It is no file, but a folder, a device or a pipe");
  }

  @Test
  void headerAloneIsABrandWithoutSales() {
    assertThat(changes(pounds(write(folder, HEADER)))).hasSize(1);
  }

  @Test
  void otherContentOrSettingsMakeTheCursorGo() {
    Path file = write(folder, HEADER + ROW);
    Cursor cursor;
    try (OrderFileConnector connector = new OrderFileConnector(pounds(file))) {
      cursor = answer(connector.changes("shop", null, 2)).next();
      assertThat(answer(connector.changes("shop", cursor, 9)).changes()).hasSize(1);
      for (String bad : List.of("x", "x:1", cursor + "9", cursor.value() + "x", ":")) {
        assertGone(connector, new Cursor(bad));
      }
    }
    try (OrderFileConnector connector = new OrderFileConnector(euros(file))) {
      assertGone(connector, cursor);
    }
    write(folder, HEADER + ROW + ROW);
    try (OrderFileConnector connector = new OrderFileConnector(pounds(file))) {
      assertGone(connector, cursor);
      assertThat(answer(connector.changes("shop", null, 9)).changes()).hasSize(3);
    }
  }

  @Test
  void identifiersDoNotDependOnWhatStandsBeforeThem() {
    String returned = "C1,A,Name,-1,2010-12-01T08:26:00,1.00,1,France\n";
    List<Change> alone = changes(pounds(write(folder, HEADER + returned)));
    List<Change> later = changes(pounds(write(folder, HEADER + ROW + returned)));
    assertThat(only(later, Change.ReturnChange.class).getFirst().returned())
        .isEqualTo(only(alone, Change.ReturnChange.class).getFirst().returned());
  }

  @Test
  void thousandRejectedRowsAreListedAndAllAreCounted() {
    String bad = ROW.replace("1.00", "x");
    ImportReport report = report(pounds(write(folder, HEADER + bad.repeat(1_500) + ROW)));
    assertThat(report.rejected()).isEqualTo(1_500);
    assertThat(report.rejectedRows()).hasSize(1_000);
    assertThat(report.saleLines()).isEqualTo(1);
  }

  @Test
  void quotesThatNeverCloseEndTheReadingAtLast() {
    String bad = "536365,A,\"open,1,2010-12-01T08:26:00,1.00,1,France\n";
    assertThat(failure(pounds(write(folder, HEADER + bad.repeat(500)))).detail())
        .contains("quotes that do not close");
  }

  @Test
  void closingEndsAReadingUnderWay() throws Exception {
    Path file = write(folder, HEADER + ROW.repeat(400_000));
    OrderFileConnector connector = new OrderFileConnector(pounds(file));
    AtomicReference<Outcome<ImportReport>> outcome = new AtomicReference<>();
    Thread reading = Thread.ofVirtual().start(() -> outcome.set(connector.report()));
    Thread.sleep(60);
    connector.close();
    assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
    assertThat(outcome).hasValue(Outcome.failed(new Failure.Cancelled()));
  }

  @Test
  void interruptingEndsAReadingUnderWay() throws Exception {
    Path file = write(folder, HEADER + ROW.repeat(400_000));
    AtomicReference<Outcome<ImportReport>> outcome = new AtomicReference<>();
    try (OrderFileConnector connector = new OrderFileConnector(pounds(file))) {
      Thread reading = Thread.ofVirtual().start(() -> outcome.set(connector.report()));
      Thread.sleep(60);
      reading.interrupt();
      assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
      assertThat(outcome).hasValue(Outcome.failed(new Failure.Cancelled()));
      assertThat(answer(connector.report()).saleLines()).isEqualTo(400_000);
    }
  }

  private static void assertGone(OrderFileConnector connector, Cursor cursor) {
    assertThat(connector.changes("shop", cursor, 9))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.CursorGone.class));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    assertThat(new String(plain, StandardCharsets.UTF_8)).isNotEmpty();
    return packed.toByteArray();
  }
}
