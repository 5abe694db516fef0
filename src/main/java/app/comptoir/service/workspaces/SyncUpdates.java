package app.comptoir.service.workspaces;

import app.comptoir.domain.catalog.LeftOutBrand;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncListener;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on what the sync does: the newest state of each brand, at most every [#GAP] unless a
/// brand comes into another phase, on one thread.
public final class SyncUpdates implements LiveUpdates, SyncListener {
  private static final Duration GAP = Duration.ofMillis(50);

  /// While a log is read in bulk the screens are filled less often: the writer needs the processor.
  private static final Duration GAP_IN_BULK = Duration.ofSeconds(2);

  private static final Set<SyncState.Phase> IN_BULK =
      EnumSet.of(SyncState.Phase.BACKFILL, SyncState.Phase.CATCHING_UP);

  private final List<Consumer<String>> dataListeners = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<String, SyncState>> stateListeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition turn = lock.newCondition();
  private final Set<String> changed = new HashSet<>();
  private final Map<String, SyncState> states = new LinkedHashMap<>();
  private final Set<String> movedStates = new HashSet<>();

  /// Whether a brand came into another phase since the last batch.
  private boolean turned;

  private volatile SyncControl control = SyncControl.NONE;
  private volatile @Nullable String anew;
  private volatile List<LeftOutBrand> leftOut = List.of();

  /// Says what [#pause] and [#resume] act on; before that they do nothing.
  public void control(SyncControl sync) {
    control = sync;
  }

  /// Delivers until the thread is interrupted; runs on one background thread.
  public void deliver() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Batch batch = take();
        batch.changed.forEach(id -> dataListeners.forEach(l -> l.accept(id)));
        batch.states.forEach((id, state) -> stateListeners.forEach(l -> l.accept(id, state)));
        rest(batch.inBulk ? GAP_IN_BULK : GAP);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits so long, or until a brand comes into another phase: that is told at once.
  private void rest(Duration most) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = most.toNanos();
      while (left > 0 && !turned) {
        left = turn.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private record Batch(Set<String> changed, Map<String, SyncState> states, boolean inBulk) {}

  private Batch take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (changed.isEmpty() && movedStates.isEmpty()) {
        news.await();
      }
      Map<String, SyncState> moved = new LinkedHashMap<>(states);
      moved.keySet().retainAll(movedStates);
      Batch batch = new Batch(Set.copyOf(changed), moved, inBulk());
      changed.clear();
      movedStates.clear();
      turned = false;
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private boolean inBulk() {
    return states.values().stream().map(SyncState::phase).anyMatch(IN_BULK::contains);
  }

  @Override
  public void onStored(String brandId) {
    lock.lock();
    try {
      changed.add(brandId);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onState(String brandId, FeedState state) {
    if (state.phase() == FeedState.Phase.LIVE) {
      anew = null;
    }
    publish(brandId, SyncState.of(state));
  }

  /// Everything is read from its beginning, for a reason: shown until it is there again.
  ///
  /// @param code of the reason
  public void readingAnew(String code) {
    anew = code;
    publish("", SyncState.reading(0));
  }

  /// Shows a state the sync itself does not know, such as the check after an unexpected stop.
  ///
  /// @param brandId empty for the whole workspace, as long as there are no brands
  public void publish(String brandId, SyncState state) {
    lock.lock();
    try {
      SyncState before = states.put(brandId, withReason(state));
      if (before == null || before.phase() != state.phase()) {
        turned = true;
        turn.signal();
      }
      movedStates.add(brandId);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Shows a state of the whole workspace and of each brand that was told of. Of which brands there
  /// are nobody is asked: the database may be what fails.
  public void publishToAll(SyncState state) {
    lock.lock();
    try {
      publish("", state);
      List.copyOf(states.keySet()).forEach(id -> publish(id, state));
    } finally {
      lock.unlock();
    }
  }

  private SyncState withReason(SyncState state) {
    String code = anew;
    return code == null || state.failureCode() != null || state.phase() != SyncState.Phase.BACKFILL
        ? state
        : state.because(code);
  }

  @Override
  public void onLeftOut(List<LeftOutBrand> brands) {
    leftOut = List.copyOf(brands);
  }

  @Override
  public List<LeftOutBrand> leftOut() {
    return leftOut;
  }

  @Override
  public Subscription onDataChanged(Consumer<String> listener) {
    dataListeners.add(listener);
    return () -> dataListeners.remove(listener);
  }

  @Override
  public Subscription onSyncState(BiConsumer<String, SyncState> listener) {
    stateListeners.add(listener);
    return () -> stateListeners.remove(listener);
  }

  @Override
  public SyncState syncState(String brandId) {
    lock.lock();
    try {
      return states.getOrDefault(brandId, states.getOrDefault("", SyncState.idle()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Duration clockSkew() {
    return control.clockSkew().get();
  }

  @Override
  public void pause() {
    control.pause().run();
  }

  @Override
  public void resume() {
    control.resume().run();
  }
}
