package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.number;
import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Deciding on offers: the right role, the exact content, two persons, once.
class SandboxDecisionTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final String BRAND = "brd-verlune";

  /// By the manager, submitted; and by the manager, reviewed by the reviewer.
  private static final String SUBMITTED = "off-vl-04";

  private static final String REVIEWED = "off-vl-08";
  private static final String BY_THE_LEAD = "off-vl-06";

  @TempDir Path folder;
  private SandboxOptions options;
  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    options =
        SandboxOptions.defaults(Clock.fixed(END.plusSeconds(60), ZoneOffset.UTC))
            .withEnd(END)
            .withDays(2)
            .withJournal(folder.resolve("acts.jsonl"));
    open();
  }

  private void open() throws Exception {
    sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
    sandbox.awaitHistory();
  }

  @AfterEach
  void stop() {
    caller.close();
    sandbox.close();
  }

  private JsonNode offer(String id) {
    BruteForce log = new BruteForce();
    caller.readLog(BRAND, log::read);
    return log.things("offer").stream()
        .filter(offer -> text(offer, "id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private int revision(String id) {
    int revision = 0;
    for (String line : caller.log(BRAND)) {
      JsonNode change = Caller.JSON.readTree(line);
      if (text(change, "type").equals("offer") && text(change.get("data"), "id").equals(id)) {
        revision = Math.max(revision, change.get("revision").intValue());
      }
    }
    return revision;
  }

  private static String body(String decision, String hash, String comment) {
    return "{\"decision\":\"%s\",\"content_hash\":\"%s\",\"comment\":%s}"
        .formatted(decision, hash, comment == null ? "null" : "\"" + comment + "\"");
  }

  private HttpResponse<byte[]> post(
      String user, String offer, String ifMatch, String key, String body) {
    HttpRequest.Builder request =
        caller
            .request("/v1/offers/" + offer + "/decisions")
            .header("Authorization", "Bearer " + sandbox.token(user))
            .header("Content-Type", "application/json; charset=utf-8");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return caller.send(request.POST(BodyPublishers.ofString(body)).build());
  }

  /// Decides on the offer as it is now.
  private HttpResponse<byte[]> decide(String user, String offer, String decision, String key) {
    return post(
        user,
        offer,
        "\"" + revision(offer) + "\"",
        key,
        body(decision, text(offer(offer), "content_hash"), "Good 👍"));
  }

  private String problem(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).as(Caller.text(response)).isEqualTo(status);
    JsonNode problem = Caller.json(response);
    Contract.SHARED.check("Problem", problem);
    return text(problem, "type").replace("urn:comptoir:problem:", "");
  }

  @Test
  void reviewThenApproveByAnotherTakesTheOfferLive() {
    long before = sandbox.lastSeq(BRAND);
    HttpResponse<byte[]> reviewed = decide("reviewer", SUBMITTED, "review", "key-review-1");
    assertThat(reviewed.statusCode()).isEqualTo(201);
    Contract.SHARED.check("Decision", Caller.json(reviewed));
    assertThat(text(offer(SUBMITTED), "state")).isEqualTo("reviewed");
    JsonNode approved = Caller.json(decide("approver", SUBMITTED, "approve", "key-approve-1"));
    Contract.SHARED.check("Decision", approved);
    assertThat(text(approved, "comment")).isEqualTo("Good 👍");
    assertThat(text(approved, "subject")).isEqualTo("usr-amara");
    assertThat(text(offer(SUBMITTED), "state")).isEqualTo("approved");
    List<String> told = caller.log(BRAND);
    assertThat(told).hasSize((int) before + 4);
    JsonNode decision = Caller.JSON.readTree(told.get((int) before + 2));
    assertThat(text(decision, "type")).isEqualTo("decision");
    assertThat(decision.get("data")).isEqualTo(approved);
    told.subList((int) before, told.size())
        .forEach(line -> Contract.SHARED.check("Change", Caller.JSON.readTree(line)));
  }

  @Test
  void rolesAndTwoPersonsAreAsked() {
    assertThat(problem(decide("manager", SUBMITTED, "review", "key-12345"), 403))
        .isEqualTo("role-missing");
    assertThat(problem(decide("approver", SUBMITTED, "review", "key-12345"), 403))
        .isEqualTo("role-missing");
    assertThat(problem(decide("reviewer", REVIEWED, "approve", "key-12345"), 403))
        .isEqualTo("role-missing");
    assertThat(problem(decide("lead", BY_THE_LEAD, "review", "key-12345"), 403))
        .isEqualTo("two-person-rule");
    assertThat(decide("lead", SUBMITTED, "review", "key-12345").statusCode()).isEqualTo(201);
    assertThat(problem(decide("lead", SUBMITTED, "approve", "key-67890"), 403))
        .isEqualTo("two-person-rule");
    assertThat(decide("lead", REVIEWED, "approve", "key-67890").statusCode()).isEqualTo(201);
    assertThat(decide("approver", SUBMITTED, "reject", "key-67890").statusCode()).isEqualTo(201);
    assertThat(text(offer(SUBMITTED), "state")).isEqualTo("rejected");
    assertThat(problem(decide("reviewer", SUBMITTED, "review", "key-abcdef"), 422))
        .isEqualTo("wrong-state");
    assertThat(
            problem(
                post(
                    "guest", SUBMITTED, "\"1\"", "key-12345", body("review", "0".repeat(64), null)),
                403))
        .isEqualTo("forbidden");
  }

  @Test
  void whatChangedMeanwhileIsNotDecidedOn() {
    int revision = revision(SUBMITTED);
    String hash = text(offer(SUBMITTED), "content_hash");
    assertThat(
            problem(
                post(
                    "reviewer",
                    SUBMITTED,
                    "\"" + (revision - 1) + "\"",
                    "key-12345",
                    body("review", hash, null)),
                412))
        .isEqualTo("changed-meanwhile");
    assertThat(
            problem(
                post(
                    "reviewer",
                    SUBMITTED,
                    "\"" + revision + "\"",
                    "key-12345",
                    body("review", "0".repeat(64), null)),
                412))
        .isEqualTo("other-content");
    assertThat(
            problem(
                post("reviewer", SUBMITTED, null, "key-12345", body("review", hash, null)), 428))
        .isEqualTo("precondition-required");
  }

  @Test
  void theSameKeyDecidesOnce() {
    String match = "\"" + revision(SUBMITTED) + "\"";
    String body = body("request_changes", text(offer(SUBMITTED), "content_hash"), "Shorter");
    HttpResponse<byte[]> first = post("reviewer", SUBMITTED, match, "key-once-1", body);
    assertThat(first.statusCode()).isEqualTo(201);
    long after = sandbox.lastSeq(BRAND);
    HttpResponse<byte[]> again = post("reviewer", SUBMITTED, match, "key-once-1", body);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sandbox.lastSeq(BRAND)).isEqualTo(after);
    String other = body("reject", text(offer(SUBMITTED), "content_hash"), "Shorter");
    assertThat(problem(post("reviewer", SUBMITTED, match, "key-once-1", other), 409))
        .isEqualTo("key-reused");
    assertThat(text(offer(SUBMITTED), "state")).isEqualTo("changes_requested");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "\"review\"",
        "{\"decision\":\"bless\",\"content_hash\":\"HASH\"}",
        "{\"decision\":3,\"content_hash\":\"HASH\"}",
        "{\"decision\":\"review\"}",
        "{\"decision\":\"review\",\"content_hash\":\"abc\"}",
        "{\"decision\":\"review\",\"content_hash\":\"HASH\",\"comment\":{}}",
        "{\"decision\":\"review\",\"content_hash\":\"HASH\",\"comment\":\"LONG\"}"
      })
  void bodiesThatAreWrongAreRefused(String body) {
    String given = body.replace("HASH", "a".repeat(64)).replace("LONG", "x".repeat(4_001));
    problem(post("reviewer", SUBMITTED, "\"2\"", "key-12345", given), 400);
  }

  @Test
  void headersThatAreWrongAreRefused() {
    String body = body("review", "a".repeat(64), null);
    problem(post("reviewer", SUBMITTED, "2", "key-12345", body), 400);
    problem(post("reviewer", SUBMITTED, "*", "key-12345", body), 400);
    problem(post("reviewer", SUBMITTED, "\"2\"", null, body), 400);
    problem(post("reviewer", SUBMITTED, "\"2\"", "short", body), 400);
    problem(post("reviewer", SUBMITTED, "\"2\"", "k".repeat(129), body), 400);
    problem(post("reviewer", "off-vl-77", "\"2\"", "key-12345", body), 404);
    problem(post("reviewer", SUBMITTED, "\"2\"", "key-12345", " ".repeat(70_000)), 413);
  }

  @Test
  void decisionsSurviveARestartInTheirPlace() throws Exception {
    assertThat(decide("reviewer", SUBMITTED, "review", "key-restart-1").statusCode())
        .isEqualTo(201);
    String match = "\"" + revision(SUBMITTED) + "\"";
    String body = body("approve", text(offer(SUBMITTED), "content_hash"), null);
    HttpResponse<byte[]> approved = post("approver", SUBMITTED, match, "key-restart-2", body);
    List<String> before = caller.log(BRAND);
    String cursor = caller.readLog(BRAND, _ -> {});
    stop();
    // Two days later the flight has begun.
    options =
        new SandboxOptions(
            options.seed(),
            END,
            options.days(),
            options.speed(),
            0,
            Clock.fixed(END.plusSeconds(2 * 86_400), ZoneOffset.UTC),
            options.journal());
    open();
    List<String> after = caller.log(BRAND);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(text(offer(SUBMITTED), "state")).isEqualTo("live");
    assertThat(caller.get("/v1/brands/" + BRAND + "/changes?after=" + cursor).statusCode())
        .isEqualTo(200);
    HttpResponse<byte[]> replayed = post("approver", SUBMITTED, match, "key-restart-2", body);
    assertThat(replayed.body()).isEqualTo(approved.body());
    stop();
    options =
        new SandboxOptions(
            options.seed(), END, options.days(), options.speed(), 0, options.clock());
    open();
    assertThat(caller.get("/v1/brands/" + BRAND + "/changes?after=" + cursor).statusCode())
        .as("a log without the decisions is another one")
        .isEqualTo(410);
    assertThat(number(offer(SUBMITTED).get("budget"), "amount_minor")).isPositive();
  }
}
