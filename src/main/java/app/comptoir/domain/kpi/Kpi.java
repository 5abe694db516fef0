package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage;
import java.util.Set;

/// One figure with its one definition. A new KPI is one class in this package, one line in
/// [Figures], message keys `kpi.<id>`, `kpi.<id>.definition`, and a golden-number test.
public interface Kpi {
  /// Stable identifier, used in message keys and exports.
  String id();

  /// The figure of these totals.
  KpiValue of(Totals totals);

  /// Parts of the money that it hangs on and that a source may not tell.
  default Set<Coverage.Part> needs() {
    return Set.of();
  }

  /// Whether a rise is good news.
  default boolean higherIsBetter() {
    return true;
  }
}
