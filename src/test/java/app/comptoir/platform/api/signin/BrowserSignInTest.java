package app.comptoir.platform.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.ScriptedPlatform;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A sign-in in the browser, and everything that may come to the door instead of the platform's
/// answer.
class BrowserSignInTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final ScriptedPlatform platform = new ScriptedPlatform(this::tokens);
  private final HttpClient browser = HttpClient.newHttpClient();
  private final CompletableFuture<URI> asked = new CompletableFuture<>();
  private BrowserSignIn signIn = signIn(platform.base());

  @AfterEach
  void stop() {
    browser.close();
    platform.close();
    executor.shutdownNow();
  }

  private BrowserSignIn signIn(URI base) {
    return new BrowserSignIn(
        new OAuthSettings(base, "desktop", Timeouts.DEFAULT, () -> Route.USUAL),
        new LoopbackDoor.Words("fr", "Vous êtes <connecté>", "Non", "Fermez"),
        Clock.systemUTC(),
        executor);
  }

  private void tokens(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/v1/me")) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer =
        "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"expires_in\":60,\"refresh_token\":\"r1\"}"
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private Outcome<Tokens> run(Consumer<URI> then, Duration limit) {
    return signIn.run(
        address -> {
          asked.complete(address);
          executor.execute(() -> then.accept(address));
        },
        limit);
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> found = new HashMap<>();
    for (String pair : address.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private HttpResponse<String> visit(String method, String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String code(Outcome<Tokens> outcome) {
    return outcome instanceof Outcome.Failed<Tokens>(Failure failure) ? failure.code() : "none";
  }

  @Test
  void theCodeIsTradedWithItsProof() throws Exception {
    CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
    Outcome<Tokens> outcome =
        run(
            address -> {
              Map<String, String> question = query(address);
              String door = question.get("redirect_uri");
              // What a browser asks for besides, and what others try.
              assertThat(visit("GET", door.replace("/signed-in", "/favicon.ico")).statusCode())
                  .isEqualTo(404);
              assertThat(visit("GET", door + "/x?code=1").statusCode()).isEqualTo(404);
              assertThat(visit("POST", door + "?code=1").statusCode()).isEqualTo(405);
              page.complete(visit("GET", door + "?code=c%2B1&state=" + question.get("state")));
            },
            LONG);
    assertThat(outcome).isEqualTo(Outcome.ok(new Tokens("a1", "r1")));
    Map<String, String> question = query(asked.get());
    assertThat(question)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", "desktop");
    assertThat(question.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/signed-in");
    assertThat(question.get("state")).hasSize(43);
    Map<String, String> form = query(URI.create("x:/?" + forms.getFirst()));
    assertThat(form)
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("code", "c+1")
        .containsEntry("client_id", "desktop")
        .containsEntry("redirect_uri", question.get("redirect_uri"));
    byte[] proof =
        MessageDigest.getInstance("SHA-256")
            .digest(form.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(proof))
        .isEqualTo(question.get("code_challenge"));
    assertThat(page.get().body())
        .contains("lang=\"fr\"", "Vous êtes &lt;connecté>", "Fermez")
        .doesNotContain("c+1", question.get("state"));
    assertThat(page.get().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theDoorIsShutAfterwards() throws Exception {
    run(address -> answer(address, "?code=c&state="), LONG);
    String door = query(asked.get()).get("redirect_uri");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> visit("GET", door + "?code=c"))
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(forms).hasSize(1);
  }

  /// A page for people, a redirect, another service, nobody: said at once, no browser is opened.
  @Test
  void noBrowserIsSentWhereNoPlatformIs() {
    assertThat(code(elsewhere(200, "text/html"))).isEqualTo("NET-10");
    assertThat(code(elsewhere(302, "text/plain"))).isEqualTo("NET-10");
    assertThat(code(elsewhere(404, "application/json"))).isEqualTo("NET-10");
    URI nobody = platform.base();
    platform.close();
    signIn = signIn(nobody);
    assertThat(code(run(_ -> {}, LONG))).isEqualTo("NET-1");
    assertThat(asked).isNotDone();
  }

  private Outcome<Tokens> elsewhere(int status, String type) {
    try (ScriptedPlatform other =
        new ScriptedPlatform(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", type);
              exchange.sendResponseHeaders(status, -1);
            })) {
      signIn = signIn(other.base());
      return run(_ -> {}, LONG);
    }
  }

  private void answer(URI address, String with) {
    Map<String, String> question = query(address);
    visit("GET", question.get("redirect_uri") + with + question.get("state"));
  }

  @Test
  void aForeignAnswerIsTurnedAwayAndEndsNothing() {
    String[] foreign = {"", "x", "A".repeat(43), "A".repeat(5_000), "a&state=a"};
    List<Integer> told = new CopyOnWriteArrayList<>();
    Outcome<Tokens> outcome =
        run(
            address -> {
              String door = query(address).get("redirect_uri");
              for (String state : foreign) {
                told.add(visit("GET", door + "?code=foreign&state=" + state).statusCode());
              }
              told.add(visit("GET", door).statusCode());
              answer(address, "?code=own&state=");
            },
            LONG);
    assertThat(outcome).isEqualTo(Outcome.ok(new Tokens("a1", "r1")));
    assertThat(told).hasSize(foreign.length + 1).containsOnly(400);
    assertThat(forms).singleElement().asString().contains("code=own").doesNotContain("foreign");
  }

  /// A name that leads to this machine (“DNS rebinding”) is not this machine.
  @Test
  void onlyTheAddressItselfIsAnswered() {
    List<String> heads = new CopyOnWriteArrayList<>();
    Outcome<Tokens> outcome =
        run(
            address -> {
              Map<String, String> question = query(address);
              URI door = URI.create(question.get("redirect_uri"));
              for (String host : new String[] {"evil.example", "localhost:" + door.getPort()}) {
                heads.add(raw(door, host, "/signed-in?code=c&state=" + question.get("state")));
              }
              answer(address, "?code=own&state=");
            },
            LONG);
    assertThat(outcome).isEqualTo(Outcome.ok(new Tokens("a1", "r1")));
    assertThat(heads).hasSize(2).allMatch(head -> head.startsWith("HTTP/1.1 421"));
  }

  /// The first line of the answer to a call under another name.
  private static String raw(URI door, String host, String path) {
    try (Socket socket = new Socket(door.getHost(), door.getPort())) {
      String call = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(call.formatted(path, host).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Here, and in the browser: the door closes only after its page was sent.
  @Test
  void aRefusalIsSaid() throws Exception {
    CompletableFuture<Integer> page = new CompletableFuture<>();
    Outcome<Tokens> outcome =
        run(
            address -> {
              String back = query(address).get("redirect_uri") + "?error=access_denied&state=";
              page.complete(visit("GET", back + query(address).get("state")).statusCode());
            },
            LONG);
    assertThat(code(outcome)).isEqualTo("AUTH-5");
    assertThat(page.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(forms).isEmpty();
  }

  @Test
  void nobodyIsWaitedForLongerThanTheLimit() {
    assertThat(code(run(_ -> {}, Duration.ofMillis(100)))).isEqualTo("AUTH-6");
  }

  @Test
  void thePersonMayStop() {
    assertThat(code(run(_ -> signIn.cancel(), LONG))).isEqualTo("SYNC-3");
    assertThat(code(run(_ -> {}, LONG))).as("good for one try").isEqualTo("SYNC-3");
  }

  @Test
  void aCodeThePlatformDoesNotTakeIsSaid() {
    Outcome<Tokens> outcome =
        run(
            address -> {
              platform.then(ScriptedPlatform.problem(400, "invalid_grant")::answer);
              answer(address, "?code=c&state=");
            },
            LONG);
    assertThat(code(outcome)).isEqualTo("AUTH-9");
  }

  @Test
  void aPlatformThatIsGoneMeanwhileIsSaid() {
    Outcome<Tokens> outcome =
        run(
            address -> {
              platform.close();
              answer(address, "?code=c&state=");
            },
            LONG);
    assertThat(code(outcome)).isEqualTo("NET-1");
  }
}
