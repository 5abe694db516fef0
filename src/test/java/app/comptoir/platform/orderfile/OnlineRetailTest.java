package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.changes;
import static app.comptoir.platform.orderfile.OrderFiles.only;
import static app.comptoir.platform.orderfile.OrderFiles.pounds;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Golden numbers of a file written by hand that holds every trap of the real one.
class OnlineRetailTest {
  private static final Currency GBP = Currency.getInstance("GBP");
  private final ImportReport report = report(pounds(OrderFiles.RETAIL));
  private final List<Change> changes = changes(pounds(OrderFiles.RETAIL));

  @Test
  void everyRowIsOneThing() {
    assertThat(report.layout()).isEqualTo("online-retail");
    assertThat(report.rows()).isEqualTo(41);
    assertThat(report.saleLines()).isEqualTo(18);
    assertThat(report.returnLines()).isEqualTo(2);
    assertThat(report.adjustments()).isEqualTo(3);
    assertThat(report.writeOffs()).isEqualTo(1);
    assertThat(report.freeItems()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(15);
    assertThat(report.orders()).isEqualTo(11);
    assertThat(report.returns()).isEqualTo(2);
    assertThat(report.products()).isEqualTo(10);
  }

  @Test
  void totalsAreExact() {
    assertThat(report.totals()).hasSize(1);
    ImportReport.Totals totals = report.totals().getFirst();
    assertThat(totals.orders()).isEqualTo(11);
    assertThat(totals.gross()).isEqualTo(new Money(17_488, GBP));
    assertThat(totals.discounts()).isEqualTo(Money.zero(GBP));
    assertThat(totals.returned()).isEqualTo(new Money(3_006, GBP));
    assertThat(totals.saleRounding()).isEqualByComparingTo(new BigDecimal("-0.005"));
    assertThat(totals.returnRounding()).isEqualByComparingTo(new BigDecimal("0.005"));
  }

  @Test
  void choicesAreNoted() {
    assertThat(report.notes())
        .isEqualTo(
            Map.of(
                Note.ORDER_TIMES_DIFFER, 1L,
                Note.COUNTRY_UNKNOWN, 2L,
                Note.TIME_IN_GAP, 1L,
                Note.TIME_IN_OVERLAP, 1L));
  }

  @Test
  void rejectedRowsHaveLineAndReason() {
    assertThat(report.rejectedRows())
        .containsExactly(
            new Rejected(21, "Quantity is no whole number: “2.5”"),
            new Rejected(22, "Quantity is no number: “two”"),
            new Rejected(23, "InvoiceDate is no date: “2011-02-30T08:00:00”"),
            new Rejected(24, "InvoiceDate is no date: “yesterday”"),
            new Rejected(25, "UnitPrice is no number: “free”"),
            new Rejected(27, "A line of nothing"),
            new Rejected(28, "InvoiceNo is empty"),
            new Rejected(30, "The article has no code"),
            new Rejected(31, "Quantity is empty"),
            new Rejected(32, "9 fields instead of 8: “United Kingdom”"),
            new Rejected(33, "A return whose quantity is not negative, or whose price is"),
            new Rejected(
                34, "A quote is not closed, or something follows it, or a field is too long"),
            new Rejected(38, "Quantity is beyond belief: “99999999999”"),
            new Rejected(39, "UnitPrice is no number: “1e5”"),
            new Rejected(
                44, "A quote is not closed, or something follows it, or a field is too long"));
    assertThat(report.rejectedLines())
        .filteredOn(lines -> lines.reason().equals("InvoiceDate is no date"))
        .containsExactly(
            new ImportReport.RejectedLines(
                "InvoiceDate is no date", 2, List.of(new ImportReport.Lines(23, 24))));
  }

  @Test
  void brandComesFirstThenProductsThenTheRestInOrderOfTheFile() {
    assertThat(changes.getFirst()).isInstanceOf(Change.BrandChange.class);
    assertThat(changes.subList(1, 11)).hasOnlyElementsOfType(Change.ProductChange.class);
    assertThat(changes.subList(11, changes.size()).stream().map(OnlineRetailTest::id))
        .containsExactly(
            "536365",
            "536366",
            "C536379#1",
            "C536379#2",
            "A563185#1",
            "A563186#1",
            "536367#1",
            "536368#1",
            "536369",
            "536370",
            "536371",
            "536372",
            "536373#6",
            "X36373",
            "536374",
            "536375",
            "53637Z",
            "536376#1",
            "536377");
    for (int i = 0; i < changes.size(); i++) {
      assertThat(changes.get(i).seq()).isEqualTo(i + 1);
      assertThat(changes.get(i).revision()).isEqualTo(1);
    }
    assertThat(changes.getFirst().at()).isEqualTo(Instant.parse("2010-12-01T08:25:00Z"));
  }

  @Test
  void ordersHaveAllTheirLines() {
    List<Order> orders = orders();
    assertThat(orders)
        .extracting(Order::id, o -> o.gross().minor(), Order::placedAt, Order::country)
        .containsExactly(
            tuple("536365", 7798L, Instant.parse("2010-12-01T08:25:00Z"), "GB"),
            tuple("536366", 1170L, Instant.parse("2010-12-01T08:28:00Z"), "IE"),
            tuple("536369", 1000L, Instant.parse("2011-03-27T01:30:00Z"), "ZA"),
            tuple("536370", 2000L, Instant.parse("2011-10-30T00:30:00Z"), "US"),
            tuple("536371", 1000L, Instant.parse("2011-03-31T22:30:00Z"), null),
            tuple("536372", 500L, Instant.parse("2011-03-31T23:10:00Z"), null),
            tuple("X36373", 510L, Instant.parse("2011-02-03T08:00:00Z"), "GB"),
            tuple("536374", 1000L, Instant.parse("2011-02-03T09:00:00Z"), "FR"),
            tuple("536375", 1800L, Instant.parse("2011-02-03T10:00:00Z"), "FR"),
            tuple("53637Z", 510L, Instant.parse("2011-02-03T08:00:00Z"), "GB"),
            tuple("536377", 200L, Instant.parse("2011-02-05T10:00:00Z"), "DE"));
    assertThat(orders.getFirst().lines())
        .containsExactly(
            new Order.Line("85123A", 6, 1530, 0),
            new Order.Line("71053", 6, 2034, 0),
            new Order.Line("71053", 6, 2034, 0),
            new Order.Line("84406B", 8, 2200, 0));
    assertThat(orders.get(1).lines())
        .extracting(Order.Line::grossMinor)
        .containsExactly(1110L, 12L, 38L, 10L);
    assertThat(orders)
        .allSatisfy(
            order -> {
              assertThat(order.postId()).isNull();
              assertThat(order.status()).isEqualTo(Order.Status.PLACED);
            });
  }

  @Test
  void returnsNameTheirArticleAndNoOrder() {
    assertThat(only(changes, Change.ReturnChange.class))
        .extracting(Change.ReturnChange::returned)
        .containsExactly(returned("C536379#1", "D", 2750), returned("C536379#2", "85123A", 256));
  }

  @Test
  void ledgerKeepsWhatIsNeitherSaleNorReturn() {
    assertThat(only(changes, Change.LedgerEntryChange.class))
        .extracting(Change.LedgerEntryChange::entry)
        .extracting(
            LedgerEntry::id,
            LedgerEntry::kind,
            LedgerEntry::reference,
            LedgerEntry::productId,
            LedgerEntry::description,
            LedgerEntry::quantity,
            e -> e.amount().minor())
        .containsExactly(
            tuple(
                "A563185#1",
                LedgerEntry.Kind.ADJUSTMENT,
                "A563185",
                "B",
                "Adjust bad debt",
                0L,
                1_106_206L),
            tuple(
                "A563186#1",
                LedgerEntry.Kind.ADJUSTMENT,
                "A563186",
                "B",
                "Adjust bad debt",
                0L,
                -1_106_206L),
            tuple("536367#1", LedgerEntry.Kind.WRITE_OFF, "536367", "84406B", null, -5L, 0L),
            tuple("536368#1", LedgerEntry.Kind.FREE_ITEM, "536368", "22423", "?", 4L, 0L),
            tuple(
                "536373#6",
                LedgerEntry.Kind.ADJUSTMENT,
                "536373",
                "85123A",
                "WHITE HANGING HEART",
                0L,
                -510L),
            tuple("536376#1", LedgerEntry.Kind.FREE_ITEM, "536376", "84406B", "NEW NAME", 1L, 0L));
  }

  @Test
  void articleIsCalledWhatItIsCalledMostOften() {
    assertThat(only(changes, Change.ProductChange.class))
        .extracting(Change.ProductChange::product)
        .extracting("id", "name")
        .containsExactly(
            tuple("85123A", "WHITE HANGING HEART"),
            tuple("71053", "WHITE METAL LANTERN"),
            tuple("22633", "HAND WARMER, UNION JACK"),
            tuple("D", "Discount"),
            tuple("B", "Adjust bad debt"),
            tuple("84406B", "NEW NAME"),
            tuple("22423", "REGENCY \"CAKE\""),
            tuple("M", "TWO\nLINES"),
            tuple("POST", "POSTAGE"),
            tuple("TIE", "B FIRST"));
  }

  @Test
  void sameFileGivesTheSameLog() {
    assertThat(changes(pounds(OrderFiles.RETAIL))).isEqualTo(changes);
  }

  private List<Order> orders() {
    return only(changes, Change.OrderChange.class).stream().map(Change.OrderChange::order).toList();
  }

  private static Return returned(String id, String product, long minor) {
    Money amount = new Money(minor, GBP);
    Instant at = Instant.parse("2010-12-01T09:41:00Z");
    return new Return(id, "shop", null, product, Return.Kind.RETURN, 1, amount, at);
  }

  private static String id(Change change) {
    return switch (change) {
      case Change.OrderChange order -> order.order().id();
      case Change.ReturnChange returned -> returned.returned().id();
      case Change.LedgerEntryChange entry -> entry.entry().id();
      default -> throw new AssertionError(change);
    };
  }
}
