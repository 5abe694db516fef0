package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.number;
import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The log holds everything a client may stumble over.
class SandboxTrapsTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final List<JsonNode> CHANGES = new ArrayList<>();

  @BeforeAll
  static void read() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(60);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
        Caller caller = new Caller(sandbox)) {
      caller.readLog("brd-verlune", line -> CHANGES.add(Caller.JSON.readTree(line)));
    }
  }

  @AfterAll
  static void forget() {
    CHANGES.clear();
  }

  private static List<JsonNode> changes(String type) {
    return CHANGES.stream().filter(change -> text(change, "type").equals(type)).toList();
  }

  private static Instant at(JsonNode change) {
    return Instant.parse(text(change, "at"));
  }

  /// Events as first received, without what was taken back later.
  private static List<JsonNode> firsts() {
    Set<String> seen = new HashSet<>();
    return changes("shopper_event").stream()
        .filter(change -> seen.add(text(change.get("data"), "event_id")))
        .toList();
  }

  private static Map<String, List<JsonNode>> journeys() {
    Map<String, List<JsonNode>> journeys = new HashMap<>();
    for (JsonNode change : firsts()) {
      JsonNode data = change.get("data");
      journeys
          .computeIfAbsent(
              text(data, "shopper_id") + " " + text(data, "post_id"), _ -> new ArrayList<>())
          .add(change);
    }
    return journeys;
  }

  private static List<Instant> stamps(List<JsonNode> journey, String step) {
    return journey.stream()
        .map(change -> change.get("data"))
        .filter(data -> text(data, "step").equals(step))
        .map(SandboxTrapsTest::at)
        .toList();
  }

  @Test
  void eventsComeLateAndEventNumbersGrowAsTheyCome() {
    List<JsonNode> firsts = firsts();
    long last = 0;
    int late = 0;
    int veryLate = 0;
    for (JsonNode change : firsts) {
      long id = Long.parseLong(text(change.get("data"), "event_id"));
      assertThat(id).isGreaterThan(last);
      last = id;
      Duration lag = Duration.between(at(change.get("data")), at(change));
      late += lag.toMinutes() >= 9 ? 1 : 0;
      veryLate += lag.toDays() >= 8 ? 1 : 0;
    }
    assertThat((double) late / firsts.size()).isBetween(0.01, 0.025);
    assertThat(veryLate).isBetween(10, 300);
  }

  @Test
  void clocksJitterAndStepsArriveInTheWrongOrder() {
    int stampedBefore = 0;
    int receivedBefore = 0;
    for (List<JsonNode> journey : journeys().values()) {
      List<Instant> checkouts = stamps(journey, "checkout");
      List<Instant> purchases = stamps(journey, "purchase");
      if (checkouts.size() == 1 && purchases.size() == 1) {
        stampedBefore += purchases.getFirst().isBefore(checkouts.getFirst()) ? 1 : 0;
        List<String> order =
            journey.stream().map(change -> text(change.get("data"), "step")).toList();
        receivedBefore += order.indexOf("purchase") < order.indexOf("checkout") ? 1 : 0;
      }
    }
    assertThat(stampedBefore).isPositive();
    assertThat(receivedBefore).isGreaterThan(stampedBefore);
  }

  @Test
  void shoppersComeBackAndKnowSeveralPosts() {
    Map<String, Set<String>> posts = new HashMap<>();
    int lateRepeats = 0;
    int boughtWithoutCheckout = 0;
    for (Map.Entry<String, List<JsonNode>> journey : journeys().entrySet()) {
      String[] names = journey.getKey().split(" ");
      posts.computeIfAbsent(names[0], _ -> new HashSet<>()).add(names[1]);
      List<Instant> taps = stamps(journey.getValue(), "tap").stream().sorted().toList();
      if (taps.size() > 1 && taps.getFirst().plus(Duration.ofDays(7)).isBefore(taps.getLast())) {
        lateRepeats++;
      }
      boolean bought = !stamps(journey.getValue(), "purchase").isEmpty();
      boolean prepared =
          !stamps(journey.getValue(), "checkout").isEmpty()
              || !stamps(journey.getValue(), "merchant_checkout").isEmpty();
      boughtWithoutCheckout += bought && !prepared ? 1 : 0;
    }
    assertThat(posts.values().stream().filter(several -> several.size() > 1))
        .hasSizeGreaterThan(500);
    assertThat(lateRepeats).isPositive();
    assertThat(boughtWithoutCheckout).as("a purchase on another post's journey").isPositive();
  }

  @Test
  void oldRevisionsComeAgainAfterNewOnes() {
    Map<String, Integer> stale = new TreeMap<>();
    Map<String, Long> newest = new HashMap<>();
    for (JsonNode change : CHANGES) {
      JsonNode data = change.get("data");
      String type = text(change, "type");
      String id =
          switch (type) {
            case "shopper_event" -> text(data, "event_id");
            case "metric" ->
                text(data, "post_id")
                    + text(data, "minute")
                    + text(data, "placement")
                    + text(data, "surface");
            case "fx_rate" -> text(data, "day") + text(data, "base");
            default -> text(data, "id");
          };
      long revision = number(change, "revision");
      Long before = newest.merge(type + " " + id, revision, Math::max);
      if (before > revision) {
        stale.merge(type, 1, Integer::sum);
      }
    }
    assertThat(stale).containsKeys("order", "metric", "shopper_event");
    assertThat(newest.entrySet())
        .anyMatch(e -> e.getKey().startsWith("metric ") && e.getValue() >= 3)
        .anyMatch(e -> e.getKey().startsWith("fx_rate ") && e.getValue() == 2)
        .anyMatch(e -> e.getKey().startsWith("brand ") && e.getValue() == 2)
        .anyMatch(e -> e.getKey().startsWith("product ") && e.getValue() == 2);
  }

  @Test
  void pendingRepliesAreSettledLaterAndLaunchDaysAreHard() {
    Map<String, String> outcomes = new HashMap<>();
    Set<String> settled = new HashSet<>();
    Map<String, Instant> launches = new HashMap<>();
    changes("campaign")
        .forEach(
            c ->
                launches.put(
                    text(c.get("data"), "hashtag"),
                    Instant.parse(text(c.get("data"), "starts_at"))));
    Map<String, String> hashtags = new HashMap<>();
    for (JsonNode post : changes("post")) {
      if (post.get("data").has("hashtag") && !post.get("data").get("hashtag").isNull()) {
        hashtags.put(text(post.get("data"), "id"), text(post.get("data"), "hashtag"));
      }
    }
    assertThat(new HashSet<>(hashtags.values())).hasSizeLessThan(hashtags.size());
    int[] launch = new int[2];
    int[] later = new int[2];
    for (JsonNode change : changes("shopper_event")) {
      JsonNode data = change.get("data");
      if (!data.has("outcome")) {
        continue;
      }
      String outcome = text(data, "outcome");
      String before = outcomes.put(text(data, "event_id"), outcome);
      if (before == null) {
        Instant start = launches.get(hashtags.get(text(data, "post_id")));
        boolean early = at(data).isBefore(start.plus(Duration.ofDays(1)));
        int[] counts = early ? launch : later;
        counts[0]++;
        counts[1] += outcome.equals("added") ? 1 : 0;
      } else if (before.equals("pending") && !outcome.equals("pending")) {
        settled.add(outcome);
      }
    }
    assertThat(settled).containsExactlyInAnyOrder("added", "not_linked");
    assertThat(new HashSet<>(outcomes.values()))
        .contains("added", "not_linked", "no_product", "unreadable", "ineligible");
    assertThat((double) launch[1] / launch[0]).as("valid on launch days").isBetween(0.06, 0.15);
    assertThat((double) later[1] / later[0]).as("valid later").isBetween(0.6, 0.8);
  }

  @Test
  void moneyGoesBackInAllWays() {
    Map<String, JsonNode> orders = new HashMap<>();
    Map<String, Long> returned = new HashMap<>();
    int beforeItsOrder = 0;
    int ofOneProduct = 0;
    for (JsonNode change : CHANGES) {
      JsonNode data = change.get("data");
      if (text(change, "type").equals("order")) {
        orders.put(text(data, "id"), data);
      } else if (text(change, "type").equals("return")) {
        beforeItsOrder += orders.containsKey(text(data, "order_id")) ? 0 : 1;
        ofOneProduct += data.get("product_id").isNull() ? 0 : 1;
      }
    }
    BruteForce log = new BruteForce();
    CHANGES.forEach(change -> log.read(change.toString()));
    log.things("return")
        .forEach(
            r ->
                returned.merge(
                    text(r, "order_id"), number(r.get("amount"), "amount_minor"), Long::sum));
    int tooMuch = 0;
    int cancelledWhole = 0;
    for (Map.Entry<String, Long> back : returned.entrySet()) {
      JsonNode order = orders.get(back.getKey());
      if (order == null) {
        continue;
      }
      long paid = 0;
      for (JsonNode line : order.get("lines")) {
        paid += number(line, "gross_minor") - number(line, "discount_minor");
      }
      tooMuch += back.getValue() > paid ? 1 : 0;
      boolean cancelled = text(order, "status").equals("cancelled");
      if (cancelled) {
        assertThat(back.getValue()).isEqualTo(paid);
        cancelledWhole++;
      }
    }
    assertThat(beforeItsOrder).isPositive();
    assertThat(ofOneProduct).isPositive();
    assertThat(tooMuch).isPositive();
    assertThat(cancelledWhole).isGreaterThan(20);
  }

  @Test
  void limitedOffersSellMostInTheirFirstHours() {
    Map<String, JsonNode> limited = new HashMap<>();
    for (JsonNode change : changes("post")) {
      JsonNode post = change.get("data");
      boolean stock = post.has("stock_allocated") && !post.get("stock_allocated").isNull();
      if (stock && at(change).isBefore(END.minus(Duration.ofDays(4)))) {
        limited.put(text(post, "id"), post);
      }
    }
    Map<String, long[]> sold = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode change : changes("order")) {
      JsonNode order = change.get("data");
      JsonNode post = order.get("post_id").isNull() ? null : limited.get(text(order, "post_id"));
      if (post != null && seen.add(text(order, "id"))) {
        Duration age =
            Duration.between(
                Instant.parse(text(post, "published_at")), Instant.parse(text(order, "placed_at")));
        long[] units = sold.computeIfAbsent(text(post, "id"), _ -> new long[2]);
        long quantity = number(order.get("lines").get(0), "quantity");
        units[0] += quantity;
        units[1] += age.toHours() < 12 ? quantity : 0;
      }
    }
    long all = sold.values().stream().mapToLong(units -> units[0]).sum();
    long early = sold.values().stream().mapToLong(units -> units[1]).sum();
    assertThat(sold).hasSizeGreaterThan(2);
    long stock =
        sold.keySet().stream()
            .mapToLong(post -> number(limited.get(post), "stock_allocated"))
            .sum();
    assertThat((double) early / all).isGreaterThan(0.5);
    assertThat((double) early / stock).as("of the stock in twelve hours").isGreaterThan(0.5);
    sold.forEach(
        (post, units) ->
            assertThat(units[0])
                .as("sold of %s", post)
                .isLessThanOrEqualTo(number(limited.get(post), "stock_allocated") + 4));
  }

  @Test
  void ratesComeLate() {
    long late =
        changes("fx_rate").stream()
            .filter(change -> number(change, "revision") == 1)
            .filter(
                change -> {
                  Instant day =
                      java.time.LocalDate.parse(text(change.get("data"), "day"))
                          .atStartOfDay(java.time.ZoneId.of("Europe/Paris"))
                          .toInstant();
                  return Duration.between(day, at(change)).toHours() >= 4;
                })
            .count();
    // The first day's rates come when the log begins, at noon.
    assertThat(late).isBetween(3L, 30L);
  }
}
