package app.comptoir.sandbox;

import app.comptoir.sandbox.log.OrderFacts;
import app.comptoir.sandbox.sim.state.Books;
import app.comptoir.sandbox.world.BrandSpec;
import app.comptoir.sandbox.world.Commission;
import app.comptoir.sandbox.world.Market;
import app.comptoir.sandbox.world.Micros;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings amounts into a brand's currency and takes the platform's commission, in whole numbers,
/// half-even.
final class Converter {
  private static final long RATE_UNIT = 100_000_000L;
  private final BrandSpec brand;
  private final Books books;
  private final Map<String, Integer> decimals = new HashMap<>();

  Converter(BrandSpec brand, Books books) {
    this.brand = brand;
    this.books = books;
    for (Market market : brand.markets()) {
      decimals.put(market.currency(), market.decimals());
    }
  }

  /// The newest rate of the order's day, times 10⁸; null while it has not been told.
  @Nullable Long rate(OrderFacts order) {
    return order.currency().equals(brand.currency())
        ? Long.valueOf(RATE_UNIT)
        : books
            .rates()
            .get(new Books.RateKey(Micros.day(order.placedAt(), brand.zone()), order.currency()));
  }

  long convert(long minor, OrderFacts order, long rate) {
    if (order.currency().equals(brand.currency())) {
      return minor;
    }
    long from = power(decimals.getOrDefault(order.currency(), 2));
    long to = power(decimals.getOrDefault(brand.currency(), 2));
    return halfEven(
        Math.multiplyExact(Math.multiplyExact(minor, rate), to),
        Math.multiplyExact(from, RATE_UNIT));
  }

  /// On the net amount of an order placed then.
  long commission(long netMinor, long placedAt) {
    Commission rule = brand.ruleAt(placedAt);
    return halfEven(Math.multiplyExact(netMinor, rule.perMille()), 1000) + rule.fixedMinor();
  }

  private static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }

  private static long halfEven(long dividend, long divisor) {
    long floor = Math.floorDiv(dividend, divisor);
    long twice = Math.floorMod(dividend, divisor) * 2;
    boolean up = twice > divisor || (twice == divisor && (floor & 1) == 1);
    return up ? floor + 1 : floor;
  }
}
