package app.comptoir.service.tables;

import app.comptoir.domain.funnel.Action;
import app.comptoir.service.figures.FunnelReader;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Funnels as tables, see [StoreFigures#funnel].
final class FunnelTables {
  private FunnelTables() {}

  /// Ordered journeys (shopper × post) that began in the range, by how far they came.
  static FigureTable by(StoreView view, FigureRange range, FunnelQueries.Part by) {
    String definition =
        "journeys (shopper x post) begun in the range; a step counts after every earlier one,"
            + " within 7 x 24 h of the first";
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      for (Action action : List.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL)) {
        addRows(view, brand, range.days(brand), action, by, rows);
      }
    }
    List<String> columns = new ArrayList<>(List.of("brand", "action"));
    if (by != FunnelQueries.Part.WHOLE) {
      columns.add(by.name().toLowerCase(Locale.ROOT));
    }
    columns.addAll(List.of("step", "reached", "impressions"));
    return new FigureTable(definition, columns, rows);
  }

  private static void addRows(
      StoreView view,
      StoredBrand brand,
      Days days,
      Action action,
      FunnelQueries.Part by,
      List<List<Object>> rows) {
    PostFilter filter = FunnelReader.filter(action, null, null);
    for (FunnelQueries.Reached part : view.funnels().reached(days, filter, by)) {
      boolean segment =
          switch (by) {
            case WHOLE, DAY, POST, CAMPAIGN -> false;
            case PLACEMENT, SURFACE, COUNTRY, OUTCOME -> true;
          };
      for (int step = 0; step < action.steps().size(); step++) {
        List<Object> row = new ArrayList<>();
        row.add(brand.brand().id());
        row.add(action.name().toLowerCase(Locale.ROOT));
        if (by != FunnelQueries.Part.WHOLE) {
          row.add(segment ? part.part().toLowerCase(Locale.ROOT) : part.part());
        }
        row.add(action.steps().get(step).name().toLowerCase(Locale.ROOT));
        row.add(part.reached().get(step));
        row.add(segment ? "" : part.impressions());
        rows.add(row);
      }
    }
  }
}
