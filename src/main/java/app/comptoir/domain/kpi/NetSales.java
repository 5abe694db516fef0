package app.comptoir.domain.kpi;

/// gross − discounts − returns, in the brand's currency.
public record NetSales() implements Kpi {
  @Override
  public String id() {
    return "net_sales";
  }

  @Override
  public KpiValue of(Totals totals) {
    return new KpiValue.Amount(totals.sales().net());
  }
}
