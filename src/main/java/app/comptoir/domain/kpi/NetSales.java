package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage.Part;
import java.util.Set;

/// gross − discounts − returns, in the brand's currency. Where a source does not tell discounts or
/// returns it is net of what is told; what it lacks is named beside it, see [#needs].
public record NetSales() implements Kpi {
  @Override
  public String id() {
    return "net_sales";
  }

  @Override
  public Set<Part> needs() {
    return Set.of(Part.DISCOUNTS, Part.RETURNS);
  }

  @Override
  public KpiValue of(Totals totals) {
    return new KpiValue.Amount(totals.sales().net());
  }
}
