package app.comptoir.domain.kpi;

/// Return on ad spend: attributed net sales / spend, as a factor. Sales that came from no post
/// belong to no advertising and are left out.
public record Roas() implements Kpi {
  @Override
  public String id() {
    return "roas";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.factor(totals.attributedMinor(), totals.spendMinor());
  }
}
