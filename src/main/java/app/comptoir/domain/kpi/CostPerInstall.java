package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage.Part;
import java.util.Set;

/// Ad spend / installs, rounded half-even to the minor unit.
public record CostPerInstall() implements Kpi {
  @Override
  public String id() {
    return "cpi";
  }

  @Override
  public Set<Part> needs() {
    return Set.of(Part.SPEND);
  }

  @Override
  public KpiValue of(Totals totals) {
    if (totals.untold(Part.SPEND)) {
      return new KpiValue.Unknown();
    }
    return Average.of(totals.sales().spendMinor(), totals.installs(), totals.currency());
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }
}
