package app.comptoir.bootstrap;

import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import app.comptoir.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done before a database is trusted that was found cut off or damaged, and said meanwhile.
/// Blocks for seconds; the screens may read.
final class DatabaseRecovery {
  private static final Logger log = LoggerFactory.getLogger(DatabaseRecovery.class);
  private static final int PAGES_BACK = 3;

  /// The code shown while a database is filled anew because the last one was damaged.
  private static final String DAMAGED = "DB-5";

  private static final String OPENED_AGAIN = "DB-1";

  private final Workspace workspace;
  private final Database database;
  private final Replica replica;
  private final SyncUpdates updates;
  private final ImportRecovery imports;

  DatabaseRecovery(
      Workspace workspace,
      Database database,
      Replica replica,
      SyncUpdates updates,
      ImportRecovery imports) {
    this.workspace = workspace;
    this.database = database;
    this.replica = replica;
    this.updates = updates;
    this.imports = imports;
  }

  /// After an unexpected stop: adds everything up again. Where all agrees, steps back some pages of
  /// each brand's log, so that they are fetched and compared again; where it does not, the brand is
  /// read anew from its source, or its totals from its rows. Order files are imported again where
  /// that is needed, and those whose end was not reached are gone on with.
  ///
  /// @param refetch whether there is a platform to read anew from
  /// @param files whether to go on with order files whose end was not reached, too
  void run(boolean refetch, boolean files) {
    OpenedDatabase opening = database.opening();
    if (opening.why() != null) {
      updates.readingAnew(opening.why());
      imports.importAgain(true);
      return;
    }
    boolean agrees = true;
    if (opening.unclean()) {
      agrees = check(refetch);
      database.checked();
    }
    imports.settle(agrees);
    if (files) {
      imports.importAgain(opening.created());
    }
  }

  /// @return whether all agreed
  private boolean check(boolean refetch) {
    List<String> brands = replica.brandIds();
    brands.forEach(id -> updates.publish(id, SyncState.checking()));
    Verifier.Report report =
        Verifier.verify(
            database,
            (rows, of) -> brands.forEach(id -> updates.publish(id, SyncState.checking(rows, of))));
    report.differences().forEach(difference -> log.error("DB-7 {}", difference));
    log.info(
        "DB-17 the last run did not end in order; {} rows checked, {}",
        report.rows(),
        report.ok() ? "all agrees" : "starting again");
    for (String id : brands) {
      written(() -> mend(id, report.ok(), refetch));
      updates.publish(id, SyncState.idle());
      updates.onStored(id);
    }
    return report.ok();
  }

  private void mend(String id, boolean agrees, boolean refetch) {
    if (agrees) {
      replica.rewind(id, PAGES_BACK);
    } else if (refetch) {
      replica.startAgain(id);
    } else {
      replica.rebuild(id);
    }
  }

  /// A database that had to be opened again fails its first writer, who is to forget what it knew:
  /// here that is nothing.
  private static void written(Runnable write) {
    try {
      write.run();
    } catch (StoreException e) {
      if (!e.code().equals(OPENED_AGAIN)) {
        throw e;
      }
      write.run();
    }
  }

  /// Damage was found while the database was in use: begins a new one.
  ///
  /// @throws StoreException where that cannot be done either
  void startAnew() {
    updates.readingAnew(DAMAGED);
    database.startAnew();
  }

  /// Damage was found while the database was in use: where there is a source, everything is read
  /// from it anew; elsewhere reading fails, and says so.
  void readAnew(@Nullable SyncEngine sync) {
    boolean files = !workspace.config().files().isEmpty();
    if (sync == null && !files) {
      return;
    }
    try {
      if (sync != null) {
        sync.pause();
      }
      startAnew();
      if (sync != null) {
        sync.resume();
      } else {
        imports.importAgain(true);
      }
    } catch (StoreException e) {
      log.error("{} {}", e.code(), e.getMessage(), e);
      updates.publish("", SyncState.stopped(e.code(), e.sentence()));
    }
  }
}
