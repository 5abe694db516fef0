package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Sales;
import java.util.function.Function;

/// An amount net sales and contribution are made of, as [Sales] tells it.
record Booked(String id, boolean higherIsBetter, Function<Sales, Money> amount) implements Kpi {
  @Override
  public KpiValue of(Totals totals) {
    return new KpiValue.Amount(amount.apply(totals.sales()));
  }
}
