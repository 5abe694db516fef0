package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.imports.Found;
import app.comptoir.imports.Importing;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
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
  private static final String FILE_GONE = "DB-9";

  private final Workspace workspace;
  private final Database database;
  private final Replica replica;
  private final SyncUpdates updates;
  private final OrderFileImports imports;
  private final ReentrantLock importing = new ReentrantLock();
  private volatile boolean stopped;
  private volatile @Nullable OrderFileConnector reading;

  DatabaseRecovery(
      Workspace workspace,
      Database database,
      Replica replica,
      SyncUpdates updates,
      OrderFileImports imports) {
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
      importAgain(true);
      return;
    }
    boolean agrees = true;
    if (opening.unclean()) {
      agrees = check(refetch);
      database.checked();
    }
    settle(agrees);
    if (files) {
      importAgain(opening.created());
    }
  }

  /// Counts what was told to count, and anew what does not add up.
  private void settle(boolean agrees) {
    importing.lock();
    try {
      if (agrees) {
        imports.settle(updates);
      } else {
        imports.countAnew(updates);
      }
    } catch (CommandException | StoreException e) {
      said(e, "what is kept of the order files");
    } finally {
      importing.unlock();
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

  /// Imports the recorded order files from where they lay; what is there already is not changed by
  /// it. One at a time: who comes second waits.
  ///
  /// @param all also those that had been imported to their end
  void importAgain(boolean all) {
    importing.lock();
    try {
      stopped = false;
      List<WorkspaceConfig.ImportedFile> files = workspace.config().files();
      boolean whole = !files.isEmpty();
      for (WorkspaceConfig.ImportedFile file : files) {
        if (!stopped && (all || !file.complete() || !kept(file))) {
          whole &= importAgain(file);
        }
      }
      if (whole && !stopped) {
        updates.publishToAll(SyncState.whole());
      }
    } finally {
      importing.unlock();
    }
  }

  /// Ends an import under way after the page it is at; what is stored stays.
  void stopImport() {
    stopped = true;
    OrderFileConnector connector = reading;
    if (connector != null) {
      connector.close();
    }
    imports.stop();
  }

  /// Files that were imported before files were kept are read once more, where they are there.
  private boolean kept(WorkspaceConfig.ImportedFile file) {
    return imports.keeps(file.file(), file.brandId()) || !Files.isReadable(file.path());
  }

  /// @return whether it is there to its end
  private boolean importAgain(WorkspaceConfig.ImportedFile file) {
    if (!Files.isReadable(file.path())) {
      log.error("DB-9 {} is not there to be imported again", file.path());
      updates.publishToAll(SyncState.stopped(FILE_GONE, file.path().toString()));
      return false;
    }
    log.info("{} is imported", file.path());
    updates.publish("", SyncState.reading(0));
    try (OrderFileConnector connector =
        new OrderFileConnector(file.settings(), OrderMemory.in(workspace.directory()))) {
      reading = connector;
      ImportReport report = Importing.read(connector);
      Found found = imports.read(connector, Importing.origin(file, connector, report));
      if (found.already() == 0) {
        imports.count(found.row(), updates);
      }
      workspace.imported(file.settings(), file.shop(), true);
      return true;
    } catch (CommandException | StoreException e) {
      if (stopped) {
        updates.publishToAll(SyncState.paused());
        return false;
      }
      said(e, file.file());
      return false;
    } finally {
      reading = null;
    }
  }

  private void said(RuntimeException e, String what) {
    String code = e instanceof CommandException c ? c.code() : ((StoreException) e).code();
    log.error("{} {} could not be imported", code, what, e);
    updates.publishToAll(SyncState.stopped(code, String.valueOf(e.getMessage())));
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
        importAgain(true);
      }
    } catch (StoreException e) {
      log.error("{} {}", e.code(), e.getMessage(), e);
      updates.publish("", SyncState.stopped(e.code(), e.sentence()));
    }
  }
}
