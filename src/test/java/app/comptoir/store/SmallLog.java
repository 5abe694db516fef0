package app.comptoir.store;

import static app.comptoir.store.LogBuilder.EUR;
import static app.comptoir.store.LogBuilder.NOON;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Staff;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.change.Change.Kind;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.sql.Keys;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A log with every type of record, in which nearly everything is revised, moved or taken back, in
/// the order in which it happened.
final class SmallLog {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String OTHER_HASH = "fedcba9876543210".repeat(4);
  private final String brandId;
  private final List<Change> changes = new ArrayList<>();

  private SmallLog(String brandId) {
    this.brandId = brandId;
  }

  /// The whole log of a brand.
  static List<Change> of(String brandId) {
    SmallLog log = new SmallLog(brandId);
    log.catalogue();
    log.offers();
    log.sales();
    log.returns();
    log.shoppers();
    log.metrics();
    log.books();
    log.documents();
    return log.changes;
  }

  /// The brand as it is before its first record.
  static Brand brand(String id) {
    return brand(id, "Maison", 100, "Europe/Paris");
  }

  private static Brand brand(String id, String name, int perMille, String zone) {
    return new Brand(
        id,
        name,
        ZoneId.of(zone),
        EUR,
        DayOfWeek.MONDAY,
        List.of(new CommissionRule(perMille, 25, Instant.EPOCH, null)),
        new ReadabilityBudget(300, 6));
  }

  private long seq() {
    return changes.size() + 1L;
  }

  private Instant at() {
    return NOON.plusSeconds(seq());
  }

  private void deleted(Kind kind, String id, long revision) {
    changes.add(new Change.Deletion(seq(), at(), revision, kind, id));
  }

  private void catalogue() {
    Staff staff =
        new Staff(
            List.of(new Member("u1", "Inès", Set.of(Role.MANAGER))),
            List.of(
                new Delegation("d1", brandId, "u1", "u2", Role.MANAGER, NOON, minute(90), null)));
    Staff fewer = new Staff(List.of(new Member("u2", "Tom", Set.of(Role.APPROVER))), List.of());
    brand(1, brand(brandId, "Maison", 100, "Europe/Paris"), staff);
    brand(2, brand(brandId, "Maison Ourse", 120, "Europe/Paris"), fewer);
    brand(3, brand(brandId, "Maison Ourse", 120, "America/New_York"), null);
    product("p1", 1, "Teapot");
    product("p1", 2, "Teapot, blue");
    deleted(Kind.PRODUCT, "p1", 3);
    product("p2", 1, "Plaid");
    deleted(Kind.PRODUCT, "p2", 2);
    product("p2", 4, "Plaid, new");
    campaign("c1", 1, "Autumn");
    campaign("c1", 2, "Autumn sale");
    deleted(Kind.CAMPAIGN, "c1", 3);
    campaign("c2", 1, "Winter");
    post("x1", 1, "c1", Action.BUY_NOW, null);
    post("x1", 2, "c2", Action.CART_REPLY, null);
    deleted(Kind.POST, "x1", 3);
    post("x2", 1, "c1", Action.INSTALL, null);
    deleted(Kind.POST, "x2", 2);
    post("x2", 3, "c1", Action.BUY_NOW, null);
    post("x3", 2, "c2", Action.BUY_NOW, minute(40));
    deleted(Kind.POST, "x3", 4);
    deleted(Kind.POST, "x4", 2);
  }

  private void brand(long revision, Brand brand, @Nullable Staff staff) {
    changes.add(new Change.BrandChange(seq(), at(), revision, brand, staff));
  }

  private void product(String id, long revision, String name) {
    Product product = new Product(id, brandId, "SKU-" + id, name, Money.of(1999, "EUR"));
    changes.add(new Change.ProductChange(seq(), at(), revision, product));
  }

  private void campaign(String id, long revision, String name) {
    Campaign campaign = new Campaign(id, brandId, name, "#" + id, NOON, null);
    changes.add(new Change.CampaignChange(seq(), at(), revision, campaign));
  }

  private void post(
      String id, long revision, String campaign, Action action, @Nullable Instant deletedAt) {
    Post post =
        new Post(
            id,
            brandId,
            campaign,
            "p1",
            action,
            Placement.PROMOTED,
            "Maison",
            "@maison",
            "Revision " + revision,
            null,
            "m1",
            null,
            Money.of(1999, "EUR"),
            10L,
            NOON,
            null,
            deletedAt);
    changes.add(new Change.PostChange(seq(), at(), revision, post));
  }

