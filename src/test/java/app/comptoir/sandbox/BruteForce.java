package app.comptoir.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads a log the slow and plain way: keep the newest revision of everything, forget what was
/// taken back, and look at all of it. Knows nothing of the simulation.
final class BruteForce {
  private static final Map<String, List<String>> STEPS =
      Map.of(
          "buy_now", List.of("tap", "product_view", "checkout", "purchase", "delivered"),
          "cart_reply", List.of("reply", "in_cart", "merchant_checkout", "purchase", "delivered"),
          "install", List.of("tap", "install_started", "installed", "first_open"));

  private final Map<String, Map<String, Kept>> newest = new HashMap<>();
  private final Map<String, String> actions = new HashMap<>();
  final Map<String, Integer> types = new TreeMap<>();
  final Map<String, Integer> repeats = new TreeMap<>();
  private long lastSeq;

  /// A thing in its newest revision.
  private record Kept(long revision, boolean deleted, JsonNode data) {}

  private record Event(String step, Instant at) {}

  void read(String line) {
    JsonNode change = Caller.JSON.readTree(line);
    lastSeq = change.get("seq").longValue();
    String type = change.get("type").stringValue();
    JsonNode data = change.get("data");
    types.merge(type, 1, Integer::sum);
    String id =
        switch (type) {
          case "shopper_event" -> data.get("event_id").stringValue();
          case "metric" ->
              String.join(
                  " ",
                  text(data, "post_id"),
                  text(data, "minute"),
                  text(data, "placement"),
                  text(data, "surface"));
          case "fx_rate" -> text(data, "day") + " " + text(data, "base");
          default -> text(data, "id");
        };
    if (type.equals("post") && data.has("action")) {
      actions.put(id, text(data, "action"));
    }
    Map<String, Kept> things = newest.computeIfAbsent(type, _ -> new HashMap<>());
    Kept kept = things.get(id);
    long revision = change.get("revision").longValue();
    if (kept == null || revision > kept.revision()) {
      things.put(id, new Kept(revision, change.get("deleted").booleanValue(), data));
    } else {
      repeats.merge(type, 1, Integer::sum);
    }
  }

  long lastSeq() {
    return lastSeq;
  }

  /// The newest state of all things of a type that were not taken back.
  List<JsonNode> things(String type) {
    return newest.getOrDefault(type, Map.of()).values().stream()
        .filter(kept -> !kept.deleted())
        .map(Kept::data)
        .toList();
  }

  long deletions(String type) {
    return newest.getOrDefault(type, Map.of()).values().stream().filter(Kept::deleted).count();
  }

  /// What a post lets a shopper do, also when it is deleted.
  String action(String post) {
    return actions.get(post);
  }

