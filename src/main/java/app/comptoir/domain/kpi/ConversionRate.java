package app.comptoir.domain.kpi;

/// Orders / journeys entered. A journey is one shopper on one post; the orders are those placed in
/// the period, whatever day their journeys began.
public record ConversionRate() implements Kpi {
  @Override
  public String id() {
    return "cvr";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.share(totals.orders(), totals.entered());
  }
}
