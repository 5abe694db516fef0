package app.comptoir.bootstrap;

import app.comptoir.bootstrap.Opening.Arrived;
import app.comptoir.common.Tasks;
import app.comptoir.service.TroubleException;
import app.comptoir.service.Workspaces;
import app.comptoir.ui.Entrance;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window shows: *Welcome*, or a workspace, or the one after the other. The next is opened
/// before the last is closed, so that one that does not open changes nothing. FX thread, where the
/// port does not say otherwise.
final class WindowLife implements Workspaces, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WindowLife.class);

  private final Stage stage;
  private final Opening opening;
  private final Surroundings around;
  private final Tasks tasks = Tasks.onVirtualThreads(new FxExecutor());
  private final Beginning beginning;
  private final KnownWorkspaces known;
  private volatile @Nullable Seat seat;
  private @Nullable Entrance entrance;
  private @Nullable OneWindow lobby;
  private boolean everShown;
  private boolean ended;

  /// @param window null where it was not claimed
  private record Seat(Desktop desktop, @Nullable OneWindow window, Ui ui) {
    Path directory() {
      return desktop.session().workspace().directory();
    }
  }

  /// What it has of the desktop it stands on.
  ///
  /// @param looks how the person wants *Welcome* to look and speak, remembered
  /// @param home the same for the windows of a workspace; what it has of workspaces is not asked
  record Surroundings(Looks looks, AtHome home) {
    Surroundings(Outlet outlet, Looks looks) {
      this(looks, AtHome.plain(outlet));
    }

    Outlet outlet() {
      return home.outlet();
    }
  }

  /// Theme and language, remembered.
  interface Looks {
    UiSettings load(String workspaceName, boolean simulated);

    void save(UiSettings settings);
  }

  WindowLife(Stage stage, Opening opening, Surroundings around) {
    this.stage = stage;
    this.opening = opening;
    this.around = around;
    this.beginning = new Beginning(opening, this::desktop);
    this.known = new KnownWorkspaces(opening.folders());
    tasks.run("tidy", opening::tidy);
  }

  /// What is shown now; null where nothing is.
  @Nullable Desktop desktop() {
    Seat now = seat;
    return now == null ? null : now.desktop;
  }

  /// Shows *Welcome* in a window with nothing in it yet.
  ///
  /// @param claim to be the only window without a workspace; given back when there is one
  void welcome(@Nullable OneWindow claim) {
    lobby = claim;
    entrance =
        Entrance.open(
            stage,
            around.looks.load("Comptoir", false),
            new Entrance.Ways(beginning, this, tasks, around.home()),
            around.looks::save);
  }

  /// Shows *Welcome* in the place of a workspace that does not open.
  ///
  /// @param window the claim to that workspace, which is given up; null where there is none
  void welcomeInstead(Theme theme, @Nullable OneWindow window) {
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
  Ui show(Desktop desktop, @Nullable OneWindow window) {
    closeEntrance();
    Seat before = seat;
    if (before != null) {
      before.ui.close();
    }
    Ui ui =
        Ui.open(
            stage,
            desktop.services(new FxExecutor()),
            desktop.settings(),
            around.home.with(this),
            desktop::remember);
    ui.onFileDropped(this::dropped);
    seat = new Seat(desktop, window, ui);
    everShown = true;
    if (window != null) {
      window.onCall(() -> new FxExecutor().execute(() -> DesktopApp.toFront(stage)));
    }
    desktop.start();
    tasks.run("remember", () -> opening.folders().remember(directory(desktop)));
    if (before != null) {
      tasks.run("close workspace", () -> close(before));
    }
    return ui;
  }

  private static Path directory(Desktop desktop) {
    return desktop.session().workspace().directory();
  }

  private static void close(Seat seat) {
    seat.desktop.close();
    if (seat.window != null) {
      seat.window.close();
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

  @Override
  public List<Known> list() {
    return known.list(directory());
  }

  @Override
  public Weight weigh(String id) {
    return known.weigh(id, directory());
  }

  private @Nullable Path directory() {
    Seat now = seat;
    return now == null ? null : now.directory();
  }

  @Override
  public void openAnew(String id, Consumer<Trouble> trouble) {
    Path directory = opening.folders().directory(id);
    tasks.run(
        "open workspace",
        () -> {
          opening.leaveBehind(directory);
          return opening.arrive(directory);
        },
        this::arrived,
        e -> trouble.accept(trouble("The workspace does not open", e)));
  }

  @Override
  public void readAnew() {
    Seat now = seat;
    if (now == null) {
      return;
    }
    vacate(now);
    tasks.run(
        "read anew",
        () -> {
          close(now);
          opening.leaveBehind(now.directory());
          return opening.arrive(now.directory());
        },
        this::arrived,
        e -> {
          trouble("Nothing is read anew", e);
          another();
        });
  }

  /// Takes a workspace off the window, which it leaves empty.
  private void vacate(Seat now) {
    now.ui.close();
    seat = null;
    Ui.paintSkeleton(stage, now.ui.theming().themeProperty().get());
  }

  @Override
  public void open(String id, Consumer<Trouble> trouble) {
    Seat now = seat;
    Path directory = opening.folders().directory(id);
    if (now != null && now.directory().equals(directory)) {
      back();
      return;
    }
    tasks.run(
        "open workspace",
        () -> opening.arrive(directory),
        this::arrived,
        e -> trouble.accept(trouble("The workspace does not open", e)));
  }

  private void arrived(Arrived arrived) {
    if (ended) {
      tasks.run("close workspace", arrived.desktop()::close);
    } else {
      show(arrived.desktop(), arrived.window());
    }
  }

  private static Trouble trouble(String what, Exception e) {
    if (e instanceof CommandException known) {
      log.info("{}: {} {}", what, known.code(), known.getMessage());
      return new Trouble(known.code(), String.valueOf(known.getMessage()));
    }
    log.error(what, e);
    return TroubleException.of(e);
  }

  @Override
  public void begin() {
    over(false);
  }

  @Override
  public void signInAgain() {
    over(true);
  }

  private void over(boolean signIn) {
    Seat now = seat;
    if (now == null || entrance != null) {
      return;
    }
    entrance =
        Entrance.over(
            stage,
            now.ui,
            new Entrance.Ways(beginning, this, tasks, around.home()),
            signIn,
            this::back);
  }

  /// An order file that somebody dropped on the screens becomes a workspace, if they want it.
  private void dropped(Path file) {
    over(false);
    if (entrance != null) {
      entrance.look(file);
    }
  }

  private void back() {
    Seat now = seat;
    if (now != null && entrance != null) {
      closeEntrance();
      now.ui.showAgain(stage);
    }
  }

  @Override
  public void remove(String id, Consumer<Trouble> trouble) {
    Seat now = seat;
    Path directory = opening.folders().directory(id);
    if (now == null || !now.directory().equals(directory)) {
      tasks.run(
          "remove workspace",
          () -> removed(directory),
          _ -> {},
          e -> trouble.accept(trouble("The workspace was not removed", e)));
      return;
    }
    vacate(now);
    tasks.run(
        "remove workspace",
        () -> {
          close(now);
          return removed(directory);
        },
        _ -> another(),
        e -> {
          trouble("The workspace was not removed", e);
          another();
        });
  }

  private boolean removed(Path directory) {
    opening.remove(directory);
    return true;
  }

  /// After the shown workspace went.
  private void another() {
    tasks.run(
        "open workspace",
        () -> opening.folders().last().map(opening::arrive),
        next -> next.ifPresentOrElse(this::arrived, () -> welcome(null)),
        e -> {
          trouble("The workspace does not open", e);
          welcome(null);
        });
  }

  @Override
  public Access access() {
    Desktop desktop = desktop();
    StoredSignIn signIn = desktop == null ? null : desktop.signIn();
    if (signIn == null) {
      return Access.NOT_NEEDED;
    }
    return signIn.known() ? Access.SIGNED_IN : Access.SIGNED_OUT;
  }

  @Override
  public void signOut() {
    Desktop desktop = desktop();
    StoredSignIn signIn = desktop == null ? null : desktop.signIn();
    if (desktop != null && signIn != null) {
      tasks.run(
          "sign out",
          () -> {
            signIn.forget();
            // What is under way was asked with the token of before.
            desktop.session().updates().pause();
            desktop.session().updates().resume();
          });
    }
  }

  /// Ends what is shown, in order; the window is closed already.
  @Override
  public void close() {
    ended = true;
    beginning.cancelSignIn();
    Seat now = seat;
    closeEntrance();
    if (now != null) {
      now.ui.close();
      close(now);
    }
    tasks.close();
  }
}
