package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage.Part;
import java.util.Set;

/// Ad spend / orders, rounded half-even to the minor unit.
public record CostPerOrder() implements Kpi {
  @Override
  public String id() {
    return "cpa";
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
    return Average.of(totals.sales().spendMinor(), totals.sales().orders(), totals.currency());
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }
}
