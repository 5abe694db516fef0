package app.comptoir.ui.sample;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.ui.Fx;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.Shell;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.shell.navigation.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One screen in a window of the real size, with room where the window's frame will be, sample data
/// and no display. Methods may be called from the test's thread.
public final class ScreenRig implements AutoCloseable, Outlet, Navigator {
  public final SampleDashboard dashboard;
  public final SampleUpdates updates = new SampleUpdates();
  public final SamplePictures pictures = new SamplePictures();
  public final SettingsBook settings = new UnkeptSettings(Settings.USUAL);
  public final CurrentSelection selection;
  public final Messages messages;
  public final PulseRobot robot = new PulseRobot();
  public final List<Place> gone = new ArrayList<>();
  public final List<Image> copied = new ArrayList<>();
  public @Nullable Path saveTo;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Tasks tasks;
  private final Stage stage;
  private final Theming theming;
  private final Screen screen;
  private final Shell shell;
  private Destination destination = Destination.POSTS;

  private static final int PULSES_OF_PATIENCE = 12;

  private static final UiSettings SETTINGS =
      new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true);

  /// How a screen is put together.
  public interface Builder {
    Screen build(ScreenContext context, ScreenRig rig);
  }

  public ScreenRig(Builder builder, int posts, int width, int height, Locale language) {
    this.dashboard = new SampleDashboard(posts);
    try {
      stage = FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    FxExecutor fx = new FxExecutor();
    tasks = Tasks.on(this::inBackground, fx);
    selection = call(CurrentSelection::new);
    messages = call(() -> new Messages(language));
    theming =
        call(
            () -> {
              Fonts.load();
              HeadlessScreen.resize(1920, 1080);
              return new Theming(Theme.LIGHT);
            });
    Services services =
        new Services(
            dashboard,
            updates,
            pictures,
            new NoReviews(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            Clock.fixed(SampleDashboard.NOW, ZoneOffset.UTC),
            tasks,
            settings,
            null,
            null,
            null);
    ScreenContext context = new ScreenContext(services, selection, messages, fx);
    screen = call(() -> builder.build(context, this));
    shell =
        call(
            () ->
                new Shell(
                    context, router(), theming, SETTINGS, _ -> {}, AtHome.plain(Outlet.NOWHERE)));
    call(
        () -> {
          show(width, height);
          return true;
        });
  }

  /// All the places of the program, so that the window looks as it will; only one is there.
  private Router router() {
    Map<Destination, Function<Navigator, Screen>> screens = new EnumMap<>(Destination.class);
    for (Destination destination : Destination.values()) {
      screens.put(destination, _ -> screen);
    }
    return new Router(screens);
  }

  private void show(int width, int height) {
    Scene scene = new Scene(shell.root(), width, height);
    theming.apply(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
  }

  /// What the window says this screen is.
  public ScreenRig at(Destination place) {
    destination = place;
    return this;
  }

  /// Shows the screen for the sample brand, and waits until it has something to show.
  public ScreenRig open() {
    run(
        () -> {
          selection.comparisonProperty().set(Comparison.PREVIOUS_PERIOD);
          selection.brandProperty().set(SampleDashboard.BRAND);
          shell.router().goTo(new Place.Whole(destination));
          shell.open();
        });
    return settle();
  }

  public Screen screen() {
    return screen;
  }

  public ScreenRig dark() {
    run(() -> theming.themeProperty().set(Theme.DARK));
    return this;
  }

  public ScreenRig speak(Locale language) {
    run(() -> messages.localeProperty().set(language));
    return settle();
  }

  public ScreenRig run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
    return this;
  }

  /// Runs on the FX thread and waits.
  public <T> T call(Callable<T> work) {
    try {
      return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until something holds, judged on the FX thread.
  public ScreenRig await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("It did not come to pass within 15 s", e);
    }
    return settle();
  }

  private void inBackground(Runnable work) {
    underWay.incrementAndGet();
    Thread.startVirtualThread(
        () -> {
          try {
            work.run();
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  /// Lets what is under way end: background work of milliseconds, what its results ask for, layout,
  /// drawing. Work that a test holds, and what the screen does after a pause, are not waited for:
  /// see [#await].
  public ScreenRig settle() {
    for (int pulse = 0; pulse < 2 || (underWay.get() > 0 && pulse < PULSES_OF_PATIENCE); pulse++) {
      Fx.settle();
    }
    return this;
  }

  public <N extends Node> N find(String query, Class<N> type) {
    return call(() -> type.cast(stage.getScene().getRoot().lookup(query)));
  }

  /// Clicks on the button, label or header that has this text and can be seen.
  public ScreenRig click(String text) {
    Node found =
        call(
            () ->
                stage.getScene().getRoot().lookupAll("*").stream()
                    .filter(node -> node instanceof Labeled l && text.equals(l.getText()))
                    .filter(ScreenRig::seen)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody sees “" + text + "”")));
    robot.clickOn(found);
    return settle();
  }

  /// Clicks on the header of the column with this identifier. The headless platform calls every
  /// press a popup trigger, at which headers do not sort: so the events are made by hand.
  public ScreenRig clickHeader(String columnId) {
    run(
        () -> {
          Node header = stage.getScene().getRoot().lookup("#" + columnId + ".column-header");
          for (EventType<MouseEvent> type :
              List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            header.fireEvent(
                new MouseEvent(
                    type,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
          }
        });
    return settle();
  }

  private static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The texts of all labels and buttons that can be seen.
  public List<String> texts() {
    return call(
        () -> {
          List<String> texts = new ArrayList<>();
          collect(stage.getScene().getRoot(), texts);
          return texts;
        });
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  /// What could not be shown whole: texts of labels, buttons and headers that end in an ellipsis,
  /// but for those of the given style classes, which may.
  public List<String> clipped(String... mayBe) {
    return call(
        () -> {
          List<String> clipped = new ArrayList<>();
          collectClipped(stage.getScene().getRoot(), List.of(mayBe), clipped);
          return clipped;
        });
  }

  private static void collectClipped(Node node, List<String> mayBe, List<String> clipped) {
    if (!node.isVisible() || node.getStyleClass().stream().anyMatch(mayBe::contains)) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      labeled.lookupAll(".text").stream()
          .filter(text -> text.getParent() == labeled)
          .map(text -> ((Text) text).getText())
          .filter(drawn -> !drawn.equals(labeled.getText()) && !labeled.isWrapText())
          .forEach(drawn -> clipped.add(labeled.getText() + " → " + drawn));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectClipped(child, mayBe, clipped));
    }
  }

  /// Takes a picture of the newest popup.
  public void popupPicture(Path file) {
    settle();
    Image image =
        call(
            () ->
                SnapshotCamera.of(
                    Window.getWindows().stream()
                        .filter(window -> window != stage && window.isShowing())
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .getScene()));
    SnapshotCamera.write(image, file);
  }

  /// Takes a picture of the window.
  public void picture(Path file) {
    settle();
    Image image = call(() -> SnapshotCamera.of(stage.getScene()));
    SnapshotCamera.write(image, file);
  }

  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    Path folder = saveTo;
    return folder == null ? Optional.empty() : Optional.of(folder.resolve(suggestedName));
  }

  @Override
  public void copyPicture(Image picture) {
    copied.add(picture);
  }

  @Override
  public void goTo(Place place) {
    gone.add(place);
  }

  @Override
  public void close() {
    run(
        () -> {
          shell.close();
          theming.themeProperty().set(Theme.LIGHT);
          stage.hide();
        });
    tasks.close();
  }
}
