package app.comptoir.service.tables;

import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.HourReader;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.DayMoney;
import app.comptoir.service.tables.StoreFigures.Range;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.CurrencyMoney;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Sales as tables, cut in several ways.
final class RevenueTables {
  private RevenueTables() {}

  private static final class Sums {
    long orders;
    long gross;
    long discounts;
    long returns;
    WithoutRate withoutRate = WithoutRate.NONE;

    void add(SalesQueries.Money m) {
      orders += m.orders();
      gross += m.gross();
      discounts += m.discounts();
      returns += m.returned();
      withoutRate = withoutRate.plus(m.withoutRate());
    }

    List<Object> row(Object... keys) {
      List<Object> row = new ArrayList<>(Arrays.asList(keys));
      row.addAll(
          List.of(
              orders,
              gross,
              discounts,
              returns,
              gross - discounts - returns,
              withoutRate.orders(),
              withoutRate.returns()));
      return row;
    }
  }

  static FigureTable byPeriod(StoreView view, Range range, Function<LocalDate, String> period) {
    Map<String, Map<String, Sums>> periods = new TreeMap<>();
    for (StoredBrand brand : StoreFigures.brands(view, range)) {
      String currency = brand.brand().currency().getCurrencyCode();
      for (SalesQueries.Money m :
          view.sales()
              .money(StoreFigures.days(brand, range), PostFilter.all(), SalesQueries.Part.WHOLE)) {
        if (m.orders() != 0
            || m.gross() != 0
            || m.discounts() != 0
            || m.returned() != 0
            || !m.withoutRate().none()) {
          periods
              .computeIfAbsent(period.apply(m.day()), _ -> new TreeMap<>())
              .computeIfAbsent(currency, _ -> new Sums())
              .add(m);
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    periods.forEach(
        (key, currencies) ->
            currencies.forEach((currency, sums) -> rows.add(sums.row(key, currency))));
    return new FigureTable(
        StoreFigures.NET,
        List.of(
            "period",
            "currency",
            "orders",
            "gross_minor",
            "discounts_minor",
            "returns_minor",
            "net_minor",
            "awaiting_rate",
            "returns_awaiting_rate"),
        rows);
  }

  /// An hour of a brand is not one of another in a different zone: hence a column for the brand.
  static FigureTable byHour(StoreView view, Range range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : StoreFigures.brands(view, range)) {
      HourReader hours = new HourReader(view, brand, RevenueSnapshot.Basis.PROCESSED_DAY);
      String currency = brand.brand().currency().getCurrencyCode();
      for (SalesQueries.Money day :
          view.sales()
              .money(StoreFigures.days(brand, range), PostFilter.all(), SalesQueries.Part.WHOLE)) {
        hours.day(day.day()).forEach((at, m) -> hourRow(rows, at, brand, currency, m));
      }
    }
    return new FigureTable(
        StoreFigures.NET + "; hours of the brand's day that had any, by their beginning",
        List.of(
            "period",
            "brand",
            "currency",
            "orders",
            "gross_minor",
            "discounts_minor",
            "returns_minor",
            "net_minor"),
        rows);
  }

  private static void hourRow(
      List<List<Object>> rows, ZonedDateTime at, StoredBrand brand, String currency, DayMoney m) {
    if (m.orders() != 0
        || m.grossMinor() != 0
        || m.discountsMinor() != 0
        || m.returnsMinor() != 0) {
      rows.add(
          List.of(
              at.toOffsetDateTime().toString(),
              brand.brand().id(),
              currency,
              m.orders(),
              m.grossMinor(),
              m.discountsMinor(),
              m.returnsMinor(),
              m.netMinor()));
    }
  }

  static FigureTable byPart(StoreView view, Range range, SalesQueries.Part part, String column) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : StoreFigures.brands(view, range)) {
      Map<String, Sums> parts = new TreeMap<>();
      for (SalesQueries.Money m :
          view.sales().money(StoreFigures.days(brand, range), PostFilter.all(), part)) {
        parts.computeIfAbsent(m.part(), _ -> new Sums()).add(m);
      }
      String currency = brand.brand().currency().getCurrencyCode();
      parts.forEach(
          (key, sums) -> rows.add(sums.row(brand.brand().id(), name(part, key), currency)));
    }
    return new FigureTable(
        StoreFigures.NET + "; empty " + column + ": sales that came from no post",
        List.of(
            "brand",
            column,
            "currency",
            "orders",
            "gross_minor",
            "discounts_minor",
            "returns_minor",
            "net_minor",
            "awaiting_rate",
            "returns_awaiting_rate"),
        rows);
  }

  private static String name(SalesQueries.Part part, String key) {
    return part == SalesQueries.Part.ACTION ? StoreFigures.action(Integer.parseInt(key)) : key;
  }

  static FigureTable byProduct(StoreView view, Range range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : StoreFigures.brands(view, range)) {
      Map<String, long[]> products = new HashMap<>();
      Map<String, String> names = new HashMap<>();
      for (SalesQueries.ProductMoney m : view.sales().products(StoreFigures.days(brand, range))) {
        names.put(m.productId(), m.name());
        long[] sums = products.computeIfAbsent(m.productId(), _ -> new long[7]);
        sums[0] += m.orders();
        sums[1] += m.units();
        sums[2] += m.grossBase();
        sums[3] += m.discountsBase();
        sums[4] += m.returnedBase();
        sums[5] += m.withoutRate().orders();
        sums[6] += m.withoutRate().returns();
      }
      String currency = brand.brand().currency().getCurrencyCode();
      products.entrySet().stream()
          .sorted(
              Map.Entry.<String, long[]>comparingByValue((a, b) -> Long.compare(b[2], a[2]))
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(
              e -> {
                long[] s = e.getValue();
                rows.add(
                    List.of(
                        brand.brand().id(),
                        e.getKey(),
                        names.getOrDefault(e.getKey(), ""),
                        currency,
                        s[0],
                        s[1],
                        s[2],
                        s[3],
                        s[4],
                        s[2] - s[3] - s[4],
                        s[5],
                        s[6]));
              });
    }
    return new FigureTable(
        StoreFigures.NET
            + ", of whole orders on each line; orders: with the product among their lines;"
            + " biggest gross first; empty product: returns that name neither product nor order",
        List.of(
            "brand",
            "product",
            "name",
            "currency",
            "orders",
            "units",
            "gross_minor",
            "discounts_minor",
            "returns_minor",
            "net_minor",
            "awaiting_rate",
            "returns_awaiting_rate"),
        rows);
  }

  static FigureTable byCurrency(StoreView view, Range range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : StoreFigures.brands(view, range)) {
      for (CurrencyMoney m : view.sales().currencies(StoreFigures.days(brand, range))) {
        rows.add(
            List.of(
                m.day().toString(),
                brand.brand().id(),
                m.currency(),
                m.orders(),
                m.gross(),
                m.discounts(),
                m.returned(),
                m.gross() - m.discounts() - m.returned(),
                m.withoutRate().orders(),
                m.awaitingOrder(),
                m.withoutRate().returns()));
      }
    }
    return new FigureTable(
        StoreFigures.NET + "; in the currency of the orders, not converted",
        List.of(
            "period",
            "brand",
            "currency",
            "orders",
            "gross_minor",
            "discounts_minor",
            "returns_minor",
            "net_minor",
            "awaiting_rate",
            "awaiting_order",
            "returns_awaiting_rate"),
        rows);
  }
}
