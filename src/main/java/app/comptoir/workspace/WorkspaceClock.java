package app.comptoir.workspace;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock that “today” goes by in a workspace: that of the machine, or, where the data is a file
/// of the past, the end of its last day: the file tells of all of it. A file that is still being
/// read moves it on. Safe for any thread.
public final class WorkspaceClock extends Clock {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceClock.class);

  private final Database database;
  private final Clock machine;
  private final boolean past;

  /// Null while nothing is stored, and where the machine's time counts.
  private volatile @Nullable Instant last;

  /// Reads the database where the workspace is of files; blocks for a moment.
  public WorkspaceClock(Workspace workspace, Database database, Clock machine) {
    this.database = database;
    this.machine = machine;
    this.past = workspace.config().kind() == WorkspaceConfig.Kind.FILE;
    refresh();
  }

  /// Looks what the last day is now: to be called when data was stored.
  public void refresh() {
    if (!past) {
      return;
    }
    try {
      last = StoreView.read(database, WorkspaceClock::last);
    } catch (StoreException e) {
      // What cannot be read is told by those who show it; until then the day stays what it was.
      log.debug("The last day cannot be read", e);
    }
  }

  private static @Nullable Instant last(StoreView view) {
    return view.brands().stream()
        .flatMap(brand -> lastOf(view, brand).stream())
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public Instant instant() {
    Instant stored = last;
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

  private static Optional<Instant> lastOf(StoreView view, StoredBrand stored) {
    Brand brand = stored.brand();
    return view.newest(stored.brandKey())
        .map(newest -> brand.dayOf(newest).plusDays(1).atStartOfDay(brand.zone()).toInstant())
        .map(end -> end.minusNanos(1));
  }
}
