package app.comptoir.sandbox;

import static app.comptoir.sandbox.BruteForce.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Signing in: code with PKCE on a loopback address, tokens that expire, refresh tokens that
/// rotate.
class SandboxSignInTest {
  private static final String REDIRECT = "http://127.0.0.1:51234/callback";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-06-15T16:00:00Z"));
  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    InstantSource source = now::get;
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return source.instant();
          }
        };
    sandbox =
        Sandbox.start(SandboxOptions.defaults(clock).withDays(1), Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
  }

  @AfterEach
  void stop() {
    caller.close();
    sandbox.close();
  }

  private static String challenge() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String authorizePath() throws Exception {
    return "/oauth/authorize?response_type=code&client_id=desk&redirect_uri="
        + encode(REDIRECT)
        + "&code_challenge="
        + challenge()
        + "&code_challenge_method=S256&state="
        + encode("s t/ä&1");
  }

  private HttpResponse<byte[]> authorize(String path) {
    return caller.send(caller.request(path).build());
  }

  private String code() throws Exception {
    HttpResponse<byte[]> response = authorize(authorizePath());
    assertThat(response.statusCode()).isEqualTo(302);
    URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
    assertThat(location.toString()).startsWith(REDIRECT + "?");
    assertThat(location.getRawQuery()).endsWith("&state=" + encode("s t/ä&1"));
    return location.getRawQuery().split("&")[0].substring("code=".length());
  }

  private HttpResponse<byte[]> trade(String code, String verifier, String redirect) {
    return caller.form(
        "/oauth/token",
        "grant_type=authorization_code&client_id=desk&code="
            + encode(code)
            + "&code_verifier="
            + encode(verifier)
            + "&redirect_uri="
            + encode(redirect));
  }

  private HttpResponse<byte[]> renew(String refresh) {
    return caller.form(
        "/oauth/token", "grant_type=refresh_token&client_id=desk&refresh_token=" + encode(refresh));
  }

  private JsonNode tokens(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(Caller.text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode tokens = Caller.json(response);
    Contract.SHARED.check("Tokens", tokens);
    return tokens;
  }

  private int me(JsonNode tokens) {
    return caller
        .send(
            caller
                .request("/v1/me")
                .header("Authorization", "bearer " + text(tokens, "access_token"))
                .build())
        .statusCode();
  }

  private void refused(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode problem = Caller.json(response);
    Contract.SHARED.check("Problem", problem);
    assertThat(text(problem, "error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeBuysTokensThatExpireAndAreRenewed() throws Exception {
    JsonNode first = tokens(trade(code(), VERIFIER, REDIRECT));
    assertThat(me(first)).isEqualTo(200);
    assertThat(first.get("expires_in").intValue()).isEqualTo(3_600);
    now.set(now.get().plus(Duration.ofMinutes(61)));
    assertThat(me(first)).isEqualTo(401);
    sandbox.knobs().tokensLast(Duration.ofSeconds(90));
    JsonNode second = tokens(renew(text(first, "refresh_token")));
    assertThat(me(second)).isEqualTo(200);
    assertThat(second.get("expires_in").intValue()).isEqualTo(90);
    assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
    now.set(now.get().plus(Duration.ofSeconds(90)));
    assertThat(me(second)).isEqualTo(401);
  }

  @Test
  void aRefreshTokenUsedTwiceRevokesAllThatCameOfIt() throws Exception {
    JsonNode first = tokens(trade(code(), VERIFIER, REDIRECT));
    JsonNode second = tokens(renew(text(first, "refresh_token")));
    assertThat(me(second)).isEqualTo(200);
    refused(renew(text(first, "refresh_token")));
    assertThat(me(second)).isEqualTo(401);
    refused(renew(text(second, "refresh_token")));
    assertThat(me(tokens(trade(code(), VERIFIER, REDIRECT)))).isEqualTo(200);
  }

  @Test
  void aCodeIsGoodOnceForItsOwnerAndNotForLong() throws Exception {
    String code = code();
    refused(trade(code, VERIFIER.toUpperCase(java.util.Locale.ROOT), REDIRECT));
    refused(trade(code, VERIFIER, REDIRECT + "2"));
    JsonNode tokens = tokens(trade(code, VERIFIER, REDIRECT));
    refused(trade(code, VERIFIER, REDIRECT));
    assertThat(me(tokens)).as("revoked, for the code was stolen").isEqualTo(401);
    String late = code();
    now.set(now.get().plus(Duration.ofMinutes(2)));
    refused(trade(late, VERIFIER, REDIRECT));
    refused(trade("never-given", VERIFIER, REDIRECT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "response_type=token",
        "code_challenge_method=plain",
        "code_challenge=short",
        "redirect_uri=https%3A%2F%2Fevil.example%2F",
        "redirect_uri=http%3A%2F%2Flocalhost%3A1%2F",
        "redirect_uri=http%3A%2F%2F127.0.0.1.evil.example%2F",
        "redirect_uri=http%3A%2F%2F127.0.0.1%40evil.example%2F",
        "redirect_uri=%3A%3A%3A",
        "client_id=",
        "state=",
        "login_hint=nobody"
      })
  void wrongRequestsAreNotRedirected(String change) throws Exception {
    String name = change.substring(0, change.indexOf('=') + 1);
    String path = authorizePath().replaceAll("([?&])" + name + "[^&]*", "$1" + change);
    HttpResponse<byte[]> response =
        authorize(path.contains(name) ? path : authorizePath() + "&" + change);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    Contract.SHARED.check("Problem", Caller.json(response));
  }

  @Test
  void signingInAsSomebodyElse() throws Exception {
    HttpResponse<byte[]> response = authorize(authorizePath() + "&login_hint=approver");
    String query =
        URI.create(response.headers().firstValue("Location").orElseThrow()).getRawQuery();
    String code = query.split("&")[0].substring("code=".length());
    JsonNode tokens = tokens(trade(code, VERIFIER, REDIRECT));
    JsonNode me =
        Caller.json(
            caller.send(
                caller
                    .request("/v1/me")
                    .header("Authorization", "Bearer " + text(tokens, "access_token"))
                    .build()));
    assertThat(text(me, "subject")).isEqualTo("usr-amara");
  }
}
