package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `import` says of how it reads a file.
@ResourceLock(Resources.SYSTEM_OUT)
class ImportReadingTest {
  private static final String TWO_CURRENCIES =
      """
      Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Country,Cancelled at,Refunded Amount,Id
      #1,paid,2026-01-05 10:00:00 +0100,EUR,40.00,0.00,0.00,40.00,0.00,2026-01-05 10:00:00 +0100,4,Soap,10.00,S,FR,,0.00,1
      #2,paid,2026-01-04 10:00:00 +0100,USD,40.00,0.00,0.00,40.00,0.00,2026-01-04 10:00:00 +0100,4,Soap,10.00,S,FR,,0.00,2
      """;

  private static final String GERMAN =
      """
      Beleg;Tag;Ware;Stück;Betrag
      1;03.04.2026;Seife;4;1.250,00
      2;25.04.2026;Tuch;1;10,50
      """;

  @TempDir Path folder;

  private Cli.Result imported(String text, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), text);
    List<Object> args = new ArrayList<>(List.of("import", file, "-w", shop()));
    args.addAll(List.of("--currency", "EUR", "--zone", "Europe/Paris"));
    args.addAll(List.of(more));
    return Cli.run(args.toArray());
  }

  private Path shop() {
    return folder.resolve("shop");
  }

  private String months() {
    Cli.Result result = Cli.run("figures", "revenue", "--by", "month", "-w", shop());
    assertThat(result.status()).as(result.err()).isZero();
    return result.out().lines().skip(1).toList().toString();
  }

  @Test
  void nothingReadIsAFailureOfItsOwnAndLeavesNoWorkspace() throws IOException {
    Cli.Result result =
        imported(
            TWO_CURRENCIES.replace("40.00,0.00,0.00", "40.00,n/a,0.00"),
            "--rejected",
            folder.resolve("rejected.csv"));
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err())
        .endsWith(
            "FILE-23 None of 2 rows could be read; the first: line 2, Shipping is no number:"
                + " “n/a”.\n");
    assertThat(result.lines()).contains("rejected_lines,2,Shipping is no number,2-3");
    assertThat(folder.resolve("rejected.csv")).content().hasLineCount(3);
    assertThat(shop()).doesNotExist();
  }

  @Test
  void moreThanATwentiethRejectedIsAFailure() throws IOException {
    StringBuilder text = new StringBuilder("Order,Date,SKU,Qty,Price\n");
    for (int i = 0; i < 190; i++) {
      text.append(i).append(",2026-01-25,S,1,").append(i < 10 ? "x" : "1").append('\n');
    }
    Cli.Result result = imported(text.toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err())
        .contains(
            "FILE-23 10 of 190 rows could not be read; the first: line 2, Price is no number");
    assertThat(shop()).doesNotExist();
    text.append("x,2026-01-25,S,1,1\n".repeat(10));
    assertThat(imported(text.toString()).status()).as("10 of 200").isZero();
  }

  @Test
  void dryRunShowsWhatIsUnderstoodAndMakesNothing() throws IOException {
    Cli.Result result =
        imported(
            GERMAN,
            "--dry-run",
            "--map",
            "order=Beleg,date=Tag,product=Ware,quantity=Stück,amount=Betrag");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.lines())
        .startsWith(
            "preset,mapped,columns as they were named",
            "column,Beleg,order,,",
            "column,Tag,date,day-first,03.04.2026",
            "column,Ware,product,,",
            "column,Stück,quantity,comma,",
            "column,Betrag,amount,comma,\"1.250,00\"",
            "order,1,2026-04-03T00:00+02:00,EUR,4,125000,0,0",
            "order,2,2026-04-25T00:00+02:00,EUR,1,1050,0,0",
            "month,2026-04,EUR,2,126050,0,0");
    assertThat(shop()).doesNotExist();
  }

  @Test
  void mappingIsRememberedWithTheFile() throws IOException {
    assertThat(
            imported(
                    GERMAN,
                    "--map",
                    "order=Beleg,date=Tag,product=Ware,quantity=Stück,amount=Betrag")
                .status())
        .isZero();
    assertThat(months()).contains("2026-04,EUR,2,126050,");
    assertThat(shop().resolve("workspace.json")).content().contains("\"map.order\"", "Beleg");
    assertThat(Cli.run("verify", "-w", shop()).status()).isZero();
  }

  @Test
  void whatIsAskedForAndIsNoneIsNamed() throws IOException {
    assertRefused("FILE-24 “banana” is nothing a column can be", GERMAN, "--map", "banana=Beleg");
    assertRefused("FILE-24 There is no preset “shopfy”", GERMAN, "--preset", "shopfy");
    assertRefused("FILE-24 “sideways” is none of the choices", GERMAN, "--dates", "sideways");
    assertRefused(
        "FILE-24 The file is none of “Etsy: orders”", TWO_CURRENCIES, "--preset", "etsy-orders");
    assertRefused("FILE-22 In the column Date", "Order,Date,SKU,Qty,Price\n1,03/04/2026,S,1,2\n");
    assertThat(shop()).doesNotExist();
  }

  private void assertRefused(String sentence, String text, Object... more) throws IOException {
    Cli.Result result = imported(text, more);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines().toList().getLast()).startsWith(sentence);
  }

  @Test
  void presetOfOnesOwnIsAFile() throws IOException {
    Path preset =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {
              "name": "mine",
              "title": "The till's export",
              "documented": "the till",
              "rows": "lines",
              "needs": ["Beleg", "Tag"],
              "columns": {
                "order": ["Beleg"], "date": ["Tag"], "product": ["Ware"],
                "quantity": ["Stück"], "amount": ["Betrag"]
              },
              "tax-in": false
            }
            """);
    Cli.Result result = imported(GERMAN, "--preset", preset);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.lines()).contains("layout,mine", "gross_minor_EUR,126050");
  }

  /// The fourth of January 2026 is a Sunday: Friday's rate holds. 40.00 / 1.25 = 32.00.
  @ParameterizedTest
  @ValueSource(strings = {"wide.csv", "own.csv", "rates.xml", "rates.zip"})
  void ratesAreUsedByDay(String kind) throws IOException {
    Cli.Result result = imported(TWO_CURRENCIES, "--rates", rates(kind));
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.lines())
        .contains("note_other_currency,1", "amount_minor_other_currency_USD,4000")
        .noneMatch(line -> line.startsWith("note_rate_missing"));
    assertThat(months()).isEqualTo("[2026-01,EUR,2,7200,0,0,7200,0,0]");
  }

  private Path rates(String kind) throws IOException {
    Path file = folder.resolve(kind);
    String wide = "Date,USD,JPY,\n2026-01-05,1.60,180.1,\n2026-01-02,1.25,N/A,\n";
    return switch (kind) {
      case "wide.csv" -> Files.writeString(file, wide);
      case "own.csv" -> Files.writeString(file, "date,from,to,rate\n2026-01-02,USD,EUR,0.8\n");
      case "rates.xml" ->
          Files.writeString(
              file,
              "<?xml version=\"1.0\"?><E xmlns=\"urn:e\"><Cube><Cube time=\"2026-01-02\">"
                  + "<Cube currency=\"USD\" rate=\"1.25\"/></Cube></Cube></E>");
      default -> {
        try (OutputStream out = Files.newOutputStream(file);
            ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
          zip.write(wide.getBytes(StandardCharsets.UTF_8));
        }
        yield file;
      }
    };
  }

  @Test
  void fileThatHoldsNoRatesIsRefused() throws IOException {
    Path none = Files.writeString(folder.resolve("none.csv"), "a,b\n1,2\n");
    Cli.Result result = imported(TWO_CURRENCIES, "--rates", none);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("FILE-25 The file of exchange rates cannot be read");
  }
}
