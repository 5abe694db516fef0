package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the platform offers around decisions: edits by authors, comments, people who stand in; the
/// same log again after a restart.
class SandboxReviewTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final Instant NOW = END.plusSeconds(60);
  private static final String BRAND = "brd-verlune";
  private static final String OFFER = "off-vl-04";

  @TempDir Path folder;
  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void open() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxOptions.defaults(Clock.fixed(NOW, ZoneOffset.UTC))
                .withEnd(END)
                .withDays(2)
                .withJournal(folder.resolve("acts.jsonl")),
            Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
    sandbox.awaitHistory();
  }

  @AfterEach
  void close() {
    caller.close();
    sandbox.close();
  }

  private HttpResponse<byte[]> send(
      String method, String user, String path, String key, String revision, String body) {
    HttpRequest.Builder request =
        caller
            .request(path)
            .header("Authorization", "Bearer " + sandbox.token(user))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key);
    if (revision != null) {
      request.header("If-Match", "\"" + revision + "\"");
    }
    return caller.send(request.method(method, BodyPublishers.ofString(body)).build());
  }

  private JsonNode change(String type) {
    JsonNode found = null;
    for (String line : caller.log(BRAND)) {
      JsonNode change = Caller.JSON.readTree(line);
      boolean it =
          text(change, "type").equals(type)
              && (!type.equals("offer") || text(change.get("data"), "id").equals(OFFER));
      found = it ? change : found;
    }
    assertThat(found).isNotNull();
    return found;
  }

  private String revision() {
    return change("offer").get("revision").asString();
  }

  private String hash() {
    return text(change("offer").get("data"), "content_hash");
  }

  private String problem(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).as(Caller.text(response)).isEqualTo(status);
    Contract.SHARED.check("Problem", Caller.json(response));
    return text(Caller.json(response), "type").replace("urn:comptoir:problem:", "");
  }

  private HttpResponse<byte[]> edit(String user, String key, String revision, String body) {
    return send("PATCH", user, "/v1/offers/" + OFFER, key, revision, body);
  }

  private HttpResponse<byte[]> delegate(String user, String key, String body) {
    return send("POST", user, "/v1/brands/" + BRAND + "/delegations", key, null, body);
  }

  private static String leave(String standIn, String role, int from, int until) {
    return "{\"stand_in\":\"%s\",\"role\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
        .formatted(standIn, role, NOW.plusSeconds(from), NOW.plusSeconds(until));
  }

  @Test
  void anEditByItsAuthorMakesADraftOfAnotherContent() {
    String before = hash();
    String revision = revision();
    String body =
        "{\"text\":\"Nine percent\",\"price\":{\"amount_minor\":4250,\"currency\":\"EUR\"}}";
    assertThat(problem(edit("lead", "edit-lead-1", revision, body), 403)).isEqualTo("not-yours");
    assertThat(problem(edit("reviewer", "edit-rev-1", revision, body), 403))
        .isEqualTo("role-missing");
    assertThat(problem(edit("manager", "edit-man-1", "1", body), 412))
        .isEqualTo("changed-meanwhile");
    assertThat(problem(edit("manager", "edit-man-1", revision, "{}"), 400)).isNotEmpty();
    HttpResponse<byte[]> edited = edit("manager", "edit-man-1", revision, body);
    assertThat(edited.statusCode()).as(Caller.text(edited)).isEqualTo(200);
    JsonNode offer = Caller.json(edited);
    Contract.SHARED.check("Offer", offer);
    assertThat(text(offer, "state")).isEqualTo("draft");
    assertThat(text(offer, "text")).isEqualTo("Nine percent");
    assertThat(offer.get("price").get("amount_minor").longValue()).isEqualTo(4250);
    assertThat(text(offer, "content_hash")).isNotEqualTo(before);
    assertThat(change("offer").get("data")).isEqualTo(offer);
    HttpResponse<byte[]> again = edit("manager", "edit-man-1", revision, body);
    assertThat(Caller.json(again)).as("the same key").isEqualTo(offer);
    assertThat(problem(edit("manager", "edit-man-1", revision, "{\"title\":\"x\"}"), 409))
        .isEqualTo("key-reused");
    sandbox.direct(OFFER, "live", null);
    assertThat(problem(edit("manager", "edit-man-2", revision(), body), 422))
        .isEqualTo("wrong-state");
  }

  @Test
  void aCommentNeedsAContentTheOfferHadAndMakesNoRevision() {
    String path = "/v1/offers/" + OFFER + "/decisions";
    String body = "{\"decision\":\"comment\",\"comment\":\"Hm\",\"content_hash\":\"%s\"}";
    String hash = hash();
    String revision = revision();
    edit("manager", "edit-man-1", revision, "{\"title\":\"Another\"}");
    HttpResponse<byte[]> said =
        send("POST", "guest", path, "said-by-guest", "1", body.formatted(hash));
    assertThat(problem(said, 403)).as("without the brand").isEqualTo("forbidden");
    said = send("POST", "approver", path, "said-by-approver", "1", body.formatted(hash));
    assertThat(said.statusCode()).as(Caller.text(said)).isEqualTo(201);
    Contract.SHARED.check("Decision", Caller.json(said));
    assertThat(text(Caller.json(said), "content_hash")).isEqualTo(hash);
    assertThat(revision()).isEqualTo(Integer.toString(Integer.parseInt(revision) + 1));
    said = send("POST", "approver", path, "said-by-two", "1", body.formatted("0".repeat(64)));
    assertThat(problem(said, 412)).isEqualTo("other-content");
    String behalf =
        "{\"decision\":\"comment\",\"comment\":\"Hm\",\"on_behalf_of\":\"usr-ines\",\"content_hash\":\"%s\"}";
    problem(send("POST", "approver", path, "said-by-tri", "1", behalf.formatted(hash)), 400);
    String field = "{\"decision\":\"review\",\"field\":\"price\",\"content_hash\":\"%s\"}";
    problem(
        send("POST", "reviewer", path, "field-of-rev", revision(), field.formatted(hash())), 400);
  }

  @Test
  void onlyARoleOfOnesOwnToAnotherPersonOfTheBrandAndOnlyWithinItsTime() {
    assertThat(problem(delegate("reviewer", "leave-001", leave("usr-ines", "approver", 0, 9)), 403))
        .isEqualTo("role-missing");
    assertThat(problem(delegate("lead", "leave-002", leave("usr-ines", "admin", 0, 9)), 403))
        .isEqualTo("role-missing");
    for (String wrong :
        List.of(
            leave("usr-tomas", "reviewer", 0, 9),
            leave("usr-jonah", "reviewer", 0, 9),
            leave("usr-ines", "reviewer", 9, 9),
            leave("usr-ines", "reviewer", -9, 0),
            leave("usr-ines", "reviewer", 0, 367 * 86_400))) {
      assertThat(problem(delegate("reviewer", "leave-003", wrong), 422)).isEqualTo("unfit");
    }
    HttpResponse<byte[]> made =
        delegate("reviewer", "leave-003", leave("usr-ines", "reviewer", 60, 120));
    assertThat(made.statusCode()).as(Caller.text(made)).isEqualTo(201);
    Contract.SHARED.check("Delegation", Caller.json(made));
    String review =
        "{\"decision\":\"review\",\"on_behalf_of\":\"usr-tomas\",\"content_hash\":\"%s\"}"
            .formatted(hash());
    String path = "/v1/offers/" + OFFER + "/decisions";
    assertThat(problem(send("POST", "manager", path, "too-early", revision(), review), 403))
        .isEqualTo("not-standing-in");
    String id = text(Caller.json(made), "id");
    String end = "/v1/delegations/" + id + "/end";
    assertThat(problem(send("POST", "manager", end, "unused-key", null, "{}"), 403))
        .isEqualTo("not-yours");
    HttpResponse<byte[]> ended = send("POST", "reviewer", end, "unused-key", null, "{}");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(Caller.text(send("POST", "reviewer", end, "unused-key", null, "{}")))
        .as("again")
        .isEqualTo(Caller.text(ended));
    problem(
        send("POST", "reviewer", "/v1/delegations/del-none/end", "unused-key", null, "{}"), 404);
    assertThat(
            Instant.parse(text(change("brand").get("data").get("delegations").get(0), "ended_at")))
        .isEqualTo(NOW);
  }

  @Test
  void theLogIsTheSameAfterARestart() throws Exception {
    edit("manager", "edit-man-1", revision(), "{\"title\":\"Another\",\"stock\":7}");
    delegate("reviewer", "leave-001", leave("usr-ines", "reviewer", 0, 3600));
    String path = "/v1/offers/" + OFFER + "/decisions";
    String body = "{\"decision\":\"%s\",\"comment\":\"Hm\",\"content_hash\":\"%s\"}";
    send("POST", "lead", path, "said-by-lead", "1", body.formatted("comment", hash()));
    send("POST", "manager", path, "submitted-1", revision(), body.formatted("submit", hash()));
    send("POST", "reviewer", path, "reviewed-1", revision(), body.formatted("review", hash()));
    List<String> before = new ArrayList<>(caller.log(BRAND));
    assertThat(text(change("offer").get("data"), "state")).isEqualTo("reviewed");
    close();
    open();
    assertThat(caller.log(BRAND)).isEqualTo(before);
    JsonNode brand = change("brand").get("data");
    Contract.SHARED.check("Brand", brand);
    assertThat(brand.get("people")).hasSize(4);
    assertThat(brand.get("delegations")).hasSize(1);
    HttpResponse<byte[]> list = caller.get("/v1/brands/" + BRAND + "/delegations");
    assertThat(Caller.json(list).get("delegations")).isEqualTo(brand.get("delegations"));
  }
}
