package app.comptoir.platform.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import app.comptoir.simulated.shopify.ShopWorld;
import app.comptoir.simulated.shopify.ShopWorld.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What orders of a shop come to, amount by amount; the right values were worked out on paper.
class ShopifyOrdersTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private SimulatedShop shop;
  private ShopWorld world;

  @BeforeEach
  void open() throws Exception {
    shop = SimulatedShop.inEuros();
    world = shop.world;
    world.sells("CUP", "Cup", "19.00", NOON.minusSeconds(60));
  }

  @AfterEach
  void shut() {
    if (shop != null) {
      shop.close();
    }
  }

  /// 19.00 were paid, 3.17 of it tax: sales are 15.83.
  @Test
  void taxWithinThePriceIsNoSale() {
    world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "3.17", "0"));
    assertThat(order().lines()).containsExactly(new Order.Line(cup(), 1, 1_583, 0));
    assertThat(order().taxMinor()).isEqualTo(317);
    assertThat(order().placedAt()).isEqualTo(NOON);
  }

  /// 24.00 paid with 4.00 tax after 5.00 off: 25.00 gross, 5.00 discount, 20.00 net.
  @Test
  void discountIsTakenOffTheGross() {
    world.order(NOON, world.goods("ORDER", "CUP", 2, "24.00", "4.00", "5.00"));
    assertThat(order().lines()).containsExactly(new Order.Line(cup(), 2, 2_500, 500));
  }

  /// Goods came back, and the shop gave 27.00 no payment knows of.
  @Test
  void returnWithoutPaymentCounts() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 2, "54.00", "0", "0"));
    Instant later = NOON.plus(Duration.ofDays(3));
    world.later(id, later, "RETURN", world.goods("RETURN", "CUP", -1, "-27.00", "0", "0"));
    assertThat(document().returns())
        .extracting(Return::kind, Return::quantity, r -> r.amount().minor(), Return::processedAt)
        .containsExactly(tuple(Return.Kind.RETURN, 1L, 2_700L, later));
  }

  /// An edit took 10.00 off and later added 12.00, 2.00 of it tax.
  @Test
  void editsBookOnTheirOwnDays() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 2, "40.00", "0", "0"));
    Instant down = NOON.plus(Duration.ofDays(1));
    Instant up = NOON.plus(Duration.ofDays(2));
    world.later(id, down, "ORDER_EDIT", world.goods("UPDATE", "CUP", 0, "-10.00", "0", "0"));
    world.later(id, up, "ORDER_EDIT", world.goods("ORDER", "CUP", 1, "12.00", "2.00", "0"));
    assertThat(order().gross().minor()).isEqualTo(4_000);
    assertThat(document().returns())
        .extracting(Return::kind, Return::quantity, r -> r.amount().minor(), Return::processedAt)
        .containsExactly(
            tuple(Return.Kind.RETURN, 0L, 1_000L, down),
            tuple(Return.Kind.ADDITION, -1L, -1_000L, up));
  }

  @Test
  void cancellationIsAReturnOfItsDay() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "0", "0"));
    Instant later = NOON.plusSeconds(600);
    world.cancelled(id, later);
    world.later(id, later, "REFUND", world.goods("RETURN", "CUP", -1, "-19.00", "0", "0"));
    assertThat(order().status()).isEqualTo(Order.Status.CANCELLED);
    assertThat(document().returns())
        .extracting(Return::kind, r -> r.amount().minor())
        .containsExactly(tuple(Return.Kind.CANCELLATION, 1_900L));
  }

  /// 5.00 shipping, a 2.00 tip, a gift card of 50.00: none of it is a sale, shipping is told.
  @Test
  void onlyGoodsAreSales() {
    world.order(
        NOON,
        world.goods("ORDER", "CUP", 1, "19.00", "0", "0"),
        world.other("ShippingLineSale", "SHIPPING", "5.00", "0"),
        world.other("TipSale", "TIP", "2.00", "0"),
        world.other("UnknownSale", "UNKNOWN", "3.00", "0"));
    assertThat(order().gross().minor()).isEqualTo(1_900);
    assertThat(order().shippingMinor()).isEqualTo(500);
  }

  /// 20.90 dollars were paid for 19.00 euros: figures are in the shop's money.
  @Test
  void buyersCurrencyIsNotCounted() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "3.17", "0"));
    world.presented(id, "USD", "1.1");
    assertThat(order().currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(order().gross().minor()).isEqualTo(1_583);
  }

  @Test
  void feesOfAllPaymentsAreTheCommission() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "0", "0"));
    world.paid(id, NOON.plusSeconds(5), "0.55", "0.30", "0.07");
    assertThat(order().feesMinor()).isEqualTo(92);
  }

  @Test
  void testOrdersAreLeftOut() {
    world.order(NOON, true, world.goods("ORDER", "CUP", 1, "19.00", "0", "0"));
    assertThat(read()).noneMatch(Change.DocumentChange.class::isInstance);
  }

  /// Six agreements, one of a hundred rows: more than comes with an order.
  @Test
  void longLedgersAreReadToTheirEnd() {
    Sale[] many = new Sale[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = world.goods("ORDER", "CUP", 1, "1.00", "0", "0");
    }
    long id = world.order(NOON, many);
    for (int i = 1; i <= 5; i++) {
      Sale[] back = new Sale[7];
      for (int k = 0; k < back.length; k++) {
        back[k] = world.goods("RETURN", "CUP", -1, "-1.00", "0", "0");
      }
      world.later(id, NOON.plusSeconds(i), "REFUND", back);
    }
    assertThat(order().gross().minor()).isEqualTo(10_000);
    assertThat(document().returns()).hasSize(35);
    assertThat(shop.api.dearest()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void articlesThatAreNoLongerSoldKeepTheirName() {
    world.order(NOON, world.goods("ORDER", "OLD", 1, "9.00", "0", "0"));
    List<Change> changes = read();
    assertThat(order().lines().getFirst().productId()).isEqualTo("shopify:article:OLD");
    assertThat(changes)
        .filteredOn(Change.ProductChange.class::isInstance)
        .extracting(change -> ((Change.ProductChange) change).product().name())
        .containsExactly("Cup", "No longer sold OLD");
  }

  @Test
  void deletedOrderIsAnEmptyDocument() {
    long id = world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "0", "0"));
    try (ShopifyConnector connector = shop.connect()) {
      List<Change> first = new ArrayList<>();
      Cursor end = read(connector, null, first);
      world.deleted(id, Instant.now());
      List<Change> then = new ArrayList<>();
      read(connector, end, then);
      Change.DocumentChange before = (Change.DocumentChange) first.getLast();
      Change.DocumentChange gone = (Change.DocumentChange) then.getLast();
      assertThat(gone.document().id()).isEqualTo(before.document().id());
      assertThat(gone.document().order()).isNull();
      assertThat(gone.revision()).isGreaterThan(before.revision());
    }
  }

  @Test
  void whatDidNotChangeIsNotToldAgain() {
    world.order(NOON, world.goods("ORDER", "CUP", 1, "19.00", "0", "0"));
    try (ShopifyConnector connector = shop.connect()) {
      Cursor end = read(connector, null, new ArrayList<>());
      List<Change> again = new ArrayList<>();
      assertThat(read(connector, end, again)).isEqualTo(end);
      assertThat(again).isEmpty();
    }
  }

  @Test
  void anotherShopsCursorIsGone() {
    try (ShopifyConnector connector = shop.connect()) {
      Cursor end = read(connector, null, new ArrayList<>());
      Cursor other = new Cursor(end.value().replace("shopify:7", "shopify:8"));
      assertThat(connector.changes("shopify:7", other, 10).toString()).contains("CursorGone");
      assertThat(connector.changes("shopify:7", new Cursor("nonsense"), 10).toString())
          .contains("CursorGone");
    }
  }

  private Order order() {
    Order order = document().order();
    assertThat(order).isNotNull();
    return order;
  }

  private Document document() {
    List<Document> documents =
        read().stream()
            .filter(Change.DocumentChange.class::isInstance)
            .map(change -> ((Change.DocumentChange) change).document())
            .toList();
    assertThat(documents).hasSize(1);
    return documents.getFirst();
  }

  private String cup() {
    return read().stream()
        .filter(Change.ProductChange.class::isInstance)
        .map(change -> ((Change.ProductChange) change).product())
        .filter(product -> product.sku().equals("CUP"))
        .map(Product::id)
        .findFirst()
        .orElseThrow();
  }

  private List<Change> read() {
    try (ShopifyConnector connector = shop.connect()) {
      List<Change> all = new ArrayList<>();
      read(connector, null, all);
      return all;
    }
  }

  private static Cursor read(ShopifyConnector connector, Cursor from, List<Change> into) {
    Cursor at = from;
    while (true) {
      Outcome<ChangePage> outcome = connector.changes("shopify:7", at, 500);
      assertThat(outcome).isInstanceOf(Outcome.Ok.class);
      ChangePage page = ((Outcome.Ok<ChangePage>) outcome).value();
      into.addAll(page.changes());
      at = page.next();
      if (!page.hasMore()) {
        return at;
      }
    }
  }
}
