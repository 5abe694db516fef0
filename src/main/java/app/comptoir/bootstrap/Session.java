package app.comptoir.bootstrap;

import app.comptoir.acts.ActBook;
import app.comptoir.backup.WorkspaceStorage;
import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.imports.OrderFileImports;
import app.comptoir.imports.WatchedFolder;
import app.comptoir.imports.WorkspaceFiles;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.notices.Notices;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Colleagues;
import app.comptoir.service.offers.ReadabilityLines;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.service.offers.StoreReviewDesk;
import app.comptoir.service.tables.StoreFigures;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.SyncControl;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.ActCopy;
import app.comptoir.workspace.Logs;
import app.comptoir.workspace.RestoreSwap;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceClock;
import app.comptoir.workspace.WorkspaceConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open workspace, wired by hand: the database first, then what reads it, then the sync; closed
/// the other way round.
public final class Session implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Session.class);

  private final Workspace workspace;
  private final Clock clock;
  private final ExecutorService executor;
  private final Database database;
  private final KeySafe keys;
  private final Deciding deciding;
  private final Replica replica;
  private final SyncUpdates updates = new SyncUpdates();
  private final StoreDashboard dashboard;
  private final StoreFigures figures;
  private final ReviewDesk reviewDesk;
  private final DatabaseRecovery recovery;
  private final OrderFileImports imports;
  private final ImportRecovery importRecovery;
  private final @Nullable WorkspaceFiles orderFiles;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableFuture<Void> closing = new CompletableFuture<>();
  private final Thread atExit = Threads.daemons("exit").newThread(this::close);
  private final WorkspaceSync sync;
  private volatile @Nullable WatchedFolder watching;

  /// Opens a workspace's database; blocks for some 100 ms, with a keychain that hangs some seconds
  /// longer.
  ///
  /// @throws CommandException where it cannot be opened
  public static Session open(Workspace workspace, Clock clock, OpeningOptions how) {
    return open(workspace, clock, how, how.database(workspace, clock));
  }

  /// @param database of the workspace, open; closed with the session
  static Session open(Workspace workspace, Clock clock, OpeningOptions how, Database database) {
    Session session = new Session(workspace, clock, how, database);
    session.start();
    return session;
  }

  private Session(Workspace workspace, Clock clock, OpeningOptions how, Database database) {
    this.workspace = workspace;
    this.clock = clock;
    this.executor = Threads.virtual("sync");
    this.keys = how.keys();
    this.database = database;
    RestoreSwap.settle(database);
    this.deciding = Deciding.open(database, clock, how.undo());
    this.replica = new Replica(database, clock);
    this.figures = new StoreFigures(database);
    this.reviewDesk =
        new StoreReviewDesk(
            database,
            deciding.approvals(),
            ActBook.file(database.directory()),
            clock,
            ReadabilityLines.in(how.settings()));
    WorkspaceClock today = new WorkspaceClock(workspace, database, clock);
    // Before any screen listens: each reads with the day of what is stored.
    updates.onDataChanged(_ -> today.refresh());
    this.dashboard = new StoreDashboard(database, new PeriodResolver(today), reviewDesk::attention);
    this.imports = new OrderFileImports(database, replica, clock);
    this.orderFiles =
        workspace.config().kind() == WorkspaceConfig.Kind.FILE
            ? new WorkspaceFiles(workspace, imports, updates, how.presets())
            : null;
    this.importRecovery = new ImportRecovery(workspace, updates, imports);
    this.recovery = new DatabaseRecovery(workspace, database, replica, updates, importRecovery);
    this.sync = new WorkspaceSync(workspace, clock, executor, replica, updates, deciding);
  }

  /// Begins to tell what happens, and to close in order when the program is told to end.
  private void start() {
    database.onDamage(() -> executor.execute(() -> recovery.readAnew(sync.engine())));
    updates.onDataChanged(_ -> deciding.notices().moved());
    executor.execute(updates::deliver);
    executor.execute(deciding.notices()::watch);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Begins to read what appears in the watched folder, where there is one.
  void watchFolder() {
    WorkspaceFiles files = orderFiles;
    if (files != null && watching == null) {
      WatchedFolder folder =
          new WatchedFolder(
              files,
              (code, sentence) -> updates.publishToAll(SyncState.stopped(code, sentence)),
              WatchedFolder.BETWEEN);
      watching = folder;
      executor.execute(folder::run);
    }
  }

  /// Does what comes before the sync; where it fails, that is shown in its place, and trying again
  /// does all of it anew. Blocks as long as the work does.
  ///
  /// @param work such as to [#recover] and to [#follow]
  void begin(Runnable work) {
    new FirstStep(updates, work).run();
  }

  /// Sees to what an unexpected stop or damage left: see [DatabaseRecovery]. Blocks for seconds;
  /// the screens may read meanwhile.
  ///
  /// @param refetch whether there is a platform to read anew from
  public void recover(boolean refetch) {
    if (workspace.config().kind() == WorkspaceConfig.Kind.FILE) {
      updates.control(
          new SyncControl(
              importRecovery::stop, () -> importRecovery.importAgain(true), () -> Duration.ZERO));
    }
    recovery.run(refetch, true);
  }

  /// The same before an order file is imported: others that were not finished wait.
  public void recoverBeforeImport() {
    recovery.run(false, false);
  }

  /// The order files of the workspace.
  public OrderFileImports imports() {
    return imports;
  }

  /// The same for the screens; null where it is of none.
  public @Nullable WorkspaceFiles orderFiles() {
    return orderFiles;
  }

  /// Ends the import of a file, where one is under way; the next start goes on with it.
  void stopImport() {
    importRecovery.stop();
  }

  /// Connects and keeps the replica up to date until closed.
  ///
  /// @param how opens the far side
  public void follow(Connection.Opener how) {
    sync.follow(how);
  }

  /// Connects, and reads nothing before it is asked to: decisions leave all the same.
  public void standBy(Connection.Opener how) {
    sync.standBy(how);
  }

  /// Reads each brand's log to its present end.
  ///
  /// @throws CommandException where something stands in the way
  /// @throws StoreException `DB-8` where there is no room for it; nobody was asked then
  public void readOnce(Connection.Opener how) throws InterruptedException {
    database.requireRoom();
    sync.readOnce(how);
  }

  /// The far side; null before it is connected.
  public @Nullable PlatformConnector connector() {
    return sync.connector();
  }

  public Replica replica() {
    return replica;
  }

  public Dashboard dashboard() {
    return dashboard;
  }

  public StoreFigures figures() {
    return figures;
  }

  public Approvals approvals() {
    return deciding.approvals();
  }

  /// Reads what there is to review.
  public ReviewDesk reviewDesk() {
    return reviewDesk;
  }

  public Colleagues colleagues() {
    return deciding.colleagues();
  }

  public Notices notices() {
    return deciding.notices();
  }

  /// What there is to tell of how the journal of decisions was found; empty where it was as it was
  /// left.
  public Optional<ActCopy.Finding> journal() {
    return deciding.journal();
  }

  public LiveUpdates updates() {
    return updates;
  }

  /// The disk it takes, and its backups.
  public Storage storage() {
    return new WorkspaceStorage(workspace, database, Logs.folder(), clock, keys);
  }

  public Workspace workspace() {
    return workspace;
  }

  public Clock clock() {
    return clock;
  }

  /// Makes sure that what is printed of this workspace can be trusted: it was neither damaged nor
  /// left in disorder. Blocks for seconds after an unexpected stop.
  ///
  /// @throws CommandException `DB-5`, `DB-7`, `DB-15` or `DB-16`
  public void requireWhole() {
    new WholeCheck(database, replica).require(() -> recover(false));
  }

  /// Whether the database had to be set aside and begun anew.
  public OpenedDatabase opening() {
    return database.opening();
  }

  /// Adds everything up again and names what differs.
  public Verifier.Report verify() {
    return Verifier.verify(database);
  }

  /// Done as soon as it begins to close: who waits for something of it waits in vain.
  CompletableFuture<Void> closing() {
    return closing;
  }

  /// Closes all in order, once; also called when the program is told to end.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    forgetExit();
    WatchedFolder folder = watching;
    if (folder != null) {
      folder.close();
    }
    closing.complete(null);
    importRecovery.stop();
    deciding.stop();
    sync.close();
    deciding.close();
    database.close();
    executor.shutdownNow();
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      log.debug("Closing because the program ends");
    }
  }
}
