package app.comptoir.domain.kpi;

/// One figure with its one definition. A new KPI is one class in this package, one line in
/// [Figures], message keys `kpi.<id>`, `kpi.<id>.definition`, and a golden-number test.
public interface Kpi {
  /// Stable identifier, used in message keys and exports.
  String id();

  /// The figure of these totals.
  KpiValue of(Totals totals);

  /// Whether a rise is good news.
  default boolean higherIsBetter() {
    return true;
  }
}
