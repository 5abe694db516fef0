package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.changes;
import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static app.comptoir.platform.orderfile.OrderFiles.failure;
import static app.comptoir.platform.orderfile.OrderFiles.only;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static app.comptoir.platform.orderfile.OrderFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days, times and numbers as shops and spreadsheets write them.
class FieldFormsTest {
  private static final String HEADER =
      "InvoiceNo\tStockCode\tDescription\tQuantity\tInvoiceDate\tUnitPrice\tCountry\n";

  @TempDir private Path folder;

  private Path lines(String... datesAndPrices) {
    StringBuilder text = new StringBuilder(HEADER);
    int number = 0;
    for (String pair : datesAndPrices) {
      String[] each = pair.split("\\|", -1);
      text.append(++number).append("\tS\tSoap\t1\t").append(each[0].strip()).append('\t');
      text.append(each[1].strip()).append("\tFrance\n");
    }
    return write(folder, text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-05T10:00:00+02:00       | 2026-01-05T08:00:00Z
          2026-01-05T10:00:00.123Z        | 2026-01-05T10:00:00Z
          2026-01-05 10:00:00 UTC         | 2026-01-05T10:00:00Z
          2026-01-05 10:00:00 -0500       | 2026-01-05T15:00:00Z
          2026-01-05 10:00                | 2026-01-05T09:00:00Z
          2026-01-05                      | 2026-01-04T23:00:00Z
          2026-01-05 24:00                | 2026-01-05T23:00:00Z
          31/12/2026 24:00:00             | 2026-12-31T23:00:00Z
          2026-W01-1                      | 2025-12-28T23:00:00Z
          2026W027                        | 2026-01-10T23:00:00Z
          2026年1月5日 10:00               | 2026-01-05T09:00:00Z
          5 stycznia 2026 10:00           | 2026-01-05T09:00:00Z
          2026/01/25 10:00                | 2026-01-25T09:00:00Z
          05.01.2026 10:00                | 2026-01-05T09:00:00Z
          5.1.26                          | 2026-01-04T23:00:00Z
          25-1-2026                       | 2026-01-24T23:00:00Z
          1/25/26                         | 2026-01-24T23:00:00Z
          1/25/2026 2:05 PM               | 2026-01-25T13:05:00Z
          1/25/2026 12:05 a.m.            | 2026-01-24T23:05:00Z
          Jan 5, 2026 10:00 AM PST        | 2026-01-05T18:00:00Z
          5 janv. 2026 10:00              | 2026-01-05T09:00:00Z
          5. März 2026, 10:00             | 2026-03-05T09:00:00Z
          05-Jan-26 10:00:00              | 2026-01-05T09:00:00Z
          Mon, 05 Jan 2026 10:00:00 +0000 | 2026-01-05T10:00:00Z
          January 5, 2026 at 10:00 AM     | 2026-01-05T09:00:00Z
          46027.416666666664              | 2026-01-05T09:00:00Z
          """)
  void dates(String text, String instant) {
    Path file = lines(text + "|1.00");
    assertThat(only(changes(euros(file)), Change.OrderChange.class))
        .as("%s", report(euros(file)).rejectedRows())
        .extracting(change -> change.order().placedAt().toString())
        .containsExactly(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.250,50        | 125050
          1 250,50 €      | 125050
          €1.250,50       | 125050
          R$ 1.250,50     | 125050
          1.250,50 kr.    | 125050
          Fr. 1'250,50    | 125050
          1.250,50円       | 125050
          EUR 1250,5      | 125050
          1'250,50        | 125050
          -0,00           |
          1,250.50        | 125050
          $1,250.50       | 125050
          1,00,000.50     | 10000050
          0.125           | 12
          1.250.000       | 125000000
          12,50           | 1250
          .5              | 50
          """)
  void prices(String text, String minor) {
    Path file = lines("2026-01-05|" + text);
    assertThat(only(changes(euros(file)), Change.OrderChange.class))
        .as("%s", report(euros(file)).rejectedRows())
        .extracting(change -> String.valueOf(change.order().gross().minor()))
        .isEqualTo(minor == null ? List.of() : List.of(minor));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1e5        | UnitPrice is no number: “1e5”
          12 L       | UnitPrice is no number: “12 L”
          12 5       | UnitPrice is no number: “12 5”
          1-2        | UnitPrice is no number: “1-2”
          1.2.3      | UnitPrice is no number: “1.2.3”
          12%        | UnitPrice is no number: “12%”
          """)
  void whatIsNoNumberIsRejected(String text, String reason) {
    assertThat(report(euros(lines("2026-01-05|" + text, "2026-01-05|1.50"))).rejectedRows())
        .extracting(ImportReport.Rejected::reason)
        .containsExactly(reason);
  }

  @Test
  void nothingIsGuessedWhereNothingDecides() {
    Path dates = lines("03/04/2026|1.50", "05/06/2026|1.50");
    assertThat(failure(euros(dates)).code()).isEqualTo("FILE-22");
    assertThat(failure(euros(dates)).detail())
        .isEqualTo(
            "In the column InvoiceDate nothing tells whether “03/04/2026” is day or month first:"
                + " say --dates day-first or --dates month-first");
    assertThat(placed(dates, Map.of("dates", "day-first")))
        .containsExactly("2026-04-02T22:00:00Z", "2026-06-04T22:00:00Z");
    assertThat(placed(dates, Map.of("dates", "month-first")))
        .containsExactly("2026-03-03T23:00:00Z", "2026-05-05T22:00:00Z");
    Path prices = lines("2026-01-05|1.250", "2026-01-05|2.375");
    assertThat(failure(euros(prices)).detail())
        .isEqualTo(
            "In the column UnitPrice nothing tells what “1.250” is: say --decimals comma or"
                + " --decimals point");
    assertThat(report(euros(prices, Map.of("decimals", "comma"))).totals().getFirst().gross())
        .hasToString("Money[minor=362500, currency=EUR]");
    assertThat(report(euros(prices, Map.of("decimals", "point"))).totals().getFirst().gross())
        .hasToString("Money[minor=363, currency=EUR]");
    assertThat(report(euros(lines("05/05/2026|7"))).orders()).as("one day either way").isOne();
  }

  private static List<String> placed(Path file, Map<String, String> words) {
    return only(changes(euros(file, words)), Change.OrderChange.class).stream()
        .map(change -> change.order().placedAt().toString())
        .toList();
  }

  /// The first thousands of rows leave open what the last one decides.
  @Test
  void oneFieldFarBehindDecides() {
    String[] rows = new String[25_001];
    java.util.Arrays.fill(rows, "03/04/2026|1");
    rows[25_000] = "25/04/2026|1.5";
    assertThat(report(euros(lines(rows))).orders()).isEqualTo(25_001);
    java.util.Arrays.fill(rows, "2026-04-03|1");
    rows[24_000] = "03/04/2026|1.250";
    rows[25_000] = "25/04/2026|1,5";
    ImportReport report = report(euros(lines(rows)));
    assertThat(report.rejected()).isZero();
    assertThat(report.totals().getFirst().gross().minor()).isEqualTo(24_999 * 100 + 125_000 + 150);
  }

  /// A mistyped date among the first rows does not decide against a hundred behind them.
  @Test
  void mostOfAllFieldsDecide() {
    String[] rows = new String[30_000];
    java.util.Arrays.fill(rows, "03/04/2026|1");
    rows[7] = "04/13/2026|1";
    java.util.Arrays.fill(rows, 29_900, 30_000, "25/04/2026|1");
    ImportReport report = report(euros(lines(rows)));
    assertThat(report.rejectedRows()).extracting(ImportReport.Rejected::line).containsExactly(9L);
    assertThat(report.orders()).isEqualTo(29_999);
  }

  @Test
  void datesThatContradictAreSaid() {
    ImportReport report =
        report(euros(lines("25/04/2026|1", "26/04/2026|1", "04/27/2026|1", "01/02/2026|1")));
    assertThat(report.notes()).containsKey(ImportReport.Note.DATES_CONTRADICT);
    assertThat(report.rejectedRows())
        .containsExactly(new ImportReport.Rejected(4, "InvoiceDate is no date: “04/27/2026”"));
  }

  @Test
  void yearsThatNoOrderIsOfAreRejected() {
    ImportReport report =
        report(euros(lines("0001-01-05|1", "1899-12-30|1", "2100-01-01|1", "2026-01-05|1")));
    assertThat(report.rejected()).isEqualTo(3);
    assertThat(report.orders()).isOne();
  }
}
