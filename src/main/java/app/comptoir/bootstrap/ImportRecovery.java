package app.comptoir.bootstrap;

import static java.util.stream.Collectors.joining;

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
      log.error("{} what is kept of the order files could not be counted", e.code(), e);
      updates.publishToAll(SyncState.stopped(e.code(), e.sentence()));
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
      SyncState end =
          importAll(files.stream().filter(f -> all || !f.complete() || !kept(f)).toList());
      if (!files.isEmpty()) {
        updates.publishToAll(end);
      }
    } finally {
      importing.unlock();
    }
  }

  /// Those that are gone are passed over. Where another fails those behind it are not read: read
  /// later, the older would hold over the newer.
  ///
  /// @return what it ended with
  private SyncState importAll(List<WorkspaceConfig.ImportedFile> files) {
    SyncState end = SyncState.whole();
    for (int i = 0; i < files.size(); i++) {
      if (stopped) {
        return SyncState.paused();
      }
      WorkspaceConfig.ImportedFile file = files.get(i);
      if (!Files.isReadable(file.path())) {
        log.error("DB-9 {} is not there to be imported again", file.path());
        end = SyncState.stopped(FILE_GONE, file.path().toString());
      } else {
        try {
          importAgain(file);
        } catch (CommandException | StoreException e) {
          return failed(e, file, files.subList(i + 1, files.size()));
        }
      }
    }
    return end;
  }

  private SyncState failed(
      CodedException e,
      WorkspaceConfig.ImportedFile file,
      List<WorkspaceConfig.ImportedFile> left) {
    if (stopped) {
      return SyncState.paused();
    }
    log.error("{} {} could not be imported", e.code(), file.file(), e);
    String sentence = "%s: %s".formatted(file.name(), e.sentence());
    String unread = left.stream().map(WorkspaceConfig.ImportedFile::name).collect(joining(", "));
    return SyncState.stopped(
        e.code(), unread.isEmpty() ? sentence : sentence + " Not read: " + unread + ".");
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

  private void importAgain(WorkspaceConfig.ImportedFile file) {
    log.info("{} is imported", file.path());
    updates.publish("", SyncState.reading(0));
    try (OrderFileConnector connector =
        new OrderFileConnector(file.settings(), OrderMemory.in(workspace.directory()))) {
      reading = connector;
      connector.tell(
          (_, done, of) ->
              updates.publish("", SyncState.reading(done, of == 0 ? -1 : of - done, 0)));
      ImportReport report = Importing.read(connector);
      Found found = imports.read(connector, Importing.origin(file, connector, report));
      if (found.already() == 0) {
        imports.count(found.row(), updates);
      }
      workspace.imported(file.settings(), file.shop(), true);
    } finally {
      reading = null;
    }
  }
}
