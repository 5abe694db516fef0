package app.comptoir.domain.kpi;

/// Link taps / impressions. Impressions are counters, not people: a rate above the funnel, never a
/// shopper conversion.
public record ClickThroughRate() implements Kpi {
  @Override
  public String id() {
    return "ctr";
  }

  @Override
  public KpiValue of(Totals totals) {
    return KpiValue.share(totals.taps(), totals.impressions());
  }
}
