package app.comptoir.ui.control;

import app.comptoir.domain.kpi.KpiChange;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Formats;
import java.math.BigDecimal;

/// How far a figure moved against the one it is compared with, as it is written: see [KpiChange].
///
/// @param good whether it is good news
public record Delta(KpiChange change, boolean good) {

  /// Where it moved.
  public enum Direction {
    UP,
    DOWN,
    SAME,
    UNKNOWN
  }

  /// Nothing to compare with.
  public static final Delta UNKNOWN = new Delta(new KpiChange.Unknown(), false);

  /// Compares two figures.
  public static Delta of(KpiValue current, KpiValue previous, boolean higherIsBetter) {
    KpiChange change = KpiChange.of(current, previous);
    return new Delta(change, (change.direction() > 0) == higherIsBetter);
  }

  public Direction direction() {
    return change instanceof KpiChange.Unknown
        ? Direction.UNKNOWN
        : switch (change.direction()) {
          case 1 -> Direction.UP;
          case -1 -> Direction.DOWN;
          default -> Direction.SAME;
        };
  }

  /// The signed change: “+12.3%”, “−0.21 pt”, from nothing “+€120.00”; “–” where unknown.
  public String text(Formats formats, String pointsUnit) {
    String sign = change.direction() > 0 ? "+" : "";
    return switch (change) {
      case KpiChange.Relative(double share) -> sign + formats.percent(share, 1);
      case KpiChange.Points(double points) ->
          sign + formats.number(BigDecimal.valueOf(points * 100), 2) + "\u00a0" + pointsUnit;
      case KpiChange.OfAmount(Money difference) -> sign + formats.headline(difference);
      case KpiChange.OfCount(long difference) -> sign + formats.count(difference);
      case KpiChange.OfFactor(double difference) -> sign + formats.factor(difference);
      case KpiChange.Unknown() -> Formats.UNKNOWN;
    };
  }
}
