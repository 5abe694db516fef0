package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Sales by country, by the hour of the shop's clock and by weekday, on days on which the clocks
/// change, too. Sums were added up on paper; times below are those of Paris.
@ResourceLock(Resources.SYSTEM_OUT)
class ClockAndCountryTest {
  private static final String HEAD =
      "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,"
          + "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
          + "Shipping Country,Cancelled at,Refunded Amount,Id\n";

  private static final String COLUMNS =
      "currency,orders,gross_minor,discounts_minor,returns_minor,net_minor,awaiting_rate,"
          + "returns_awaiting_rate";

  @TempDir Path folder;

  /// On 29 March 2026 the clocks of Paris went from 02:00 to 03:00, on 25 October from 03:00 back
  /// to 02:00; both are Sundays. 01:30 UTC is 03:30 in March; in October 00:30 and 01:30 UTC are
  /// 02:30.
  @BeforeEach
  void read() throws IOException {
    String text =
        HEAD
            + order(1, "2026-03-29 00:30:00 +0000", "EUR", 10, "FR", "0.00") // 01:30
            + order(2, "2026-03-29 01:30:00 +0000", "EUR", 20, "FR", "5.00") // 03:30
            + order(3, "2026-10-25 00:30:00 +0000", "EUR", 30, "DE", "0.00") // 02:30
            + order(4, "2026-10-25 01:30:00 +0000", "EUR", 40, "", "0.00") // 02:30 again
            + order(5, "2026-10-25 23:30:00 +0000", "EUR", 50, "DE", "0.00") // Monday 00:30
            + order(6, "2026-10-26 22:59:00 +0000", "USD", 60, "DE", "0.00"); // Monday 23:59
    Path file = Files.writeString(folder.resolve("orders.csv"), text);
    Cli.Result read =
        Cli.run(
            "import",
            file,
            "-w",
            folder.resolve("shop"),
            "--currency",
            "EUR",
            "--zone",
            "Europe/Paris");
    assertThat(read.status()).as(read.err()).isZero();
  }

  private static String order(
      int id, String at, String currency, int price, String country, String refund) {
    return "#%d,paid,%s,%s,%d.00,0.00,0.00,%d.00,0.00,%s,1,Soap,%d.00,S,%s,,%s,%d%n"
        .formatted(id, at, currency, price, price, at, price, country, refund, id);
  }

  private List<String> figures(String by) {
    Cli.Result result = Cli.run("figures", "revenue", "--by", by, "-w", folder.resolve("shop"));
    assertThat(result.status()).as(result.err()).isZero();
    return result.lines();
  }

  @Test
  void salesByCountryHourAndWeekday() {
    assertThat(figures("country"))
        .containsExactly(
            "brand,country," + COLUMNS,
            "shop,,EUR,1,4000,0,0,4000,0,0",
            "shop,DE,EUR,3,8000,0,0,8000,1,0",
            "shop,FR,EUR,2,3000,0,500,2500,0,0");
    assertThat(figures("hour-of-day"))
        .containsExactly(
            "brand,hour_of_day," + COLUMNS,
            "shop,00,EUR,1,5000,0,0,5000,0,0",
            "shop,01,EUR,1,1000,0,0,1000,0,0",
            "shop,02,EUR,2,7000,0,0,7000,0,0",
            "shop,03,EUR,1,2000,0,500,1500,0,0",
            "shop,23,EUR,1,0,0,0,0,1,0");
    assertThat(figures("weekday"))
        .containsExactly(
            "brand,weekday," + COLUMNS,
            "shop,monday,EUR,2,5000,0,0,5000,1,0",
            "shop,sunday,EUR,4,10000,0,500,9500,0,0");
    assertThat(figures("product").get(1)).endsWith(",6,5,15000,0,500,14500,1,0,1");
  }
}
