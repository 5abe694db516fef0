package app.comptoir.platform.api.records;

import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/// Reads orders, returns and exchange rates.
final class RevenueReader {
  private static final Fields ORDER =
      new Fields(
          "id",
          "post_id",
          "status",
          "placed_at",
          "currency",
          "lines",
          "tax_minor",
          "shipping_minor",
          "country");
  private static final Fields LINE =
      new Fields("product_id", "quantity", "gross_minor", "discount_minor");
  private static final Fields RETURN =
      new Fields("id", "order_id", "product_id", "kind", "quantity", "amount", "processed_at");
  private static final Fields FX_RATE = new Fields("day", "base", "quote", "rate");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,8})?");
  private static final Currency NONE = Currency.getInstance("XXX");

  private final Json json;
  private final MoneyReader money;

  RevenueReader(Json json, MoneyReader money) {
    this.json = json;
    this.money = money;
  }

  /// The order whose object was just begun.
  Order order(String brandId) {
    int seen = 0;
    String id = "";
    String postId = null;
    Order.Status status = Order.Status.OTHER;
    Instant placedAt = Instant.EPOCH;
    Currency currency = NONE;
    List<Order.Line> lines = List.of();
    long tax = 0;
    long shipping = 0;
    String country = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "post_id" -> postId = json.idOrNull(name);
        case "status" -> status = Names.orderStatus(json.shared(name));
        case "placed_at" -> placedAt = json.instant(name);
        case "currency" -> currency = json.currency(name);
        case "lines" -> lines = lines(name);
        case "tax_minor" -> tax = json.amount(name);
        case "shipping_minor" -> shipping = json.amount(name);
        case "country" -> country = Names.country(json.sharedOrNull(name)).orElse(null);
        default -> json.skip();
      }
      seen |= ORDER.bit(name);
    }
    ORDER.require(seen);
    Order order =
        new Order(id, brandId, postId, status, placedAt, currency, lines, tax, shipping, country);
    if (!order.countable()) {
      throw new Malformed("lines add up to more than can be counted");
    }
    return order;
  }

  /// The return whose object was just begun.
  Return returned(String brandId) {
    int seen = 0;
    String id = "";
    String orderId = null;
    String productId = null;
    Return.Kind kind = Return.Kind.OTHER;
    long quantity = 0;
    Money amount = Money.zero(NONE);
    Instant processedAt = Instant.EPOCH;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "order_id" -> orderId = json.idOrNull(name);
        case "product_id" -> productId = json.idOrNull(name);
        case "kind" -> kind = Names.returnKind(json.shared(name));
        case "quantity" -> quantity = json.things(name);
        case "amount" -> amount = money.money(name);
        case "processed_at" -> processedAt = json.instant(name);
        default -> json.skip();
      }
      seen |= RETURN.bit(name);
    }
    RETURN.require(seen);
    if (amount.minor() < 0) {
      throw new Malformed("amount is negative");
    }
    return new Return(id, brandId, orderId, productId, kind, quantity, amount, processedAt);
  }

  /// The exchange rate whose object was just begun.
  FxRate rate() {
    int seen = 0;
    LocalDate day = LocalDate.EPOCH;
    Currency base = NONE;
    Currency quote = NONE;
    BigDecimal rate = BigDecimal.ONE;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "day" -> day = json.day(name);
        case "base" -> base = json.currency(name);
        case "quote" -> quote = json.currency(name);
        case "rate" -> rate = rate(json.text(name));
        default -> json.skip();
      }
      seen |= FX_RATE.bit(name);
    }
    FX_RATE.require(seen);
    return new FxRate(day, base, quote, rate);
  }

  private List<Order.Line> lines(String property) {
    List<Order.Line> lines = new ArrayList<>(4);
    json.beginArray(property);
    while (json.nextObject(property)) {
      lines.add(line());
    }
    return lines;
  }

  private Order.Line line() {
    int seen = 0;
    String productId = "";
    long quantity = 0;
    long gross = 0;
    long discount = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "product_id" -> productId = json.sharedId(name);
        case "quantity" -> quantity = json.amount(name);
        case "gross_minor" -> gross = json.amount(name);
        case "discount_minor" -> discount = json.whole(name, 0, Json.MAX_AMOUNT);
        default -> json.skip();
      }
      seen |= LINE.bit(name);
    }
    LINE.require(seen);
    return new Order.Line(productId, quantity, gross, discount);
  }

  private static BigDecimal rate(String decimal) {
    if (decimal.length() > 18 || !RATE.matcher(decimal).matches()) {
      throw new Malformed("rate is no decimal of the contract's form");
    }
    BigDecimal rate = new BigDecimal(decimal);
    if (rate.signum() == 0) {
      throw new Malformed("rate is zero");
    }
    return rate;
  }
}
