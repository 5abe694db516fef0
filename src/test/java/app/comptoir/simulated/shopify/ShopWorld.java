package app.comptoir.simulated.shopify;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is true of a simulated shop. Amounts are decimals in the shop's currency, times those of
/// Shopify: whole seconds. All methods may be called by any thread.
public final class ShopWorld {
  final String name;
  final String zone;
  final String currency;
  final Instant madeAt;
  private final Clock clock;
  private final Map<String, Variant> variants = new LinkedHashMap<>();
  private final Map<Long, Order> orders = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  final Set<String> scopes = new TreeSet<>();
  private long numbers = 1_000;
  private Instant shopChanged;

  public ShopWorld(String name, String zone, String currency, Instant madeAt, Clock clock) {
    this.name = name;
    this.zone = zone;
    this.currency = currency;
    this.madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
    this.shopChanged = this.madeAt;
    this.clock = clock;
    scopes.addAll(List.of("read_orders", "read_products", "read_all_orders"));
  }

  /// Something it sells. Null `id` of a variant in a sale is one that was deleted.
  record Variant(long id, String sku, String title, BigDecimal price, Instant changed) {}

  record Event(long id, Instant at, String action, String type, long subject) {}

  /// One row of an agreement.
  ///
  /// @param presented by what the buyer's money differs from the shop's, with its currency
  public record Sale(
      long id,
      String type,
      String action,
      String line,
      @Nullable String sku,
      long quantity,
      BigDecimal total,
      BigDecimal tax,
      BigDecimal discount) {}

  record Agreement(long id, Instant at, String reason, List<Sale> sales) {}

  /// An order, changed under the world's lock only.
  static final class Order {
    final long id;
    final Instant made;
    final Instant processed;
    final boolean test;
    Instant changed;
    @Nullable Instant cancelled;
    final List<Agreement> agreements = new ArrayList<>();
    final List<BigDecimal> fees = new ArrayList<>();
    String presentment = "";
    BigDecimal factor = BigDecimal.ONE;

    Order(long id, Instant made, Instant processed, boolean test) {
      this.id = id;
      this.made = made;
      this.processed = processed;
      this.changed = made;
      this.test = test;
    }
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public synchronized void sells(String sku, String title, String price) {
    sells(sku, title, price, now());
  }

  public synchronized void sells(String sku, String title, String price, Instant changed) {
    Variant known = variants.get(sku);
    long id = known == null ? ++numbers : known.id();
    variants.put(sku, new Variant(id, sku, title, new BigDecimal(price), seconds(changed)));
  }

  /// Rows of goods or anything else, for [#order] and [#later].
  public synchronized Sale goods(
      String action, @Nullable String sku, long quantity, String total, String tax, String off) {
    return new Sale(
        ++numbers,
        "ProductSale",
        action,
        "PRODUCT",
        sku,
        quantity,
        new BigDecimal(total),
        new BigDecimal(tax),
        new BigDecimal(off));
  }

  public synchronized Sale other(String type, String line, String total, String tax) {
    return new Sale(
        ++numbers,
        type,
        "ORDER",
        line,
        null,
        1,
        new BigDecimal(total),
        new BigDecimal(tax),
        BigDecimal.ZERO);
  }

  public long order(Instant at, Sale... sales) {
    return order(at, false, sales);
  }

  public synchronized long order(Instant at, boolean test, Sale... sales) {
    Instant when = seconds(at);
    Order order = new Order(++numbers, when, when, test);
    order.agreements.add(new Agreement(++numbers, when, "ORDER", List.of(sales)));
    orders.put(order.id, order);
    return order.id;
  }

  /// An agreement more.
  public synchronized void later(long id, Instant at, String reason, Sale... sales) {
    Order order = orders.get(id);
    order.agreements.add(new Agreement(++numbers, seconds(at), reason, List.of(sales)));
    touched(order, at);
  }

  public synchronized void cancelled(long id, Instant at) {
    Order order = orders.get(id);
    order.cancelled = seconds(at);
    touched(order, at);
  }

  public synchronized void paid(long id, Instant at, String... fees) {
    Order order = orders.get(id);
    List.of(fees).forEach(fee -> order.fees.add(new BigDecimal(fee)));
    touched(order, at);
  }

  /// The buyer pays in another currency, so many units of it for one of the shop's.
  public synchronized void presented(long id, String currencyCode, String factor) {
    Order order = orders.get(id);
    order.presentment = currencyCode;
    order.factor = new BigDecimal(factor);
  }

  public synchronized void deleted(long id, Instant at) {
    orders.remove(id);
    events.add(new Event(++numbers, seconds(at), "destroy", "ORDER", id));
  }

  /// Takes a right away from the app.
  public synchronized void withdraw(String scope) {
    scopes.remove(scope);
  }

  /// Calls itself otherwise from now on.
  public synchronized void changedShop(Instant at) {
    shopChanged = seconds(at);
  }

  private static void touched(Order order, Instant at) {
    Instant when = seconds(at);
    order.changed = when.isAfter(order.changed) ? when : order.changed;
  }

  private static Instant seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  synchronized Instant shopChanged() {
    return shopChanged;
  }

  synchronized List<Variant> variants() {
    return List.copyOf(variants.values());
  }

  synchronized @Nullable Variant variant(@Nullable String sku) {
    return sku == null ? null : variants.get(sku);
  }

  synchronized List<Order> orders() {
    return List.copyOf(orders.values());
  }

  synchronized @Nullable Order find(long id) {
    return orders.get(id);
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }
}
