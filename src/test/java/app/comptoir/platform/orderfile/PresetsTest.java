package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.failure;
import static app.comptoir.platform.orderfile.OrderFiles.months;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.orderfile.ImportReport.Amount;
import app.comptoir.platform.orderfile.ImportReport.LeftOut;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each preset reads a file written from the documented format. All sums were added up on paper.
class PresetsTest {
  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Path.of(PresetsTest.class.getResource("/orderfile/presets").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OrderFileSettings settings(String file, String currency, String zone) {
    return new OrderFileSettings(
        FOLDER.resolve(file), "shop", "Shop", Currency.getInstance(currency), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shopify-orders.csv        | EUR | Europe/Paris        | 2026-02 | 3 |  16500 | 1000 |      0
          woocommerce-advanced.csv  | EUR | Europe/Berlin       | 2026-02 | 2 | 131000 |  500 | 125000
          woocommerce-webtoffee.csv | EUR | Europe/Paris        | 2026-02 | 2 |   6000 |  200 |   2000
          etsy-items.csv            | USD | America/New_York    | 2026-02 | 2 |   4900 |  250 |      0
          etsy-orders.csv           | USD | America/New_York    | 2026-02 | 2 |   4900 |  250 |    900
          amazon-orders.txt         | USD | America/Los_Angeles | 2026-02 | 1 |   2950 |  200 |      0
          amazon-settlement.txt     | EUR | Europe/Berlin       | 2026-02 | 1 |   4000 |  300 |   1250
          ebay.csv                  | GBP | Europe/London       | 2026-02 | 2 |   4500 |    0 |      0
          squarespace.csv           | USD | America/New_York    | 2026-02 | 2 |   5000 |  400 |   1000
          bigcommerce.csv           | GBP | Europe/London       | 2026-02 | 2 |   5000 |    0 |   1000
          square-items.csv          | USD | America/New_York    | 2026-02 | 1 |   1250 |  100 |    350
          stripe-payments.csv       | EUR | Europe/Paris        | 2026-02 | 2 |   6990 |    0 |      0
          paypal.csv                | EUR | Europe/Berlin       | 2026-02 | 1 |   4000 |    0 |   1000
          gumroad.csv               | USD | America/New_York    | 2026-02 | 3 |  12000 |    0 |   4500
          tiktok-shop.csv           | USD | America/Los_Angeles | 2026-02 | 2 |   3000 |  300 |   1000
          magento.csv               | EUR | Europe/Berlin       | 2026-02 | 2 |   6000 |    0 |   2000
          prestashop.csv            | EUR | Europe/Paris        | 2026-02 | 3 | 128990 |    0 |   2000
          wix.csv                   | EUR | Europe/Berlin       | 2026-02 | 2 |   9000 |    0 |   1000
          online-retail.csv         | GBP | Europe/London       | 2010-12 | 1 |   1530 |    0 |   2750
          online-retail-ii.csv      | GBP | Europe/London       | 2009-12 | 1 |   8340 |    0 |   3540
          own-lines.csv             | EUR | Europe/Paris        | 2026-02 | 2 | 129050 |    0 |      0
          """)
  void sumsAreThoseOnPaper(
      String file,
      String currency,
      String zone,
      String month,
      long orders,
      long gross,
      long discounts,
      long returns) {
    OrderFileSettings settings = settings(file, currency, zone);
    assertThat(report(settings).layout()).isEqualTo(file.substring(0, file.lastIndexOf('.')));
    assertThat(months(settings))
        .first()
        .isEqualTo(
            "%s %s: %d orders, gross %d, discounts %d, returns %d"
                .formatted(month, currency, orders, gross, discounts, returns));
    assertThat(report(settings).rejectedRows()).isEmpty();
  }

  @Test
  void whatCameBackLaterIsInItsMonth() {
    assertThat(months(settings("shopify-orders.csv", "EUR", "Europe/Paris")))
        .last()
        .isEqualTo("2026-03 EUR: 0 orders, gross 0, discounts 0, returns 4000");
    assertThat(months(settings("stripe-payments.csv", "EUR", "Europe/Paris")))
        .last()
        .isEqualTo("2026-03 EUR: 0 orders, gross 0, discounts 0, returns 500");
  }

  @ParameterizedTest
  @CsvSource({
    "shopify-drafts.csv, These are draft orders",
    "shopify-payouts.csv, These are payouts to the bank",
    "shopify-payments.csv, These are payments and fees"
  })
  void filesWithoutOrdersAreNamed(String file, String sentence) {
    assertThat(failure(settings(file, "EUR", "Europe/Paris")))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo("FILE-21"))
        .satisfies(failure -> assertThat(failure.detail()).startsWith(sentence));
  }

  @Test
  void moneyBesidesTheGoodsIsTold() {
    assertThat(amounts("shopify-orders.csv", "EUR"))
        .containsExactlyInAnyOrder(
            new Amount(Note.EXTRAS, Money.of(5_300, "EUR")),
            new Amount(Note.NEVER_PAID, Money.of(4_000, "EUR")));
    assertThat(amounts("amazon-settlement.txt", "EUR"))
        .containsExactly(new Amount(Note.FEES, Money.of(-427, "EUR")));
    assertThat(report(settings("amazon-settlement.txt", "EUR", "Europe/Berlin")).adjustments())
        .isEqualTo(3);
    assertThat(amounts("square-items.csv", "USD"))
        .containsExactly(new Amount(Note.EXTRAS, Money.of(2_000, "USD")));
    assertThat(amounts("paypal.csv", "EUR"))
        .containsExactlyInAnyOrder(
            new Amount(Note.REFUND_SHARED_OUT, Money.of(1_000, "EUR")),
            new Amount(Note.NEVER_PAID, Money.of(1_000, "EUR")),
            new Amount(Note.FEES, Money.of(150, "EUR")));
    assertThat(amounts("amazon-orders.txt", "USD"))
        .containsExactly(
            new Amount(Note.NEVER_PAID, Money.of(0, "USD")),
            new Amount(Note.NOT_YET_PAID, Money.of(1_080, "USD")));
  }

  private static List<Amount> amounts(String file, String currency) {
    return report(settings(file, currency, "Europe/Berlin")).amounts();
  }

  @Test
  void rowsThatAreNoSalesAreTold() {
    assertThat(leftOut("ebay.csv")).isEqualTo(Map.of(Reason.NO_ORDER, "9-10"));
    assertThat(leftOut("etsy-items.csv")).isEqualTo(Map.of(Reason.REPEATED, "5"));
    assertThat(leftOut("tiktok-shop.csv"))
        .isEqualTo(Map.of(Reason.NO_ORDER, "2", Reason.NOT_YET_PAID, "5"));
    assertThat(leftOut("stripe-payments.csv"))
        .isEqualTo(Map.of(Reason.NEVER_PAID, "4", Reason.TEST, "5"));
    assertThat(leftOut("paypal.csv"))
        .isEqualTo(Map.of(Reason.NO_GOODS, "4", Reason.NEVER_PAID, "5"));
  }

  private static Map<Reason, String> leftOut(String file) {
    return report(settings(file, "USD", "Europe/Berlin")).leftOutRows().stream()
        .collect(
            Collectors.toMap(
                LeftOut::reason,
                left ->
                    left.lines().stream()
                        .map(ImportReport.Lines::toString)
                        .collect(Collectors.joining(" "))));
  }

  @Test
  void figuresAnExportDoesNotHoldAreUnknown() {
    assertThat(report(settings("stripe-payments.csv", "EUR", "Europe/Paris")).unknown())
        .extracting(ImportReport.Unknown::figure)
        .containsExactly("tax", "shipping", "discounts");
    assertThat(report(settings("magento.csv", "EUR", "Europe/Paris")).unknown())
        .extracting(ImportReport.Unknown::figure)
        .containsExactly("tax", "discounts");
  }

  @Test
  void everyPresetIsListedAndTried() throws IOException {
    Set<String> tried = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(f -> tried.add(f.getFileName().toString().replaceFirst("\\.\\w+$", "")));
    }
    tried.add("shopify-abandoned"); // among the cases
    assertThat(Presets.known().stream().map(Preset::name))
        .containsExactlyInAnyOrderElementsOf(tried);
    Path resources = Path.of("src/main/resources/app/comptoir/platform/orderfile/presets");
    try (Stream<Path> files = Files.list(resources)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(tried.stream().map(t -> t + ".json").toList());
    }
  }
}
