package app.comptoir.sync;

import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.retry.Pause;
import app.comptoir.sync.retry.RetryBudget;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/// What the feeds of all brands share.
record FeedEnvironment(
    PlatformConnector connector,
    Replica replica,
    SyncListener listener,
    Clock clock,
    ExecutorService executor,
    RandomGenerator random,
    Pacing pacing) {

  /// How fast and how patiently.
  ///
  /// @param pageLimit most changes to ask for at once
  /// @param quick a page that took longer is not followed by a larger one
  /// @param turns in which histories are read
  record Pacing(
      Pause pause, RetryBudget budget, int pageLimit, Duration quick, BackfillQueue turns) {
    static final int PAGE_LIMIT = 5000;

    /// A quarter of what a whole answer may take.
    private static final Duration QUICK = Duration.ofSeconds(7);

    Pacing(Pause pause, RetryBudget budget, int pageLimit) {
      this(pause, budget, pageLimit, QUICK, new BackfillQueue(BackfillQueue.PATIENCE));
    }

    static Pacing usual(Clock clock) {
      return new Pacing(Pause.by(clock), new RetryBudget(clock), PAGE_LIMIT);
    }
  }
}