  private void offers() {
    offer("o1", 1, "Plaid", HASH);
    offer("o1", 2, "Plaid, blue", OTHER_HASH);
    offer("o1", 3, "Plaid", HASH);
    deleted(Kind.OFFER, "o1", 4);
    offer("o2", 1, "Teapot", HASH);
    offer("o2", 2, "Teapot, blue", OTHER_HASH);
    decision("d1", 1, Decision.Kind.REVIEW);
    decision("d1", 2, Decision.Kind.APPROVE);
    deleted(Kind.DECISION, "d1", 3);
  }

  private void offer(String id, long revision, String title, String hash) {
    Offer offer =
        new Offer(
            id,
            brandId,
            null,
            title,
            "Soft",
            Offer.State.SUBMITTED,
            Money.of(1999, "EUR"),
            null,
            10L,
            Money.of(50_000, "EUR"),
            NOON,
            minute(60),
            null,
            null,
            "u1",
            NOON,
            revision,
            hash,
            null,
            List.of(),
            null,
            null,
            null);
    changes.add(new Change.OfferChange(seq(), at(), revision, offer));
  }

  private void decision(String id, long revision, Decision.Kind kind) {
    Decision decision = new Decision(id, brandId, "o1", kind, "u2", "Fine", HASH, NOON, null, null);
    changes.add(new Change.DecisionChange(seq(), at(), revision, decision));
  }

  private void sales() {
    rate("USD", 1, "0.90");
    rate("USD", 2, "0.95");
    rate("GBP", 1, "1.15");
    order("r1", 1, "x1", "USD", 5000);
    order("r1", 2, "x2", "USD", 6000);
    order("r2", 1, "x1", "EUR", 3000);
    deleted(Kind.ORDER, "r2", 2);
    order("r3", 1, "x3", "GBP", 1000);
    deleted(Kind.ORDER, "r3", 2);
    order("r3", 3, "x3", "GBP", 1500);
    order("r4", 1, null, "JPY", 700);
    deleted(Kind.ORDER, "r5", 1);
  }

  private void rate(String base, long revision, String rate) {
    LocalDate day = LocalDate.of(2026, 10, 1);
    FxRate fx = new FxRate(day, Currency.getInstance(base), EUR, new BigDecimal(rate));
    changes.add(new Change.FxRateChange(seq(), at(), revision, fx));
  }

  private void order(String id, long revision, @Nullable String post, String currency, long gross) {
    Order order =
        new Order(
            id,
            brandId,
            post,
            Order.Status.PLACED,
            NOON,
            Currency.getInstance(currency),
            List.of(new Order.Line("p1", 2, gross, 100), new Order.Line("p" + revision, 1, 333, 0)),
            20,
            30,
            "FR");
    changes.add(new Change.OrderChange(seq(), at(), revision, order));
  }

  private void returns() {
    returned("t1", 1, "r1", "USD", 500);
    returned("t1", 2, "r1", "USD", 700);
    returned("t2", 1, "r2", "EUR", 300);
    returned("t3", 1, "r1", "USD", 100);
    deleted(Kind.RETURN, "t3", 2);
    returned("t4", 1, null, "GBP", 200);
    returned("t5", 1, "never", "EUR", 400);
    returned("t6", 1, "r3", "GBP", 250);
    returned("t6", 2, "r4", "JPY", 250);
    deleted(Kind.RETURN, "t7", 2);
  }

  private void returned(
      String id, long revision, @Nullable String order, String currency, long amount) {
    Return returned =
        new Return(
            id,
            brandId,
            order,
            "p1",
            Return.Kind.RETURN,
            1,
            Money.of(amount, currency),
            NOON.plus(Duration.ofHours(3)));
    changes.add(new Change.ReturnChange(seq(), at(), revision, returned));
  }

