package app.comptoir.platform.orderfile;

import static app.comptoir.platform.orderfile.OrderFiles.changes;
import static app.comptoir.platform.orderfile.OrderFiles.euros;
import static app.comptoir.platform.orderfile.OrderFiles.only;
import static app.comptoir.platform.orderfile.OrderFiles.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyTest {
  private final OrderFileSettings settings = euros(OrderFiles.SHOPIFY);
  private final ImportReport report = report(settings);
  private final List<Change> changes = changes(settings);

  @Test
  void everyRowIsALineOrRejected() {
    assertThat(report.layout()).isEqualTo("shopify-orders");
    assertThat(report.rows()).isEqualTo(13);
    assertThat(report.saleLines()).isEqualTo(7);
    assertThat(report.rejectedRows())
        .containsExactly(
            new Rejected(8, "Lineitem price is no number: “gratis”"),
            new Rejected(10, "The order's first row is missing or was rejected"),
            new Rejected(11, "Created at is no date: “some day”"),
            new Rejected(12, "The order's first row is missing or was rejected"),
            new Rejected(14, "The currency is no ISO 4217 code: “EURO”"),
            new Rejected(15, "A line of nothing"));
    assertThat(report.rejected()).isEqualTo(6);
  }

  @Test
  void ordersAreGatheredFromTheirRows() {
    assertThat(orders())
        .extracting(
            Order::id,
            o -> o.currency().getCurrencyCode(),
            o -> o.gross().minor(),
            o -> o.discounts().minor(),
            Order::taxMinor,
            Order::shippingMinor,
            Order::country,
            Order::status)
        .containsExactly(
            tuple("#1001", "EUR", 16_450L, 11_059L, 0L, 0L, "FR", Order.Status.PLACED),
            tuple("#1002", "EUR", 2_000L, 0L, 0L, 500L, "BE", Order.Status.CANCELLED),
            tuple("#1003", "EUR", 3_333L, 0L, 667L, 0L, "DE", Order.Status.PLACED),
            tuple("#1004", "USD", 800L, 800L, 0L, 0L, "US", Order.Status.PLACED),
            tuple("#1007", "EUR", 1_000L, 0L, 0L, 200L, "FR", Order.Status.PLACED));
    assertThat(orders().getFirst().placedAt()).isEqualTo(Instant.parse("2026-01-01T21:50:26Z"));
  }

  @Test
  void discountIsSharedOutToTheLastCent() {
    assertThat(orders().getFirst().lines())
        .containsExactly(
            new Order.Line("MASK-1", 3, 10_470, 7_039),
            new Order.Line("=Coffret", 1, 5_980, 4_020));
  }

  @Test
  void cancellationsAndRefundsAreReturns() {
    assertThat(only(changes, Change.ReturnChange.class))
        .extracting(Change.ReturnChange::returned)
        .extracting(
            Return::id,
            Return::orderId,
            Return::kind,
            Return::quantity,
            r -> r.amount().minor(),
            Return::processedAt)
        .containsExactly(
            tuple(
                "#1002#cancellation",
                "#1002",
                Return.Kind.CANCELLATION,
                2L,
                2_000L,
                Instant.parse("2026-01-05T08:00:00Z")),
            tuple(
                "#1003#refund",
                "#1003",
                Return.Kind.RETURN,
                0L,
                1_250L,
                Instant.parse("2026-01-03T11:00:00Z")),
            tuple(
                "#1007#refund",
                "#1007",
                Return.Kind.RETURN,
                0L,
                1_000L,
                Instant.parse("2026-01-06T11:00:00Z")));
  }

  @Test
  void choicesAreNoted() {
    assertThat(report.notes())
        .isEqualTo(
            Map.of(
                Note.REFUND_DATE_ASSUMED, 2L,
                Note.REFUND_SHARED_OUT, 1L,
                Note.OTHER_CURRENCY, 1L,
                Note.DISCOUNT_BEYOND_GOODS, 1L,
                Note.SUBTOTAL_DIFFERS, 1L,
                Note.PRICES_HOLD_TAX, 1L));
  }

  @Test
  void currenciesAreNotMixed() {
    assertThat(report.totals())
        .extracting(
            t -> t.currency().getCurrencyCode(),
            ImportReport.Totals::orders,
            t -> t.gross().minor(),
            t -> t.returned().minor())
        .containsExactly(tuple("EUR", 4L, 22_783L, 4_250L), tuple("USD", 1L, 800L, 0L));
  }

  private List<Order> orders() {
    return only(changes, Change.OrderChange.class).stream().map(Change.OrderChange::order).toList();
  }
}
