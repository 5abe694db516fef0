package app.comptoir.bootstrap;

import app.comptoir.service.workspaces.SyncControl;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What comes before the sync of an open workspace: the check after an unexpected stop, and the
/// connection. Where it fails there is no sync yet that could say so or try again: this does both.
final class FirstStep {
  private static final Logger log = LoggerFactory.getLogger(FirstStep.class);

  private final SyncUpdates updates;
  private final Runnable work;
  private final ReentrantLock running = new ReentrantLock();
  private boolean failed;
  private boolean done;

  /// @param work all of the step; it is begun from its beginning again after a failure, and says at
  ///   its end what a pause and a resume act on from then on
  FirstStep(SyncUpdates updates, Runnable work) {
    this.updates = updates;
    this.work = work;
  }

  /// Does it, and tells where that fails. Blocks for seconds; nothing while it runs already, or
  /// when it is done.
  void run() {
    if (!running.tryLock()) {
      return;
    }
    try {
      if (!done) {
        clear();
        work.run();
        done = true;
      }
    } catch (RuntimeException e) {
      tell(TroubleException.of(e), e);
    } finally {
      running.unlock();
    }
  }

  /// What stood in the way may be gone.
  private void clear() {
    if (failed) {
      updates.publishToAll(SyncState.idle());
    }
  }

  private void tell(Trouble trouble, RuntimeException e) {
    log.error("{} the sync cannot begin: {}", trouble.code(), trouble.sentence(), e);
    failed = true;
    // There is nothing to stop yet; to go on is to try all of it again.
    updates.control(new SyncControl(() -> {}, this::run, () -> Duration.ZERO));
    updates.publishToAll(SyncState.stopped(trouble.code(), trouble.sentence()));
  }
}
