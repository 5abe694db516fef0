package app.comptoir.ui.sample;

import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Live updates that a test sends by hand.
public final class SampleUpdates implements LiveUpdates {
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private volatile SyncState state =
      new SyncState(SyncState.Phase.LIVE, 1, 0, 1, SampleDashboard.NOW, null, null, null);

  /// Where the sync stands from now on.
  public void state(SyncState now) {
    state = now;
  }

  /// Tells that the data of the sample brand changed.
  public void changed() {
    listeners.forEach(listener -> listener.accept(SampleDashboard.BRAND.id()));
  }

  /// How many listen: none once all screens are hidden.
  public int listeners() {
    return listeners.size();
  }

  @Override
  public Subscription onDataChanged(Consumer<String> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Subscription onSyncState(BiConsumer<String, SyncState> listener) {
    return () -> {};
  }

  @Override
  public SyncState syncState(String brandId) {
    return state;
  }

  @Override
  public void pause() {}

  @Override
  public void resume() {}
}
