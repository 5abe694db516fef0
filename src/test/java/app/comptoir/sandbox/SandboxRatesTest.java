package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.number;
import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Ninety days of either brand show the rates and the shape of sales that shops have. Read off the
/// log, but for the money, which the truth has in the brand's currency.
class SandboxRatesTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final int DAYS = 90;
  private static final Map<String, BruteForce> LOGS = new HashMap<>();
  private static final Map<String, Truth> TRUTHS = new HashMap<>();

  @BeforeAll
  static void read() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(DAYS);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
        Caller caller = new Caller(sandbox)) {
      sandbox.awaitHistory();
      for (String brand : sandbox.brandIds()) {
        BruteForce log = new BruteForce();
        caller.readLog(brand, log::read);
        LOGS.put(brand, log);
        TRUTHS.put(brand, sandbox.truth(brand));
      }
    }
  }

  @AfterAll
  static void forget() {
    LOGS.clear();
    TRUTHS.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void postsAreTappedAndBoughtFrom(String brand) {
    long[] buy = reached(brand, "buy_now", _ -> true);
    double taps = buy[0] + reached(brand, "install", _ -> true)[0];
    double impressions = impressions(brand, "buy_now") + impressions(brand, "install");
    assertThat(taps / impressions).as("taps an impression").isBetween(0.0075, 0.0105);
    assertThat(share(buy, 1, 0)).as("views a tap").isBetween(0.78, 0.82);
    // 5.2 % (2.3 to 9.0) of the views end in a cart, 62 % of the carts at the checkout.
    assertThat(share(buy, 2, 1)).as("checkouts a view").isBetween(0.05, 0.09 * 0.62);
    assertThat(share(buy, 3, 2)).as("purchases a checkout").isBetween(0.55, 0.62);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void mostCartsOfAReplyAreLeft(String brand) {
    LocalDate lastOldEnough = LocalDate.ofInstant(END, zone(brand)).minusDays(8);
    long[] cart = reached(brand, "cart_reply", day -> !day.isAfter(lastOldEnough));
    assertThat(cart[1]).isGreaterThan(3_000);
    assertThat(share(cart, 3, 1)).as("paid of the carts").isBetween(0.15, 0.2);
    assertThat(1 - share(cart, 3, 1)).as("left of the carts").isGreaterThan(0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void aQuarterOfTheAppClicksEndInAnInstall(String brand) {
    long[] install = reached(brand, "install", _ -> true);
    assertThat(share(install, 2, 0)).as("installs a tap").isBetween(0.22, 0.28);
    double spend = spend(brand, post -> "install".equals(action(brand, post)), LocalDate.MIN);
    assertThat(spend / install[2] / 100).as("spend an install").isBetween(2.0, 6.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void ordersPeakAtNoon(String brand) {
    Map<Integer, Long> hours =
        LOGS.get(brand).things("order").stream()
            .map(order -> Instant.parse(text(order, "placed_at")).atZone(zone(brand)).getHour())
            .collect(Collectors.groupingBy(hour -> hour, TreeMap::new, Collectors.counting()));
    assertThat(hours.entrySet().stream().max(Map.Entry.comparingByValue()))
        .hasValueSatisfying(peak -> assertThat(peak.getKey()).isEqualTo(12));
    assertThat((double) hours.get(12) / sum(hours.values())).isBetween(0.14, 0.18);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void aFewOrdersAreVeryLarge(String brand) {
    BruteForce log = LOGS.get(brand);
    List<BigDecimal> values =
        log.things("order").stream()
            .filter(order -> log.rate(order) != null)
            .map(order -> lines(log, order).values().stream().reduce(BigDecimal::add).orElseThrow())
            .sorted()
            .toList();
    double median = values.get(values.size() / 2).doubleValue();
    double p99 = values.get(values.size() * 99 / 100).doubleValue();
    assertThat(p99 / median).as("P99 in medians").isBetween(8.0, 20.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void aFifthOfTheGoodsEarnsMost(String brand) {
    BruteForce log = LOGS.get(brand);
    Map<String, BigDecimal> earned = new HashMap<>();
    for (JsonNode order : log.things("order")) {
      if (log.rate(order) != null) {
        lines(log, order)
            .forEach((product, gross) -> earned.merge(product, gross, BigDecimal::add));
      }
    }
    double all = earned.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    double best =
        earned.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(20 / 5)
            .mapToDouble(BigDecimal::doubleValue)
            .sum();
    assertThat(earned).hasSizeBetween(17, 20);
    assertThat(best / all).isBetween(0.7, 0.88);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void theMoneyIsThatOfAMidSizeBrand(String brand) {
    Money all = money(brand, _ -> true, LocalDate.MIN);
    assertThat((double) all.orders() / DAYS).as("orders a day").isBetween(15.0, 30.0);
    assertThat((all.gross() - all.discounts()) / 100.0 / all.orders())
        .as("order value")
        .isBetween(70.0, 130.0);
    assertThat(all.net() / 100.0 / DAYS).as("net sales a day").isBetween(1_500.0, 3_000.0);
    assertThat((double) all.returns() / all.gross()).as("returned").isBetween(0.07, 0.1);
    Money attributed = money(brand, post -> !post.isEmpty(), LocalDate.MIN);
    double spend = spend(brand, _ -> true, LocalDate.MIN);
    assertThat(attributed.net() / spend).as("return on ad spend").isBetween(2.0, 8.0);
    assertThat(spend / attributed.net()).as("spend of sales").isBetween(0.15, 0.35);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brd-verlune", "brd-brackenfold"})
  void somethingIsLeftOfTheLastFourWeeks(String brand) {
    LocalDate from = LocalDate.ofInstant(END, zone(brand)).minusDays(27);
    Money lately = money(brand, _ -> true, from);
    double left = lately.net() - lately.commission() - spend(brand, _ -> true, from);
    assertThat(left / lately.net()).as("contribution of net sales").isBetween(0.4, 0.85);
  }

  /// Sums in the brand's minor units.
  private record Money(long orders, long gross, long discounts, long returns, long commission) {
    long net() {
      return gross - discounts - returns;
    }

    Money plus(Truth.Converted row) {
      return new Money(
          orders + row.orders(),
          gross + row.gross(),
          discounts + row.discounts(),
          returns + row.returns(),
          commission + row.commission());
    }
  }

  private static Money money(String brand, Predicate<String> post, LocalDate from) {
    Money sum = new Money(0, 0, 0, 0, 0);
    for (Truth.Converted row : TRUTHS.get(brand).converted()) {
      if (post.test(row.post()) && !row.day().isBefore(from)) {
        sum = sum.plus(row);
      }
    }
    return sum;
  }

  private static double spend(String brand, Predicate<String> post, LocalDate from) {
    return TRUTHS.get(brand).counters().stream()
        .filter(row -> post.test(row.post()) && !row.day().isBefore(from))
        .mapToLong(Truth.Counters::spend)
        .sum();
  }

  private static long impressions(String brand, String action) {
    return LOGS.get(brand).things("metric").stream()
        .filter(metric -> action.equals(action(brand, text(metric, "post_id"))))
        .mapToLong(metric -> number(metric, "impressions"))
        .sum();
  }

  /// Journeys of an action that reached each step, of those that began on such days.
  private static long[] reached(String brand, String action, Predicate<LocalDate> day) {
    long[] sum = new long[5];
    LOGS.get(brand)
        .funnels()
        .forEach(
            (key, counts) -> {
              String[] cells = key.split(" ");
              if (action.equals(action(brand, cells[0])) && day.test(LocalDate.parse(cells[1]))) {
                for (int i = 0; i < counts.size(); i++) {
                  sum[i] += counts.get(i);
                }
              }
            });
    return sum;
  }

  private static String action(String brand, String post) {
    return LOGS.get(brand).action(post);
  }

  /// Product → gross in the brand's currency.
  private static Map<String, BigDecimal> lines(BruteForce log, JsonNode order) {
    Map<String, BigDecimal> gross = new HashMap<>();
    for (JsonNode line : order.get("lines")) {
      gross.merge(
          text(line, "product_id"),
          log.convert(order, number(line, "gross_minor")),
          BigDecimal::add);
    }
    return gross;
  }

  private static double share(long[] reached, int of, int among) {
    return (double) reached[of] / reached[among];
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static ZoneId zone(String brand) {
    return ZoneId.of(text(LOGS.get(brand).things("brand").getFirst(), "time_zone"));
  }
}
