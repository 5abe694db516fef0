package app.comptoir.platform.api.signin;

import static app.comptoir.platform.api.DamagedAnswersTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.ScriptedPlatform;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OAuthTokensTest {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final List<Tokens> kept = new CopyOnWriteArrayList<>();
  private final ScriptedPlatform platform = new ScriptedPlatform(this::token);
  private final OAuthTokens tokens =
      new OAuthTokens(
          new OAuthSettings(platform.base(), "desktop", Timeouts.DEFAULT, () -> Route.USUAL),
          new Tokens("a0", "r0+/="),
          kept::add,
          Clock.systemUTC(),
          executor);

  @AfterEach
  void stop() {
    platform.close();
    executor.shutdownNow();
  }

  @RepeatedTest(5)
  void eightThreadsTradeAStaleTokenOnce() throws Exception {
    List<Outcome<String>> outcomes = race(() -> tokens.refreshed("a0"));
    assertThat(outcomes).hasSize(8).containsOnly(Outcome.ok("a1"));
    assertThat(forms).hasSize(1);
    assertThat(kept).containsExactly(new Tokens("a1", "r1"));
  }

  @Test
  void eightCallsWithAnExpiredTokenTradeItOnce() throws Exception {
    platform.then(
        exchange -> {
          boolean fresh =
              "Bearer a1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          if (exchange.getRequestURI().getPath().equals("/oauth/token")) {
            token(exchange);
          } else {
            (fresh ? ScriptedPlatform.log(20) : ScriptedPlatform.problem(401, "Expired"))
                .answer(exchange);
          }
        });
    try (PlatformApiConnector connector =
        new PlatformApiConnector(
            ApiSettings.of(platform.base(), tokens), Clock.systemUTC(), executor)) {
      assertThat(race(() -> connector.changes("brand-1", null, 20)))
          .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Ok.class));
    }
    assertThat(forms).hasSize(1);
  }

  @Test
  void refreshTokenRotates() {
    assertThat(tokens.accessToken()).isEqualTo("a0");
    assertThat(tokens.refreshed("a0")).isEqualTo(Outcome.ok("a1"));
    assertThat(tokens.refreshed("a0")).isEqualTo(Outcome.ok("a1"));
    assertThat(tokens.refreshed("a1")).isEqualTo(Outcome.ok("a2"));
    assertThat(forms)
        .containsExactly(
            "grant_type=refresh_token&refresh_token=r0%2B%2F%3D&client_id=desktop",
            "grant_type=refresh_token&refresh_token=r1&client_id=desktop");
  }

  @Test
  void refusedRefreshTokenIsNotTriedAgain() {
    platform.then(ScriptedPlatform.problem(400, "invalid_grant"));
    for (int i = 0; i < 3; i++) {
      assertThat(failure(tokens.refreshed("a0"))).isInstanceOf(Failure.SignInNeeded.class);
    }
    assertThat(platform.requests).hasSize(1);
  }

  @Test
  void busyPlatformIsAskedAgainLater() throws Exception {
    platform.then(
        exchange -> {
          pause();
          ScriptedPlatform.problem(503, "Busy", "Retry-After", "3").answer(exchange);
        });
    List<Outcome<String>> outcomes = race(() -> tokens.refreshed("a0"));
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(failure(outcome)).isInstanceOf(Failure.Busy.class));
    int asked = platform.requests.size();
    assertThat(asked).isLessThan(8);
    platform.then(this::token);
    assertThat(tokens.refreshed("a0")).isEqualTo(Outcome.ok("a1"));
  }

  @Test
  void unusableTokensAreABadAnswer() {
    for (String bad :
        List.of(
            "{\"access_token\":\"a b\",\"refresh_token\":\"r\"}",
            "{\"access_token\":\"\",\"refresh_token\":\"r\"}",
            "{\"access_token\":\"a\"}",
            "[]",
            "{\"access_token\":")) {
      platform.then(ScriptedPlatform.json(bad));
      assertThat(failure(tokens.refreshed("a0"))).isInstanceOf(Failure.BadAnswer.class);
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void interruptedRefreshIsCancelled() {
    Thread.currentThread().interrupt();
    assertThat(failure(tokens.refreshed("a0"))).isInstanceOf(Failure.Cancelled.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(tokens.refreshed("a0")).isEqualTo(Outcome.ok("a1"));
  }

  @Test
  void withoutAccessTokenTheFirstCallFetchesOne() {
    platform.then(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/oauth/token")) {
            token(exchange);
          } else {
            ScriptedPlatform.log(5).answer(exchange);
          }
        });
    OAuthTokens unsigned =
        new OAuthTokens(
            new OAuthSettings(platform.base(), "desktop", Timeouts.DEFAULT, () -> Route.USUAL),
            new Tokens("", "r0"),
            kept::add,
            Clock.systemUTC(),
            executor);
    try (PlatformApiConnector connector =
        new PlatformApiConnector(
            ApiSettings.of(platform.base(), unsigned), Clock.systemUTC(), executor)) {
      assertThat(connector.changes("brand-1", null, 5)).isInstanceOf(Outcome.Ok.class);
    }
    assertThat(platform.tokens).containsExactly("null", "Bearer a1");
  }

  @Test
  void nothingPrintsATokenPair() {
    assertThat(new Tokens("secret-a", "secret-r").toString()).doesNotContain("secret");
  }

  private void token(com.sun.net.httpserver.HttpExchange exchange) throws java.io.IOException {
    pause();
    forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    int n = forms.size();
    ScriptedPlatform.json(
            "{\"access_token\":\"a%d\",\"token_type\":\"Bearer\",\"expires_in\":60,\"refresh_token\":\"r%d\"}"
                .formatted(n, n))
        .answer(exchange);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> List<T> race(Callable<T> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      futures.add(
          executor.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
