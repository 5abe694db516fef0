package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/// By how much a figure differs from the one it is compared with. The one place that says so.
///
/// Amounts, counts and factors change by a share of the earlier one where that is more than
/// nothing; from nothing and from below it there is no share, and the difference itself is told.
/// Shares change by points.
public sealed interface KpiChange {
  /// @param share 0.12 is 12 % more
  record Relative(double share) implements KpiChange {}

  /// @param points 0.12 is 12 percentage points more
  record Points(double points) implements KpiChange {}

  /// The base was nothing or less.
  record OfAmount(Money difference) implements KpiChange {}

  /// The base was nothing or less.
  record OfCount(long difference) implements KpiChange {}

  /// The base was nothing or less.
  record OfFactor(double difference) implements KpiChange {}

  /// Either figure is unknown, or they are not of a kind.
  record Unknown() implements KpiChange {}

  static KpiChange of(KpiValue current, KpiValue previous) {
    return switch (current) {
      case KpiValue.Amount(Money now)
          when previous instanceof KpiValue.Amount(Money then)
              && now.currency().equals(then.currency()) ->
          then.minor() > 0 ? relative(now.minor(), then.minor()) : new OfAmount(now.minus(then));
      case KpiValue.Count(long now) when previous instanceof KpiValue.Count(long then) ->
          then > 0 ? relative(now, then) : new OfCount(Math.subtractExact(now, then));
      case KpiValue.Share now when previous instanceof KpiValue.Share then ->
          new Points(now.value() - then.value());
      case KpiValue.Factor now when previous instanceof KpiValue.Factor then ->
          then.value() > 0
              ? new Relative(now.value() / then.value() - 1)
              : new OfFactor(now.value() - then.value());
      case KpiValue.Amount _,
          KpiValue.Count _,
          KpiValue.Share _,
          KpiValue.Factor _,
          KpiValue.Unknown _ ->
          new Unknown();
    };
  }

  private static KpiChange relative(long now, long then) {
    BigDecimal difference = BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(then));
    return new Relative(
        difference.divide(BigDecimal.valueOf(then), MathContext.DECIMAL64).doubleValue());
  }

  /// 1 for more, −1 for less, 0 for the same; 0 too where it is unknown.
  default int direction() {
    return switch (this) {
      case Relative(double share) -> (int) Math.signum(share);
      case Points(double points) -> (int) Math.signum(points);
      case OfAmount(Money difference) -> Long.signum(difference.minor());
      case OfCount(long difference) -> Long.signum(difference);
      case OfFactor(double difference) -> (int) Math.signum(difference);
      case Unknown() -> 0;
    };
  }
}
