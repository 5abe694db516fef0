package app.comptoir.domain.kpi;

/// Ad spend / orders, rounded half-even to the minor unit.
public record CostPerOrder() implements Kpi {
  @Override
  public String id() {
    return "cpa";
  }

  @Override
  public KpiValue of(Totals totals) {
    return Average.of(totals.sales().spendMinor(), totals.sales().orders(), totals.currency());
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }
}
