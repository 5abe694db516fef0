package app.comptoir.bootstrap;

import app.comptoir.common.CodedException;
import app.comptoir.common.CommandException;
import app.comptoir.imports.Found;
import app.comptoir.imports.Importing;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.platform.orderfile.ImportReport;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.db.StoreException;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports order files again after an unexpected stop or damage, and goes on with those whose end
/// was not reached. One at a time: who comes second waits.
final class ImportRecovery {
  private static final Logger log = LoggerFactory.getLogger(ImportRecovery.class);
  private static final String FILE_GONE = "DB-9";

  private final Workspace workspace;
  private final SyncUpdates updates;
  private final OrderFileImports imports;
  private final ReentrantLock importing = new ReentrantLock();
  private volatile boolean stopped;
  private volatile @Nullable OrderFileConnector reading;

  ImportRecovery(Workspace workspace, SyncUpdates updates, OrderFileImports imports) {
    this.workspace = workspace;
    this.updates = updates;
    this.imports = imports;
  }

  /// Counts what was told to count, and anew what does not add up.
  void settle(boolean agrees) {
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
  void stop() {
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

  private void said(CodedException e, String what) {
    log.error("{} {} could not be imported", e.code(), what, e);
    updates.publishToAll(SyncState.stopped(e.code(), e.sentence()));
  }
}
