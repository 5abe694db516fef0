package app.comptoir.simulated.shopify;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.simulated.shopify.ShopWorld.Sale;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The world of the sandbox as a shop's: its articles, and the orders and returns of one brand that
/// are in the brand's own currency, as its log tells them at its end.
public final class SandboxShop {
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Return> returns = new LinkedHashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();

  private SandboxShop() {}

  /// @param sandbox whose history is there and whose life stands still
  public static ShopWorld of(Sandbox sandbox, String brandId, Clock clock) {
    SandboxShop shop = new SandboxShop();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try (PlatformApiConnector log =
        new PlatformApiConnector(
            ApiSettings.of(sandbox.address(), new FixedToken(sandbox.token())), clock, threads)) {
      var brand =
          ((Outcome.Ok<app.comptoir.platform.Brands>) log.brands())
              .value().readable().stream()
                  .filter(b -> b.id().equals(brandId))
                  .findFirst()
                  .orElseThrow();
      shop.read(log, brandId);
      Instant first =
          shop.orders.values().stream().map(Order::placedAt).min(Instant::compareTo).orElseThrow();
      ShopWorld world =
          new ShopWorld(
              brand.name(),
              brand.zone().getId(),
              brand.currency().getCurrencyCode(),
              first.minusSeconds(86_400),
              clock);
      shop.fill(world, brand.currency(), first);
      return world;
    } finally {
      threads.shutdownNow();
    }
  }

  private void read(PlatformApiConnector log, String brandId) {
    Cursor at = null;
    while (true) {
      ChangePage page = ((Outcome.Ok<ChangePage>) log.changes(brandId, at, 5_000)).value();
      page.changes().forEach(this::take);
      if (!page.hasMore()) {
        return;
      }
      at = page.next();
    }
  }

  private void take(Change change) {
    switch (change) {
      case Change.ProductChange c -> newest(products, c.product().id(), c, c.product());
      case Change.OrderChange c -> newest(orders, c.order().id(), c, c.order());
      case Change.ReturnChange c -> newest(returns, c.returned().id(), c, c.returned());
      case Change.Deletion c when c.kind() == Change.Kind.ORDER -> newest(orders, c.id(), c, null);
      case Change.Deletion c when c.kind() == Change.Kind.RETURN ->
          newest(returns, c.id(), c, null);
      default -> {}
    }
  }

  private <T> void newest(Map<String, T> all, String id, Change change, @Nullable T value) {
    String key = change.type() + id;
    if (change.revision() > revisions.getOrDefault(key, 0L)) {
      revisions.put(key, change.revision());
      if (value == null) {
        all.remove(id);
      } else {
        all.put(id, value);
      }
    }
  }

  private void fill(ShopWorld world, Currency currency, Instant first) {
    for (Product product : products.values()) {
      Money price = product.price();
      world.sells(
          product.id(),
          product.name(),
          price == null ? "0.00" : price.toDecimal().toPlainString(),
          first);
    }
    Map<String, Long> ids = new HashMap<>();
    for (Order order : orders.values()) {
      if (order.currency().equals(currency)) {
        ids.put(order.id(), world.order(order.placedAt(), sales(world, order)));
      }
    }
    for (Return back : returns.values()) {
      Long id = back.orderId() == null ? null : ids.get(back.orderId());
      if (id != null) {
        String article =
            back.productId() == null
                ? orders.get(back.orderId()).lines().getFirst().productId()
                : back.productId();
        String amount = back.amount().times(-1).toDecimal().toPlainString();
        world.later(
            id,
            back.processedAt(),
            "REFUND",
            world.goods("RETURN", article, -back.quantity(), amount, "0", "0"));
        if (back.kind() == Return.Kind.CANCELLATION) {
          world.cancelled(id, back.processedAt());
        }
      }
    }
  }

  private static Sale[] sales(ShopWorld world, Order order) {
    List<Sale> sales = new ArrayList<>();
    long tax = order.taxMinor();
    for (Order.Line line : order.lines()) {
      long net = line.grossMinor() - line.discountMinor();
      sales.add(
          world.goods(
              "ORDER",
              line.productId(),
              line.quantity(),
              decimal(net + tax, order.currency()),
              decimal(tax, order.currency()),
              decimal(line.discountMinor(), order.currency())));
      tax = 0;
    }
    sales.add(
        world.other(
            "ShippingLineSale", "SHIPPING", decimal(order.shippingMinor(), order.currency()), "0"));
    return sales.toArray(Sale[]::new);
  }

  private static String decimal(long minor, Currency currency) {
    return new Money(minor, currency).toDecimal().toPlainString();
  }
}
