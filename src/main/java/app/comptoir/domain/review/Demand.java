package app.comptoir.domain.review;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What advertising brought a brand: measured over its posts that had ad spend in the last 90 days.
///
/// @param spend on them, in the brand's currency
/// @param orders attributed to them, `units` in those orders
public record Demand(Money spend, long orders, long units) {
  /// With fewer orders nothing is foretold (ours).
  public static final int LEAST_ORDERS = 30;

  public boolean measured() {
    return orders >= LEAST_ORDERS && units > 0 && spend.minor() > 0;
  }

  /// CPA = spend / orders, half-even.
  public Money spendAnOrder() {
    return new Money(divide(spend.minor(), 1, orders), spend.currency());
  }

  /// Ad spend a unit, half-even.
  public Money spendAUnit() {
    return new Money(divide(spend.minor(), 1, units), spend.currency());
  }

  /// Units that a budget sells at that cost: budget / spend × units.
  ///
  /// @param budget in the brand's currency
  public long units(Money budget) {
    return divide(budget.minor(), units, spend.minor());
  }

  private static long divide(long number, long factor, long by) {
    return BigDecimal.valueOf(number)
        .multiply(BigDecimal.valueOf(factor))
        .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
