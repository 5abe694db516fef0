package app.comptoir.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a platform call gave no answer. A value, not an exception: logged once where it is handled
/// and shown as one sentence with its [#code].
public sealed interface Failure {
  /// Stable code shown to people and searched for in logs.
  default String code() {
    return switch (this) {
      case Unreachable _ -> "NET-1";
      case TimedOut _ -> "NET-2";
      case Busy _ -> "NET-3";
      case BadAnswer _ -> "NET-4";
      case NotPlatform _ -> "NET-10";
      case SignInNeeded _ -> "AUTH-1";
      case Refused _ -> "AUTH-2";
      case CursorGone _ -> "SYNC-1";
      case Conflict _ -> "SYNC-2";
      case Cancelled _ -> "SYNC-3";
      case UnfitFile unfit -> unfit.errorCode();
      case Local local -> local.errorCode();
    };
  }

  /// What happened, for the log: no tokens, no shopper identifiers.
  String detail();

  /// Whether the same call may succeed later without anybody acting.
  default boolean transientFailure() {
    return switch (this) {
      case Unreachable _, TimedOut _, Busy _, BadAnswer _, NotPlatform _, Local _ -> true;
      case SignInNeeded _, UnfitFile _, Refused _, CursorGone _, Conflict _, Cancelled _ -> false;
    };
  }

  /// How long the platform asked to wait, where it did.
  default Optional<Duration> retryAfter() {
    return this instanceof Busy busy ? Optional.ofNullable(busy.pause()) : Optional.empty();
  }

  /// No connection: DNS, refused, reset, TLS.
  record Unreachable(String detail) implements Failure {}

  /// No answer, or none that went on, within the time limit.
  record TimedOut(String detail) implements Failure {}

  /// 429, 503 or another 5xx; `pause` is the platform's `Retry-After`, null where it gave none.
  record Busy(int status, @Nullable Duration pause, String detail) implements Failure {}

  /// An answer that is cut, malformed or too large; nothing of it was used.
  record BadAnswer(String detail) implements Failure {}

  /// Something else answered: a network's sign-in page, or a web site at a mistyped address.
  record NotPlatform(String detail) implements Failure {}

  /// The token is missing, expired beyond refresh, or revoked.
  record SignInNeeded(String detail) implements Failure {}

  /// The platform understood and said no.
  record Refused(int status, String detail) implements Failure {}

  /// The cursor is too old: start again from a snapshot.
  record CursorGone(String detail) implements Failure {}

  /// The thing changed meanwhile (409, 412).
  record Conflict(int status, String detail) implements Failure {}

  /// Somebody asked to stop.
  record Cancelled() implements Failure {
    @Override
    public String detail() {
      return "cancelled";
    }
  }

  /// A file that is not what it should be; only the person can do something about it.
  record UnfitFile(String errorCode, String detail) implements Failure {}

  /// Something of this machine stood in the way, such as a full disk; its code says what.
  record Local(String errorCode, String detail) implements Failure {}
}
