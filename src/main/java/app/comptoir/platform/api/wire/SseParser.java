package app.comptoir.platform.api.wire;

import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes Server-Sent Events apart, byte by byte as they come: lines end in LF, CR or CRLF, a blank
/// line ends an event, a line that begins with a colon is a heartbeat. An event cut by the end of
/// the stream is none. Not safe for use by several threads.
public final class SseParser {
  /// One event, or a heartbeat.
  public interface Sink {
    /// @param name the event's name; `message` where it has none
    /// @param id the last identifier met; null if none ever was
    /// @param data valid only during the call
    /// @param checksum of id and data; empty where the event bears none
    void event(String name, @Nullable String id, Bytes data, String checksum);

    void comment();
  }

  private final int maxBytes;
  private final Sink sink;
  private byte[] line = new byte[1 << 10];
  private int lineLength;
  private byte[] data = new byte[1 << 10];
  private int dataLength;
  private boolean hasData;
  private boolean afterReturn;
  private boolean begun;
  private String name = "message";
  private String checksum = "";
  private @Nullable String id;

  /// @param maxBytes the longest line and the longest data of one event
  public SseParser(int maxBytes, Sink sink) {
    this.maxBytes = maxBytes;
    this.sink = sink;
  }

  /// Takes one byte in. Returns whether it ended a line.
  ///
  /// @throws Malformed if a line or an event is too long
  public boolean accept(byte b) {
    boolean feedAfterReturn = afterReturn && b == '\n';
    afterReturn = b == '\r';
    if (feedAfterReturn) {
      return false;
    }
    if (b != '\n' && b != '\r') {
      line = room(line, lineLength, 1);
      line[lineLength++] = b;
      return false;
    }
    endOfLine(begun ? 0 : byteOrderMark());
    begun = true;
    lineLength = 0;
    return true;
  }

  private void endOfLine(int from) {
    if (lineLength == from) {
      dispatch();
      return;
    }
    int colon = from;
    while (colon < lineLength && line[colon] != ':') {
      colon++;
    }
    if (colon == from) {
      sink.comment();
      return;
    }
    int value = Math.min(lineLength, colon + 1);
    if (value < lineLength && line[value] == ' ') {
      value++;
    }
    switch (text(from, colon)) {
      case "data" -> data(value);
      case "event" -> name = text(value, lineLength);
      case "crc32c" -> checksum = text(value, lineLength);
      case "id" -> id = identifier(value);
      default -> {} // "retry" and what later versions add
    }
  }

  private void data(int from) {
    int count = lineLength - from;
    data = room(data, dataLength, count + 1);
    if (hasData) {
      data[dataLength++] = '\n';
    }
    System.arraycopy(line, from, data, dataLength, count);
    dataLength += count;
    hasData = true;
  }

  /// An identifier with a NUL in it is to be ignored.
  private @Nullable String identifier(int from) {
    String value = text(from, lineLength);
    return value.indexOf('\0') >= 0 ? id : value;
  }

  private void dispatch() {
    if (hasData) {
      sink.event(name, id, new Bytes(data, dataLength), checksum);
    }
    name = "message";
    checksum = "";
    dataLength = 0;
    hasData = false;
  }

  private String text(int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  private int byteOrderMark() {
    boolean mark =
        lineLength >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  private byte[] room(byte[] buffer, int used, int wanted) {
    if (used + wanted > maxBytes) {
      throw new Malformed("An event of the stream is too large");
    }
    return used + wanted <= buffer.length
        ? buffer
        : Arrays.copyOf(buffer, Math.min(maxBytes, Math.max(2 * buffer.length, used + wanted)));
  }
}
