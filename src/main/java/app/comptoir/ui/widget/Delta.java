package app.comptoir.ui.widget;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Formats;
import java.math.BigDecimal;
import java.math.MathContext;

/// How far a figure moved against the one it is compared with: amounts, counts and factors in per
/// cent of the earlier one, shares in percentage points.
///
/// @param change 0.12 is +12 % or +12 points; NaN where it cannot be told
/// @param points whether `change` is a difference of shares
public record Delta(Direction direction, double change, boolean points, boolean good) {

  /// Where it moved.
  public enum Direction {
    UP,
    DOWN,
    SAME,
    UNKNOWN
  }

  private static final Delta NONE = new Delta(Direction.UNKNOWN, Double.NaN, false, false);

  /// Compares two figures; unknown where either is unknown or they are not of a kind.
  public static Delta of(KpiValue current, KpiValue previous, boolean higherIsBetter) {
    return switch (current) {
      case KpiValue.Amount(Money now)
          when previous instanceof KpiValue.Amount(Money then)
              && now.currency().equals(then.currency()) ->
          relative(now.minor(), then.minor(), higherIsBetter);
      case KpiValue.Count(long now) when previous instanceof KpiValue.Count(long then) ->
          relative(now, then, higherIsBetter);
      case KpiValue.Share now when previous instanceof KpiValue.Share then ->
          of(now.value() - then.value(), true, higherIsBetter);
      case KpiValue.Factor now
          when previous instanceof KpiValue.Factor then && then.numerator().minor() != 0 ->
          of(now.value() / then.value() - 1, false, higherIsBetter);
      case KpiValue.Amount _,
          KpiValue.Count _,
          KpiValue.Share _,
          KpiValue.Factor _,
          KpiValue.Unknown _ ->
          NONE;
    };
  }

  /// Compares two counts or two amounts in minor units of one currency.
  public static Delta relative(long now, long then, boolean higherIsBetter) {
    if (then == 0) {
      return NONE;
    }
    BigDecimal difference = BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(then));
    BigDecimal base = BigDecimal.valueOf(then).abs();
    return of(difference.divide(base, MathContext.DECIMAL64).doubleValue(), false, higherIsBetter);
  }

  private static Delta of(double change, boolean points, boolean higherIsBetter) {
    Direction direction = change > 0 ? Direction.UP : change < 0 ? Direction.DOWN : Direction.SAME;
    return new Delta(direction, change, points, (direction == Direction.UP) == higherIsBetter);
  }

  /// The signed change: “+12.3%”, “−0.21 pt”; “–” where unknown.
  public String text(Formats formats, String pointsUnit) {
    if (direction == Direction.UNKNOWN) {
      return Formats.UNKNOWN;
    }
    String sign = change > 0 ? "+" : "";
    return points
        ? sign + formats.number(BigDecimal.valueOf(change * 100), 2) + "\u00a0" + pointsUnit
        : sign + formats.percent(change, 1);
  }
}
