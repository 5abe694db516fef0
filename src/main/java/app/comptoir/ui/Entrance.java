package app.comptoir.ui;

import app.comptoir.common.Tasks;
import app.comptoir.service.workspaces.FirstSteps;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.KeyPlaces;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.fx.Zoom;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.SizeKeys;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.ui.welcome.WelcomeParts;
import app.comptoir.ui.welcome.WelcomePurpose;
import app.comptoir.ui.welcome.WelcomeScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The window where no workspace is shown yet, or where a new one is begun over the shown one. FX
/// thread only.
public final class Entrance implements AutoCloseable {
  private final WelcomeScreen screen;
  private final Subscription end;

  /// What it is given.
  ///
  /// @param home of the window: its outlet, and what it remembers
  public record Ways(FirstSteps steps, Workspaces workspaces, Tasks tasks, AtHome home) {}

  private Entrance(WelcomeScreen screen, Subscription end) {
    this.screen = screen;
    this.end = end;
  }

  /// In a window without a workspace, in place of the skeleton.
  ///
  /// @param onSettings told when the person changes the language, to be remembered
  public static Entrance open(
      Stage stage, UiSettings settings, Ways ways, Consumer<UiSettings> onSettings) {
    Fonts.load();
    Messages messages = new Messages(settings.language());
    Theming theming = new Theming(settings.theme());
    WelcomeScreen screen =
        WelcomeScreen.create(
            new WelcomeParts(
                messages, ways.steps(), ways.workspaces(), ways.tasks(), new FxExecutor(), null),
            ways.home().outlet(),
            WelcomePurpose.FIRST,
            () -> {});
    Scene scene = stage.getScene();
    theming.keepTextScale(ways.home().remembered());
    theming.apply(scene);
    scene.setRoot(zoomed(screen, theming));
    Subscription remembered =
        messages
            .localeProperty()
            .subscribe((_, language) -> onSettings.accept(settings.withLanguage(language)));
    Subscription title = messages.text("app.name").subscribe(stage::setTitle);
    screen.open();
    return new Entrance(
        screen, Subscription.combine(remembered, title, (Subscription) theming::close));
  }

  /// Over the screens of a workspace, which goes on.
  ///
  /// @param signIn whether it is only to sign in again
  /// @param back what goes back to the screens
  public static Entrance over(Stage stage, Ui ui, Ways ways, boolean signIn, Runnable back) {
    return over(
        stage, ui, ways, signIn ? WelcomePurpose.SIGN_IN : WelcomePurpose.ANOTHER, null, back);
  }

  /// The same to look at order files before they are added to the workspace.
  public static Entrance adding(
      Stage stage, Ui ui, Ways ways, WelcomeParts.Adding adding, Runnable back) {
    return over(stage, ui, ways, WelcomePurpose.ADD_FILES, adding, back);
  }

  private static Entrance over(
      Stage stage,
      Ui ui,
      Ways ways,
      WelcomePurpose purpose,
      WelcomeParts.@Nullable Adding adding,
      Runnable back) {
    WelcomeScreen screen =
        WelcomeScreen.create(
            new WelcomeParts(
                ui.messages(),
                ways.steps(),
                ways.workspaces(),
                ways.tasks(),
                new FxExecutor(),
                adding),
            ways.home().outlet(),
            purpose,
            back);
    stage.getScene().setRoot(zoomed(screen, ui.theming()));
    screen.open();
    return new Entrance(screen, Subscription.EMPTY);
  }

  /// As large as the person wants to read, by the same keys as everywhere.
  private static Region zoomed(WelcomeScreen screen, Theming theming) {
    Zoom zoom = new Zoom(screen.root(), theming.textScaleProperty());
    List<Shortcut> keys = SizeKeys.of(theming);
    zoom.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (!KeyPlaces.sendAgain(e)
              && keys.stream().anyMatch(key -> key.matches(e) && key.action().test(e))) {
            e.consume();
          }
        });
    return zoom;
  }

  /// Looks at an order file that was brought otherwise than by this screen.
  public void look(List<Path> files) {
    screen.look(files);
  }

  /// Tells why something came to nothing that was not begun here.
  public void tell(Workspaces.Trouble trouble) {
    screen.tell(trouble);
  }

  @Override
  public void close() {
    screen.close();
    end.unsubscribe();
  }
}
