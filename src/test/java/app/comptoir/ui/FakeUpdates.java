package app.comptoir.ui;

import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Says what a test wants said.
final class FakeUpdates implements LiveUpdates {
  final List<Consumer<String>> dataListeners = new CopyOnWriteArrayList<>();
  final List<BiConsumer<String, SyncState>> stateListeners = new CopyOnWriteArrayList<>();
  final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile SyncState state = live();
  private volatile Duration clockSkew = Duration.ZERO;

  static SyncState live() {
    return new SyncState(
        SyncState.Phase.LIVE, 318_211, 0, 42, FakeDashboard.NOW.minusSeconds(12), null, null, null);
  }

  static SyncState backfill() {
    return new SyncState(
        SyncState.Phase.BACKFILL, 145_000, 173_211, 12_345, null, null, null, null);
  }

  static SyncState offline() {
    return new SyncState(
        SyncState.Phase.WAITING,
        318_211,
        -1,
        0,
        FakeDashboard.NOW.minusSeconds(900),
        "NET-1",
        "connection refused",
        FakeDashboard.NOW.plusSeconds(23));
  }

  void say(SyncState newState) {
    state = newState;
    stateListeners.forEach(l -> l.accept("lumen", newState));
  }

  /// The platform's clock is so far ahead.
  void clockSkew(Duration ahead) {
    clockSkew = ahead;
    say(state);
  }

  @Override
  public Duration clockSkew() {
    return clockSkew;
  }

  void dataChanged(String brandId) {
    dataListeners.forEach(l -> l.accept(brandId));
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
    return state;
  }

  @Override
  public void pause() {
    calls.add("pause");
  }

  @Override
  public void resume() {
    calls.add("resume");
  }
}
