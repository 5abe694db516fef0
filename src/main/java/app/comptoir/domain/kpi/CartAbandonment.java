package app.comptoir.domain.kpi;

/// Carts without a purchase in the window / carts old enough to judge (their window is over).
public record CartAbandonment() implements Kpi {
  @Override
  public String id() {
    return "cart_abandonment";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.share(totals.cartsAbandoned(), totals.cartsOld());
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }
}
