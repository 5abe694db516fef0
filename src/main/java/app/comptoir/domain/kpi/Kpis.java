package app.comptoir.domain.kpi;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The key figures, in the order they are listed on screens and in exports.
public final class Kpis {
  private static final List<Kpi> ALL =
      EnumSet.range(Figures.NET_SALES, Figures.ABANDONMENT).stream().map(Figures::kpi).toList();
  private static final List<Kpi> HEADLINE =
      List.of(new NetSales(), new Contribution(), new Orders(), new ConversionRate(), new Roas());
  private static final List<Kpi> APP_HEADLINE =
      List.of(new NetSales(), new Contribution(), new Orders(), new InstallRate(), new Roas());

  private Kpis() {}

  public static List<Kpi> all() {
    return ALL;
  }

  /// The figures of the Overview's first row, the most important first. Where all that began are
  /// installs, their conversion is the one to tell.
  public static List<Kpi> headline(Totals totals) {
    boolean appsOnly = totals.journeys().shopEntered() == 0 && totals.journeys().appEntered() > 0;
    return appsOnly ? APP_HEADLINE : HEADLINE;
  }

  /// The figure of this [Kpi#id]; empty where there is none.
  public static Optional<Kpi> byId(String id) {
    return Stream.of(Figures.values())
        .map(Figures::kpi)
        .filter(kpi -> kpi.id().equals(id))
        .findFirst();
  }
}
