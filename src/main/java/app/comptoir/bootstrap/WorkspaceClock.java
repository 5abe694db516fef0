package app.comptoir.bootstrap;

import app.comptoir.store.Database;
import app.comptoir.store.StoreException;
import app.comptoir.store.StoreView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock that “today” goes by in a workspace: that of the machine, or, where the data is a file
/// of the past, its newest record. A file that is still being read moves it on. Safe for any
/// thread.
final class WorkspaceClock extends Clock {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceClock.class);

  private final Database database;
  private final Clock machine;
  private final boolean past;

  /// Null while nothing is stored, and where the machine's time counts.
  private volatile @Nullable Instant newest;

  /// Reads the database where the workspace is of files; blocks for a moment.
  WorkspaceClock(Workspace workspace, Database database, Clock machine) {
    this.database = database;
    this.machine = machine;
    this.past = workspace.config().kind() == WorkspaceConfig.Kind.FILE;
    refresh();
  }

  /// Looks what the newest record is now: to be called when data was stored.
  void refresh() {
    if (!past) {
      return;
    }
    try {
      newest = StoreView.read(database, WorkspaceClock::newest);
    } catch (StoreException e) {
      // What cannot be read is told by those who show it; until then the day stays what it was.
      log.debug("The newest record cannot be read", e);
    }
  }

  private static @Nullable Instant newest(StoreView view) {
    return view.brands().stream()
        .flatMap(brand -> view.newest(brand.brandKey()).stream())
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public Instant instant() {
    Instant stored = newest;
    return stored == null ? machine.instant() : stored;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// Nobody asks this clock for days of a zone of its own: a brand has one.
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
