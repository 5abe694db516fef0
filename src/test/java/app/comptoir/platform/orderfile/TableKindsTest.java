package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static app.comptoir.platform.orderfile.OrderFiles.failure;
import static app.comptoir.platform.orderfile.OrderFiles.months;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.orderfile.ImportReport.Trait;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same two orders in tables of every kind.
class TableKindsTest {
  private static final String PLAIN =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      1,S,"Crème, brûlée",4,2026-01-05 10:00,10.00,7,France
      2,T,Towel,1,2026-01-06 10:00,20.50,7,
      """;

  private static final String SUMS = "2026-01 EUR: 2 orders, gross 6050, discounts 0, returns 0";

  @TempDir private Path folder;

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("orders"), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void everyEncodingIsToldApart(String name) {
    Path file = file(PLAIN.getBytes(Charset.forName(name)));
    assertThat(months(euros(file))).containsExactly(SUMS);
    assertThat(OrderFiles.changes(euros(file)).toString()).contains("Crème, brûlée");
    assertThat(report(euros(file)).traits().stream().map(Trait::what).anyMatch("encoding"::equals))
        .isEqualTo(!name.equals("UTF-8"));
  }

  @Test
  void encodingThatWasNamedIsTaken() {
    Path file = file(PLAIN.getBytes(Charset.forName("x-MacRoman")));
    assertThat(OrderFiles.changes(euros(file, Map.of("encoding", "x-MacRoman"))).toString())
        .contains("Crème, brûlée");
    assertThat(failure(euros(file, Map.of("encoding", "klingon"))).code()).isEqualTo("FILE-24");
  }

  @Test
  void linesBeforeTheHeaderAreNone() {
    String text = "Orders of January\n\n,,,\nexported by Ann,2026-02-01\n" + PLAIN;
    assertThat(months(euros(file(text)))).containsExactly(SUMS);
    assertThat(report(euros(file(text))).traits()).contains(new Trait("header_line", "5"));
    assertThat(report(euros(file("sep=,\r\n" + PLAIN.replace("\n", "\r\n")))).orders())
        .isEqualTo(2);
  }

  @Test
  void rowsEndEarlyOrWithEmptyFields() {
    String text = PLAIN.replace(",7,\n", "\n").replace("Country\n", "Country,,,\n");
    assertThat(months(euros(file(text)))).containsExactly(SUMS);
  }

  @Test
  void rowsThatASpreadsheetPutIntoQuotesAreSaid() {
    String wrapped =
        PLAIN
            .lines()
            .map(line -> "\"" + line.replace("\"", "\"\"") + "\"\n")
            .collect(Collectors.joining());
    assertThat(months(euros(file(wrapped)))).containsExactly(SUMS);
    assertThat(report(euros(file(wrapped))).traits()).contains(new Trait("rows_wrapped", ""));
  }

  @Test
  void everyFieldInQuotesWithSemicolons() {
    String quoted =
        PLAIN
            .replace("\"Crème, brûlée\"", "Crème")
            .replace(",", "\";\"")
            .replace("10.00", "10,00")
            .replace("20.50", "20,50")
            .lines()
            .map(line -> "\"" + line + "\"\n")
            .collect(Collectors.joining());
    assertThat(months(euros(file(quoted)))).containsExactly(SUMS);
    assertThat(report(euros(file(quoted))).traits())
        .contains(new Trait("separator", ";"), new Trait("decimals", "comma"));
  }

  @Test
  void workbooksAreRead() {
    List<String> header =
        List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice");
    // 46027 is the fifth of January 2026; 0.416666… of a day is ten o'clock.
    List<String> first = List.of("=1", "S", "Soap", "=4", "@46027.416666666664", "=10");
    List<String> second = List.of("=2", "T", "Towel", "=1", "@46028.5", "=20.499999999999996");
    Path file =
        Workbooks.write(
            folder.resolve("orders.xlsx"),
            List.of(
                List.of(List.of("What this is"), List.of("A workbook of the shop")),
                List.of(List.of("Orders"), List.of(), header, first),
                List.of(List.of("Orders"), List.of(), header, second)));
    assertThat(months(euros(file))).containsExactly(SUMS);
    assertThat(report(euros(file)).traits())
        .contains(
            new Trait("sheets", "Sheet 2, Sheet 3"),
            new Trait("sheets_left_out", "Sheet 1"),
            new Trait("header_line", "3"));
    assertThat(OrderFiles.only(OrderFiles.changes(euros(file)), orderChange()))
        .extracting(change -> change.order().placedAt().toString())
        .containsExactly("2026-01-05T09:00:00Z", "2026-01-06T11:00:00Z");
  }

  private static Class<app.comptoir.domain.change.Change.OrderChange> orderChange() {
    return app.comptoir.domain.change.Change.OrderChange.class;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %PDF-1.7                             | a PDF
          <!DOCTYPE html><html>                | a web page
          <?xml version="1.0"?><Workbook>      | an XML file
          {"orders": []}                       | a JSON file
          """)
  void otherKindsAreNamed(String start, String what) {
    assertOther(file(start), what);
  }

  @Test
  void archivesAndOldWorkbooksAreNamed() {
    assertOther(file(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}), "an old Excel");
    assertOther(file(zip("Index/Document.iwa")), "a Numbers document");
    assertOther(file(zip("orders.csv")), "a ZIP archive (with orders.csv)");
    assertOther(file(zip("xl/workbook.bin")), "a binary Excel workbook");
  }

  private static void assertOther(Path file, String what) {
    assertThat(failure(euros(file)).code()).isEqualTo("FILE-20");
    assertThat(failure(euros(file)).detail()).startsWith("The file is " + what);
  }

  private static byte[] zip(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
