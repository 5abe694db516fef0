package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Money shared out over a count.
final class Average {
  private Average() {}

  /// `minor` / `count`, half-even to the minor unit; unknown over a count of zero.
  static KpiValue of(long minor, long count, Currency currency) {
    if (count == 0) {
      return new KpiValue.Unknown();
    }
    BigDecimal each =
        BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_EVEN);
    return new KpiValue.Amount(new Money(each.longValueExact(), currency));
  }
}
