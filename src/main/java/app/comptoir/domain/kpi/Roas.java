package app.comptoir.domain.kpi;

/// Return on ad spend: attributed net sales / spend, as a factor.
///
/// It is right for totals of attributed sales only: sales that came from no post belong to no
/// advertising.
public record Roas() implements Kpi {
  @Override
  public String id() {
    return "roas";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.factor(totals.net().minor(), totals.spendMinor());
  }
}
