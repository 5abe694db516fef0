package app.comptoir.service.workspaces;

import app.comptoir.domain.catalog.LeftOutBrand;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Tells who listens that stored data or the state of the sync changed.
///
/// Listeners are called on a background thread, never concurrently, coalesced to at most a few
/// times a second; the newest state is never withheld.
public interface LiveUpdates {

  /// @param listener given the brand whose data changed
  Subscription onDataChanged(Consumer<String> listener);

  /// @param listener given the brand and its state
  Subscription onSyncState(java.util.function.BiConsumer<String, SyncState> listener);

  /// Tells when the platform is reached: once for each brand that is followed live from now on, and
  /// each time one is again after it was not.
  default Subscription onReached(Runnable listener) {
    Set<String> live = ConcurrentHashMap.newKeySet();
    return onSyncState(
        (brand, state) -> {
          if (state.phase() != SyncState.Phase.LIVE) {
            live.remove(brand);
          } else if (live.add(brand)) {
            listener.run();
          }
        });
  }

  /// The state of a brand's sync now.
  SyncState syncState(String brandId);

  /// The brands of the platform that cannot be read, while the others are; told with the next
  /// state.
  default List<LeftOutBrand> leftOut() {
    return List.of();
  }

  /// How far the platform's clock was ahead of this machine's when it last answered, to a second or
  /// so; negative where it is behind, zero where that is not known.
  default Duration clockSkew() {
    return Duration.ZERO;
  }

  /// Stops the sync of all brands until [#resume]; what is stored stays.
  void pause();

  /// Goes on, or tries again at once where it waits.
  void resume();

  /// Ends the calls to a listener.
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
