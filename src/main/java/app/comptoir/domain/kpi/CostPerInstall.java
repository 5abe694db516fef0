package app.comptoir.domain.kpi;

/// Ad spend / installs, rounded half-even to the minor unit.
public record CostPerInstall() implements Kpi {
  @Override
  public String id() {
    return "cpi";
  }

  @Override
  public KpiValue of(Totals totals) {
    return Average.of(totals.sales().spendMinor(), totals.installs(), totals.currency());
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }
}
