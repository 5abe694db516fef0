package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.domain.revenue.Sales;
import java.util.Set;

/// (gross − discounts) / orders, rounded half-even to the minor unit. Returns are left out: they
/// belong to orders of other days; so are orders whose money no rate converts.
public record AverageOrderValue() implements Kpi {
  @Override
  public String id() {
    return "aov";
  }

  @Override
  public Set<Part> needs() {
    return Set.of(Part.DISCOUNTS);
  }

  @Override
  public KpiValue of(Totals totals) {
    Sales sales = totals.sales();
    return Average.of(
        sales.soldMinor(), sales.orders() - sales.ordersWithoutRate(), sales.currency());
  }
}
