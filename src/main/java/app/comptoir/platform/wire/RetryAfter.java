package app.comptoir.platform.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After`: seconds or an HTTP date. A negative wait is none, an absurd one an hour. A
/// date is understood by the clock of who wrote it.
final class RetryAfter {
  static final Duration LONGEST = Duration.ofHours(1);
  private static final Pattern SECONDS = Pattern.compile("[+-]?[0-9]+");

  private RetryAfter() {}

  /// An HTTP date.
  ///
  /// @throws DateTimeException where it is none
  static Instant date(String value) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /// @param now by the clock of the platform, where it said
  /// @return null where the header says nothing that can be understood
  static @Nullable Duration parse(String header, Instant now) {
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return seconds(value);
    }
    try {
      return bounded(Duration.between(now, date(value)));
    } catch (DateTimeException | ArithmeticException _) {
      return null;
    }
  }

  private static Duration seconds(String value) {
    if (value.startsWith("-")) {
      return Duration.ZERO;
    }
    String digits = value.startsWith("+") ? value.substring(1) : value;
    try {
      return bounded(Duration.ofSeconds(Long.parseLong(digits)));
    } catch (NumberFormatException _) {
      return LONGEST;
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
