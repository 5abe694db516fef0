package app.comptoir.service.tables;

import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.HourReader;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.CurrencySales;
import app.comptoir.store.queries.SalesQueries.ProductSales;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sales as tables, cut in several ways.
final class RevenueTables {
  private RevenueTables() {}

  /// Where the units of a product stand: behind its orders.
  private static final int UNITS = 5;

  /// Where the returns that wait for their order stand, in the table by currency.
  private static final int AWAITING_ORDER = 9;

  /// Columns by hour: all but what lacks a rate.
  private static final int HOURLY = 8;

  private static final List<String> COLUMNS =
      List.of(
          "orders",
          "gross_minor",
          "discounts_minor",
          "returns_minor",
          "net_minor",
          "awaiting_rate",
          "returns_awaiting_rate");

  static List<Object> row(Sales s, Object... keys) {
    List<Object> row = new ArrayList<>(Arrays.asList(keys));
    row.addAll(
        Arrays.asList(
            s.orders(),
            s.grossMinor(),
            known(s, Part.DISCOUNTS, s.discountsMinor()),
            known(s, Part.RETURNS, s.returnsMinor()),
            s.netMinor(),
            s.withoutRate().orders(),
            s.withoutRate().returns()));
    return row;
  }

  /// Null where nobody tells it.
  private static @Nullable Long known(Sales sales, Part part, long minor) {
    return sales.coverage().unknown(part) ? null : minor;
  }

  static List<String> columns(String... keys) {
    return Stream.concat(Stream.of(keys), COLUMNS.stream()).toList();
  }

  static FigureTable byPeriod(
      StoreView view, FigureRange range, Function<LocalDate, String> period) {
    Map<String, Map<String, Sales>> periods = new TreeMap<>();
    for (StoredBrand brand : range.brands(view)) {
      String currency = brand.brand().currency().getCurrencyCode();
      for (DaySales day :
          view.sales().money(range.days(brand), PostFilter.all(), SalesQueries.Part.WHOLE)) {
        if (day.sales().any() || !day.sales().withoutRate().none()) {
          periods
              .computeIfAbsent(period.apply(day.day()), _ -> new TreeMap<>())
              .merge(currency, day.sales(), Sales::plus);
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    periods.forEach(
        (key, currencies) ->
            currencies.forEach((currency, sales) -> rows.add(row(sales, key, currency))));
    return new FigureTable(FigureRange.NET, columns("period", "currency"), rows);
  }

  /// An hour of a brand is not one of another in a different zone: hence a column for the brand.
  static FigureTable byHour(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      HourReader hours = new HourReader(view, brand, Sales.Basis.PROCESSED_DAY);
      String currency = brand.brand().currency().getCurrencyCode();
      for (DaySales day :
          view.sales().money(range.days(brand), PostFilter.all(), SalesQueries.Part.WHOLE)) {
        hours
            .day(day.day())
            .forEach(
                (at, m) -> {
                  if (m.any()) {
                    String start = at.toOffsetDateTime().toString();
                    rows.add(row(m, start, brand.brand().id(), currency).subList(0, HOURLY));
                  }
                });
      }
    }
    return new FigureTable(
        FigureRange.NET + "; hours of the brand's day that had any, by their beginning",
        columns("period", "brand", "currency").subList(0, HOURLY),
        rows);
  }

  static FigureTable byPart(
      StoreView view, FigureRange range, SalesQueries.Part part, String column) {
    return new FigureTable(
        FigureRange.NET + "; empty " + column + ": sales that came from no post",
        columns("brand", column, "currency"),
        parts(
            view,
            range,
            days -> view.sales().money(days, PostFilter.all(), part),
            key -> name(part, key)));
  }

  static FigureTable byCountry(StoreView view, FigureRange range) {
    return new FigureTable(
        FigureRange.NET + "; country of the order, empty where it names none",
        columns("brand", "country", "currency"),
        parts(view, range, view.sales()::countries, country -> country));
  }

  private static List<List<Object>> parts(
      StoreView view,
      FigureRange range,
      Function<Days, List<DaySales>> sales,
      UnaryOperator<String> name) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      Map<String, Sales> parts = new TreeMap<>();
      sales
          .apply(range.days(brand))
          .forEach(day -> parts.merge(day.part(), day.sales(), Sales::plus));
      String currency = brand.brand().currency().getCurrencyCode();
      parts.forEach(
          (key, sum) -> rows.add(row(sum, brand.brand().id(), name.apply(key), currency)));
    }
    return rows;
  }

  private static String name(SalesQueries.Part part, String key) {
    return part == SalesQueries.Part.ACTION ? FigureRange.action(Integer.parseInt(key)) : key;
  }

  static FigureTable byProduct(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      Map<String, Sales> products = new HashMap<>();
      Map<String, String> names = new HashMap<>();
      Map<String, Long> unitsWithoutRate = new HashMap<>();
      for (ProductSales m : view.sales().products(range.days(brand))) {
        names.put(m.productId(), m.name());
        products.merge(m.productId(), m.sales(), Sales::plus);
        unitsWithoutRate.merge(m.productId(), m.unitsWithoutRate(), Long::sum);
      }
      String currency = brand.brand().currency().getCurrencyCode();
      products.entrySet().stream()
          .sorted(
              Map.Entry.<String, Sales>comparingByValue(
                      Comparator.comparingLong(Sales::grossMinor).reversed())
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(
              e -> {
                List<Object> row =
                    row(
                        e.getValue(),
                        brand.brand().id(),
                        e.getKey(),
                        names.getOrDefault(e.getKey(), ""),
                        currency);
                long lacking = unitsWithoutRate.getOrDefault(e.getKey(), 0L);
                row.add(UNITS, e.getValue().units() - lacking);
                row.add(lacking);
                rows.add(row);
              });
    }
    List<String> columns = new ArrayList<>(columns("brand", "product", "name", "currency"));
    columns.add(UNITS, "units");
    columns.add("units_awaiting_rate");
    return new FigureTable(
        FigureRange.NET
            + ", of whole orders on each line; orders: with the product among their lines; units:"
            + " those whose money is in the amounts;"
            + " biggest gross first; empty product: returns that name neither product nor order",
        columns,
        rows);
  }

  static FigureTable byCurrency(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      for (CurrencySales m : view.sales().currencies(range.days(brand))) {
        Sales sales = m.sales();
        List<Object> row =
            row(sales, m.day().toString(), brand.brand().id(), sales.currency().getCurrencyCode());
        row.add(AWAITING_ORDER, m.awaitingOrder());
        rows.add(row);
      }
    }
    List<String> columns = new ArrayList<>(columns("period", "brand", "currency"));
    columns.add(AWAITING_ORDER, "awaiting_order");
    return new FigureTable(
        FigureRange.NET + "; in the currency of the orders, not converted", columns, rows);
  }
}
