package app.comptoir.window;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.WorkspaceMaker;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.bootstrap.WorkspaceOpener.Arrived;
import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.OrderFiles;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.Entrance;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.welcome.WelcomeParts;
import app.comptoir.workspace.OneWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window shows: *Welcome*, or a workspace, or the one after the other. FX thread only,
/// where a method does not say otherwise.
public final class WindowLife implements WorkspacePlace, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WindowLife.class);

  private final Stage stage;
  private final WorkspaceOpener opening;
  private final Surroundings around;
  private final Tasks tasks = Tasks.onVirtualThreads(new FxExecutor());
  private final WorkspaceMaker beginning;
  private final WorkspaceDesk desk;
  private final Map<Path, CompletableFuture<Void>> leaving = new ConcurrentHashMap<>();
  private volatile @Nullable ShownWorkspace seat;
  private @Nullable Entrance entrance;
  private @Nullable OneWindow lobby;
  private boolean everShown;
  private boolean ended;

  /// What it has of the desktop it stands on.
  ///
  /// @param looks how the person wants *Welcome* to look and speak, remembered
  /// @param home the same for the windows of a workspace; what it has of workspaces is not asked
  public record Surroundings(RememberedLook looks, AtHome home) {}

  /// Begins to tidy up what earlier runs left, in the background.
  public static WindowLife begin(Stage stage, WorkspaceOpener opening, Surroundings around) {
    WindowLife life = new WindowLife(stage, opening, around);
    life.tasks.run("tidy", opening::tidy);
    return life;
  }

  private WindowLife(Stage stage, WorkspaceOpener opening, Surroundings around) {
    this.stage = stage;
    this.opening = opening;
    this.around = around;
    opening.onOpening(around.looks()::settle);
    this.beginning = new WorkspaceMaker(opening, this::desktop);
    this.desk = new WorkspaceDesk(this, opening, tasks);
  }

  /// The workspace that is shown now; null where none is. By any thread.
  @Override
  public @Nullable ShownWorkspace seat() {
    return seat;
  }

  /// The same without the window. By any thread.
  public @Nullable Desktop desktop() {
    ShownWorkspace now = seat;
    return now == null ? null : now.desktop();
  }

  /// What one does with the workspaces of this machine.
  public Workspaces workspaces() {
    return desk;
  }

  /// Shows *Welcome* in a window with nothing in it yet.
  ///
  /// @param claim to be the only window without a workspace; given back when there is one
  @Override
  public void welcome(@Nullable OneWindow claim) {
    lobby = claim;
    entrance =
        Entrance.open(
            stage,
            around.looks.load("Comptoir", false),
            new Entrance.Ways(beginning, desk, tasks, around.home()),
            around.looks::save);
  }

  /// Shows *Welcome* in the place of a workspace that does not open.
  ///
  /// @param window the claim to that workspace, which is given up; null where there is none
  public void welcomeInstead(Theme theme, @Nullable OneWindow window) {
    if (window != null) {
      window.close();
    }
    // Never hidden in between: with its last window the program ends.
    stage.setScene(null);
    Ui.paintSkeleton(stage, theme);
    stage.sizeToScene();
    welcome(null);
  }

  /// Shows an open workspace in place of what is shown.
  public Ui show(Desktop desktop, @Nullable OneWindow window) {
    closeEntrance();
    ShownWorkspace before = seat;
    if (before != null) {
      before.ui().close();
    }
    Ui ui =
        Ui.open(
            stage,
            desktop.services(new FxExecutor()),
            desktop.settings(),
            around.home.with(desk),
            desktop::remember);
    ui.onFilesDropped(this::dropped);
    seat = new ShownWorkspace(desktop, window, ui);
    everShown = true;
    if (window != null) {
      window.onCall(() -> new FxExecutor().execute(() -> toFront(stage)));
    }
    desktop.start();
    desktop
        .session()
        .journal()
        .ifPresent(found -> ui.tell(new Workspaces.Trouble(found.code(), found.sentence())));
    Path directory = seat.directory();
    tasks.run("remember", () -> opening.folders().remember(directory));
    if (before != null) {
      leave(before);
    }
    return ui;
  }

  /// Answers a further start of the program by coming to the front.
  static void toFront(Stage stage) {
    log.info("Called to the front");
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void leave(ShownWorkspace before) {
    CompletableFuture<Void> left = new CompletableFuture<>();
    leaving.put(before.directory(), left);
    tasks.run(
        "close workspace",
        () -> {
          try {
            before.close();
          } finally {
            leaving.remove(before.directory(), left);
            left.complete(null);
          }
        });
  }

  /// Waits until a workspace that was shown before is closed: until then it seems to be somebody
  /// else's. Not on the FX thread.
  @Override
  public void awaitLeft(Path directory) {
    CompletableFuture<Void> left = leaving.get(directory);
    if (left != null) {
      left.join();
    }
  }

  private void closeEntrance() {
    if (entrance != null) {
      entrance.close();
      entrance = null;
    }
    if (lobby != null) {
      lobby.close();
      lobby = null;
    }
  }

  /// Whether a workspace is or was shown: [#close] closes it.
  boolean hasWorkspace() {
    return everShown;
  }

  /// Takes the shown workspace off the window, which it leaves empty.
  ///
  /// @return the workspace, still open; null where none is shown
  @Override
  public @Nullable ShownWorkspace vacate() {
    ShownWorkspace now = seat;
    if (now != null) {
      now.ui().close();
      seat = null;
      Ui.paintSkeleton(stage, now.ui().theming().themeProperty().get());
    }
    return now;
  }

  /// Shows a workspace that was opened in the background, or closes it again where the window is
  /// gone meanwhile.
  @Override
  public void arrived(Arrived arrived) {
    if (ended) {
      tasks.run("close workspace", arrived.desktop()::close);
    } else {
      show(arrived.desktop(), arrived.window());
    }
  }

  /// Tells why something came to nothing, over what is shown.
  @Override
  public void tell(Workspaces.Trouble trouble) {
    ShownWorkspace now = seat;
    if (entrance != null) {
      entrance.tell(trouble);
    } else if (now != null) {
      now.ui().tell(trouble);
    }
  }

  /// Offers a new workspace, or to sign in again, over the shown one.
  @Override
  public void over(boolean signIn) {
    ShownWorkspace now = seat;
    if (now == null || entrance != null) {
      return;
    }
    entrance =
        Entrance.over(
            stage,
            now.ui(),
            new Entrance.Ways(beginning, desk, tasks, around.home()),
            signIn,
            this::back);
  }

  /// Order files that somebody dropped on the screens are added to a workspace of order files;
  /// elsewhere they become a workspace. Nothing is stored before the person has seen how they are
  /// understood.
  private void dropped(List<Path> files) {
    ShownWorkspace now = seat;
    if (now != null && now.desktop().session().orderFiles() != null) {
      addFiles(files, 0);
      return;
    }
    over(false);
    if (entrance != null) {
      entrance.look(files);
    }
  }

  @Override
  public void addFiles(List<Path> files, int inPlaceOf) {
    ShownWorkspace now = seat;
    OrderFiles there = now == null ? null : now.desktop().session().orderFiles();
    if (now == null || there == null || entrance != null) {
      return;
    }
    entrance =
        Entrance.adding(
            stage,
            now.ui(),
            new Entrance.Ways(beginning, desk, tasks, around.home()),
            new WelcomeParts.Adding(there, inPlaceOf),
            this::back);
    entrance.look(files);
  }

  /// Goes back from there.
  @Override
  public void back() {
    ShownWorkspace now = seat;
    if (now != null && entrance != null) {
      closeEntrance();
      now.ui().showAgain(stage);
    }
  }

  /// Ends what is shown, in order; the window is closed already.
  @Override
  public void close() {
    ended = true;
    beginning.cancelSignIn();
    ShownWorkspace now = seat;
    closeEntrance();
    if (now != null) {
      now.ui().close();
      now.close();
    }
    tasks.close();
  }
}