  private JsonNode brand() {
    return things("brand").getFirst();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(text(brand(), "time_zone")));
  }

  /// `post day` → journeys that reached each step.
  Map<String, List<Long>> funnels() {
    Map<String, List<Event>> journeys = new HashMap<>();
    for (JsonNode event : things("shopper_event")) {
      journeys
          .computeIfAbsent(
              text(event, "post_id") + " " + text(event, "shopper_id"), _ -> new ArrayList<>())
          .add(new Event(text(event, "step"), Instant.parse(text(event, "at"))));
    }
    Map<String, List<Long>> reached = new TreeMap<>();
    journeys.forEach((key, events) -> count(key.split(" ")[0], events, reached));
    return reached;
  }

  private void count(String post, List<Event> events, Map<String, List<Long>> reached) {
    List<String> steps = STEPS.get(actions.get(post));
    Instant entry = null;
    for (Event event : events) {
      if (event.step().equals(steps.getFirst()) && (entry == null || event.at().isBefore(entry))) {
        entry = event.at();
      }
    }
    if (entry == null) {
      return;
    }
    int depth = 1 + deepest(steps, 1, entry, entry.plus(Duration.ofHours(7 * 24)), events);
    List<Long> counts =
        reached.computeIfAbsent(
            post + " " + day(entry), _ -> new ArrayList<>(steps.stream().map(_ -> 0L).toList()));
    for (int i = 0; i < depth; i++) {
      counts.set(i, counts.get(i) + 1);
    }
  }

  /// Tries every way on from here: how many more steps the longest of them has.
  private static int deepest(
      List<String> steps, int next, Instant from, Instant deadline, List<Event> events) {
    int best = 0;
    if (next < steps.size()) {
      for (Event event : events) {
        boolean fits =
            event.step().equals(steps.get(next))
                && !event.at().isBefore(from)
                && !event.at().isAfter(deadline);
        if (fits) {
          best = Math.max(best, 1 + deepest(steps, next + 1, event.at(), deadline, events));
        }
      }
    }
    return best;
  }

  /// `post day` → impressions, hides, mutes, unfollows, reports, spend.
  Map<String, List<Long>> counters() {
    Map<String, List<Long>> sums = new TreeMap<>();
    for (JsonNode metric : things("metric")) {
      add(
          sums,
          text(metric, "post_id") + " " + day(Instant.parse(text(metric, "minute"))),
          number(metric, "impressions"),
          number(metric, "hides"),
          number(metric, "mutes"),
          number(metric, "unfollows"),
          number(metric, "reports"),
          number(metric, "spend_minor"));
    }
    return sums;
  }

  /// `post day currency` → orders, units, gross, discounts, returns, cohort returns, units
  /// returned.
  Map<String, List<Long>> sales() {
    Map<String, List<Long>> sums = new TreeMap<>();
    for (JsonNode order : things("order")) {
      add(
          sums,
          key(order, placed(order), true),
          1,
          sum(order, "quantity"),
          sum(order, "gross_minor"),
          sum(order, "discount_minor"),
          0,
          0,
          0);
    }
    Map<String, JsonNode> orders = orders();
    for (JsonNode returned : things("return")) {
      JsonNode order = orders.get(text(returned, "order_id"));
      if (order != null) {
        long amount = number(returned.get("amount"), "amount_minor");
        Instant processed = Instant.parse(text(returned, "processed_at"));
        add(sums, key(order, processed, true), 0, 0, 0, 0, amount, 0, number(returned, "quantity"));
        add(sums, key(order, placed(order), true), 0, 0, 0, 0, 0, amount, 0);
      }
    }
    return sums;
  }

  /// `post day` → orders, units, gross, discounts, returns, cohort returns, commission.
  Map<String, List<Long>> converted() {
    Map<String, List<Long>> sums = new TreeMap<>();
    for (JsonNode order : things("order")) {
      if (rate(order) == null) {
        add(sums, key(order, placed(order), false), 1, sum(order, "quantity"), 0, 0, 0, 0, 0);
      } else {
        BigDecimal gross = convert(order, sum(order, "gross_minor"));
        BigDecimal discounts = convert(order, sum(order, "discount_minor"));
        add(
            sums,
            key(order, placed(order), false),
            1,
            sum(order, "quantity"),
            gross.longValueExact(),
            discounts.longValueExact(),
            0,
            0,
            commission(gross.subtract(discounts), placed(order)));
      }
    }
    Map<String, JsonNode> orders = orders();
    for (JsonNode returned : things("return")) {
      JsonNode order = orders.get(text(returned, "order_id"));
      if (order != null && rate(order) != null) {
        BigDecimal amount = convert(order, number(returned.get("amount"), "amount_minor"));
        Instant processed = Instant.parse(text(returned, "processed_at"));
        add(sums, key(order, processed, false), 0, 0, 0, 0, amount.longValueExact(), 0, 0);
        add(sums, key(order, placed(order), false), 0, 0, 0, 0, 0, amount.longValueExact(), 0);
      }
    }
    return sums;
  }

  /// `product day currency` → units, gross, discounts, returns.
  Map<String, List<Long>> products() {
    Map<String, List<Long>> sums = new TreeMap<>();
    Map<String, JsonNode> orders = orders();
    for (JsonNode order : orders.values()) {
      for (JsonNode line : order.get("lines")) {
        add(
            sums,
            text(line, "product_id") + " " + day(placed(order)) + " " + text(order, "currency"),
            number(line, "quantity"),
            number(line, "gross_minor"),
            number(line, "discount_minor"),
            0);
      }
    }
    for (JsonNode returned : things("return")) {
      JsonNode order = orders.get(text(returned, "order_id"));
      if (order != null && returned.get("product_id").isNull()) {
        backOnLines(sums, order, returned);
      } else if (order != null) {
        LocalDate day = day(Instant.parse(text(returned, "processed_at")));
        JsonNode amount = returned.get("amount");
        add(
            sums,
            text(returned, "product_id") + " " + day + " " + text(amount, "currency"),
            0,
            0,
            0,
            number(amount, "amount_minor"));
      }
    }
    return sums;
  }

  /// A return of a whole order: each line takes the part of it that it had of the order's net, cut
  /// to the cent; cents left over go one each to the lines that lost most by the cut, the first of
  /// equal ones before.
  private void backOnLines(Map<String, List<Long>> sums, JsonNode order, JsonNode returned) {
    LocalDate day = day(Instant.parse(text(returned, "processed_at")));
    BigDecimal amount = BigDecimal.valueOf(number(returned.get("amount"), "amount_minor"));
    BigDecimal net = BigDecimal.valueOf(sum(order, "gross_minor") - sum(order, "discount_minor"));
    Map<Integer, BigDecimal> lost = new TreeMap<>();
    List<Long> parts = new ArrayList<>();
    for (JsonNode line : order.get("lines")) {
      long sold = number(line, "gross_minor") - number(line, "discount_minor");
      BigDecimal[] part = amount.multiply(BigDecimal.valueOf(sold)).divideAndRemainder(net);
      lost.put(parts.size(), part[1]);
      parts.add(part[0].longValueExact());
    }
    long left = amount.longValueExact() - parts.stream().mapToLong(Long::longValue).sum();
    lost.entrySet().stream()
        .sorted(Map.Entry.<Integer, BigDecimal>comparingByValue().reversed())
        .limit(left)
        .forEach(entry -> parts.set(entry.getKey(), parts.get(entry.getKey()) + 1));
    for (int i = 0; i < parts.size(); i++) {
      String product = text(order.get("lines").get(i), "product_id");
      add(sums, product + " " + day + " " + text(order, "currency"), 0, 0, 0, parts.get(i));
    }
  }

  long ordersForRate() {
    return things("order").stream().filter(order -> rate(order) == null).count();
  }

  long returnsForOrder() {
    Set<String> known = new HashSet<>(orders().keySet());
    return things("return").stream().filter(r -> !known.contains(text(r, "order_id"))).count();
  }

  private Map<String, JsonNode> orders() {
    Map<String, JsonNode> orders = new HashMap<>();
    things("order").forEach(order -> orders.put(text(order, "id"), order));
    return orders;
  }

  BigDecimal rate(JsonNode order) {
    String currency = text(order, "currency");
    if (currency.equals(text(brand(), "currency"))) {
      return BigDecimal.ONE;
    }
    Kept kept = newest.getOrDefault("fx_rate", Map.of()).get(day(placed(order)) + " " + currency);
    return kept == null ? null : new BigDecimal(text(kept.data(), "rate"));
  }

  BigDecimal convert(JsonNode order, long minor) {
    int from = Currency.getInstance(text(order, "currency")).getDefaultFractionDigits();
    int to = Currency.getInstance(text(brand(), "currency")).getDefaultFractionDigits();
    return BigDecimal.valueOf(minor, from)
        .multiply(rate(order))
        .setScale(to, RoundingMode.HALF_EVEN)
        .movePointRight(to);
  }

  private long commission(BigDecimal netMinor, Instant placed) {
    for (JsonNode rule : brand().get("commission_rules")) {
      boolean begun = !placed.isBefore(Instant.parse(text(rule, "valid_from")));
      JsonNode to = rule.get("valid_to");
      boolean over = !to.isNull() && !placed.isBefore(Instant.parse(to.stringValue()));
      if (begun && !over) {
        return netMinor
                .multiply(BigDecimal.valueOf(number(rule, "per_mille"), 3))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact()
            + number(rule, "fixed_minor");
      }
    }
    throw new AssertionError("No rule for " + placed);
  }

  private String key(JsonNode order, Instant at, boolean withCurrency) {
    JsonNode post = order.get("post_id");
    return (post.isNull() ? "" : post.stringValue())
        + " "
        + day(at)
        + (withCurrency ? " " + text(order, "currency") : "");
  }

  private static Instant placed(JsonNode order) {
    return Instant.parse(text(order, "placed_at"));
  }

  private static long sum(JsonNode order, String field) {
    long sum = 0;
    for (JsonNode line : order.get("lines")) {
      sum += number(line, field);
    }
    return sum;
  }

  private static void add(Map<String, List<Long>> sums, String key, long... more) {
    List<Long> sum = sums.computeIfAbsent(key, _ -> new ArrayList<>());
    for (int i = 0; i < more.length; i++) {
      if (sum.size() == i) {
        sum.add(more[i]);
      } else {
        sum.set(i, sum.get(i) + more[i]);
      }
    }
  }

  static String text(JsonNode node, String field) {
    return node.get(field).stringValue();
  }

  static long number(JsonNode node, String field) {
    return node.get(field).longValue();
  }
}
