package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.Truth;
import app.comptoir.store.db.Database;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Compares the replica's totals with the platform's own: every post, step, day and currency.
public final class TruthCheck {
  private TruthCheck() {}

  /// Fails where any total of the replica is not the platform's.
  public static void compare(Sandbox sandbox, Database database) {
    Truth truth = sandbox.truth();
    for (String brand : sandbox.brandIds()) {
      StoreView.read(
          database,
          view -> {
            int key = view.brand(brand).orElseThrow().brandKey();
            Days days = new Days(key, LocalDate.EPOCH, LocalDate.of(2100, 1, 1));
            funnels(truth, brand, view, days);
            currencies(truth, brand, view, days);
            converted(truth, brand, view, days);
            products(truth, brand, view, days);
            return true;
          });
    }
  }

  private static void funnels(Truth truth, String brand, StoreView view, Days all) {
    Map<String, String> expected = new TreeMap<>();
    for (Truth.Funnel row : truth.funnels()) {
      if (row.brand().equals(brand) && row.reached().getFirst() > 0) {
        expected.put(
            "%s %s %s".formatted(row.post(), row.action(), row.day()), row.reached().toString());
      }
    }
    Map<String, String> actual = new TreeMap<>();
    LocalDate first =
        truth.funnels().stream().map(Truth.Funnel::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        truth.funnels().stream().map(Truth.Funnel::day).max(LocalDate::compareTo).orElseThrow();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Days one = new Days(all.brandKey(), day, day);
      for (Action action : new Action[] {Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL}) {
        PostFilter filter = new PostFilter(action.ordinal(), null, null);
        for (var row : view.funnels().reached(one, filter, FunnelQueries.Part.POST)) {
          if (row.reached().getFirst() > 0) {
            actual.put(
                "%s %s %s".formatted(row.part(), action.name().toLowerCase(Locale.ROOT), day),
                row.reached().subList(0, action.steps().size()).toString());
          }
        }
      }
    }
    assertThat(actual).as("funnels of " + brand).isEqualTo(expected);
  }

  private static void currencies(Truth truth, String brand, StoreView view, Days all) {
    Map<String, long[]> expected = new TreeMap<>();
    for (Truth.Sales row : truth.sales()) {
      if (row.brand().equals(brand)) {
        add(
            expected,
            row.day() + " " + row.currency(),
            row.orders(),
            row.units(),
            row.gross(),
            row.discounts(),
            row.returns(),
            row.cohortReturns());
      }
    }
    Map<String, long[]> actual = new TreeMap<>();
    for (SalesQueries.CurrencySales row : view.sales().currencies(all)) {
      Sales sales = row.sales();
      add(
          actual,
          row.day() + " " + sales.currency(),
          sales.orders(),
          sales.units(),
          sales.grossMinor(),
          sales.discountsMinor(),
          sales.returnsMinor(),
          sales.on(Sales.Basis.ORDER_COHORT).returnsMinor());
    }
    assertSame(actual, expected, "sales by day and currency of " + brand);
    Truth.Waiting waiting =
        truth.waiting().stream().filter(w -> w.brand().equals(brand)).findFirst().orElseThrow();
    assertThat(view.sales().currencies(all))
        .satisfies(
            rows -> {
              assertThat(rows.stream().mapToLong(row -> row.sales().withoutRate().orders()).sum())
                  .isEqualTo(waiting.ordersForRate());
              assertThat(rows.stream().mapToLong(SalesQueries.CurrencySales::awaitingOrder).sum())
                  .isEqualTo(waiting.returnsForOrder());
            });
  }

  private static void converted(Truth truth, String brand, StoreView view, Days all) {
    Map<String, long[]> expected = new TreeMap<>();
    for (Truth.Converted row : truth.converted()) {
      if (row.brand().equals(brand)) {
        add(
            expected,
            row.day() + " " + row.post(),
            row.orders(),
            row.units(),
            row.gross(),
            row.discounts(),
            row.returns(),
            row.cohortReturns(),
            row.commission(),
            0);
      }
    }
    for (Truth.Counters row : truth.counters()) {
      if (row.brand().equals(brand)) {
        add(expected, row.day() + " " + row.post(), 0, 0, 0, 0, 0, 0, 0, row.spend());
      }
    }
    Map<String, long[]> actual = new TreeMap<>();
    for (DaySales row : view.sales().money(all, PostFilter.all(), SalesQueries.Part.POST)) {
      Sales sales = row.sales();
      add(
          actual,
          row.day() + " " + row.part(),
          sales.orders(),
          sales.units(),
          sales.grossMinor(),
          sales.discountsMinor(),
          sales.returnsMinor(),
          sales.on(Sales.Basis.ORDER_COHORT).returnsMinor(),
          sales.commissionMinor(),
          sales.spendMinor());
    }
    assertSame(actual, expected, "converted sales and spend by day and post of " + brand);
  }

  private static void products(Truth truth, String brand, StoreView view, Days all) {
    Map<String, long[]> expected = new TreeMap<>();
    for (Truth.ProductSales row : truth.products()) {
      if (row.brand().equals(brand)) {
        add(
            expected,
            "%s %s %s".formatted(row.day(), row.product(), row.currency()),
            row.units(),
            row.gross(),
            row.discounts(),
            row.returns());
      }
    }
    Map<String, long[]> actual = new TreeMap<>();
    for (SalesQueries.ProductSales row : view.sales().products(all)) {
      Sales own = row.own();
      add(
          actual,
          "%s %s %s".formatted(row.day(), row.productId(), own.currency()),
          own.units(),
          own.grossMinor(),
          own.discountsMinor(),
          own.returnsMinor());
    }
    assertSame(actual, expected, "sales by day and product of " + brand);
  }

  private static void add(Map<String, long[]> sums, String key, long... values) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[values.length]);
    for (int i = 0; i < values.length; i++) {
      sum[i] += values[i];
    }
  }

  /// Rows of nothing but zeros say nothing on either side.
  private static void assertSame(
      Map<String, long[]> actual, Map<String, long[]> expected, String what) {
    assertThat(text(actual)).as(what).isEqualTo(text(expected));
  }

  private static Map<String, String> text(Map<String, long[]> sums) {
    Map<String, String> text = new TreeMap<>();
    sums.forEach(
        (key, values) -> {
          for (long value : values) {
            if (value != 0) {
              text.put(key, java.util.Arrays.toString(values));
              return;
            }
          }
        });
    return text;
  }
}
