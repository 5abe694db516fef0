package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Waits until a session is up to date with its platform, or something stands in the way.
public final class CatchUp {
  private static final Set<SyncState.Phase> SETTLED =
      Set.of(SyncState.Phase.LIVE, SyncState.Phase.WAITING, SyncState.Phase.FAILED);

  private final Session session;

  public CatchUp(Session session) {
    this.session = session;
  }

  /// Follows the platform and waits until every brand follows its log live, or something stands in
  /// the way, or the time is over.
  ///
  /// @return whether all brands are live
  /// @throws CommandException `SYNC-3` where the session is closed meanwhile
  public boolean follow(Connection.Opener far, Duration limit) throws InterruptedException {
    CountDownLatch settled = new CountDownLatch(1);
    try (LiveUpdates.Subscription _ =
        session.updates().onSyncState((_, _) -> countDownWhenSettled(settled))) {
      session.follow(far);
      var _ = session.closing().thenRun(settled::countDown);
      boolean inTime = settled.await(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (session.closing().isDone()) {
        throw CommandException.stopped();
      }
      return inTime && phases().allMatch(phase -> phase == SyncState.Phase.LIVE);
    }
  }

  private void countDownWhenSettled(CountDownLatch settled) {
    List<SyncState.Phase> phases = phases().toList();
    if (!phases.isEmpty() && SETTLED.containsAll(phases)) {
      settled.countDown();
    }
  }

  private Stream<SyncState.Phase> phases() {
    return session.replica().brandIds().stream().map(id -> session.updates().syncState(id).phase());
  }
}
