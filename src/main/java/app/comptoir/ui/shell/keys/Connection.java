package app.comptoir.ui.shell.keys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the shown brand's replica stands, as the status bar and the banner tell it.
///
/// @param applied changes stored since the program started; rows checked while checking
/// @param remaining changes known to lie ahead, rows still to check; −1 where unknown
/// @param perSecond changes a second, lately
/// @param progress 0–1; −1 where it cannot be told
/// @param timeLeft null where it cannot be told
/// @param upToDateAt null before the platform ever said there is nothing more
/// @param failureCode null where all is well
/// @param clockSkew how far the platform's clock is ahead of this machine's
public record Connection(
    State state,
    long applied,
    long remaining,
    long perSecond,
    double progress,
    @Nullable Duration timeLeft,
    @Nullable Instant upToDateAt,
    @Nullable String failureCode,
    @Nullable Instant retryAt,
    Duration clockSkew) {

  /// What the sync does.
  public enum State {
    IDLE,
    CHECKING,
    BACKFILL,
    CATCHING_UP,
    LIVE,
    WAITING,
    FAILED,
    PAUSED,
    WHOLE;

    /// Whether changes are being read in bulk.
    public boolean reading() {
      return this == BACKFILL || this == CATCHING_UP;
    }

    /// Whether it can be said how far it is.
    public boolean measured() {
      return reading() || this == CHECKING;
    }

    /// Whether the platform cannot be followed at the moment, though it should.
    public boolean broken() {
      return this == WAITING || this == FAILED;
    }
  }

  /// Whether there is something to be told over the data: it cannot be followed, or is read anew.
  public boolean told() {
    return state.broken() || failureCode != null;
  }

  /// Whether the platform says that nobody is signed in (any more).
  public boolean signedOut() {
    return SIGN_IN.equals(failureCode);
  }

  /// What the platform says to somebody it does not know.
  private static final String SIGN_IN = "AUTH-1";

  /// Clocks that differ by more are worth a word: “today” and “live” go by this machine's.
  private static final Duration WORTH_A_WORD = Duration.ofMinutes(2);

  /// Whether the two clocks differ by so much that it shows.
  boolean clocksDiffer() {
    return clockSkew.abs().compareTo(WORTH_A_WORD) > 0;
  }

  public static final Connection NONE =
      new Connection(State.IDLE, 0, -1, 0, -1, null, null, null, null, Duration.ZERO);
}
