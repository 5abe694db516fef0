package app.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// The live stream: the same records as the pages hold, from any cursor on, without hole or
/// overlap.
@Timeout(30)
class SandboxStreamTest {
  private static final String BRAND = "brd-brackenfold";
  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(3, clock.instant(), 2, SandboxOptions.speedFor(600), 0, clock),
            Thread.ofVirtual().factory());
    caller = new Caller(sandbox);
    sandbox.awaitHistory();
  }

  @AfterEach
  void stop() {
    caller.close();
    sandbox.close();
  }

  /// A client of the stream that keeps what it hears.
  private final class Listener implements AutoCloseable {
    private final List<String> data = new ArrayList<>();
    private final BufferedReader lines;
    private String id;
    private int comments;

    Listener(String after, boolean asHeader) throws Exception {
      String path = "/v1/brands/" + BRAND + "/stream";
      HttpRequest.Builder request =
          caller
              .request(after == null || asHeader ? path : path + "?after=" + after)
              .header("Authorization", "Bearer " + sandbox.token())
              .header("Accept", "text/event-stream");
      if (after != null && asHeader) {
        request.header("Last-Event-ID", after);
      }
      HttpResponse<InputStream> response =
          caller.http().send(request.build(), BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /// Hears one event or comment. An event that is cut off does not count, nor does its id.
    void hear() throws IOException {
      String event = null;
      String told = id;
      String change = null;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.startsWith(":")) {
          comments++;
        } else if (line.startsWith("id: ")) {
          told = line.substring(4);
        } else if (line.startsWith("data: ")) {
          assertThat(event).isEqualTo("change");
          change = line.substring(6);
        } else if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("crc32c: ")) {
          assertThat(line.substring(8)).isEqualTo(checksum(told, change));
        } else {
          throw new AssertionError(line);
        }
      }
      id = told;
      if (change != null) {
        data.add(change);
      }
    }

    private static String checksum(String id, String data) {
      java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
      crc.update((id + "\n" + data).getBytes(StandardCharsets.UTF_8));
      return "%08x".formatted(crc.getValue());
    }

    private String line() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("The stream ended");
      }
      return line;
    }

    void hear(int changes) throws IOException {
      int enough = data.size() + changes;
      while (data.size() < enough) {
        hear();
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  @Test
  void pagesThenStreamThenAgainAreOneLog() throws Exception {
    List<String> heard = new ArrayList<>();
    String cursor = caller.readLog(BRAND, heard::add);
    for (int round = 0; round < 3; round++) {
      try (Listener listener = new Listener(cursor, round % 2 == 0)) {
        listener.hear(150);
        assertThat(sandbox.openStreams()).isEqualTo(1);
        assertThat(sandbox.dropStreams()).isEqualTo(1);
        assertThatThrownBy(() -> listener.hear(1_000_000)).isInstanceOf(IOException.class);
        heard.addAll(listener.data);
        cursor = listener.id;
      }
    }
    sandbox.pauseLive();
    JsonNode rest;
    do {
      rest = Caller.json(caller.get("/v1/brands/" + BRAND + "/changes?after=" + cursor));
      rest.get("changes").forEach(change -> heard.add(change.toString()));
      cursor = rest.get("next_cursor").stringValue();
    } while (rest.get("has_more").booleanValue());
    assertThat(heard).isEqualTo(caller.log(BRAND));
    long seq = 1;
    for (String line : heard) {
      assertThat(Caller.JSON.readTree(line).get("seq").longValue()).isEqualTo(seq++);
    }
    assertThat(sandbox.lastSeq(BRAND)).isEqualTo(seq - 1);
  }

  @Test
  void withoutACursorItTellsEverythingFromTheBeginning() throws Exception {
    try (Listener listener = new Listener(null, false)) {
      listener.hear(500);
      assertThat(listener.comments).isPositive();
      assertThat(listener.data).isEqualTo(caller.log(BRAND).subList(0, listener.data.size()));
    }
  }

  @Test
  void aQuietStreamSaysThatItLives() throws Exception {
    sandbox.knobs().heartbeatEvery(Duration.ofMillis(60));
    sandbox.pauseLive();
    String cursor = caller.readLog(BRAND, _ -> {});
    try (Listener listener = new Listener(cursor, true)) {
      while (listener.comments < 4) {
        listener.hear();
      }
      assertThat(listener.data).isEmpty();
      sandbox.resumeLive();
      listener.hear(1);
      assertThat(Caller.JSON.readTree(listener.data.getFirst()).get("seq").longValue())
          .isEqualTo(1 + Long.parseLong(cursor.substring(cursor.lastIndexOf('-') + 1)));
    }
  }

  @Test
  void closingTheSandboxEndsTheStream() throws Exception {
    try (Listener listener = new Listener(null, false)) {
      listener.hear(10);
      sandbox.close();
      assertThatThrownBy(() -> listener.hear(10_000_000)).isInstanceOf(IOException.class);
    }
  }
}
