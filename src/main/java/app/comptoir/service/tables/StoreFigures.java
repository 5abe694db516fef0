package app.comptoir.service.tables;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.Readers;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostQueries.PostFigures;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The figures of the screens as tables, from the same rollups by the same definitions. Blocking.
public final class StoreFigures {

  private final Database database;

  public StoreFigures(Database database) {
    this.database = database;
  }

  /// How revenue is cut.
  public enum RevenueBy {
    /// The hours of the brand's days in which anything was sold or returned.
    HOUR,
    /// The hours of the clock, whatever the day.
    HOUR_OF_DAY,
    WEEKDAY,
    COUNTRY,
    DAY,
    MONTH,
    POST,
    CAMPAIGN,
    ACTION,
    PRODUCT,
    CURRENCY
  }

  /// How funnels are cut.
  public enum FunnelBy {
    STEP,
    DAY,
    POST,
    CAMPAIGN,
    PLACEMENT,
    SURFACE,
    COUNTRY,
    OUTCOME
  }

  private <T> T read(Function<StoreView, T> questions) {
    return StoreView.read(database, questions);
  }

  /// Sales. Amounts are minor units of `currency`: the brand's own, or for [RevenueBy#CURRENCY] the
  /// orders'.
  public FigureTable revenue(FigureRange range, RevenueBy by) {
    FigureTable table = read(view -> revenue(view, range, by));
    boolean untold = table.rows().stream().anyMatch(row -> row.contains(null));
    return untold
        ? new FigureTable(
            table.definition() + "; empty: no imported file tells it, net_sales are before it",
            table.columns(),
            table.rows())
        : table;
  }

  private static FigureTable revenue(StoreView view, FigureRange range, RevenueBy by) {
    return switch (by) {
      case HOUR -> RevenueTables.byHour(view, range);
      case HOUR_OF_DAY -> ClockTables.byHour(view, range);
      case WEEKDAY -> ClockTables.byWeekday(view, range);
      case COUNTRY -> RevenueTables.byCountry(view, range);
      case DAY -> RevenueTables.byPeriod(view, range, LocalDate::toString);
      case MONTH -> RevenueTables.byPeriod(view, range, day -> day.toString().substring(0, 7));
      case POST -> RevenueTables.byPart(view, range, SalesQueries.Part.POST, "post");
      case CAMPAIGN -> RevenueTables.byPart(view, range, SalesQueries.Part.CAMPAIGN, "campaign");
      case ACTION -> RevenueTables.byPart(view, range, SalesQueries.Part.ACTION, "action");
      case PRODUCT -> RevenueTables.byProduct(view, range);
      case CURRENCY -> RevenueTables.byCurrency(view, range);
    };
  }

  /// Ordered journeys (shopper × post) that began in the range, by how far they came.
  public FigureTable funnel(FigureRange range, FunnelBy by) {
    return read(view -> FunnelTables.by(view, range, part(by)));
  }

  private static FunnelQueries.Part part(FunnelBy by) {
    return switch (by) {
      case STEP -> FunnelQueries.Part.WHOLE;
      case DAY -> FunnelQueries.Part.DAY;
      case POST -> FunnelQueries.Part.POST;
      case CAMPAIGN -> FunnelQueries.Part.CAMPAIGN;
      case PLACEMENT -> FunnelQueries.Part.PLACEMENT;
      case SURFACE -> FunnelQueries.Part.SURFACE;
      case COUNTRY -> FunnelQueries.Part.COUNTRY;
      case OUTCOME -> FunnelQueries.Part.OUTCOME;
    };
  }

  /// What the books hold besides sales and returns: adjustments, write-offs, free items. Outside
  /// all sums.
  public FigureTable ledger(FigureRange range) {
    return read(view -> BookTables.ledger(view, range));
  }

  /// The records of the logs that this version could not read, with the reason.
  public FigureTable unreadable(FigureRange range) {
    return read(view -> BookTables.unreadable(view, range));
  }

  /// Every post with its figures in the range.
  public FigureTable posts(FigureRange range) {
    return read(
        view -> {
          List<List<Object>> rows = new ArrayList<>();
          for (StoredBrand brand : range.brands(view)) {
            Map<String, String> campaigns = new HashMap<>();
            view.campaigns(brand).forEach((Campaign c) -> campaigns.put(c.id(), c.name()));
            for (PostFigures f : view.posts().figures(brand, range.days(brand))) {
              rows.add(post(brand, campaigns, f));
            }
          }
          return new FigureTable(
              FigureRange.NET
                  + "; contribution = net - commission - spend; converted: of those that entered,"
                  + " purchased (of an app: opened first)",
              List.of(
                  "brand",
                  "post",
                  "campaign",
                  "action",
                  "impressions",
                  "entered",
                  "converted",
                  "currency",
                  "orders",
                  "units",
                  "gross_minor",
                  "discounts_minor",
                  "returns_minor",
                  "net_minor",
                  "commission_minor",
                  "spend_minor",
                  "contribution_minor",
                  "awaiting_rate",
                  "returns_awaiting_rate"),
              rows);
        });
  }

  private static List<Object> post(
      StoredBrand brand, Map<String, String> campaigns, PostFigures f) {
    Sales sales = f.sales();
    return List.of(
        brand.brand().id(),
        f.post().id(),
        campaigns.getOrDefault(f.post().campaignId(), ""),
        FigureRange.action(f.post().action().ordinal()),
        f.impressions(),
        f.reached().getFirst(),
        Readers.converted(f.post().action(), f.reached()),
        brand.brand().currency().getCurrencyCode(),
        sales.orders(),
        sales.units(),
        sales.grossMinor(),
        sales.discountsMinor(),
        sales.returnsMinor(),
        sales.netMinor(),
        sales.commissionMinor(),
        sales.spendMinor(),
        sales.contributionMinor(),
        sales.withoutRate().orders(),
        sales.withoutRate().returns());
  }
}
