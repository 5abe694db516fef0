package app.comptoir.sandbox;

import static app.comptoir.common.Await.await;
import static app.comptoir.sandbox.BruteForce.number;
import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The log itself: the same for the same options, a longer one for a later start, and believable.
class SandboxLogTest {
  static final Instant END = Instant.parse("2026-06-15T16:00:00Z");

  @Test
  void theSameOptionsGiveTheSameLogByteForByte() throws Exception {
    SandboxOptions options = at(END).withDays(20);
    String log = hash(options);
    assertThat(hash(options)).isEqualTo(log);
    assertThat(hash(options.withSeed(1))).isNotEqualTo(log);
  }

  @Test
  void anEarlierStartsLogIsThePrefixOfALaterOnes() throws Exception {
    SandboxOptions early = at(END.plusSeconds(5)).withDays(4).withSpeed(20_000);
    SandboxOptions late =
        new SandboxOptions(
            early.seed(), END, 4, 20_000, 0, Clock.fixed(END.plusSeconds(9), ZoneOffset.UTC));
    try (Sandbox first = start(early);
        Sandbox second = start(late);
        Caller one = new Caller(first);
        Caller two = new Caller(second)) {
      for (String brand : first.brandIds()) {
        List<String> shorter = one.log(brand);
        List<String> longer = two.log(brand);
        assertThat(longer.size()).isGreaterThan(shorter.size() + 300);
        assertThat(longer.subList(0, shorter.size())).isEqualTo(shorter);
        String cursor = one.readLog(brand, _ -> {});
        JsonNode page =
            Caller.json(two.get("/v1/brands/" + brand + "/changes?limit=1&after=" + cursor));
        assertThat(page.get("changes").get(0).toString()).isEqualTo(longer.get(shorter.size()));
      }
    }
  }

  @Test
  void theLiveLogIsTheOneALaterStartMakesAtOnce() throws Exception {
    Clock clock = Clock.systemUTC();
    Instant end = clock.instant();
    double speed = SandboxOptions.speedFor(1_000);
    List<String> lived;
    String brand;
    try (Sandbox sandbox =
            Sandbox.start(
                new SandboxOptions(5, end, 2, speed, 0, clock), Thread.ofVirtual().factory());
        Caller caller = new Caller(sandbox)) {
      brand = sandbox.brandIds().getFirst();
      sandbox.awaitHistory();
      long before = sandbox.lastSeq(brand);
      await(() -> sandbox.lastSeq(brand) >= before + 400);
      lived = caller.log(brand);
    }
    try (Sandbox later =
            Sandbox.start(
                new SandboxOptions(5, end, 2, speed, 0, clock), Thread.ofVirtual().factory());
        Caller caller = new Caller(later)) {
      assertThat(caller.log(brand)).startsWith(lived.toArray(String[]::new));
    }
  }

  @Test
  void ninetyDaysAreABelievableGroup() throws Exception {
    long began = System.nanoTime();
    try (Sandbox sandbox = start(at(END));
        Caller caller = new Caller(sandbox)) {
      sandbox.awaitHistory();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
      long changes = 0;
      for (String brand : sandbox.brandIds()) {
        BruteForce log = new BruteForce();
        caller.readLog(brand, log::read);
        changes += log.lastSeq();
        believable(brand, log);
      }
      assertThat(changes).isBetween(300_000L, 345_000L);
    }
  }

  private static void believable(String brand, BruteForce log) {
    assertThat(log.things("product")).hasSize(21);
    assertThat(log.things("campaign")).hasSize(3);
    assertThat(log.things("post").size() + log.deletions("post")).isBetween(95L, 110L);
    assertThat(log.deletions("post")).isEqualTo(1);
    assertThat(log.things("offer")).hasSizeBetween(6, 10);
    assertThat(log.things("offer").stream().map(o -> text(o, "state")))
        .contains("submitted", "reviewed", "live", "ended");
    assertThat(log.deletions("shopper_event")).isPositive();
    assertThat(log.repeats)
        .hasEntrySatisfying("shopper_event", n -> assertThat(n).isBetween(800, 2_000))
        .hasEntrySatisfying("order", n -> assertThat(n).isPositive())
        .hasEntrySatisfying("metric", n -> assertThat(n).isPositive());
    assertThat(log.types.get("brand_lift")).isEqualTo(2);
    mixOfPosts(log);
    currenciesAndStates(brand, log);
  }

  private static void mixOfPosts(BruteForce log) {
    Map<String, Long> actions =
        log.things("post").stream()
            .collect(Collectors.groupingBy(p -> text(p, "action"), Collectors.counting()));
    assertThat(actions.get("buy_now")).isBetween(45L, 65L);
    assertThat(actions.get("cart_reply")).isBetween(20L, 35L);
    assertThat(actions.get("install")).isBetween(15L, 27L);
    assertThat(log.things("post").stream().filter(p -> !p.get("stock_allocated").isNull()))
        .hasSizeBetween(3, 15);
    assertThat(log.things("post").stream().filter(p -> p.get("alt_text").isNull()))
        .hasSizeBetween(1, 20);
    assertThat(log.things("post").stream().filter(p -> !p.get("deleted_at").isNull())).hasSize(1);
    assertThat(log.things("post").stream().map(p -> text(p, "text")))
        .anyMatch(t -> t.codePoints().anyMatch(c -> c >= 0x590 && c < 0x700))
        .anyMatch(t -> t.indexOf('\u202E') >= 0)
        .anyMatch(t -> t.indexOf('\u0007') >= 0);
  }

  private static void currenciesAndStates(String brand, BruteForce log) {
    assertThat(log.things("order").stream().map(o -> text(o, "currency")).distinct())
        .contains(brand.equals("brd-verlune") ? "CHF" : "JPY");
    assertThat(log.things("order").stream().filter(o -> o.get("post_id").isNull())).isNotEmpty();
    assertThat(log.things("order").stream().map(o -> text(o, "status")).distinct())
        .containsExactlyInAnyOrder("placed", "delivered", "cancelled");
    assertThat(log.things("return").stream().mapToLong(r -> number(r, "quantity")))
        .allMatch(q -> q >= 0);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    SandboxOptions good = at(END);
    assertThatThrownBy(() -> good.withDays(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> good.withSpeed(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> good.withSpeed(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> good.withPort(70_000)).isInstanceOf(IllegalArgumentException.class);
  }

  /// Of the log of each brand, byte for byte.
  static String hash(SandboxOptions options) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Sandbox sandbox = start(options);
        Caller caller = new Caller(sandbox)) {
      for (String brand : sandbox.brandIds()) {
        caller.readLog(brand, line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Ninety days that end at [#END], looked at by a clock that stands.
  static SandboxOptions at(Instant now) {
    return SandboxOptions.defaults(Clock.fixed(now, ZoneOffset.UTC)).withEnd(END);
  }

  private static Sandbox start(SandboxOptions options) throws Exception {
    return Sandbox.start(options, Thread.ofVirtual().factory());
  }
}
