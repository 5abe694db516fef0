package app.comptoir.bootstrap;

import app.comptoir.acts.ActBook;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.Approvals;
import app.comptoir.service.Dashboard;
import app.comptoir.service.LiveUpdates;
import app.comptoir.service.PeriodResolver;
import app.comptoir.service.Rows;
import app.comptoir.service.StoreDashboard;
import app.comptoir.service.StoreFigures;
import app.comptoir.service.SyncState;
import app.comptoir.service.SyncUpdates;
import app.comptoir.store.Database;
import app.comptoir.store.Replica;
import app.comptoir.store.StoreException;
import app.comptoir.store.StoreView;
import app.comptoir.store.Verifier;
import app.comptoir.sync.Outbox;
import app.comptoir.sync.SyncEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open workspace, wired by hand: the database first, then what reads it, then the sync; closed
/// the other way round.
public final class Session implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Session.class);
  private static final int PAGES_BACK = 3;

  private final Workspace workspace;
  private final Clock clock;
  private final ExecutorService executor;
  private final Database database;
  private final Deciding deciding;
  private final Replica replica;
  private final SyncUpdates updates = new SyncUpdates();
  private final StoreDashboard dashboard;
  private final StoreFigures figures;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread atExit = Threads.daemons("exit").newThread(this::close);
  private @Nullable Connection connection;
  private @Nullable SyncEngine engine;

  /// Opens a workspace's database; blocks for some 100 ms.
  ///
  /// @throws CommandException where it cannot be opened
  public Session(Workspace workspace, Clock clock) {
    this(workspace, clock, Outbox.UNDO);
  }

  /// As above.
  ///
  /// @param undo how long a decision waits before it leaves
  public Session(Workspace workspace, Clock clock, Duration undo) {
    this.workspace = workspace;
    this.clock = clock;
    this.executor = Threads.virtual("sync");
    try {
      this.database = Database.open(workspace.directory(), clock);
    } catch (StoreException e) {
      throw new CommandException(e.code(), String.valueOf(e.getMessage()));
    }
    this.deciding = Deciding.open(database, clock, undo);
    this.replica = new Replica(database, clock);
    this.figures = new StoreFigures(database);
    this.dashboard = new StoreDashboard(database, new PeriodResolver(today()));
    executor.execute(updates::deliver);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// The clock that “today” goes by: that of the machine, or, where the data is a file of the past,
  /// its last day.
  private Clock today() {
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

  /// After an unexpected stop: adds everything up again. Where all agrees, steps back some pages of
  /// each brand's log, so that they are fetched and compared again; where it does not, the brand is
  /// read anew from its source, or its totals from its rows. Blocks for seconds; the screens may
  /// read meanwhile.
  ///
  /// @param refetch whether there is a source to read anew from
  public void recover(boolean refetch) {
    if (!database.opening().unclean()) {
      return;
    }
    List<String> brands = replica.brandIds();
    brands.forEach(id -> updates.publish(id, SyncState.checking()));
    Verifier.Report report = verify();
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
  }

  /// Connects and keeps the replica up to date until closed.
  ///
  /// @param how opens the far side
  public void follow(Connector how) {
    connect(how).resume();
  }

  /// Reads each brand's log to its present end.
  ///
  /// @throws CommandException where something stands in the way
  public void readOnce(Connector how) throws InterruptedException {
    var failure = connect(how).readOnce();
    if (failure != null) {
      throw new CommandException(
          failure.code(), "The platform could not be read to the end: " + failure.detail());
    }
  }

  /// Opens the far side of a workspace.
  public interface Connector {
    Connection open(Workspace workspace, Clock clock, ExecutorService executor);
  }

  private SyncEngine connect(Connector how) {
    Connection far = how.open(workspace, clock, executor);
    connection = far;
    SyncEngine sync =
        new SyncEngine(far.connector(), replica, updates, clock, executor, new Random());
    engine = sync;
    deciding.sendThrough(far.connector(), executor);
    updates.control(
        new SyncUpdates.Control() {
          @Override
          public void pause() {
            sync.pause();
          }

          @Override
          public void resume() {
            sync.resume();
            deciding.approvals().retry();
          }
        });
    return sync;
  }

  /// The far side; empty before it is connected.
  public @Nullable PlatformConnector connector() {
    return connection == null ? null : connection.connector();
  }

  public Replica replica() {
    return replica;
  }

  public Dashboard dashboard() {
    return dashboard;
  }

  public Rows rows() {
    return dashboard;
  }

  public StoreFigures figures() {
    return figures;
  }

  public Approvals approvals() {
    return deciding.approvals();
  }

  /// How the journal of decisions was found.
  public ActBook.Opening journal() {
    return deciding.journal();
  }

  public LiveUpdates updates() {
    return updates;
  }

  public Workspace workspace() {
    return workspace;
  }

  public Clock clock() {
    return clock;
  }

  /// Whether the database had to be set aside and begun anew.
  public Database.Opening opening() {
    return database.opening();
  }

  /// Adds everything up again and names what differs.
  public Verifier.Report verify() {
    return Verifier.verify(database);
  }

  /// Closes all in order, once; also called when the program is told to end.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    forgetExit();
    deciding.stop();
    if (engine != null) {
      engine.close();
    }
    if (connection != null) {
      connection.close();
    }
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
