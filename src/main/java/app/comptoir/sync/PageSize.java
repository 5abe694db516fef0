package app.comptoir.sync;

import app.comptoir.platform.Failure;
import java.time.Duration;

/// How many changes to ask for at once: fewer after an answer that was too slow, cut or damaged,
/// for a smaller one may come through, down to a single one; more again while they come quickly.
/// One thread.
final class PageSize {
  /// What does not come in time is asked for in much smaller pieces: each try costs half a minute.
  private static final int MUCH_SMALLER = 4;

  private final int most;
  private final Duration quick;
  private int size;

  /// @param quick an answer that took longer would take too long at twice the size
  PageSize(int most, Duration quick) {
    this.most = most;
    this.quick = quick;
    this.size = most;
  }

  int get() {
    return size;
  }

  void failed(Failure failure) {
    if (failure instanceof Failure.TimedOut) {
      size = Math.max(1, size / MUCH_SMALLER);
    } else if (failure instanceof Failure.BadAnswer) {
      size = Math.max(1, size / 2);
    }
  }

  /// @param took from the question to the whole answer
  void succeeded(Duration took) {
    if (took.compareTo(quick) <= 0) {
      size = Math.min(most, size * 2);
    }
  }
}
