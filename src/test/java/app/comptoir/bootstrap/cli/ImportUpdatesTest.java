package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A later file of a shop updates what an earlier one said; files can be looked at, replaced and
/// taken out again. All sums were added up on paper.
@ResourceLock(Resources.SYSTEM_OUT)
class ImportUpdatesTest {
  private static final String HEAD =
      "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,"
          + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
          + "Shipping Country,Cancelled at,Refunded Amount,Id\n";

  /// #1: 4 soaps of 10.00, 10.00 given back. #2: one soap. #3: 4 soaps.
  private static final String DECEMBER =
      HEAD
          + order("#1", "partially_refunded", "40.00", 4, "10.00", 1)
          + order("#2", "paid", "10.00", 1, "0.00", 2)
          + order("#3", "paid", "40.00", 4, "0.00", 3);

  /// #1: now 25.00 given back. #2: a towel of 20.00 was added. #3: as it was. #4 is new: 30.00.
  private static final String JANUARY =
      HEAD
          + order("#1", "partially_refunded", "40.00", 4, "25.00", 1)
          + order("#2", "paid", "30.00", 1, "0.00", 2)
          + "#2,,,,,,,,,2026-01-05 10:00:00 +0100,1,Towel,20.00,T,,,,\n"
          + order("#3", "paid", "40.00", 4, "0.00", 3)
          + order("#4", "paid", "30.00", 3, "0.00", 4);

  @TempDir Path folder;
  private int files;

  private static String order(
      String name, String status, String subtotal, int soaps, String refund, int id) {
    return "%s,%s,2026-01-05 10:00:00 +0100,EUR,%s,0.00,0.00,%s,0.00,2026-01-05 10:00:00 +0100,%d,Soap,10.00,S,FR,,%s,%d%n"
        .formatted(name, status, subtotal, subtotal, soaps, refund, id);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("export-%d.csv".formatted(++files)), text);
  }

  private Cli.Result cli(Object... more) {
    List<Object> args = new ArrayList<>(List.of(more));
    args.addAll(List.of("-w", folder.resolve("shop")));
    Cli.Result result = Cli.run(args.toArray());
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private Cli.Result read(Path file, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("import", file, "--currency", "EUR", "--zone", "Europe/Paris"));
    args.addAll(List.of(more));
    return cli(args.toArray());
  }

  /// orders, gross, discounts, returns, net of the one month there is.
  private String january() {
    List<String> lines = cli("figures", "revenue", "--by", "month").lines();
    assertThat(cli("verify").out()).contains("nothing differs");
    return lines.size() < 2 ? "none" : lines.get(1);
  }

  @Test
  void aLaterFileReplacesWhatAnEarlierOneSaid() throws IOException {
    read(file(DECEMBER));
    assertThat(january()).startsWith("2026-01,EUR,3,9000,0,1000,8000");
    Path later = file(JANUARY);

    Cli.Result looked = read(later, "--dry-run");
    assertThat(looked.err())
        .contains("1 new, 2 changed: gross +20.00 EUR, returns +15.00 EUR, 1 the same");
    assertThat(january()).startsWith("2026-01,EUR,3,9000,0,1000,8000");

    Cli.Result read = read(later);
    assertThat(read.err())
        .contains("1 new, 2 changed: gross +20.00 EUR, returns +15.00 EUR, 1 the same");
    assertThat(january()).startsWith("2026-01,EUR,4,14000,0,2500,11500");

    assertThat(read(later).err()).contains("already there as number 2: nothing changes");
    assertThat(january()).startsWith("2026-01,EUR,4,14000,0,2500,11500");
    assertThat(cli("import", "--list").lines()).hasSize(3);
  }

  @Test
  void filesAreListedReplacedAndTakenOut() throws IOException {
    Path first = file(DECEMBER);
    read(first);
    read(file(JANUARY));
    Files.delete(first);
    List<String> listed = cli("import", "--list").lines();
    assertThat(listed.get(1)).startsWith("1,counted,shop,shopify,").endsWith(",3,3,0,0");
    assertThat(listed.get(2)).startsWith("2,counted,shop,shopify,").endsWith(",4,1,2,1");
    assertThat(cli("import", "--report", "1").lines()).contains("orders,3", "gross_minor_EUR,9000");
    assertThat(cli("import", "--report").lines()).contains("orders,4", "gross_minor_EUR,14000");

    cli("import", "--remove", "2");
    assertThat(january()).startsWith("2026-01,EUR,3,9000,0,1000,8000");

    read(file(HEAD + order("#1", "paid", "40.00", 4, "0.00", 1)), "--replace", "1");
    assertThat(january()).startsWith("2026-01,EUR,1,4000,0,0,4000");
    assertThat(cli("import", "--list").lines().get(1))
        .startsWith("1,counted,")
        .endsWith(",1,0,1,0");

    cli("import", "--remove", "1");
    assertThat(january()).isEqualTo("none");
    assertThat(cli("import", "--list").lines()).hasSize(1);
    Cli.Result none = Cli.run("import", "--remove", "7", "-w", folder.resolve("shop"));
    assertThat(none.err()).contains("IMP-2");
    assertThat(none.status()).isNotZero();
  }

  @Test
  void anewTakesWhatIsAskedFor() throws IOException {
    Path first = file(DECEMBER);
    read(first);
    read(file(HEAD + order("#9", "paid", "10.00", 1, "0.00", 9)), "--anew");
    assertThat(january()).startsWith("2026-01,EUR,1,1000,0,0,1000");
  }

  @Test
  void shopsWithTheSameNumbersStayApart() throws IOException {
    read(file(DECEMBER), "--shop", "Paris");
    read(file(HEAD + order("#1", "partially_refunded", "70.00", 7, "5.00", 22)), "--shop", "Lyon");
    assertThat(january()).startsWith("2026-01,EUR,4,16000,0,1500,14500");
  }

  @Test
  void ordersOfAnotherIdentifierAreTakenForAnotherShops() throws IOException {
    read(file(HEAD + order("#1", "paid", "40.00", 4, "0.00", 11)));
    Path other =
        file(
            HEAD
                + order("#1", "partially_refunded", "70.00", 7, "5.00", 22)
                + order("#2", "paid", "40.00", 4, "0.00", 23));
    Cli.Result refused =
        Cli.run(
            "import",
            other,
            "--currency",
            "EUR",
            "--zone",
            "Europe/Paris",
            "-w",
            folder.resolve("shop"));
    assertThat(refused.err()).contains("IMP-1").contains("1 of 1");
    assertThat(january()).startsWith("2026-01,EUR,1,4000,0,0,4000");
    read(other, "--shop", "Lyon");
    assertThat(january()).startsWith("2026-01,EUR,3,15000,0,500,14500");
  }

  @Test
  void ordersOfAnotherTimeAreTakenForAnotherShops() throws IOException {
    read(file(DECEMBER));
    String other = DECEMBER.replace("2026-01-05 10:00:00", "2026-01-07 11:00:00");
    Cli.Result refused =
        Cli.run(
            "import",
            file(other),
            "--currency",
            "EUR",
            "--zone",
            "Europe/Paris",
            "-w",
            folder.resolve("shop"));
    assertThat(refused.err()).contains("IMP-1").contains("3 of 3");
    assertThat(refused.status()).isNotZero();
    assertThat(january()).startsWith("2026-01,EUR,3,9000,0,1000,8000");
    read(file(other), "--shop", "Lyon");
    assertThat(january()).startsWith("2026-01,EUR,6,18000,0,2000,16000");
  }
}
