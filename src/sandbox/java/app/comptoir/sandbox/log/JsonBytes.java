package app.comptoir.sandbox.log;

import app.comptoir.sandbox.world.Micros;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A growing buffer of JSON text in UTF-8, written by hand because a log of hundreds of thousands
/// of records has to be served within seconds. Not for use by several threads.
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private byte[] buffer;
  private int length;
  private long cachedDay = Long.MIN_VALUE;
  private final byte[] cachedDate = new byte[10];

  public JsonBytes(int capacity) {
    this.buffer = new byte[capacity];
  }

  public void clear() {
    length = 0;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  /// ASCII as it is: structure, names, enum words.
  public JsonBytes raw(String ascii) {
    int count = ascii.length();
    room(count);
    for (int i = 0; i < count; i++) {
      buffer[length + i] = (byte) ascii.charAt(i);
    }
    length += count;
    return this;
  }

  /// ASCII without anything to escape, in quotes.
  public JsonBytes word(String ascii) {
    return raw("\"").raw(ascii).raw("\"");
  }

  public JsonBytes wordOrNull(@Nullable String ascii) {
    return ascii == null ? raw("null") : word(ascii);
  }

  /// Any text, escaped, in quotes.
  public JsonBytes text(@Nullable String text) {
    if (text == null) {
      return raw("null");
    }
    raw("\"");
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '"' || point == '\\') {
        room(2);
        buffer[length++] = '\\';
        buffer[length++] = (byte) point;
      } else if (point < 0x20) {
        raw("\\u00");
        room(2);
        buffer[length++] = HEX[point >> 4];
        buffer[length++] = HEX[point & 15];
      } else {
        utf8(point);
      }
    }
    return raw("\"");
  }

  public JsonBytes number(long value) {
    room(20);
    if (value < 0) {
      buffer[length++] = '-';
      if (value == Long.MIN_VALUE) {
        return raw("9223372036854775808");
      }
    }
    long rest = Math.abs(value);
    int digits = 1;
    for (long limit = 10; digits < 19 && rest >= limit; limit *= 10) {
      digits++;
    }
    for (int at = length + digits - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /// Sixteen hexadecimal digits in quotes.
  public JsonBytes hex(long value) {
    room(18);
    buffer[length++] = '"';
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[length++] = HEX[(int) (value >>> shift) & 15];
    }
    buffer[length++] = '"';
    return this;
  }

  /// An instant in RFC 3339 with microseconds, in quotes.
  public JsonBytes instant(long micros) {
    room(30);
    long day = Math.floorDiv(micros, Micros.DAY);
    if (day != cachedDay) {
      String date = java.time.LocalDate.ofEpochDay(day).toString();
      for (int i = 0; i < 10; i++) {
        cachedDate[i] = (byte) date.charAt(i);
      }
      cachedDay = day;
    }
    long rest = micros - day * Micros.DAY;
    buffer[length++] = '"';
    System.arraycopy(cachedDate, 0, buffer, length, 10);
    length += 10;
    buffer[length++] = 'T';
    digits((int) (rest / Micros.HOUR), 2);
    buffer[length++] = ':';
    digits((int) (rest / Micros.MINUTE % 60), 2);
    buffer[length++] = ':';
    digits((int) (rest / Micros.SECOND % 60), 2);
    buffer[length++] = '.';
    digits((int) (rest % Micros.SECOND), 6);
    buffer[length++] = 'Z';
    buffer[length++] = '"';
    return this;
  }

  /// An instant in quotes, or null for 0.
  public JsonBytes instantOrNull(long micros) {
    return micros == 0 ? raw("null") : instant(micros);
  }

  public JsonBytes money(long minor, String currency) {
    return raw("{\"amount_minor\":").number(minor).raw(",\"currency\":").word(currency).raw("}");
  }

  private void digits(int value, int count) {
    int rest = value;
    for (int at = length + count - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  private void utf8(int point) {
    room(4);
    if (point < 0x80) {
      buffer[length++] = (byte) point;
    } else if (point < 0x800) {
      buffer[length++] = (byte) (0xC0 | point >> 6);
      buffer[length++] = (byte) (0x80 | (point & 63));
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      utf8(0xFFFD);
    } else if (point < 0x10000) {
      buffer[length++] = (byte) (0xE0 | point >> 12);
      buffer[length++] = (byte) (0x80 | (point >> 6 & 63));
      buffer[length++] = (byte) (0x80 | (point & 63));
    } else {
      buffer[length++] = (byte) (0xF0 | point >> 18);
      buffer[length++] = (byte) (0x80 | (point >> 12 & 63));
      buffer[length++] = (byte) (0x80 | (point >> 6 & 63));
      buffer[length++] = (byte) (0x80 | (point & 63));
    }
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
