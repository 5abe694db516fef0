package app.comptoir.domain.kpi;

import app.comptoir.domain.kpi.Totals.Journeys;

/// The conversion of Install posts: journeys in which the app was opened / journeys that began in
/// the period with a tap.
public record InstallRate() implements Kpi {
  @Override
  public String id() {
    return "install_cvr";
  }

  @Override
  public KpiValue of(Totals totals) {
    Journeys journeys = totals.journeys();
    return KpiValue.share(journeys.opened(), journeys.appEntered());
  }
}
