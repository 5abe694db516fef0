package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Requests that are wrong are answered with a problem document, never with a stack trace.
class SandboxBorderTest {
  private static final Instant END = Instant.parse("2026-06-15T16:00:00Z");
  private static final SandboxOptions OPTIONS =
      SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(1);
  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(OPTIONS, Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
  }

  @AfterEach
  void stop() {
    caller.close();
    sandbox.close();
  }

  private JsonNode problem(HttpResponse<byte[]> response, int status) {
    assertThat(response.statusCode()).as(Caller.text(response)).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Caller.json(response);
    Contract.SHARED.check("Problem", problem);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.toString()).doesNotContain("Exception").doesNotContain("\tat ");
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/brands/brd-verlune/changes?limit=0, 400",
    "/v1/brands/brd-verlune/changes?limit=5001, 400",
    "/v1/brands/brd-verlune/changes?limit=ten, 400",
    "/v1/brands/brd-verlune/changes?limit=10&limit=20, 400",
    "/v1/brands/brd-verlune/changes?limit=99999999999, 400",
    "/v1/brands/brd-verlune/changes?after=, 400",
    "/v1/brands/brd-verlune/changes?after=nonsense, 400",
    "/v1/brands/brd-verlune/changes?after=%27%20OR%201=1, 400",
    "/v1/brands/brd-verlune/stream?after=nonsense, 400",
    "/v1/brands/brd-nobody, 404",
    "/v1/brands/brd-nobody/changes, 404",
    "/v1/brands/, 404",
    "/v1/media/med-prd-vl-99-0, 404",
    "/v1/media/..%2F..%2Fetc%2Fpasswd, 404",
    "/v1/offers/off-vl-01, 405",
    "/v2/me, 404",
    "/, 404",
  })
  void wrongAddressesAndParameters(String path, int status) {
    problem(caller.get(path), status);
  }

  @Test
  void whatIsNotMine() {
    problem(caller.getAs("guest", "/v1/brands/brd-verlune"), 403);
    problem(caller.getAs("guest", "/v1/brands/brd-verlune/changes"), 403);
    problem(caller.getAs("guest", "/v1/brands/brd-verlune/stream"), 403);
    problem(caller.getAs("guest", "/v1/media/med-prd-vl-01-0"), 404);
    assertThat(caller.getAs("guest", "/v1/brands/brd-brackenfold").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/me",
        "/v1/brands/brd-verlune",
        "/v1/brands/brd-verlune/changes",
        "/v1/brands/brd-verlune/stream",
        "/v1/media/med-prd-vl-01-0"
      })
  void withoutATokenNothing(String path) {
    HttpResponse<byte[]> bare = caller.send(caller.request(path).build());
    problem(bare, 401);
    assertThat(bare.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    problem(caller.send(caller.request(path).header("Authorization", "Basic eDp5").build()), 401);
    HttpResponse<byte[]> wrong =
        caller.send(caller.request(path).header("Authorization", "Bearer made-up").build());
    problem(wrong, 401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("invalid_token");
  }

  @Test
  void wrongMethodsAndMediaTypes() {
    HttpResponse<byte[]> deleted =
        caller.send(
            caller
                .request("/v1/me")
                .header("Authorization", "Bearer " + sandbox.token())
                .DELETE()
                .build());
    problem(deleted, 405);
    assertThat(deleted.headers().firstValue("Allow")).contains("GET");
    problem(caller.get("/v1/offers/off-vl-01/decisions"), 405);
    problem(caller.get("/oauth/token"), 405);
    problem(caller.get("/v1/me", "Accept", "text/html"), 406);
    problem(caller.get("/v1/brands/brd-verlune/changes", "Accept", "application/xml"), 406);
    problem(caller.get("/v1/media/med-prd-vl-01-0", "Accept", "image/webp"), 406);
    HttpResponse<byte[]> mixed =
        caller.get(
            "/v1/brands/brd-verlune/changes?limit=1",
            "Accept",
            "application/json;q=0.4, application/x-ndjson;q=0.9, */*;q=0.1");
    assertThat(mixed.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    problem(
        caller.send(
            caller
                .request("/oauth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build()),
        415);
    problem(caller.form("/oauth/token", "x=" + "y".repeat(20_000)), 413);
  }

  @Test
  void aCursorOfAnotherLogIsGone() throws Exception {
    String mine = caller.readLog("brd-verlune", _ -> {});
    try (Sandbox other = Sandbox.start(OPTIONS.withSeed(77), Thread.ofVirtual().factory());
        Caller there = new Caller(other)) {
      JsonNode problem = problem(there.get("/v1/brands/brd-verlune/changes?after=" + mine), 410);
      assertThat(text(problem, "type")).isEqualTo("urn:comptoir:problem:cursor-gone");
      problem(there.get("/v1/brands/brd-verlune/stream", "Last-Event-ID", mine), 410);
    }
    String ahead = mine.replaceAll("\\d+$", "99999999");
    problem(caller.get("/v1/brands/brd-verlune/changes?after=" + ahead), 410);
    assertThat(caller.get("/v1/brands/brd-verlune/changes?after=" + mine).statusCode())
        .isEqualTo(200);
    sandbox.retireCursors();
    problem(caller.get("/v1/brands/brd-verlune/changes?after=" + mine), 410);
    String fresh = caller.readLog("brd-verlune", _ -> {});
    assertThat(caller.get("/v1/brands/brd-verlune/changes?after=" + fresh).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoAsksTooOftenWaits() {
    sandbox.knobs().limitRequests(3, 0.5);
    for (int i = 0; i < 3; i++) {
      assertThat(caller.get("/v1/me").statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> refused = caller.get("/v1/me");
    problem(refused, 429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertThat(caller.getAs("reviewer", "/v1/me").statusCode()).isEqualTo(200);
    sandbox.knobs().limitRequests(600, 1_000_000); // refilled before the next request can come
    assertThat(caller.get("/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void bytesThatAreNoRequestDoNoHarm() throws IOException {
    for (String bytes :
        new String[] {
          "\r\n\r\n",
          "GET\r\n\r\n",
          "GET /v1/me%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /v1/media/%zz HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n\r\n",
          "\u0016\u0003\u0001\u0002\u0000\u0001"
        }) {
      try (Socket socket = new Socket(sandbox.address().getHost(), sandbox.address().getPort())) {
        socket.setSoTimeout(400);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        String answer =
            new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(answer).doesNotContain("\tat ").doesNotContain(" 200 ");
      }
    }
    assertThat(caller.get("/v1/me").statusCode()).isEqualTo(200);
  }
}
