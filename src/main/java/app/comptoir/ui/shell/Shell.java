package app.comptoir.ui.shell;

import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Frames;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.shell.navigation.Router;
import app.comptoir.ui.shell.news.AttentionController;
import app.comptoir.ui.shell.news.AttentionModel;
import app.comptoir.ui.shell.news.DesktopNews;
import app.comptoir.ui.shell.news.Foreground;
import app.comptoir.ui.shell.workspaces.FileDrop;
import app.comptoir.ui.shell.workspaces.WorkspacesController;
import app.comptoir.ui.shell.workspaces.WorkspacesModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// The window's frame, put together: what a window shows, and how it is closed. FX thread only.
public final class Shell {
  private static final String VERSION = "version.seen";
  private static final String TOUR = "tour.seen";

  private final ShellController controller;
  private final ShellView view;
  private final AttentionController attention;
  private final DesktopNews desktopNews;
  private final Router router;
  private final AtHome home;
  private final boolean simulated;
  private final WorkspacesController workspaces;
  private final Subscription crashes;

  /// Builds the frame of a window that has one workspace; nothing runs before [#open].
  ///
  /// @param onSettings told when the person changes theme or language
  public Shell(
      ScreenContext context,
      Router router,
      Theming theming,
      UiSettings settings,
      Consumer<UiSettings> onSettings,
      AtHome home) {
    ShellModel model = new ShellModel(settings, context.services().clock().instant());
    this.router = router;
    this.controller = new ShellController(model, context);
    AttentionModel asks = new AttentionModel();
    this.attention = new AttentionController(asks, context);
    WorkspacesModel others = new WorkspacesModel();
    this.workspaces =
        new WorkspacesController(others, home.workspaces(), context.services().tasks());
    ShellParts parts = new ShellParts(asks, others, this.workspaces);
    this.view =
        new ShellView(
            model, controller, parts, router, context, new ShellView.Window(theming, home));
    this.desktopNews =
        new DesktopNews(context, asks, router, home.notices(), Foreground.of(view.root()));
    this.home = home;
    this.simulated = settings.simulated();
    Consumer<CrashReport> crashed = context.fx().latest(model.crashProperty()::set);
    this.crashes = home.diagnostics().onCrash(crashed);
    theming.keepTextScale(home.remembered());
    theming
        .themeProperty()
        .addListener((_, _, theme) -> onSettings.accept(settings(settings, theming, context)));
    context
        .messages()
        .localeProperty()
        .addListener((_, _, language) -> onSettings.accept(settings(settings, theming, context)));
  }

  private static UiSettings settings(UiSettings first, Theming theming, ScreenContext context) {
    Locale language = context.messages().localeProperty().get();
    return first.withTheme(theming.themeProperty().get()).withLanguage(language);
  }

  public Parent root() {
    return view.root();
  }

  /// What is done with a file that somebody drops on the window; without it none can be dropped.
  ///
  /// @param taker told on the FX thread
  public void onFilesDropped(Consumer<List<Path>> taker) {
    FileDrop.on(view.root(), taker);
  }

  /// Tells over the screens why something came to nothing.
  public void tell(Workspaces.Trouble trouble) {
    workspaces.tell(trouble);
  }

  /// The shown workspace has another name now.
  public void renamed(String name) {
    controller.onRenamed(name);
  }

  /// Asks for another name of the shown workspace.
  public void askName() {
    workspaces.onRenameShown();
  }

  public Router router() {
    return router;
  }

  /// Begins to follow the data.
  public void open() {
    controller.activate();
    attention.activate();
    workspaces.activate();
    greet();
  }

  /// Once: what is new after an update; the way round in the sample.
  private void greet() {
    RememberedHints memory = home.remembered();
    if (!memory.offers()) {
      return;
    }
    String version = home.diagnostics().version();
    Optional<String> before = memory.get(VERSION);
    if (!before.equals(Optional.of(version))) {
      memory.put(VERSION, version);
    }
    if (simulated && memory.get(TOUR).isEmpty()) {
      memory.put(TOUR, version);
      Frames.after(Frames.DRAWN, view::showRound);
    } else if (before.isPresent() && !before.get().equals(version)) {
      Frames.after(Frames.DRAWN, view.sheets()::whatsNew);
    }
  }

  /// Ends all subscriptions; the services are not touched.
  public void close() {
    router.close();
    workspaces.deactivate();
    attention.deactivate();
    desktopNews.close();
    controller.deactivate();
    crashes.unsubscribe();
  }
}
