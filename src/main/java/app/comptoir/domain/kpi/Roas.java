package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Coverage.Part;
import java.util.Set;

/// Return on ad spend: attributed net sales / spend, as a factor. Sales that came from no post
/// belong to no advertising and are left out.
public record Roas() implements Kpi {
  @Override
  public String id() {
    return "roas";
  }

  @Override
  public Set<Part> needs() {
    return Set.of(Part.RETURNS, Part.DISCOUNTS, Part.SPEND);
  }

  @Override
  public KpiValue of(Totals totals) {
    if (totals.untold(Part.SPEND)) {
      return new KpiValue.Unknown();
    }
    return KpiValue.factor(
        new Money(totals.attributedMinor(), totals.currency()), totals.sales().spend());
  }
}
