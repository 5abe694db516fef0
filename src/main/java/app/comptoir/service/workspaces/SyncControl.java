package app.comptoir.service.workspaces;

import java.time.Duration;
import java.util.function.Supplier;

/// By what the sync is stopped and started from the screen.
///
/// @param clockSkew see [LiveUpdates#clockSkew]
public record SyncControl(Runnable pause, Runnable resume, Supplier<Duration> clockSkew) {
  /// There is no sync yet.
  static final SyncControl NONE = new SyncControl(() -> {}, () -> {}, () -> Duration.ZERO);
}
