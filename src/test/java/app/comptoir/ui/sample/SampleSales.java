package app.comptoir.ui.sample;

import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Returned;
import app.comptoir.domain.revenue.WithoutRate;
import java.util.Currency;

/// Made-up sales: what came back does so on the day of its order.
public final class SampleSales {
  private SampleSales() {}

  public static Sales of(
      Currency currency,
      long orders,
      long units,
      long gross,
      long discounts,
      long returns,
      long commission,
      long spend,
      WithoutRate lacking) {
    Returned returned = new Returned(returns, lacking.returns());
    return new Sales(
        currency,
        Sales.Basis.PROCESSED_DAY,
        orders,
        units,
        0,
        gross,
        discounts,
        returned,
        returned,
        commission,
        spend,
        lacking.orders(),
        Coverage.ALL);
  }
}
