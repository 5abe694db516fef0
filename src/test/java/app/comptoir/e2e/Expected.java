package app.comptoir.e2e;

import app.comptoir.sandbox.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// What the screens must show of one brand in a stretch of days, computed from the platform's truth
/// and written with the JDK's own formats for British English: none of the application's code.
final class Expected {
  private static final Locale LOCALE = Locale.UK;
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  private final Truth truth;
  private final String brand;
  private final Currency currency;
  private final Predicate<LocalDate> days;

  Expected(Truth truth, String brand, String currency, LocalDate from, LocalDate to) {
    this.truth = truth;
    this.brand = brand;
    this.currency = Currency.getInstance(currency);
    this.days = day -> !day.isBefore(from) && !day.isAfter(to);
  }

  /// Money of the brand or of one of its posts, minor units.
  record Sums(long orders, long gross, long discounts, long returns, long commission, long spend) {
    long net() {
      return gross - discounts - returns;
    }

    long contribution() {
      return net() - commission - spend;
    }
  }

  private Sums sums(Predicate<String> posts) {
    long[] sum = new long[6];
    for (Truth.Converted row : truth.converted()) {
      if (row.brand().equals(brand) && days.test(row.day()) && posts.test(row.post())) {
        sum[0] += row.orders();
        sum[1] += row.gross();
        sum[2] += row.discounts();
        sum[3] += row.returns();
        sum[4] += row.commission();
      }
    }
    for (Truth.Counters row : truth.counters()) {
      if (row.brand().equals(brand) && days.test(row.day()) && posts.test(row.post())) {
        sum[5] += row.spend();
      }
    }
    return new Sums(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
  }

  private long[] reached(Predicate<Truth.Funnel> funnels) {
    long[] sum = new long[5];
    for (Truth.Funnel row : truth.funnels()) {
      if (row.brand().equals(brand) && days.test(row.day()) && funnels.test(row)) {
        for (int step = 0; step < row.reached().size(); step++) {
          sum[step] += row.reached().get(step);
        }
      }
    }
    return sum;
  }

  /// The Overview's figures: net sales, contribution, orders, conversion, return on ad spend.
  List<String> overview() {
    Sums all = sums(_ -> true);
    Sums posts = sums(post -> !post.isEmpty());
    long[] shops = reached(row -> !row.action().equals("install"));
    return List.of(
        headline(all.net()),
        headline(all.contribution()),
        count(all.orders()),
        percent(shops[3], shops[0], 2),
        number(BigDecimal.valueOf(posts.net()), BigDecimal.valueOf(all.spend()), 2) + "×");
  }

  /// The post with the biggest net sales; of equal ones the first by name.
  String topPost() {
    Map<String, Long> net = new TreeMap<>();
    for (Truth.Converted row : truth.converted()) {
      if (row.brand().equals(brand) && days.test(row.day()) && !row.post().isEmpty()) {
        net.merge(row.post(), row.gross() - row.discounts() - row.returns(), Long::sum);
      }
    }
    return net.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /// Orders and net sales of a post.
  List<String> ordersAndNet(String post) {
    Sums sums = sums(post::equals);
    return List.of(count(sums.orders()), money(sums.net()));
  }

  /// A post's line in the table, by column.
  Map<String, String> line(String post) {
    Sums sums = sums(post::equals);
    long[] reached = reached(row -> row.post().equals(post));
    long impressions =
        truth.counters().stream()
            .filter(row -> row.post().equals(post) && days.test(row.day()))
            .mapToLong(Truth.Counters::impressions)
            .sum();
    return new TreeMap<>(
        Map.of(
            "impressions", count(impressions),
            "entered", count(reached[0]),
            "converted", percent(reached[3], reached[0], 1),
            "orders", count(sums.orders()),
            "net", money(sums.net()),
            "contribution", money(sums.contribution())));
  }

  /// A post's way from gross to contribution: what is taken away has a minus.
  List<String> ledger(String post) {
    Sums s = sums(post::equals);
    return LongStream.of(
            s.gross(),
            -s.discounts(),
            -s.returns(),
            s.net(),
            -s.commission(),
            -s.spend(),
            s.contribution())
        .mapToObj(this::money)
        .toList();
  }

  /// Journeys that reached each step of a post's action.
  List<String> funnelOf(String post) {
    return counts(actionOf(post), reached(row -> row.post().equals(post)));
  }

  /// Journeys that reached each step of an action, all posts.
  List<String> funnel(String action) {
    return counts(action, reached(row -> row.action().equals(action)));
  }

  private List<String> counts(String action, long[] reached) {
    return Arrays.stream(reached)
        .limit(action.equals("install") ? 4 : 5)
        .mapToObj(Expected::count)
        .toList();
  }

  private String actionOf(String post) {
    return truth.funnels().stream()
        .filter(row -> row.post().equals(post))
        .map(Truth.Funnel::action)
        .findFirst()
        .orElseThrow();
  }

  /// The Revenue screen's line of totals, one precision for all.
  List<String> revenue() {
    Sums all = sums(_ -> true);
    int digits = major(Math.max(all.gross(), all.net())).compareTo(LARGE) >= 0 ? 0 : 2;
    return List.of(
        count(all.orders()),
        money(all.gross(), digits),
        money(all.discounts(), digits),
        money(all.returns(), digits),
        money(all.net(), digits),
        money(all.commission(), digits),
        money(all.spend(), digits),
        money(all.contribution(), digits));
  }

  private BigDecimal major(long minor) {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  private String headline(long minor) {
    return money(minor, major(minor).abs().compareTo(LARGE) >= 0 ? 0 : 2);
  }

  private String money(long minor) {
    return money(minor, 2);
  }

  private String money(long minor, int digits) {
    NumberFormat format = NumberFormat.getCurrencyInstance(LOCALE);
    format.setCurrency(currency);
    return written(format, digits, major(minor));
  }

  private static String count(long value) {
    return written(NumberFormat.getIntegerInstance(LOCALE), 0, BigDecimal.valueOf(value));
  }

  private static String percent(long part, long whole, int digits) {
    if (whole == 0) {
      return "–";
    }
    BigDecimal share =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    return written(NumberFormat.getPercentInstance(LOCALE), digits, share);
  }

  private static String number(BigDecimal part, BigDecimal whole, int digits) {
    return written(
        NumberFormat.getNumberInstance(LOCALE), digits, part.divide(whole, MathContext.DECIMAL64));
  }

  private static String written(NumberFormat format, int digits, BigDecimal value) {
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value).replace('-', '−').replace('\u202f', '\u00a0');
  }
}
