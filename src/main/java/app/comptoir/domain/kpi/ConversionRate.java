package app.comptoir.domain.kpi;

import app.comptoir.domain.kpi.Totals.Journeys;

/// Journeys that ended in a purchase / journeys (one shopper on one post) that began in the period,
/// of Buy now and Reply posts. Both are the same journeys: orders of other days don't come in, and
/// installs lower no shop's conversion (they have [InstallRate]).
public record ConversionRate() implements Kpi {
  @Override
  public String id() {
    return "cvr";
  }

  @Override
  public KpiValue of(Totals totals) {
    Journeys journeys = totals.journeys();
    return KpiValue.share(journeys.purchased(), journeys.shopEntered());
  }
}
