package app.comptoir.platform.api.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// Reads RFC 3339 instants. The form the contract names (`2026-03-01T09:05:07.123Z`) is read by
/// hand; anything else goes to [Instant#parse], which takes offsets too. Years are 0000 to 9999.
///
/// Remembers the last day, since most records of a page share it. Not safe for use by several
/// threads.
final class Timestamps {
  private static final Instant FIRST =
      LocalDate.of(0, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final Instant END =
      LocalDate.of(10_000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final int SHORTEST = "2026-03-01T09:05:07Z".length();
  private static final int LONGEST = "2026-03-01T09:05:07.123456789Z".length();

  private int lastDate = -1;
  private long lastEpochDay;

  /// @throws DateTimeException if it is no instant
  Instant parse(char[] b, int from, int length) {
    if (length < SHORTEST || length > LONGEST || b[from + length - 1] != 'Z') {
      return slowly(b, from, length);
    }
    boolean shape =
        b[from + 4] == '-'
            && b[from + 7] == '-'
            && (b[from + 10] == 'T' || b[from + 10] == 't')
            && b[from + 13] == ':'
            && b[from + 16] == ':'
            && (length == SHORTEST || b[from + 19] == '.');
    int date = number(b, from, 4) * 10_000 + number(b, from + 5, 2) * 100 + number(b, from + 8, 2);
    int hour = number(b, from + 11, 2);
    int minute = number(b, from + 14, 2);
    int second = number(b, from + 17, 2);
    int digits = Math.max(0, length - SHORTEST - 1);
    int fraction = number(b, from + 20, digits);
    if (!shape || date < 0 || badClock(hour, minute, second) || badFraction(length, fraction)) {
      return slowly(b, from, length);
    }
    for (int i = digits; i < 9; i++) {
      fraction *= 10;
    }
    return Instant.ofEpochSecond(
        epochDay(date) * 86_400 + hour * 3600L + minute * 60L + second, fraction);
  }

  private static boolean badClock(int hour, int minute, int second) {
    return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59;
  }

  private static boolean badFraction(int length, int fraction) {
    return fraction < 0 || length == SHORTEST + 1;
  }

  private long epochDay(int date) {
    if (date != lastDate) {
      lastEpochDay = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
      lastDate = date;
    }
    return lastEpochDay;
  }

  /// A number of at most nine digits; far below zero where a character is no digit.
  private static int number(char[] b, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1_000_000_000;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static Instant slowly(char[] b, int from, int length) {
    if (length > 64) {
      throw new DateTimeException("too long");
    }
    Instant instant = Instant.parse(new String(b, from, length));
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw new DateTimeParseException("out of range", "", 0);
    }
    return instant;
  }
}
