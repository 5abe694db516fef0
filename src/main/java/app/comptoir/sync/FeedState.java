package app.comptoir.sync;

import app.comptoir.platform.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the feed of one brand stands.
///
/// @param applied changes stored since the program started
/// @param remaining changes known to lie ahead; −1 where unknown
/// @param perSecond changes stored a second, lately
/// @param upToDateAt when the platform last showed that nothing lies ahead; null before the first
///   time
/// @param trouble what is being retried or stands in the way; null where all is well
/// @param retryAt when it is tried again; null where it is not
public record FeedState(
    Phase phase,
    long applied,
    long remaining,
    double perSecond,
    @Nullable Instant upToDateAt,
    @Nullable Trouble trouble,
    @Nullable Instant retryAt) {

  public enum Phase {
    IDLE,
    BACKFILL,
    CATCHING_UP,
    LIVE,
    WAITING,
    FAILED,
    PAUSED
  }

  /// What went wrong: a stable code and, for the log, a detail.
  public record Trouble(String code, String detail) {
    static Trouble of(Failure failure) {
      return new Trouble(failure.code(), failure.detail());
    }
  }

  static FeedState idle() {
    return new FeedState(Phase.IDLE, 0, -1, 0, null, null, null);
  }
}
