package app.comptoir.platform.api;

import static app.comptoir.platform.api.DamagedAnswersTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStreamTest {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScriptedPlatform platform = new ScriptedPlatform(ScriptedPlatform.log(1));
  private final PlatformApiConnector connector =
      new PlatformApiConnector(
          ApiSettings.of(platform.base(), new FixedToken("t")), Clock.systemUTC(), executor);
  private final Heard heard = new Heard();

  @AfterEach
  void stop() {
    connector.close();
    platform.close();
    executor.shutdownNow();
  }

  @Test
  void everythingBeforeTheEndIsHandedOn() {
    stream(
        ": hi\n\n" + event(1) + event(2) + ":\n\n" + event(3) + "event: change\nid: c4\ndata: {");
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isInstanceOf(Failure.Unreachable.class);
    assertThat(heard.opened).hasValue(1);
    assertThat(heard.heartbeats).as("those of one moment are one").hasValue(1);
    assertThat(changes()).extracting(Change::seq).containsExactly(1L, 2L, 3L);
    assertThat(heard.pages.getLast().next()).isEqualTo(new Cursor("c3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", ":\n", ": still there\n\n", "retry: 1\n", "event: x\ndata: y\n\n"})
  void aStreamThatSaysNothingEndlesslyIsLeft(String nothing) {
    AtomicLong sent = new AtomicLong();
    platform.then(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          byte[] much = Lines.bytes(event(1) + nothing.repeat(1_000));
          try {
            while (true) {
              exchange.getResponseBody().write(much, 0, much.length);
              exchange.getResponseBody().flush();
              sent.addAndGet(much.length);
              much = Lines.bytes(nothing.repeat(1_000));
            }
          } catch (IOException _) {
            // The client hung up, as it should.
          }
        });
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isEqualTo(new Failure.BadAnswer("The stream says nothing, endlessly"));
    assertThat(changes()).as("what came before").extracting(Change::seq).containsExactly(1L);
    assertThat(heard.heartbeats.get()).isLessThan(5);
    assertThat(sent.get()).isLessThan(16L << 20);
  }

  @Test
  void changesThatCameTogetherAreOnePage() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 1_200; i++) {
      text.append(event(i));
    }
    stream(text.toString());
    connector.follow("brand-1", null, heard);
    assertThat(changes()).hasSize(1_200);
    assertThat(heard.pages).hasSizeLessThan(600);
    assertThat(heard.pages)
        .allSatisfy(
            page -> {
              assertThat(page.changes()).hasSizeBetween(1, 500);
              assertThat(page.next().value()).isEqualTo("c" + page.changes().getLast().seq());
            });
  }

  @Test
  void cursorIsSentBothWays() {
    AtomicReference<String> header = new AtomicReference<>();
    platform.then(
        exchange -> {
          header.set(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
          ScriptedPlatform.problem(410, "Too old").answer(exchange);
        });
    assertThat(failure(connector.follow("brand-1", new Cursor("c 7"), heard)))
        .isEqualTo(new Failure.CursorGone("HTTP 410: Too old"));
    assertThat(header).hasValue(null);
    connector.follow("brand-1", new Cursor("c&7"), heard);
    assertThat(header).hasValue("c&7");
    assertThat(platform.requests)
        .containsExactly(
            "/v1/brands/brand-1/stream?after=c%207", "/v1/brands/brand-1/stream?after=c%267");
    assertThat(heard.opened).hasValue(0);
  }

  @Test
  void unknownEventsAreNothingAndUnreadableOnesAreKept() {
    stream(
        "event: party\nid: c1\ndata: x\n\n"
            + "event: change\nid: c2\ndata: "
            + Lines.change(2, "poem", "{}")
            + "\n\n");
    connector.follow("brand-1", null, heard);
    assertThat(changes()).hasExactlyElementsOfTypes(Change.Unreadable.class);
  }

  @Test
  void recordWithoutPlaceEndsTheStreamButNotWhatCameBefore() {
    stream(event(1) + "event: change\nid: c2\ndata: {\"x\":1}\n\n" + event(3));
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isInstanceOf(Failure.BadAnswer.class);
    assertThat(changes()).extracting(Change::seq).containsExactly(1L);
  }

  @Test
  void damagedEventEndsTheStreamButNotWhatCameBefore() {
    String second = Lines.event(2);
    stream(
        event(1)
            + ("event: change\nid: c2\ndata: " + second.replace("FR", "GB"))
            + ("\ncrc32c: " + crc("c2\n" + second) + "\n\n"));
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isEqualTo(new Failure.BadAnswer("An event of the stream was damaged on its way"));
    assertThat(changes()).extracting(Change::seq).containsExactly(1L);
  }

  @Test
  void wholeEventWithChecksumIsTaken() {
    String first = Lines.event(1);
    stream("event: change\nid: c1\ndata: " + first + "\ncrc32c: " + crc("c1\n" + first) + "\n\n");
    connector.follow("brand-1", null, heard);
    assertThat(changes()).hasExactlyElementsOfTypes(Change.ShopperEventChange.class);
  }

  @Test
  void unreadableRecordOfAKnownTypeIsLeftToThePages() {
    stream(event(1) + event(2).replace("\"purchase\"", "7") + event(3));
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isInstanceOf(Failure.BadAnswer.class);
    assertThat(changes()).extracting(Change::seq).containsExactly(1L);
  }

  @Test
  void streamThatBeginsElsewhereIsNotFollowed() {
    platform.then(
        ScriptedPlatform.reply(
            200, "text/event-stream", Lines.bytes(event(9)), "Stream-After", "c8"));
    assertThat(failure(connector.follow("brand-1", new Cursor("c3"), heard)))
        .isInstanceOf(Failure.BadAnswer.class);
    assertThat(heard.pages).isEmpty();
    connector.follow("brand-1", new Cursor("c8"), heard);
    assertThat(changes()).extracting(Change::seq).containsExactly(9L);
  }

  private static String crc(String text) {
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(Lines.bytes(text));
    return "%08x".formatted(crc.getValue());
  }

  @Test
  void changeWithoutIdIsABadAnswer() {
    stream("event: change\ndata: " + Lines.event(1) + "\n\n");
    assertThat(failure(connector.follow("brand-1", null, heard)))
        .isInstanceOf(Failure.BadAnswer.class);
    assertThat(heard.pages).isEmpty();
  }

  private List<Change> changes() {
    return heard.pages.stream().map(ChangePage::changes).flatMap(List::stream).toList();
  }

  private void stream(String text) {
    platform.then(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(Lines.bytes(text));
          }
        });
  }

  private static String event(long seq) {
    return "event: change\nid: c" + seq + "\ndata: " + Lines.event(seq) + "\n\n";
  }
}
