package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;

/// The value of a figure: an amount, a count, a ratio, or unknown. A ratio with a zero denominator
/// is [Unknown], never 0 and never ∞.
public sealed interface KpiValue {
  record Amount(Money money) implements KpiValue {}

  record Count(long count) implements KpiValue {}

  /// numerator / denominator, shown as a percentage.
  record Share(long numerator, long denominator) implements KpiValue {
    public double value() {
      return (double) numerator / denominator;
    }
  }

  /// numerator / denominator, shown as a factor such as 3.2×.
  record Factor(long numerator, long denominator) implements KpiValue {
    public double value() {
      return (double) numerator / denominator;
    }
  }

  record Unknown() implements KpiValue {}

  static KpiValue share(long numerator, long denominator) {
    return denominator == 0 ? new Unknown() : new Share(numerator, denominator);
  }

  static KpiValue factor(long numerator, long denominator) {
    return denominator == 0 ? new Unknown() : new Factor(numerator, denominator);
  }
}
