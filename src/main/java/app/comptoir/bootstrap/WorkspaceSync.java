package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.platform.Failure;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.service.workspaces.SyncControl;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.service.workspaces.SyncUpdates;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncEngine;
import app.comptoir.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// The sync of an open workspace with its far side, once it is connected.
final class WorkspaceSync implements AutoCloseable {
  private final Workspace workspace;
  private final Clock clock;
  private final ExecutorService executor;
  private final Replica replica;
  private final SyncUpdates updates;
  private final Deciding deciding;
  private @Nullable Connection connection;
  private volatile @Nullable SyncEngine engine;

  WorkspaceSync(
      Workspace workspace,
      Clock clock,
      ExecutorService executor,
      Replica replica,
      SyncUpdates updates,
      Deciding deciding) {
    this.workspace = workspace;
    this.clock = clock;
    this.executor = executor;
    this.replica = replica;
    this.updates = updates;
    this.deciding = deciding;
  }

  /// Connects and keeps the replica up to date until closed.
  void follow(Connection.Opener how) {
    connect(how).resume();
  }

  /// Connects, and reads nothing before it is asked to: decisions leave all the same.
  void standBy(Connection.Opener how) {
    // Asked first: what fails after the connection was made would have it made twice.
    List<String> brands = replica.brandIds();
    connect(how);
    brands.forEach(id -> updates.publish(id, SyncState.paused()));
  }

  /// Reads each brand's log to its present end.
  ///
  /// @throws CommandException where something stands in the way
  void readOnce(Connection.Opener how) throws InterruptedException {
    Failure failure = connect(how).readOnce();
    if (failure instanceof Failure.Cancelled) {
      throw CommandException.stopped();
    }
    if (failure != null) {
      throw new CommandException(
          failure.code(), "The platform could not be read to the end: " + failure.detail());
    }
  }

  private SyncEngine connect(Connection.Opener how) {
    Connection far = how.open(workspace, clock, executor);
    connection = far;
    SyncEngine sync =
        new SyncEngine(far.connector(), replica, updates, clock, executor, new Random());
    engine = sync;
    deciding.sendThrough(far.connector(), executor);
    // What waits to be sent waits no longer than what is to be read.
    updates.onReached(deciding.approvals()::retry);
    updates.control(
        new SyncControl(
            sync::pause,
            () -> {
              sync.resume();
              deciding.approvals().retry();
            },
            sync::clockSkew));
    return sync;
  }

  /// The far side; null before it is connected.
  @Nullable PlatformConnector connector() {
    return connection == null ? null : connection.connector();
  }

  /// What reads the log; null before it is connected.
  @Nullable SyncEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
    if (connection != null) {
      connection.close();
    }
  }
}
