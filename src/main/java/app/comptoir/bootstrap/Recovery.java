package app.comptoir.bootstrap;

import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.service.SyncState;
import app.comptoir.service.SyncUpdates;
import app.comptoir.store.Database;
import app.comptoir.store.Replica;
import app.comptoir.store.StoreException;
import app.comptoir.store.Verifier;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done before a database is trusted that was found cut off or damaged, and said meanwhile.
/// Blocks for seconds; the screens may read.
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);
  private static final int PAGES_BACK = 3;

  /// The code shown while a database is filled anew because the last one was damaged.
  private static final String DAMAGED = "DB-5";

  private static final String FILE_GONE = "DB-9";

  private final Workspace workspace;
  private final Database database;
  private final Replica replica;
  private final SyncUpdates updates;

  Recovery(Workspace workspace, Database database, Replica replica, SyncUpdates updates) {
    this.workspace = workspace;
    this.database = database;
    this.replica = replica;
    this.updates = updates;
  }

  /// After an unexpected stop: adds everything up again. Where all agrees, steps back some pages of
  /// each brand's log, so that they are fetched and compared again; where it does not, the brand is
  /// read anew from its source, or its totals from its rows. Order files are imported again where
  /// that is needed.
  ///
  /// @param refetch whether there is a platform to read anew from
  void run(boolean refetch) {
    Database.Opening opening = database.opening();
    if (opening.setAside() != null) {
      updates.readingAnew(DAMAGED);
      importAgain(true);
    } else if (opening.unclean()) {
      importAgain(!check(refetch));
      database.checked();
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
        "DB-6 the last run did not end in order; {} rows checked, {}",
        report.rows(),
        report.ok() ? "all agrees" : "starting again");
    for (String id : brands) {
      if (report.ok()) {
        replica.rewind(id, PAGES_BACK);
      } else if (refetch) {
        replica.startAgain(id);
      } else {
        replica.rebuild(id);
      }
      updates.publish(id, SyncState.idle());
      updates.onStored(id);
    }
    return report.ok();
  }

  /// Imports the recorded order files from where they lay; what is there already is not changed by
  /// it.
  ///
  /// @param all also those that had been imported to their end
  void importAgain(boolean all) {
    for (WorkspaceConfig.ImportedFile file : workspace.config().files()) {
      if (all || !file.complete()) {
        importAgain(file);
      }
    }
  }

  private void importAgain(WorkspaceConfig.ImportedFile file) {
    if (!Files.isReadable(file.path())) {
      log.error("DB-9 {} is not there to be imported again", file.path());
      updates.publish("", SyncState.stopped(FILE_GONE, file.path().toString()));
      replica.brandIds().forEach(id -> updates.publish(id, updates.syncState("")));
      return;
    }
    log.info("{} is imported again", file.path());
    updates.publish("", SyncState.reading(0));
    try (OrderFileConnector connector = Importing.read(file.settings())) {
      Importing.store(connector, replica, file.brandId(), this::stored);
      workspace.imported(file.settings(), true);
      updates.publish(file.brandId(), SyncState.idle());
      updates.publish("", SyncState.idle());
    } catch (CommandException | StoreException e) {
      String code = e instanceof CommandException c ? c.code() : ((StoreException) e).code();
      log.error("{} {} could not be imported again", code, file.path(), e);
      updates.publish("", SyncState.stopped(code, String.valueOf(e.getMessage())));
    }
  }

  private void stored(String brandId, long changes) {
    updates.publish(brandId, SyncState.reading(changes));
    updates.onStored(brandId);
  }

  /// Damage was found while the database was in use: begins a new one.
  ///
  /// @throws StoreException where that cannot be done either
  void startAnew() {
    updates.readingAnew(DAMAGED);
    database.startAnew();
  }
}
