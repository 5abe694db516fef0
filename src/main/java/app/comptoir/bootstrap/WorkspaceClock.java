package app.comptoir.bootstrap;

import app.comptoir.store.Database;
import app.comptoir.store.StoreView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The clock that “today” goes by in a workspace.
final class WorkspaceClock {
  private WorkspaceClock() {}

  /// That of the machine, or, where the data is a file of the past, its last day.
  static Clock of(Workspace workspace, Database database, Clock clock) {
    if (workspace.config().kind() != WorkspaceConfig.Kind.FILE) {
      return clock;
    }
    Instant newest =
        StoreView.read(
            database,
            view ->
                view.brands().stream()
                    .flatMap(brand -> view.newest(brand.brandKey()).stream())
                    .max(Instant::compareTo)
                    .orElse(clock.instant()));
    return Clock.fixed(newest, ZoneOffset.UTC);
  }
}
