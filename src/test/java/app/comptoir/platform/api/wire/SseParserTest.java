package app.comptoir.platform.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SseParserTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void eventsHaveNameIdAndData() {
    feed("event: change\nid: c1\ndata: {\"a\":1}\n\nid:c2\ndata:x\n\n");
    assertThat(seen).containsExactly("change c1 {\"a\":1}", "message c2 x");
  }

  @Test
  void linesEndInAnyWay() {
    feed("id: 1\r\ndata: a\r\n\r\nid: 2\rdata: b\r\rid: 3\ndata: c\n\n");
    assertThat(seen).containsExactly("message 1 a", "message 2 b", "message 3 c");
  }

  @Test
  void commentsAreHeartbeatsAndOtherFieldsNothing() {
    feed("\uFEFF: hello\n\nretry: 3\nfoo: bar\nbaz\ndata\ndata: x\ndata:  y\n\n:\n");
    assertThat(seen).containsExactly(":", "message null \nx\n y", ":");
  }

  @Test
  void identifierStays() {
    feed("id: 5\ndata: a\n\ndata: b\n\nid: x\0y\ndata: c\n\n");
    assertThat(seen).containsExactly("message 5 a", "message 5 b", "message 5 c");
  }

  @Test
  void eventWithoutItsBlankLineIsNone() {
    feed("event: change\nid: 1\ndata: half");
    assertThat(seen).isEmpty();
  }

  @Test
  void tooLongLinesAndEventsAreRefused() {
    assertThatThrownBy(() -> feed("data: " + "x".repeat(2000))).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> feed(("data: " + "x".repeat(500) + "\n").repeat(3)))
        .isInstanceOf(Malformed.class);
  }

  private void feed(String text) {
    SseParser parser =
        new SseParser(
            1024,
            new SseParser.Sink() {
              @Override
              public void event(String name, @Nullable String id, Bytes data, String checksum) {
                String body = new String(data.buffer(), 0, data.length(), StandardCharsets.UTF_8);
                seen.add(name + " " + id + " " + body);
              }

              @Override
              public void comment() {
                seen.add(":");
              }
            });
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      parser.accept(b);
    }
  }
}
