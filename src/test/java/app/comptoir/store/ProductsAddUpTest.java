package app.comptoir.store;

import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a log holds and in whatever order it is told: products, posts and slots add up to the
/// days, and what lacks a rate is counted. Of currencies without decimals, with two and with three.
class ProductsAddUpTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 12;
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");

  @TempDir Path directory;
  private long seq;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void productsAddUpToTheDays(long seed) {
    Random random = new Random(seed);
    List<Change> log = log(random);
    Map<String, String> first = told(directory.resolve("a"), log, random);
    Collections.shuffle(log, random);
    assertThat(told(directory.resolve("b"), log, random)).isEqualTo(first);
  }

  /// A whole order that comes back leaves nothing of any of its products, to the cent.
  @Test
  void aCancelledOrderLeavesNothingOfItsProducts() {
    Instant at = NOON;
    List<Order.Line> lines =
        List.of(new Order.Line("p1", 1, 205, 0), new Order.Line("p2", 2, 205, 0), line("p3", 205));
    List<Change> log =
        new ArrayList<>(
            List.of(
                returned("r1", "o1", null, 615, "USD", at.plusSeconds(3600)),
                order("o1", 1, "USD", at, lines),
                new LogBuilder().rate(FIRST, 1, "USD", "0.9")));
    try (Database database = Database.open(directory.resolve("c"), CLOCK)) {
      Replica replica = new Replica(database, CLOCK);
      replica.ensureBrand(LogBuilder.brand(100));
      for (Change change : log) {
        replica.apply("b1", List.of(change), "c" + change.seq());
      }
      List<SalesQueries.ProductSales> products =
          StoreView.read(database, view -> view.sales().products(days()));
      assertThat(products)
          .hasSize(3)
          .allSatisfy(row -> assertThat(row.sales().netMinor()).isZero());
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }

  private static Order.Line line(String product, long gross) {
    return new Order.Line(product, 1, gross, 0);
  }

  private List<Change> log(Random random) {
    List<Change> log = new ArrayList<>();
    LogBuilder builder = new LogBuilder();
    log.add(builder.post("x", Action.BUY_NOW));
    for (int day = 0; day < DAYS; day++) {
      for (String currency : CURRENCIES.subList(1, 4)) {
        for (int revision = 1; revision <= random.nextInt(3); revision++) {
          String rate = "0." + (1 + random.nextInt(99_999_999));
          log.add(builder.rate(FIRST.plusDays(day), revision, currency, rate));
        }
      }
    }
    for (int i = 0; i < 60; i++) {
      String currency = CURRENCIES.get(random.nextInt(4));
      Instant at = at(random);
      for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
        log.add(order("o" + i, revision, currency, at, lines(random)));
      }
      if (random.nextInt(12) == 0) {
        log.add(builder.deletion(Change.Kind.ORDER, "o" + i, 3));
      }
    }
    for (int i = 0; i < 50; i++) {
      String order = random.nextInt(8) == 0 ? null : "o" + random.nextInt(64);
      String product = random.nextBoolean() ? null : "p" + random.nextInt(6);
      String currency = CURRENCIES.get(random.nextInt(4));
      log.add(returned("r" + i, order, product, random.nextInt(20_000), currency, at(random)));
      if (random.nextInt(12) == 0) {
        log.add(builder.deletion(Change.Kind.RETURN, "r" + i, 2));
      }
    }
    return log;
  }

  private static Instant at(Random random) {
    return NOON.plusSeconds(random.nextInt((DAYS - 1) * 24 * 3600));
  }

  private static List<Order.Line> lines(Random random) {
    List<Order.Line> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      long gross = random.nextInt(10) == 0 ? 0 : random.nextInt(9_999);
      long discount = gross == 0 ? 0 : random.nextInt(4) * gross / 3;
      lines.add(new Order.Line("p" + random.nextInt(6), random.nextInt(4), gross, discount));
    }
    return lines;
  }

  private Change order(
      String id, long revision, String currency, Instant at, List<Order.Line> lines) {
    String post = id.hashCode() % 3 == 0 ? null : "x";
    return new Change.OrderChange(
        ++seq,
        at,
        revision,
        new Order(
            id,
            "b1",
            post,
            Order.Status.PLACED,
            at,
            Currency.getInstance(currency),
            lines,
            0,
            0,
            "FR"));
  }

  private Change returned(
      String id, String order, String product, long amount, String currency, Instant at) {
    return new Change.ReturnChange(
        ++seq,
        at,
        1,
        new Return(
            id,
            "b1",
            order,
            product,
            Return.Kind.CANCELLATION,
            id.length(),
            Money.of(amount, currency),
            at));
  }

  private static Days days() {
    return new Days(1, FIRST.minusDays(2), FIRST.plusDays(DAYS + 2));
  }

  /// Syncs a log in pages of random length; products and posts must add up to the days.
  private static Map<String, String> told(Path directory, List<Change> log, Random random) {
    try (Database database = Database.open(directory, CLOCK)) {
      Replica replica = new Replica(database, CLOCK);
      replica.ensureBrand(LogBuilder.brand(100));
      for (int at = 0; at < log.size(); ) {
        int to = Math.min(log.size(), at + 1 + random.nextInt(12));
        replica.apply("b1", log.subList(at, to), "c" + to);
        at = to;
      }
      Map<String, String> days = byDay(database, SalesQueries.Part.WHOLE);
      assertThat(days).hasSizeGreaterThan(5);
      assertThat(byDay(database, SalesQueries.Part.POST)).isEqualTo(days);
      assertThat(products(database)).isEqualTo(amounts(database));
      assertThat(Verifier.verify(database).differences()).isEmpty();
      Map<String, String> all = new TreeMap<>(days);
      all.putAll(perProduct(database));
      return all;
    }
  }

  private static Map<String, String> byDay(Database database, SalesQueries.Part part) {
    Map<String, long[]> sums = new TreeMap<>();
    for (DaySales m : money(database, part)) {
      add(
          sums,
          m.day().toString(),
          m.sales().orders(),
          m.sales().units(),
          m.sales().grossMinor(),
          m.sales().discountsMinor(),
          m.sales().returnsMinor(),
          m.on(Sales.Basis.ORDER_COHORT).sales().returnsMinor(),
          m.sales().withoutRate().orders(),
          m.sales().withoutRate().returns(),
          m.on(Sales.Basis.ORDER_COHORT).sales().withoutRate().returns());
    }
    return text(sums);
  }

  /// What products can add up to.
  private static Map<String, String> amounts(Database database) {
    Map<String, long[]> sums = new TreeMap<>();
    for (DaySales m : money(database, SalesQueries.Part.WHOLE)) {
      add(
          sums,
          m.day().toString(),
          m.sales().units(),
          m.sales().unitsReturned(),
          m.sales().grossMinor(),
          m.sales().discountsMinor(),
          m.sales().returnsMinor());
    }
    return text(sums);
  }

  private static List<DaySales> money(Database database, SalesQueries.Part part) {
    return StoreView.read(database, view -> view.sales().money(days(), PostFilter.all(), part));
  }

  private static Map<String, String> products(Database database) {
    Map<String, long[]> sums = new TreeMap<>();
    for (SalesQueries.ProductSales m :
        StoreView.read(database, view -> view.sales().products(days()))) {
      add(
          sums,
          m.day().toString(),
          m.sales().units(),
          m.sales().unitsReturned(),
          m.sales().grossMinor(),
          m.sales().discountsMinor(),
          m.sales().returnsMinor());
    }
    return text(sums);
  }

  private static Map<String, String> perProduct(Database database) {
    Map<String, long[]> sums = new TreeMap<>();
    for (SalesQueries.ProductSales m :
        StoreView.read(database, view -> view.sales().products(days()))) {
      WithoutRate lacking = m.sales().withoutRate();
      add(
          sums,
          m.day() + " " + m.productId(),
          m.sales().orders(),
          m.sales().units(),
          m.sales().unitsReturned(),
          m.sales().grossMinor(),
          m.sales().discountsMinor(),
          m.sales().returnsMinor(),
          lacking.orders(),
          lacking.returns());
    }
    return text(sums);
  }

  private static void add(Map<String, long[]> sums, String key, long... values) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[values.length]);
    for (int i = 0; i < values.length; i++) {
      sum[i] += values[i];
    }
  }

  /// Rows of nothing but zeros say nothing.
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
