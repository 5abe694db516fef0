package app.comptoir.service.workspaces;

import app.comptoir.sync.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the replica of one brand stands, for the status bar and the banners.
///
/// @param phase what the sync does now
/// @param applied changes stored since the program started; rows checked while [Phase#CHECKING]
/// @param remaining changes known to lie ahead, rows still to check; −1 where unknown
/// @param perSecond changes stored a second, lately
/// @param upToDateAt when the platform last said there is nothing more, or a change or heartbeat
///   arrived live; null before the first time
/// @param failureCode code of the failure being retried or standing, or of the reason why
///   everything is read anew; null where all is well
/// @param failureDetail its detail for the log viewer
/// @param retryAt when it is tried again; null where it is not
public record SyncState(
    Phase phase,
    long applied,
    long remaining,
    double perSecond,
    @Nullable Instant upToDateAt,
    @Nullable String failureCode,
    @Nullable String failureDetail,
    @Nullable Instant retryAt) {

  /// What the sync of a brand does.
  public enum Phase {
    /// Not started yet.
    IDLE,
    /// Checking the data after an unexpected stop.
    CHECKING,
    /// Reading the log from its beginning.
    BACKFILL,
    /// Reading what came while the program was away.
    CATCHING_UP,
    /// Following the live stream.
    LIVE,
    /// Waiting to try again; the data stays as it was.
    WAITING,
    /// Stopped for a reason that needs somebody to act.
    FAILED,
    /// Stopped by the person; goes on where it was.
    PAUSED,
    /// An order file is read to its end: there is nothing to follow.
    WHOLE
  }

  /// As the sync says it.
  static SyncState of(FeedState state) {
    FeedState.Trouble trouble = state.trouble();
    return new SyncState(
        switch (state.phase()) {
          case IDLE -> Phase.IDLE;
          case BACKFILL -> Phase.BACKFILL;
          case CATCHING_UP -> Phase.CATCHING_UP;
          case LIVE -> Phase.LIVE;
          case WAITING -> Phase.WAITING;
          case FAILED -> Phase.FAILED;
          case PAUSED -> Phase.PAUSED;
        },
        state.applied(),
        state.remaining(),
        state.perSecond(),
        state.upToDateAt(),
        trouble == null ? null : trouble.code(),
        trouble == null ? null : trouble.detail(),
        state.retryAt());
  }

  public static SyncState idle() {
    return new SyncState(Phase.IDLE, 0, -1, 0, null, null, null, null);
  }

  /// Order files are read to their ends.
  public static SyncState whole() {
    return new SyncState(Phase.WHOLE, 0, -1, 0, null, null, null, null);
  }

  /// The person stopped it, or nothing is read before somebody asks for it.
  public static SyncState paused() {
    return new SyncState(Phase.PAUSED, 0, -1, 0, null, null, null, null);
  }

  /// Everything is being added up again after an unexpected stop.
  public static SyncState checking() {
    return new SyncState(Phase.CHECKING, 0, -1, 0, null, null, null, null);
  }

  /// So far with that.
  ///
  /// @param rows that were checked
  /// @param of how many there are
  public static SyncState checking(long rows, long of) {
    return new SyncState(Phase.CHECKING, rows, Math.max(0, of - rows), 0, null, null, null, null);
  }

  /// A source is read from its beginning.
  ///
  /// @param changes stored so far
  public static SyncState reading(long changes) {
    return new SyncState(Phase.BACKFILL, changes, -1, 0, null, null, null, null);
  }

  /// So far with that.
  ///
  /// @param remaining changes still to be stored
  public static SyncState reading(long changes, long remaining, double perSecond) {
    return new SyncState(Phase.BACKFILL, changes, remaining, perSecond, null, null, null, null);
  }

  /// Nothing goes on before somebody acts.
  public static SyncState stopped(String code, String detail) {
    return new SyncState(Phase.FAILED, 0, -1, 0, null, code, detail, null);
  }

  /// The same, and why everything is read anew.
  SyncState because(String code) {
    return new SyncState(phase, applied, remaining, perSecond, upToDateAt, code, null, null);
  }

  /// Whether anything of what happened since then is known: later than that the platform said that
  /// nothing more lies ahead. While a history is read, and off-line for long, it is not.
  public boolean knownSince(Instant from) {
    return upToDateAt != null && upToDateAt.isAfter(from);
  }

  /// Time left at the present rate; empty where it cannot be told.
  public Optional<Duration> timeLeft() {
    return remaining < 0 || perSecond < 1
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) (remaining * 1000 / perSecond)));
  }

  /// Share of the known log that is stored (0–1); −1 where it cannot be told.
  public double progress() {
    return remaining < 0 || applied + remaining == 0
        ? -1
        : (double) applied / (applied + remaining);
  }
}
