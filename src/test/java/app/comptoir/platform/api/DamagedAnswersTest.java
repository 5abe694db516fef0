package app.comptoir.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Timeouts;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are cut, stall, or lie about their length: a failure value in time, nothing used.
public class DamagedAnswersTest {
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(1),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(400));
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bodyCutAnywhereIsABadAnswer(boolean reset) throws Exception {
    byte[] body = body(60);
    byte[] head = head("Content-Length: " + body.length);
    for (int cut = 0; cut < body.length; cut += 997) {
      byte[] answer = concat(head, Arrays.copyOf(body, cut));
      try (RawServer server = new RawServer(answer, false, reset)) {
        assertThat(failure(page(server.base())))
            .as("cut at %d of %d", cut, body.length)
            .isInstanceOfAny(Failure.BadAnswer.class, Failure.Unreachable.class);
      }
    }
  }

  @Test
  void cutBodyOfUnknownLengthIsABadAnswer() throws Exception {
    byte[] body = body(20);
    for (int cut = 0; cut < body.length - 2; cut += 311) {
      byte[] answer = concat(head("Connection: close"), Arrays.copyOf(body, cut));
      try (RawServer server = new RawServer(answer, false, false)) {
        assertThat(failure(page(server.base())))
            .as("cut at %d of %d", cut, body.length)
            .isInstanceOf(Failure.BadAnswer.class);
      }
    }
  }

  @Test
  void cutChunkIsABadAnswer() throws Exception {
    byte[] answer = concat(head("Transfer-Encoding: chunked"), ascii("fff\r\n{\"seq\":1"));
    try (RawServer server = new RawServer(answer, false, false)) {
      assertThat(failure(page(server.base()))).isInstanceOf(Failure.BadAnswer.class);
    }
  }

  @Test
  void cutGzipIsABadAnswer() throws Exception {
    byte[] packed = ScriptedPlatform.gzip(body(200));
    for (int cut = 0; cut < packed.length; cut += 97) {
      byte[] part = Arrays.copyOf(packed, cut);
      byte[] head = head("Content-Encoding: gzip\r\nContent-Length: " + cut);
      try (RawServer server = new RawServer(concat(head, part), false, false)) {
        assertThat(failure(page(server.base()))).isInstanceOf(Failure.BadAnswer.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-1,BadAnswer", "1,BadAnswer", "100000,BadAnswer"})
  void wrongLengthIsNoAnswer(int wrong, String kind) throws Exception {
    byte[] body = body(10);
    byte[] answer = concat(head("Content-Length: " + (body.length + wrong - 1)), body);
    try (RawServer server = new RawServer(answer, false, false)) {
      Outcome<ChangePage> outcome = page(server.base());
      if (wrong == 1) {
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
      } else {
        assertThat(failure(outcome).getClass().getSimpleName()).isEqualTo(kind);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 400, 5_000})
  void stallEndsInTime(int sent) {
    byte[] answer = Arrays.copyOf(concat(head("Content-Length: 900000"), body(30)), sent);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try (RawServer server = new RawServer(answer, true, false)) {
            assertThat(failure(page(server.base()))).isInstanceOf(Failure.TimedOut.class);
          }
        });
  }

  @Test
  void answerThatStandsStillEndsLongBeforeTheLimitOfTheWhole() {
    byte[] answer = Arrays.copyOf(concat(head("Content-Length: 900000"), body(30)), 3_000);
    Timeouts limits =
        new Timeouts(
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMillis(300),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (RawServer server = new RawServer(answer, true, false);
              PlatformApiConnector connector =
                  new PlatformApiConnector(
                      new ApiSettings(server.base(), new FixedToken("t"), limits, true),
                      Clock.systemUTC(),
                      executor)) {
            assertThat(failure(connector.changes("brand-1", null, 5000)))
                .isEqualTo(new Failure.TimedOut("The answer did not go on in time"));
          }
        });
  }

  @Test
  void bodyThatDoesNotAgreeWithItsDigestIsABadAnswer() throws Exception {
    byte[] body = body(3);
    String wrong = "Content-Digest: crc32c=:AAAAAA==:\r\nContent-Length: " + body.length;
    try (RawServer server = new RawServer(concat(head(wrong), body), false, false)) {
      assertThat(failure(page(server.base())))
          .isEqualTo(new Failure.BadAnswer("The answer was damaged on its way"));
    }
    String sha =
        java.util.Base64.getEncoder()
            .encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(body));
    String right =
        "Content-Digest: md5=:AAAA:, sha-256=:" + sha + ":\r\nContent-Length: " + body.length;
    try (RawServer server = new RawServer(concat(head(right), body), false, false)) {
      assertThat(page(server.base())).isInstanceOf(Outcome.Ok.class);
    }
  }

  @Test
  void silentStreamEndsInTime() {
    byte[] answer =
        ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: here\n\ndata: x");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try (RawServer server = new RawServer(answer, true, false);
              PlatformApiConnector connector = connector(server.base())) {
            assertThat(failure(connector.follow("brand-1", null, new Heard())))
                .isInstanceOf(Failure.TimedOut.class);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callUnderWayEndsSoonWhenAskedTo(boolean byClosing) throws Exception {
    byte[] answer = concat(head("Content-Length: 900000"), body(3));
    try (RawServer server = new RawServer(answer, true, false)) {
      PlatformApiConnector connector =
          new PlatformApiConnector(
              ApiSettings.of(server.base(), new FixedToken("t")), Clock.systemUTC(), executor);
      AtomicReference<Outcome<ChangePage>> outcome = new AtomicReference<>();
      Thread caller =
          Thread.ofVirtual().start(() -> outcome.set(connector.changes("brand-1", null, 10)));
      Thread.sleep(150);
      if (byClosing) {
        connector.close();
      } else {
        caller.interrupt();
      }
      assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
      assertThat(outcome).hasValue(Outcome.failed(new Failure.Cancelled()));
      connector.close();
    }
  }

  @Test
  void noHttpIsABadAnswer() throws Exception {
    try (RawServer server = new RawServer(ascii("SSH-2.0-Hello\r\n\r\n"), false, false)) {
      assertThat(failure(page(server.base())))
          .isInstanceOfAny(Failure.BadAnswer.class, Failure.Unreachable.class);
    }
  }

  @Test
  void nobodyThereIsUnreachable() {
    URI nobody;
    try (RawServer server = new RawServer(new byte[0], false, false)) {
      nobody = server.base();
    }
    assertThat(failure(page(nobody))).isInstanceOf(Failure.Unreachable.class);
  }

  private Outcome<ChangePage> page(URI base) {
    try (PlatformApiConnector connector = connector(base)) {
      return connector.changes("brand-1", null, 5000);
    }
  }

  private PlatformApiConnector connector(URI base) {
    return new PlatformApiConnector(
        new ApiSettings(base, new FixedToken("t"), SHORT, true), Clock.systemUTC(), executor);
  }

  public static Failure failure(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed<?>) outcome).failure();
  }

  private static byte[] body(int events) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= events; i++) {
      lines.add(Lines.event(i));
    }
    lines.add(Lines.end("c", false));
    return Lines.bytes(String.join("\n", lines) + "\n");
  }

  private static byte[] head(String more) {
    return ascii("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n" + more + "\r\n\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] concat(byte[] head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.writeBytes(body);
    return out.toByteArray();
  }
}
