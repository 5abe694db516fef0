package app.comptoir.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What waits for the platform is told once when it is back, not with each sign of life.
@Timeout(30)
class ReachedTest {
  @Test
  void eachReturnIsToldOnce() throws Exception {
    SyncUpdates updates = new SyncUpdates();
    Thread deliver = Thread.ofVirtual().start(updates::deliver);
    AtomicInteger reached = new AtomicInteger();
    SynchronousQueue<SyncState.Phase> seen = new SynchronousQueue<>();
    updates.onReached(reached::incrementAndGet);
    updates.onSyncState(
        (_, state) -> {
          try {
            seen.put(state.phase());
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    List<Integer> counts = new ArrayList<>();
    for (SyncState.Phase phase :
        List.of(
            SyncState.Phase.WAITING,
            SyncState.Phase.LIVE,
            SyncState.Phase.LIVE,
            SyncState.Phase.FAILED,
            SyncState.Phase.LIVE,
            SyncState.Phase.LIVE)) {
      updates.publish("b1", new SyncState(phase, 0, 0, 0, null, null, null, null));
      assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(phase);
      counts.add(reached.get());
    }
    deliver.interrupt();
    assertThat(counts).containsExactly(0, 1, 1, 1, 2, 2);
  }
}
