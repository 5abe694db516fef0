package app.comptoir.bootstrap;

import app.comptoir.common.Tasks;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// What stands behind a window: an open workspace and, where it has one, its far side.
public final class Desktop implements AutoCloseable {
  private final Session session;
  private final Session.@Nullable Connector connector;
  private @Nullable Tasks tasks;

  private Desktop(Session session, Session.@Nullable Connector connector) {
    this.session = session;
    this.connector = connector;
  }

  /// Opens the workspace in a folder; the sample workspace where there is none. Blocks for some 100
  /// ms.
  ///
  /// @param token of the platform; null where it is not at hand: the data is shown as it is then
  /// @throws CommandException where it cannot be opened
  public static Desktop open(Path directory, @Nullable String token, Clock clock) {
    Workspace workspace = SampleWorkspace.open(directory, clock);
    return new Desktop(new Session(workspace, clock), connector(workspace, token));
  }

  private static Session.@Nullable Connector connector(
      Workspace workspace, @Nullable String token) {
    String address = workspace.config().address();
    return switch (workspace.config().kind()) {
      case SAMPLE -> Connection::sample;
      case FILE -> null;
      case PLATFORM ->
          token == null || address == null
              ? null
              : (_, clock, executor) -> Connection.platform(address, token, clock, executor);
    };
  }

  /// What the screens are given; results are delivered on `fx`.
  public Services services(Executor fx) {
    Tasks background = Tasks.onVirtualThreads(fx);
    tasks = background;
    Path pictures = session.workspace().directory().resolve("pictures");
    return new Services(
        session.dashboard(),
        session.rows(),
        session.updates(),
        new CachedPictures(pictures, session::connector),
        session.clock(),
        background);
  }

  public UiSettings settings() {
    boolean simulated = session.workspace().config().kind() == WorkspaceConfig.Kind.SAMPLE;
    return UiPreferences.load(session.workspace().config().name(), simulated);
  }

  /// Begins, in the background, to check what an unexpected stop may have left and to follow the
  /// far side, where there is one.
  public void start() {
    Session.Connector far = connector;
    Tasks background = tasks;
    if (background == null) {
      throw new IllegalStateException("The services come first");
    }
    background.run(
        "follow",
        () -> {
          session.recover(far != null);
          if (far != null) {
            session.follow(far);
          }
        });
  }

  /// Reads the far side to its present end, where there is one.
  public void readOnce() throws InterruptedException {
    Session.Connector far = connector;
    session.recover(far != null);
    if (far != null) {
      session.readOnce(far);
    }
  }

  public Session session() {
    return session;
  }

  @Override
  public void close() {
    if (tasks != null) {
      tasks.close();
    }
    session.close();
  }
}
