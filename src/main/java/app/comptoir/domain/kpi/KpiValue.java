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

  /// An amount / another one of the same currency, shown as a factor such as 3.2×.
  record Factor(Money numerator, Money denominator) implements KpiValue {
    public Factor {
      if (!numerator.currency().equals(denominator.currency())) {
        throw new IllegalArgumentException(
            "Cannot divide " + numerator.currency() + " by " + denominator.currency());
      }
    }

    public double value() {
      return (double) numerator.minor() / denominator.minor();
    }
  }

  record Unknown() implements KpiValue {}

  static KpiValue share(long numerator, long denominator) {
    return denominator == 0 ? new Unknown() : new Share(numerator, denominator);
  }

  static KpiValue factor(Money numerator, Money denominator) {
    return denominator.minor() == 0 ? new Unknown() : new Factor(numerator, denominator);
  }
}
