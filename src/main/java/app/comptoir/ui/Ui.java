package app.comptoir.ui;

import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.funnel.FunnelScreen;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.SignedOutlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.offers.OffersScreen;
import app.comptoir.ui.overview.OverviewScreen;
import app.comptoir.ui.posts.PostsScreen;
import app.comptoir.ui.revenue.RevenueScreen;
import app.comptoir.ui.settings.SettingsScreen;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.Shell;
import app.comptoir.ui.shell.Skeleton;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.shell.navigation.Router;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The window, from its first grey shapes to its end. FX thread only.
///
/// Call [#paintSkeleton] as the first thing, [#open] when the services are there, [#close] before
/// they are closed.
public final class Ui implements AutoCloseable {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;
  private static final double MIN_WIDTH = 1024;
  private static final double MIN_HEIGHT = 700;

  private final ScreenContext context;
  private final Theming theming;
  private final Shell shell;
  private final ObservableValue<String> title;
  private final StringProperty workspaceName = new SimpleStringProperty(this, "workspaceName");
  private Subscription titleShown = Subscription.EMPTY;
  private final FollowedSettings followed;

  private Ui(Services services, UiSettings settings, AtHome home, Consumer<UiSettings> changed) {
    Fonts.load();
    Messages messages = new Messages(settings.language());
    theming = new Theming(settings.theme());
    workspaceName.set(settings.workspaceName());
    title =
        settings.simulated()
            ? messages.text("app.title.simulated")
            : messages.text("app.title", workspaceName);
    context = new ScreenContext(services, new CurrentSelection(), messages, new FxExecutor());
    followed = new FollowedSettings(services.settings(), messages, theming, context.fx());
    Consumer<UiSettings> chosen =
        now -> {
          if (!followed.applying()) {
            changed.accept(now);
          }
        };
    Outlet signed =
        new SignedOutlet(
            home.outlet(),
            () -> origin(messages, settings.simulated()),
            new FileNames(context)::fileName);
    AtHome window = home.with(signed);
    shell =
        new Shell(
            context,
            new Router(screens(context, window, theming)),
            theming,
            settings,
            chosen,
            window);
  }

  /// Whose figures are printed.
  private String origin(Messages messages, boolean simulated) {
    return simulated
        ? workspaceName.get() + " · " + messages.now("simulated")
        : workspaceName.get();
  }

  /// The screens there are: one line each.
  private static Map<Destination, Function<Navigator, Screen>> screens(
      ScreenContext context, AtHome home, Theming theming) {
    Outlet outlet = home.outlet();
    Map<Destination, Function<Navigator, Screen>> screens = new EnumMap<>(Destination.class);
    screens.put(Destination.OVERVIEW, to -> OverviewScreen.create(context, to, outlet));
    screens.put(Destination.POSTS, to -> PostsScreen.create(context, to, outlet));
    screens.put(Destination.FUNNEL, _ -> FunnelScreen.create(context, outlet));
    screens.put(
        Destination.REVENUE, to -> RevenueScreen.create(context, to, outlet, home.remembered()));
    screens.put(Destination.OFFERS, _ -> OffersScreen.create(context, outlet));
    screens.put(
        Destination.SETTINGS,
        _ ->
            SettingsScreen.create(
                context, outlet, home.notices(), home.workspaces(), theming.textScaleProperty()));
    return screens;
  }

  /// Shows the window with grey shapes in it, before anything else of the program is there.
  public static void paintSkeleton(Stage stage, Theme theme) {
    // Before the first node that holds text: JavaFX looks for faces once.
    Fonts.ready();
    boolean dark =
        switch (theme) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    stage.setTitle("Comptoir");
    Rectangle2D room = room();
    Scene before = stage.getScene();
    if (before == null) {
      stage.setScene(scene(new Skeleton(dark)));
    } else {
      before.setRoot(new Skeleton(dark));
    }
    // A small screen, or one whose system draws everything larger, is never outgrown.
    stage.setMinWidth(Math.min(MIN_WIDTH, room.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, room.getHeight()));
    stage.show();
  }

  private static Rectangle2D room() {
    return javafx.stage.Screen.getPrimary().getVisualBounds();
  }

  /// As large as windows begin, and never larger than the screen.
  private static Scene scene(Parent root) {
    return new Scene(
        root, Math.min(WIDTH, room().getWidth()), Math.min(HEIGHT, room().getHeight()));
  }

  /// Says on the skeleton, where that is what the stage shows, how far a database is with being
  /// encrypted.
  ///
  /// @param share 0–1
  public static void paintEncrypting(Stage stage, Locale language, double share) {
    if (stage.getScene() != null && stage.getScene().getRoot() instanceof Skeleton skeleton) {
      Fonts.load();
      Messages messages = new Messages(language);
      skeleton.say(
          messages.now("start.encrypting", messages.formats().percent(share, 0)), Fonts.REGULAR);
    }
  }

  /// Fills the stage with the screens, in place of the skeleton where there is one, and begins to
  /// follow the data.
  ///
  /// @param onSettings told when the person changes theme or language, to be remembered
  public static Ui open(
      Stage stage,
      Services services,
      UiSettings settings,
      Outlet outlet,
      Consumer<UiSettings> onSettings) {
    return open(stage, services, settings, AtHome.plain(outlet), onSettings);
  }

  /// The same for a window on a desktop, which remembers what it showed once and may go from one
  /// workspace to another.
  public static Ui open(
      Stage stage,
      Services services,
      UiSettings settings,
      AtHome home,
      Consumer<UiSettings> onSettings) {
    Ui ui = new Ui(services, settings, home, onSettings);
    Scene scene = stage.getScene();
    if (scene == null) {
      scene = scene(ui.shell.root());
      ui.theming.apply(scene);
      stage.setScene(scene);
    } else {
      ui.theming.apply(scene);
      scene.setRoot(ui.shell.root());
    }
    ui.titleShown = ui.title.subscribe(stage::setTitle);
    ui.shell.router().goTo(new Place.Whole(Destination.OVERVIEW));
    ui.shell.open();
    // No control asks for attention before the person reaches for one.
    ui.shell.root().requestFocus();
    return ui;
  }

  /// Goes to places, for what comes from outside the window.
  public Router router() {
    return shell.router();
  }

  /// What is done with a file that somebody drops on the window.
  public void onFilesDropped(Consumer<List<Path>> taker) {
    shell.onFilesDropped(taker);
  }

  /// Tells over the screens why something came to nothing.
  public void tell(Workspaces.Trouble trouble) {
    shell.tell(trouble);
  }

  /// The shown workspace has another name now.
  public void renamed(String name) {
    workspaceName.set(name);
    shell.renamed(name);
  }

  /// Asks for another name of the shown workspace.
  public void askName() {
    shell.askName();
  }

  public CurrentSelection selection() {
    return context.selection();
  }

  public Messages messages() {
    return context.messages();
  }

  public Theming theming() {
    return theming;
  }

  /// Shows the screens again, after something else was shown in the window.
  public void showAgain(Stage stage) {
    stage.getScene().setRoot(shell.root());
    shell.root().requestFocus();
  }

  /// Stops following the data; the services are not touched.
  @Override
  public void close() {
    shell.close();
    followed.close();
    titleShown.unsubscribe();
    theming.close();
  }
}
