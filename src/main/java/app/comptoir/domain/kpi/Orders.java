package app.comptoir.domain.kpi;

/// Orders placed; a cancelled one counts on the day it was placed.
public record Orders() implements Kpi {
  @Override
  public String id() {
    return "orders";
  }

  @Override
  public KpiValue of(Totals totals) {
    return new KpiValue.Count(totals.sales().orders());
  }
}
