package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;

/// Return on ad spend: attributed net sales / spend, as a factor. Sales that came from no post
/// belong to no advertising and are left out.
public record Roas() implements Kpi {
  @Override
  public String id() {
    return "roas";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.factor(
        new Money(totals.attributedMinor(), totals.currency()), totals.sales().spend());
  }
}
