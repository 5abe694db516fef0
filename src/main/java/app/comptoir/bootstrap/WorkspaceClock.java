package app.comptoir.bootstrap;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.store.Database;
import app.comptoir.store.StoreView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// The clock that “today” goes by in a workspace.
final class WorkspaceClock {
  private WorkspaceClock() {}

  /// That of the machine, or, where the data is a file of the past, the end of its last day: the
  /// file tells of all of it.
  static Clock of(Workspace workspace, Database database, Clock clock) {
    if (workspace.config().kind() != WorkspaceConfig.Kind.FILE) {
      return clock;
    }
    Instant newest =
        StoreView.read(
            database,
            view ->
                view.brands().stream()
                    .flatMap(brand -> lastOf(view, brand).stream())
                    .max(Instant::compareTo)
                    .orElse(clock.instant()));
    return Clock.fixed(newest, ZoneOffset.UTC);
  }

  private static Optional<Instant> lastOf(StoreView view, StoreView.StoredBrand stored) {
    Brand brand = stored.brand();
    return view.newest(stored.brandKey())
        .map(newest -> brand.dayOf(newest).plusDays(1).atStartOfDay(brand.zone()).toInstant())
        .map(end -> end.minusNanos(1));
  }
}
