package app.comptoir.platform.wire;

import app.comptoir.platform.Failure;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns an answer that is none into a [Failure]. The detail is the status and the problem's title,
/// with anything that may be a token or a pseudonym masked.
public final class Statuses {

  /// 511 Network Authentication Required (RFC 6585): said by the network, not by the platform.
  private static final int NETWORK_SIGN_IN = 511;

  private final Clock clock;
  private final Function<Bytes, @Nullable String> title;

  /// @param title what the body of an answer says in words; null where it says nothing
  public Statuses(Clock clock, Function<Bytes, @Nullable String> title) {
    this.clock = clock;
    this.title = title;
  }

  public Failure failure(int status, HttpHeaders headers, Bytes body) {
    String detail = detail(status, headers, body);
    boolean redirect = status >= 300 && status <= 399;
    boolean page = status < 500 && status != 407 && status != 429 && webPage(headers);
    if (redirect || page || status == NETWORK_SIGN_IN) {
      return new Failure.NotPlatform(
          redirect
              ? detail + ", a redirect, which is not followed"
              : page ? detail + " with a web page" : detail);
    }
    return switch (status) {
      case 401 -> new Failure.SignInNeeded(detail);
      case 403, 404 -> new Failure.Refused(status, detail);
      case 407 ->
          new Failure.Local(
              "NET-6", "The proxy asks for a name and a password, which Comptoir cannot give");
      case 409, 412 -> new Failure.Conflict(status, detail);
      case 410 -> new Failure.CursorGone(detail);
      default -> {
        if (status == 429 || (status >= 500 && status <= 599)) {
          yield new Failure.Busy(status, pause(headers), detail);
        }
        yield new Failure.BadAnswer(detail);
      }
    };
  }

  /// Whether an answer is a page for people, which a platform never gives.
  public static boolean webPage(HttpHeaders headers) {
    String type = headers.firstValue("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }

  private @Nullable Duration pause(HttpHeaders headers) {
    Instant now = clock.instant().plus(skew(headers));
    return headers.firstValue("Retry-After").map(h -> RetryAfter.parse(h, now)).orElse(null);
  }

  /// How far the clock of who answered is ahead, by `Platform-Time` or, less exact, `Date`; zero
  /// where the answer says nothing.
  public Duration skew(HttpHeaders headers) {
    try {
      String exact = headers.firstValue("Platform-Time").orElse("");
      if (!exact.isEmpty()) {
        return Duration.between(clock.instant(), Instant.parse(exact.strip()));
      }
      String date = headers.firstValue("Date").orElse("");
      return date.isEmpty()
          ? Duration.ZERO
          : Duration.between(clock.instant(), RetryAfter.date(date.strip()));
    } catch (DateTimeException | ArithmeticException _) {
      return Duration.ZERO;
    }
  }

  private String detail(int status, HttpHeaders headers, Bytes body) {
    if (!headers.firstValue("Content-Type").orElse("").contains("json")) {
      return "HTTP " + status;
    }
    String said = title.apply(body);
    return said == null || said.isBlank()
        ? "HTTP " + status
        : "HTTP " + status + ": " + SafeText.of(said);
  }
}
