package app.comptoir.window;

import app.comptoir.bootstrap.CrashReports;
import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.common.AppFonts;
import app.comptoir.common.Threads;
import app.comptoir.notices.BusServer;
import app.comptoir.notices.ServedNotices;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.OneWorkspace;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.settings.RememberedHintsFile;
import app.comptoir.settings.SettingsFile;
import app.comptoir.ui.StartFailure;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.DesktopOutlet;
import app.comptoir.ui.fx.Frames;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.mvc.Loading;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.workspace.OneWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: grey shapes at once, the screens as soon as the database is open, everything
/// closed in order.
public final class DesktopApp extends Application {
  private static final Logger log = LoggerFactory.getLogger(DesktopApp.class);
  private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  private static @Nullable Start next;

  private final Start begun;
  private final KeptLooks looks = KeptLooks.own(Clock.systemUTC());
  private final CrashReports crashes = CrashReports.install(Clock.systemUTC());
  private @Nullable Ui ui;
  private @Nullable WindowLife life;
  private @Nullable ServedNotices notices;

  /// What a window is opened with.
  ///
  /// @param desktop what is being opened meanwhile; null where there is nothing to open yet, and
  ///   *Welcome* is shown
  /// @param directory of what is being opened; null where that cannot be tried again
  /// @param window the claim to be the only window of the workspace, or without one; null where it
  ///   was not made, as the workspace does not open
  /// @param opening how further workspaces are opened; null where the window offers none
  /// @param background for files that need not be waited for
  /// @param rehearsal whether to go through all screens and end, see [TrainingRun]
  public record Start(
      @Nullable CompletableFuture<Desktop> desktop,
      @Nullable Path directory,
      @Nullable OneWindow window,
      @Nullable WorkspaceOpener opening,
      Executor background,
      boolean rehearsal) {}

  /// Shows a window that need not be the workspace's only one, and returns when it was closed.
  public static void show(CompletableFuture<Desktop> desktop) {
    show(new Start(desktop, null, null, null, Runnable::run, false));
  }

  /// Shows the window and returns when it was closed.
  public static void show(Start start) {
    next = start;
    // While JavaFX starts; whoever draws first waits for it.
    start.background().execute(AppFonts::ready);
    launch(DesktopApp.class);
  }

  /// Made by JavaFX, for [#show].
  public DesktopApp() {
    this(next());
  }

  public DesktopApp(Start start) {
    begun = start;
  }

  private static Start next() {
    Start start = next;
    if (start == null) {
      throw new IllegalStateException("Started by other means than show()");
    }
    return start;
  }

  @Override
  public void start(Stage stage) {
    Start start = begun;
    HeadlessScreen.resize(1366, 768);
    stage.getIcons().setAll(AppIcon.images());
    WindowMemory memory =
        new WindowMemory(stage, SettingsFile.named(WindowMemory.FILE), start.background());
    memory.restore();
    Ui.paintSkeleton(stage, looks.theme());
    memory.follow();
    Frames.after(Frames.DRAWN, () -> StartTimes.reached("First frame"));
    FxExecutor fx = new FxExecutor();
    WorkspaceOpener opening = start.opening();
    life =
        opening == null
            ? null
            : WindowLife.begin(stage, opening, new WindowLife.Surroundings(looks, home()));
    if (opening != null) {
      opening.onEncrypting(
          new EncryptingNews(
              looks, fx.latest(step -> Ui.paintEncrypting(stage, step.language(), step.share()))));
    }
    CompletableFuture<Desktop> desktop = start.desktop();
    if (start.window() != null) {
      start.window().onCall(() -> fx.execute(() -> WindowLife.toFront(stage)));
    }
    if (desktop != null) {
      var _ =
          desktop.whenComplete(
              (opened, failure) -> fx.execute(() -> opened(stage, memory, opened, failure)));
    } else if (life != null) {
      life.welcome(start.window());
      Frames.after(Frames.DRAWN, () -> StartTimes.reached("Welcome"));
    }
  }

