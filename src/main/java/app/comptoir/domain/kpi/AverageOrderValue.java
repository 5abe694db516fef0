package app.comptoir.domain.kpi;

/// (gross − discounts) / orders, rounded half-even to the minor unit. Returns are left out: they
/// belong to orders of other days; so are orders whose money no rate converts.
public record AverageOrderValue() implements Kpi {
  @Override
  public String id() {
    return "aov";
  }

  @Override
  public KpiValue of(Totals totals) {
    long sold = Math.subtractExact(totals.grossMinor(), totals.discountsMinor());
    return Average.of(sold, totals.orders() - totals.withoutRate().orders(), totals.currency());
  }
}
