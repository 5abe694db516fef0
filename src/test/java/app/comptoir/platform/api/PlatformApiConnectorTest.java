package app.comptoir.platform.api;

import static app.comptoir.platform.api.DamagedAnswersTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.platform.wire.TokenSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformApiConnectorTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScriptedPlatform platform = new ScriptedPlatform(ScriptedPlatform.log(10));
  private final PlatformApiConnector connector = connector(new FixedToken("s3cret-token"));

  @AfterEach
  void stop() {
    connector.close();
    platform.close();
    executor.shutdownNow();
  }

  @Test
  void pageHasItsChangesAndCursor() {
    ChangePage page = answer(connector.changes("brand-1", null, 4));
    assertThat(page.changes()).hasSize(4).first().isInstanceOf(Change.BrandChange.class);
    assertThat(page.next()).isEqualTo(new Cursor("c4"));
    assertThat(page.hasMore()).isTrue();
    assertThat(page.remaining()).isEqualTo(-1);
    assertThat(platform.requests).containsExactly("/v1/brands/brand-1/changes?limit=4");
    assertThat(platform.tokens).containsExactly("Bearer s3cret-token");
  }

  @Test
  void idsAndCursorsAreEscaped() {
    connector.changes("a/b c?", new Cursor("x&y=1+2"), 1_000_000);
    assertThat(platform.requests)
        .containsExactly("/v1/brands/a%2Fb%20c%3F/changes?limit=5000&after=x%26y%3D1%2B2");
  }

  @ParameterizedTest
  @CsvSource({
    "400,CursorGone,SYNC-1",
    "401,SignInNeeded,AUTH-1",
    "403,Refused,AUTH-2",
    "404,Refused,AUTH-2",
    "409,Conflict,SYNC-2",
    "410,CursorGone,SYNC-1",
    "412,Conflict,SYNC-2",
    "418,BadAnswer,NET-4",
    "429,Busy,NET-3",
    "500,Busy,NET-3",
    "503,Busy,NET-3",
    "599,Busy,NET-3",
    "204,BadAnswer,NET-4"
  })
  void statusIsAFailure(int status, String kind, String code) {
    platform.then(ScriptedPlatform.problem(status, "Sorry"));
    if (status == 204) {
      platform.then(ScriptedPlatform.reply(204, "text/plain", new byte[0]));
    }
    Cursor cursor = new Cursor("c1");
    Failure failure = failure(connector.changes("brand-1", cursor, 10));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure(connector.follow("brand-1", cursor, new Heard())).code()).isEqualTo(code);
    if (status >= 402) {
      assertThat(failure.detail()).isEqualTo("HTTP " + status + ": Sorry");
    }
  }

  @Test
  void retryAfterIsADateByTheClockOfWhoWroteIt() {
    for (Duration skew : new Duration[] {Duration.ofDays(1), Duration.ofDays(-1)}) {
      Instant there = CLOCK.instant().plus(skew);
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              there.plusSeconds(90).atOffset(ZoneOffset.UTC));
      platform.then(
          ScriptedPlatform.problem(
              503, "Down", "Retry-After", date, "Platform-Time", there.toString()));
      assertThat(failure(connector.changes("brand-1", null, 10)).retryAfter())
          .contains(Duration.ofSeconds(90));
      assertThat(connector.clockSkew()).isEqualTo(skew);
    }
  }

  @Test
  void cursorThatIsNotUnderstoodIsGone() {
    platform.then(ScriptedPlatform.problem(400, "No"));
    assertThat(failure(connector.changes("brand-1", new Cursor("damaged"), 10)))
        .isInstanceOf(Failure.CursorGone.class);
    assertThat(failure(connector.changes("brand-1", null, 10)))
        .isInstanceOf(Failure.BadAnswer.class);
  }

  @Test
  void beginningThatIsGoneIsNoReasonToStartAgain() {
    platform.then(ScriptedPlatform.problem(410, "Gone"));
    assertThat(failure(connector.changes("brand-1", null, 10)))
        .isInstanceOf(Failure.BadAnswer.class);
  }

  @Test
  void redirectIsNotFollowed() {
    platform.then(
        ScriptedPlatform.reply(302, "text/plain", new byte[0], "Location", "/v1/elsewhere"));
    assertThat(failure(connector.changes("brand-1", null, 10)))
        .isInstanceOf(Failure.NotPlatform.class);
    assertThat(platform.requests).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7,PT7S",
    "0,PT0S",
    "-5,PT0S",
    "86400000,PT1H",
    "99999999999999999999,PT1H",
    "'Sun, 01 Mar 2026 12:00:30 GMT',PT30S",
    "'Sun, 01 Mar 2026 11:00:00 GMT',PT0S",
    "'Sat, 01 Mar 2036 12:00:00 GMT',PT1H",
    "soon,",
    "1.5,",
    "'Sun, 99 Mar 2026 12:00:30 GMT',"
  })
  void retryAfterIsUnderstood(String header, Duration pause) {
    for (int status : new int[] {429, 503}) {
      String[] headers = {"Retry-After", header, "Platform-Time", CLOCK.instant().toString()};
      platform.then(ScriptedPlatform.problem(status, "Slow down", headers));
      Failure failure = failure(connector.changes("brand-1", null, 10));
      assertThat(failure).isInstanceOf(Failure.Busy.class);
      assertThat(failure.retryAfter()).isEqualTo(java.util.Optional.ofNullable(pause));
    }
  }

  @Test
  void problemTitleIsMasked() {
    platform.then(
        ScriptedPlatform.problem(403, "Token s3cret-token-0123 of 00ff00ff00ff00fe\\u0000\\u202e"));
    assertThat(failure(connector.changes("brand-1", null, 10)).detail())
        .isEqualTo("HTTP 403: Token … of …");
  }

  @Test
  void gzipIsUnpacked() throws Exception {
    byte[] body = Lines.bytes(Lines.event(1) + "\n" + Lines.end("c", false) + "\n");
    platform.then(
        ScriptedPlatform.reply(
            200,
            "application/x-ndjson; charset=utf-8",
            ScriptedPlatform.gzip(body),
            "Content-Encoding",
            "gzip"));
    assertThat(answer(connector.changes("brand-1", null, 10)).changes()).hasSize(1);
  }

  @Test
  void gzipBombIsTooLarge() throws Exception {
    byte[] bomb = ScriptedPlatform.gzip(new byte[200 << 20]);
    platform.then(
        ScriptedPlatform.reply(200, "application/x-ndjson", bomb, "Content-Encoding", "gzip"));
    assertThat(failure(connector.changes("brand-1", null, 10)).detail()).contains("too large");
  }

  @Test
  void longAnswerIsTooLarge() {
    platform.then(ScriptedPlatform.reply(200, "application/json", new byte[5 << 20]));
    assertThat(failure(connector.me()).detail()).contains("too large");
  }

  @Test
  void aWebPageIsNoPlatform() {
    for (int status : new int[] {200, 400, 401, 403, 404, 410, 412, 511}) {
      platform.then(
          ScriptedPlatform.reply(
              status, "text/html; charset=utf-8", Lines.bytes("<p>Log in to the café")));
      assertThat(failure(connector.changes("brand-1", new Cursor("c"), 10)))
          .as("HTTP %d", status)
          .isInstanceOf(Failure.NotPlatform.class);
      assertThat(failure(connector.me()).code()).isEqualTo("NET-10");
      assertThat(failure(connector.media("m1")).code()).isEqualTo("NET-10");
      assertThat(failure(connector.follow("brand-1", null, new Heard())).code())
          .isEqualTo("NET-10");
    }
  }

  @Test
  void foreignTypeIsABadAnswer() {
    platform.then(ScriptedPlatform.reply(200, "text/plain", Lines.bytes("Log in to the café")));
    assertThat(failure(connector.changes("brand-1", null, 10)).detail()).contains("type");
    assertThat(failure(connector.me()).detail()).contains("type");
    assertThat(failure(connector.media("m1")).detail()).contains("type");
    assertThat(failure(connector.follow("brand-1", null, new Heard())).detail()).contains("stream");
  }

  @Test
  void cursorThatDoesNotMoveIsABadAnswer() {
    platform.then(ScriptedPlatform.page(Lines.event(1), Lines.end("same", true)));
    assertThat(failure(connector.changes("brand-1", new Cursor("same"), 10)))
        .isInstanceOf(Failure.BadAnswer.class);
  }

  @Test
  void pictureIsWhatItSays() {
    assertThat(answer(connector.media("m1"))).hasSize(8);
    platform.then(ScriptedPlatform.reply(200, "image/png", Lines.bytes("<svg/>")));
    assertThat(failure(connector.media("m1")).detail()).contains("neither PNG nor JPEG");
    platform.then(ScriptedPlatform.reply(200, "image/png", new byte[(20 << 20) + 1]));
    assertThat(failure(connector.media("m1")).detail()).contains("too large");
  }

  @Test
  void brandOfAnotherNameIsLeftOut() {
    platform.then(
        exchange ->
            (exchange.getRequestURI().getPath().equals("/v1/me")
                    ? ScriptedPlatform.json(
                        "{\"subject\":\"u\",\"name\":\"U\",\"roles\":[\"manager\"],"
                            + "\"brands\":[{\"id\":\"other\",\"name\":\"O\"}]}")
                    : ScriptedPlatform.json(Lines.BRAND_DATA))
                .answer(exchange));
    assertThat(answer(connector.me()).roles()).containsExactly("manager");
    assertThat(answer(connector.brands()).readable()).isEmpty();
    assertThat(answer(connector.brands()).leftOut())
        .containsExactly(new LeftOutBrand("other", "O", "The answer speaks of another brand", ""));
  }

  @Test
  void refusedTokenIsTradedOnce() {
    platform.then(
        exchange ->
            (exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer new")
                    ? ScriptedPlatform.log(10)
                    : ScriptedPlatform.problem(401, "Expired"))
                .answer(exchange));
    try (PlatformApiConnector renewing = connector(new Renewing("old", "new"))) {
      assertThat(answer(renewing.changes("brand-1", null, 10)).changes()).hasSize(10);
      assertThat(platform.tokens).containsExactly("Bearer old", "Bearer new");
      assertThat(answer(renewing.changes("brand-1", null, 10)).changes()).hasSize(10);
      assertThat(platform.tokens).hasSize(3);
    }
    try (PlatformApiConnector renewing = connector(new Renewing("old", "also old"))) {
      assertThat(failure(renewing.changes("brand-1", null, 10)))
          .isInstanceOf(Failure.SignInNeeded.class);
      assertThat(platform.tokens).hasSize(5);
    }
  }

  @Test
  void plainHttpIsForThisMachineOnly() {
    for (String bad :
        new String[] {"http://example.org", "ftp://127.0.0.1", "https://u@h", "/v1"}) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> ApiSettings.of(URI.create(bad), new FixedToken("t"))))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(ApiSettings.of(URI.create("https://example.org/api/"), new FixedToken("t")))
        .returns(true, ApiSettings::compress)
        .asString()
        .doesNotContain("FixedToken[t]");
  }

  private PlatformApiConnector connector(TokenSource tokens) {
    return new PlatformApiConnector(
        new ApiSettings(platform.base(), tokens, Timeouts.DEFAULT, true), CLOCK, executor);
  }

  private static <T> T answer(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    return ((Outcome.Ok<T>) outcome).value();
  }

  /// Trades its first token for its second.
  private static final class Renewing implements TokenSource {
    private final String second;
    private volatile String token;

    Renewing(String first, String second) {
      this.token = first;
      this.second = second;
    }

    @Override
    public String accessToken() {
      return token;
    }

    @Override
    public Outcome<String> refreshed(String staleToken) {
      token = second;
      return Outcome.ok(second);
    }
  }
}
