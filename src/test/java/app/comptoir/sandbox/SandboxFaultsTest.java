package app.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.sandbox.fault.Endpoint;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.FaultKind;
import app.comptoir.sandbox.fault.FaultRule;
import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.fault.RetryHint;
import app.comptoir.sandbox.fault.Strike;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What goes wrong, goes wrong by seed and as asked, and never touches the truth.
class SandboxFaultsTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final String BRAND = "brd-brackenfold";
  private static Sandbox sandbox;
  private static Caller caller;

  @BeforeAll
  static void start() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(2);
    sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
    sandbox.awaitHistory();
    caller = new Caller(sandbox);
  }

  @AfterAll
  static void stop() {
    caller.close();
    sandbox.close();
  }

  @BeforeEach
  void calm() {
    sandbox.faults().off();
    sandbox.faults().seed(1);
  }

  @Test
  void theSameSeedStrikesTheSameAnswersWhateverElseIsAsked() {
    Faults one = plan(7);
    Faults other = plan(7);
    for (int i = 0; i < 300; i++) {
      if (i % 3 == 0) {
        other.draw(Endpoint.CHANGES, "elsewhere");
      }
      Strike first = one.draw(Endpoint.CHANGES, BRAND);
      Strike second = other.draw(Endpoint.CHANGES, BRAND);
      assertThat(kinds(first)).isEqualTo(kinds(second));
      assertThat(first.dice().next()).isEqualTo(second.dice().next());
    }
    assertThat(one.struck(FaultKind.CUT)).isBetween(15, 50);
    Faults third = plan(8);
    for (int i = 0; i < 300; i++) {
      third.draw(Endpoint.CHANGES, BRAND);
    }
    assertThat(third.struck(FaultKind.FUZZ)).isNotEqualTo(one.struck(FaultKind.FUZZ));
  }

  private static Faults plan(long seed) {
    Faults faults = new Faults();
    faults.seed(seed);
    faults.on(new Fault.Cut(), 0.1);
    faults.on(new Fault.Fuzz(), 0.3);
    return faults;
  }

  private static List<Boolean> kinds(Strike strike) {
    return List.of(strike.has(Fault.Cut.class), strike.has(Fault.Fuzz.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cut",
        "cut=",
        "cut=x",
        "cut=2",
        "cut=0.1:5",
        "storm=200",
        "storm=429:0",
        "storm=429:1:often",
        "late=0.1:0",
        "skew=tomorrow",
        "rain=0.1",
        "=0.1"
      })
  void nonsenseIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> FaultRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s)(“.*” is no .+=.+|There is no fault “.*”.*)")
        .message()
        .doesNotContain("Exception", "enum");
  }

  @Test
  void everyKindCanBeAskedForByName() {
    List<String> given =
        List.of(
            "cut=0.05",
            "stall=0.1:30",
            "reset=1",
            "length=0.1",
            "bomb=0.1",
            "fuzz=0.1",
            "nodigest=1",
            "storm=429:10",
            "gone=0.1",
            "loop=0.1",
            "expire=0.1",
            "revoke=1",
            "duplicate=0.1",
            "reorder=0.1",
            "late=0.1:30",
            "lostid=0.1",
            "streamcut=0.1",
            "skew=-24");
    Set<FaultKind> kinds = new HashSet<>();
    given.forEach(text -> kinds.add(FaultKind.of(FaultRule.parse(text).fault())));
    assertThat(kinds).containsExactlyInAnyOrder(FaultKind.values());
    assertThat(FaultRule.parse("storm=503:3:absurd:0.5"))
        .isEqualTo(new FaultRule(new Fault.Storm(503, 3, RetryHint.ABSURD), 0.5));
    assertThat(FaultRule.parse("skew=+24").fault()).isEqualTo(new Fault.Skew(Duration.ofDays(1)));
  }

  @Test
  void stormLastsAsLongAsItSaysAndIsWhatTheContractSays() {
    sandbox.faults().on(new Fault.Storm(503, 4, RetryHint.SECONDS), 0.1);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      HttpResponse<byte[]> answer = caller.get("/v1/me");
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 503) {
        Contract.SHARED.check("Problem", Caller.json(answer));
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      }
    }
    int longest = 0;
    int run = 0;
    for (int status : statuses) {
      run = status == 503 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    assertThat(longest).isGreaterThanOrEqualTo(4);
    assertThat(statuses).contains(200);
  }

  @Test
  void whoReadsToTheEndHasEveryRecordHoweverTheyAreTold() {
    Map<Long, String> plain = new HashMap<>();
    caller.readLog(BRAND, line -> plain.put(seq(line), line));
    sandbox.faults().on(new Fault.Duplicate(), 0.7);
    sandbox.faults().on(new Fault.Reorder(), 0.7);
    sandbox.faults().on(new Fault.Late(Duration.ofDays(90)), 0.2);
    for (int stop = 1; stop <= 6; stop++) {
      Map<Long, String> told = new HashMap<>();
      List<Long> order = new ArrayList<>();
      int pages = 0;
      String cursor = null;
      boolean more = true;
      while (more) {
        if (pages++ == stop * 2) {
          sandbox.faults().off();
        }
        JsonNode page = Caller.json(caller.get(path(cursor)));
        for (JsonNode change : page.get("changes")) {
          order.add(change.get("seq").longValue());
          told.put(change.get("seq").longValue(), change.toString());
        }
        cursor = page.get("next_cursor").stringValue();
        more = page.get("has_more").booleanValue();
      }
      assertThat(told.keySet()).isEqualTo(plain.keySet());
      if (stop == 1) {
        assertThat(order).isNotEqualTo(order.stream().sorted().toList());
        assertThat(order.size()).isGreaterThan(plain.size());
      }
      sandbox.faults().on(new Fault.Late(Duration.ofDays(stop)), 0.3);
      sandbox.faults().on(new Fault.Duplicate(), 0.3);
    }
  }

  private static String path(String cursor) {
    String path = "/v1/brands/" + BRAND + "/changes?limit=300";
    return cursor == null ? path : path + "&after=" + cursor;
  }

  private static long seq(String line) {
    return Caller.JSON.readTree(line).get("seq").longValue();
  }

  @Test
  void digestTellsTheBodyThatWasMeant() {
    HttpResponse<byte[]> good = caller.get(path(null));
    assertThat(digest(good)).isEqualTo(crc(good.body()));
    sandbox.faults().next(Endpoint.CHANGES, new Fault.Fuzz());
    HttpResponse<byte[]> bad = caller.get(path(null));
    assertThat(digest(bad)).isEqualTo(digest(good)).isNotEqualTo(crc(bad.body()));
    sandbox.faults().next(Endpoint.CHANGES, new Fault.NoDigest());
    assertThat(caller.get(path(null)).headers().firstValue("Content-Digest")).isEmpty();
  }

  private static String digest(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Content-Digest").orElseThrow();
  }

  private static String crc(byte[] body) {
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(body);
    byte[] bytes = java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    return "crc32c=:" + java.util.Base64.getEncoder().encodeToString(bytes) + ":";
  }

  @Test
  void lostAnswerOfARefreshMayBeAskedForAgain() {
    List<String> tokens = sandbox.signIn("desk");
    JsonNode lost = renew(tokens.get(1), 200);
    JsonNode again = renew(tokens.get(1), 200);
    renew(lost.get("refresh_token").stringValue(), 400);
    renew(again.get("refresh_token").stringValue(), 200);
    // It was used: whoever comes with the first one now may have stolen it.
    renew(tokens.get(1), 400);
  }

  private static JsonNode renew(String refresh, int status) {
    HttpResponse<byte[]> answer =
        caller.form(
            "/oauth/token", "grant_type=refresh_token&client_id=desk&refresh_token=" + refresh);
    assertThat(answer.statusCode()).isEqualTo(status);
    return Caller.json(answer);
  }
}