  private void shoppers() {
    event(10, 1, "x1", 1, Step.TAP, 1);
    event(11, 1, "x1", 1, Step.REPLY, 2);
    event(12, 1, "x1", 1, Step.IN_CART, 3);
    event(13, 1, "x2", 2, Step.TAP, 1);
    event(14, 1, "x2", 2, Step.PURCHASE, 9);
    event(15, 1, "x2", 2, Step.PRODUCT_VIEW, 2);
    event(16, 1, "x2", 2, Step.CHECKOUT, 4);
    event(15, 2, "x2", 2, Step.PRODUCT_VIEW, 3);
    event(17, 1, "x3", 3, Step.TAP, 5);
    deleted(Kind.SHOPPER_EVENT, "17", 2);
    event(18, 1, "x3", 3, Step.TAP, 6);
    event(18, 2, "x1", 3, Step.REPLY, 6);
    event(Keys.MAX_EVENT + 5, 1, "x2", 4, Step.TAP, 7);
    deleted(Kind.SHOPPER_EVENT, "19", 3);
  }

  private void event(long id, long revision, String post, long shopper, Step step, int minute) {
    ReplyOutcome outcome = step == Step.REPLY ? ReplyOutcome.ADDED : ReplyOutcome.NONE;
    ShopperEvent event =
        new ShopperEvent(
            id,
            post,
            shopper,
            step,
            minute(minute),
            outcome,
            null,
            Placement.PROMOTED,
            Surface.WEB,
            "FR");
    changes.add(new Change.ShopperEventChange(seq(), at(), revision, event));
  }

  private void metrics() {
    metric("x1", 1, 100, 50);
    metric("x1", 2, 120, 60);
    metric("x1", 3, 90, 55);
    metric("x2", 1, 10, 5);
  }

  private void metric(String post, long revision, long impressions, long spend) {
    Metric metric =
        new Metric(
            post, minute(10), Placement.PROMOTED, Surface.WEB, impressions, 1, 0, 0, 0, spend);
    changes.add(new Change.MetricChange(seq(), at(), revision, metric));
  }

  private void books() {
    entry("e1", 1, 300);
    entry("e1", 2, 350);
    deleted(Kind.LEDGER_ENTRY, "e1", 3);
    entry("e2", 1, 120);
    changes.add(new Change.Unreadable(seq(), at(), 1, "poem", "This version does not know it"));
  }

  private void entry(String id, long revision, long amount) {
    LedgerEntry entry =
        new LedgerEntry(
            id,
            brandId,
            LedgerEntry.Kind.FREE_ITEM,
            "INV-" + revision,
            "p2",
            "Postage",
            1,
            Money.of(amount, "EUR"),
            NOON);
    changes.add(new Change.LedgerEntryChange(seq(), at(), revision, entry));
  }

  /// Told whole, also where parts were told before or are told late.
  private void documents() {
    order("k1", 1, null, "EUR", 900);
    returned("k1#a", 1, "k1", "EUR", 90);
    document("k1", 3, order("k1", "USD", 1200), List.of(of("k1#b", "k1", 100)), List.of("k1#e"));
    document("k1", 4, order("k1", "EUR", 1000), List.of(of("k1#c", "k1", 70)), List.of());
    order("k1", 2, null, "GBP", 5);
    returned("k1#d", 3, "k1", "EUR", 5);
    document("k2", 1, null, List.of(of("k2#1", null, 40), of("k2#2", null, 41)), List.of("k2#3"));
    document("k2", 2, null, List.of(of("k2#1", null, 45)), List.of("k2#4"));
    document("k3", 1, order("k3", "EUR", 700), List.of(of("k3#a", "k3", 9)), List.of());
    document("k3", 2, null, List.of(), List.of());
  }

  private void document(
      String id,
      long revision,
      @Nullable Order order,
      List<Return> returns,
      List<String> entryIds) {
    List<LedgerEntry> entries =
        entryIds.stream()
            .map(
                entry ->
                    new LedgerEntry(
                        entry,
                        brandId,
                        LedgerEntry.Kind.WRITE_OFF,
                        id,
                        "p2",
                        null,
                        -revision,
                        Money.of(0, "EUR"),
                        NOON))
            .toList();
    Document document = new Document(id, brandId, order, returns, entries);
    changes.add(new Change.DocumentChange(seq(), at(), revision, document));
  }

  private Order order(String id, String currency, long gross) {
    return new Order(
        id,
        brandId,
        null,
        Order.Status.PLACED,
        NOON,
        Currency.getInstance(currency),
        List.of(new Order.Line("p1", 2, gross, 100)),
        20,
        30,
        "DE");
  }

  private Return of(String id, @Nullable String order, long amount) {
    return new Return(
        id,
        brandId,
        order,
        null,
        Return.Kind.RETURN,
        1,
        Money.of(amount, "EUR"),
        NOON.plus(Duration.ofHours(2)));
  }

  private static Instant minute(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}
