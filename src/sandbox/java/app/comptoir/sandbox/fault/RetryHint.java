package app.comptoir.sandbox.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a platform that refuses says when to come back.
public enum RetryHint {
  SECONDS,
  DATE,
  NEGATIVE,
  ABSURD,
  GARBLED,
  MISSING;

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /// The header's value; null for none.
  ///
  /// @param now by the platform's clock
  public @Nullable String value(Instant now) {
    return switch (this) {
      case SECONDS -> "1";
      case DATE -> HTTP_DATE.format(now.plus(Duration.ofSeconds(2)));
      case NEGATIVE -> "-120";
      case ABSURD -> "99999999999999999999";
      case GARBLED -> "soon, promised";
      case MISSING -> null;
    };
  }
}
