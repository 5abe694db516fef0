package app.comptoir.domain.kpi;

/// Net sales − commission − ad spend (ours), in the brand's currency.
public record Contribution() implements Kpi {
  @Override
  public String id() {
    return "contribution";
  }

  @Override
  public KpiValue of(Totals totals) {
    return new KpiValue.Amount(totals.sales().contribution());
  }
}
