package app.comptoir.platform.api.records;

import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.wire.Malformed;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads orders, returns and exchange rates.
final class RevenueReader {
  private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,8})?");

  private RevenueReader() {}

  static Order order(Thing data, String brandId) {
    Order order =
        new Order(
            data.id("id"),
            brandId,
            data.idOrNull("post_id"),
            Names.of(Order.Status.class, data.text("status"), Order.Status.OTHER),
            data.instant("placed_at"),
            data.currency("currency"),
            data.objects("lines", RevenueReader::line),
            data.amount("tax_minor"),
            data.amount("shipping_minor"),
            Names.country(data.textOrNull("country")).orElse(null));
    if (!order.countable()) {
      throw new Malformed("lines add up to more than can be counted");
    }
    return order;
  }

  private static Order.Line line(Thing line) {
    return new Order.Line(
        line.id("product_id"),
        line.amount("quantity"),
        line.amount("gross_minor"),
        line.whole("discount_minor", 0, Json.MAX_AMOUNT));
  }

  static Return returned(Thing data, String brandId) {
    Money amount = data.money("amount");
    if (amount.minor() < 0) {
      throw new Malformed("amount is negative");
    }
    return new Return(
        data.id("id"),
        brandId,
        data.idOrNull("order_id"),
        data.idOrNull("product_id"),
        Names.of(Return.Kind.class, data.text("kind"), Return.Kind.OTHER),
        data.whole("quantity", 0, Json.MAX_THINGS),
        amount,
        data.instant("processed_at"));
  }

  static FxRate rate(Thing data) {
    return new FxRate(
        data.day("day"), data.currency("base"), data.currency("quote"), rate(data.text("rate")));
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
