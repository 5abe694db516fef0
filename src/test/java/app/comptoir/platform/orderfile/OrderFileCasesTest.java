package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.changes;
import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static app.comptoir.platform.orderfile.OrderFiles.failure;
import static app.comptoir.platform.orderfile.OrderFiles.months;
import static app.comptoir.platform.orderfile.OrderFiles.only;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static app.comptoir.platform.orderfile.OrderFiles.review;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.platform.Failure;
import app.comptoir.platform.orderfile.ImportReport.Amount;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.ImportReport.Rejected;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small exports, each with one thing that is easily read wrong. The right values were worked out
/// by hand.
class OrderFileCasesTest {
  private static final String ONE = "2026-01 EUR: 1 orders, gross 4000, discounts 0, returns 0";
  private static final String TWO = "2026-01 EUR: 2 orders, gross 8000, discounts 0, returns 0";

  static Path file(String name) {
    try {
      return Path.of(OrderFileCasesTest.class.getResource("/orderfile/cases/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OrderFileSettings input(String folder) {
    return euros(file(folder + "/input.csv"));
  }

  @Test
  void oneDateDecidesForItsColumn() {
    OrderFileSettings pounds = OrderFiles.pounds(file("01-dates-day-first/input.csv"));
    assertThat(months(pounds))
        .containsExactly("2026-04 GBP: 2 orders, gross 5000, discounts 0, returns 0");
    assertThat(review(pounds).columns())
        .filteredOn(column -> column.name().equals("InvoiceDate"))
        .extracting(FileReview.ReviewedColumn::manner, FileReview.ReviewedColumn::proof)
        .containsExactly(Tuple.tuple("day-first", "25/04/2026 10:00"));
  }

  @Test
  void abandonedCheckoutsAreNoOrders() {
    Failure failure = failure(input("04-abandoned-checkouts"));
    assertThat(failure.code()).isEqualTo("FILE-21");
    assertThat(failure.detail()).startsWith("These are abandoned checkouts, not orders");
    assertThat(failure.transientFailure()).isFalse();
  }

  @Test
  void firstRowThatCannotBeReadTakesItsOrderWithIt() {
    ImportReport report = report(input("05-first-row-rejected"));
    assertThat(report.orders()).isZero();
    assertThat(report.rejectedRows())
        .containsExactly(
            new Rejected(2, "Shipping is no number: “n/a”"),
            new Rejected(3, "The order's first row is missing or was rejected"));
    assertThat(report.fault())
        .contains("None of 2 rows could be read; the first: line 2, Shipping is no number: “n/a”");
  }

  @Test
  void otherCurrencyIsKeptAndSaid() {
    ImportReport report = report(input("06-other-currency"));
    assertThat(report.notes()).containsEntry(Note.OTHER_CURRENCY, 1L);
    assertThat(report.amounts())
        .containsExactly(new Amount(Note.OTHER_CURRENCY, Money.of(4000, "USD")));
    assertThat(months(input("06-other-currency")))
        .containsExactly(ONE, "2026-01 USD: 1 orders, gross 4000, discounts 0, returns 0");
  }

  @Test
  void oneCommaMakesThePointASignBetweenThousands() {
    assertThat(months(input("07-thousands-point")))
        .containsExactly("2026-01 EUR: 2 orders, gross 126050, discounts 0, returns 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08-quoted-header/input.csv",
        "10-shipping-discount/input.csv",
        "17-tab-and-first-line/input.csv",
        "17-tab-and-first-line/input-2.csv",
        "17-tab-and-first-line/input-3.csv",
        "17-tab-and-first-line/input-4.csv"
      })
  void oneOrderOfFortyEuros(String name) {
    assertThat(months(euros(file(name)))).containsExactly(ONE);
    assertThat(report(euros(file(name))).rejected()).isZero();
  }

  @Test
  void shippingsDiscountLeavesNoShipping() {
    assertThat(
            only(changes(input("10-shipping-discount")), Change.OrderChange.class)
                .getFirst()
                .order()
                .shippingMinor())
        .isZero();
  }

  @Test
  void orderThatIsThereTwiceCountsOnce() {
    assertThat(months(input("12-same-order-twice-in-a-file"))).containsExactly(TWO);
    ImportReport report = report(input("12-same-order-twice-in-a-file"));
    assertThat(report.leftOutRows())
        .containsExactly(
            new ImportReport.LeftOut(Reason.REPEATED, 1, List.of(new ImportReport.Lines(4, 4))));
  }

  /// A table of one's own, and an export that has the order's fields in every row: blocks that were
  /// there before are repeats, a line that comes twice within an order is two.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order,Date,SKU,Qty,Price",
        "Order Number,Order Date,SKU,Quantity,Item Cost,Order Status,Item Name"
      })
  void overlappingExportsPutTogetherCountOnce(String header, @TempDir Path folder) {
    boolean own = header.startsWith("Order,");
    String more = own ? "" : ",Completed,Soap";
    String first = "1,2026-01-25,S,1,10.00%s\n1,2026-01-25,S,1,10.00%s\n".formatted(more, more);
    String second = "2,2026-01-26,S,2,10.00%s\n".formatted(more);
    String other = "2,2026-01-26,T,1,5.00%s\n".formatted(more);
    Path file = OrderFiles.write(folder, header + "\n" + first + second + first + other);
    assertThat(months(euros(file)))
        .containsExactly("2026-01 EUR: 2 orders, gross 4500, discounts 0, returns 0");
    assertThat(report(euros(file)).leftOutRows())
        .containsExactly(
            new ImportReport.LeftOut(Reason.REPEATED, 2, List.of(new ImportReport.Lines(5, 6))));
  }

  @Test
  void figuresOfMissingColumnsAreUnknown() {
    ImportReport report = report(input("13-column-missing"));
    assertThat(report.unknown())
        .extracting(ImportReport.Unknown::figure)
        .containsExactly("discounts");
    assertThat(months(input("13-column-missing")))
        .containsExactly("2026-01 EUR: 1 orders, gross 4000, discounts 0, returns 4000");
  }

  @Test
  void usualFormsOfCountriesAreRead() {
    OrderFileSettings berlin =
        new OrderFileSettings(
            file("14-no-row-readable/input.csv"),
            "shop",
            "Shop",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Berlin"));
    assertThat(months(berlin))
        .containsExactly("2026-01 EUR: 3 orders, gross 6000, discounts 0, returns 0");
  }

  @Test
  void farYearHarmsOneRow() {
    assertThat(months(input("15-far-year"))).containsExactly(ONE);
    assertThat(report(input("15-far-year")).rejectedRows())
        .containsExactly(
            new Rejected(
                3, "Created at has a year that no order is of: “2926-01-05 10:00:00 +0100”"));
  }

  @Test
  void windowsLettersAreRead() {
    assertThat(only(changes(input("16-windows-1252")), Change.ProductChange.class))
        .extracting(change -> change.product().name())
        .containsExactly("Crème brûlée", "Crême brûlée");
    assertThat(report(input("16-windows-1252")).traits())
        .contains(new ImportReport.Trait("encoding", "windows-1252"));
  }

  @Test
  void ordersNeverPaidAreNoSalesAndSaid() {
    assertThat(months(input("20-not-paid"))).containsExactly(ONE);
    ImportReport report = report(input("20-not-paid"));
    assertThat(report.notes())
        .containsEntry(Note.NEVER_PAID, 2L)
        .containsEntry(Note.NOT_YET_PAID, 1L);
    assertThat(report.amounts())
        .containsExactly(
            new Amount(Note.NEVER_PAID, Money.of(8000, "EUR")),
            new Amount(Note.NOT_YET_PAID, Money.of(4000, "EUR")));
    assertThat(months(euros(file("20-not-paid/input.csv"), Map.of("unpaid", "count"))))
        .containsExactly(TWO);
  }

  @Test
  void partOfARefundIsTheGoods() {
    assertThat(months(input("21-partial-refund-with-tax-and-shipping")))
        .containsExactly("2026-01 EUR: 1 orders, gross 4000, discounts 0, returns 1241");
    assertThat(report(input("21-partial-refund-with-tax-and-shipping")).amounts())
        .containsExactly(new Amount(Note.REFUND_SHARED_OUT, Money.of(1241, "EUR")));
  }

  @Test
  void otherInvoiceNumbersAreOrders() {
    assertThat(months(input("22-other-invoice-numbers")))
        .containsExactly("2026-01 EUR: 2 orders, gross 6000, discounts 0, returns 0");
  }

  @Test
  void laterExportIsReadAsItIs() {
    assertThat(months(euros(file("02-updated-export/input-2.csv"))))
        .containsExactly("2026-01 EUR: 3 orders, gross 11000, discounts 0, returns 2500");
  }
}
