package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage.Part;
import java.util.Set;

/// Net sales − commission − ad spend (ours), in the brand's currency; unknown where nobody tells
/// commission or spend.
public record Contribution() implements Kpi {
  @Override
  public String id() {
    return "contribution";
  }

  @Override
  public Set<Part> needs() {
    return Set.of(Part.DISCOUNTS, Part.RETURNS, Part.COMMISSION, Part.SPEND);
  }

  @Override
  public KpiValue of(Totals totals) {
    if (totals.untold(Part.COMMISSION) || totals.untold(Part.SPEND)) {
      return new KpiValue.Unknown();
    }
    return new KpiValue.Amount(totals.sales().contribution());
  }
}
