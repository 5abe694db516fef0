package app.comptoir.service.tables;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.ClockReader;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sales by the hours of the brand's clock and by the days of the week, over a whole range.
final class ClockTables {
  private ClockTables() {}

  static FigureTable byHour(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      Days days = range.days(brand);
      SortedMap<Integer, Sales> hours = new TreeMap<>();
      new ClockReader(view, brand)
          .each(
              days.from(), days.to(), (day, hour, sales) -> hours.merge(hour, sales, Sales::plus));
      hours.forEach((hour, sales) -> add(rows, brand, "%02d".formatted(hour), sales));
    }
    return table(rows, "hour_of_day", "hours of the brand's clock, by their beginning");
  }

  static FigureTable byWeekday(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      SortedMap<DayOfWeek, Sales> weekdays = new TreeMap<>();
      for (DaySales day :
          view.sales().money(range.days(brand), PostFilter.all(), SalesQueries.Part.WHOLE)) {
        weekdays.merge(day.day().getDayOfWeek(), day.sales(), Sales::plus);
      }
      weekdays.forEach(
          (day, sales) -> add(rows, brand, day.name().toLowerCase(Locale.ROOT), sales));
    }
    return table(rows, "weekday", "days of the brand's calendar");
  }

  private static void add(List<List<Object>> rows, StoredBrand brand, String key, Sales sales) {
    if (sales.any() || !sales.withoutRate().none()) {
      String currency = brand.brand().currency().getCurrencyCode();
      rows.add(RevenueTables.row(sales, brand.brand().id(), key, currency));
    }
  }

  private static FigureTable table(List<List<Object>> rows, String column, String what) {
    return new FigureTable(
        FigureRange.NET + "; " + what, RevenueTables.columns("brand", column, "currency"), rows);
  }
}