  private AtHome home() {
    RememberedHints remembered =
        begun.rehearsal()
            ? RememberedHints.NOTHING
            : new RememberedHintsFile(SettingsFile.named("seen.properties"));
    return new AtHome(
        new DesktopOutlet(getHostServices()::showDocument),
        remembered,
        crashes,
        OneWorkspace.ONLY,
        notices());
  }

  private SystemNotices notices() {
    if (begun.rehearsal() || !SYSTEM.contains("linux")) {
      return SystemNotices.NONE;
    }
    if (notices == null) {
      notices =
          new ServedNotices(
              BusServer::open, ServedNotices.LIMIT, Clock.systemUTC(), Threads.virtual("notices"));
    }
    return notices;
  }

  private void opened(
      Stage stage, WindowMemory memory, @Nullable Desktop desktop, @Nullable Throwable failure) {
    if (desktop == null) {
      memory.leave();
      showFailure(stage, memory, failure instanceof CompletionException c ? c.getCause() : failure);
      return;
    }
    var _ = desktop.live().thenRun(() -> StartTimes.reached("Live"));
    Ui open = show(stage, desktop);
    StartTimes.reached("Screens built");
    Screen screen = open.router().screenProperty().get();
    if (screen != null) {
      var _ =
          Loading.done(screen.load())
              .thenRun(() -> Frames.after(Frames.DRAWN, () -> StartTimes.reached("Screen filled")));
    }
    if (begun.rehearsal()) {
      TrainingRun.begin(open, desktop.live(), stage::close);
    }
  }

  private Ui show(Stage stage, Desktop desktop) {
    if (life != null) {
      return life.show(desktop, begun.window());
    }
    Ui open =
        Ui.open(
            stage,
            desktop.services(new FxExecutor()),
            desktop.settings(),
            home(),
            desktop::remember);
    ui = open;
    desktop.start();
    return open;
  }

  private void showFailure(Stage stage, WindowMemory memory, @Nullable Throwable cause) {
    log.error("The workspace does not open", cause);
    UiSettings settings = looks.load("Comptoir", false);
    List<StartFailure.Way> ways = new ArrayList<>();
    WindowLife other = life;
    if (other != null) {
      ways.add(
          StartFailure.Way.another(() -> other.welcomeInstead(settings.theme(), begun.window())));
    }
    Trouble trouble = TroubleException.of(cause);
    if (trouble.keyless()) {
      ways.add(StartFailure.Way.anew(() -> again(stage, memory, true)));
      ways.add(StartFailure.Way.again(() -> again(stage, memory, false)));
    }
    StartFailure.show(stage, trouble, begun.directory(), settings, ways);
  }

  /// Tries to open the workspace again.
  ///
  /// @param anew without its database, which is kept under another name
  private void again(Stage stage, WindowMemory memory, boolean anew) {
    Start start = begun;
    WorkspaceOpener opening = start.opening();
    Path directory = start.directory();
    if (opening == null || directory == null) {
      return;
    }
    // The sentence before was in a smaller window.
    stage.setScene(null);
    Ui.paintSkeleton(stage, looks.theme());
    stage.sizeToScene();
    var _ =
        CompletableFuture.supplyAsync(
                () -> {
                  if (anew) {
                    opening.leaveBehind(directory);
                  }
                  return opening.desktop(directory);
                },
                start.background())
            .whenComplete(
                (opened, failure) ->
                    new FxExecutor().execute(() -> opened(stage, memory, opened, failure)));
  }

  @Override
  public void stop() {
    boolean shown = life != null && life.hasWorkspace();
    if (ui != null) {
      ui.close();
    }
    if (life != null) {
      life.close();
    }
    looks.close();
    if (notices != null) {
      notices.close();
    }
    CompletableFuture<Desktop> desktop = begun.desktop();
    if (!shown && desktop != null && desktop.isDone() && !desktop.isCompletedExceptionally()) {
      desktop.join().close();
    }
  }
}
