package app.comptoir.ui;

import app.comptoir.ui.fx.Frames;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Loading;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Renders screens to PNG files, with or without a display: each picture is taken when the data of
/// its screen has been read, not after some time.
///
/// Called on any thread but the FX thread; starts the toolkit where it is not running, and leaves
/// it running. Give the program `-Dglass.platform=Headless` where there is no display.
public final class ScreenPictures {
  /// Frames after which a change of size, theme or data has reached every node.
  private static final int SETTLED_FRAMES = 4;

  private final Stage stage;
  private final Ui ui;

  private ScreenPictures(Stage stage, Ui ui) {
    this.stage = stage;
    this.ui = ui;
  }

  /// A picture to take.
  ///
  /// @param place the screen, or something particular on it
  /// @param name file name without `.png`
  public record Shot(
      Place place, int width, int height, Theme theme, Locale language, String name) {}

  /// A picture that was taken.
  ///
  /// @param loaded false where the time was over before the data had been read, or reading failed:
  ///   the picture shows that
  public record Picture(Path file, boolean loaded) {}

  /// Takes all pictures, in order.
  ///
  /// @param services its `tasks` deliver on the FX thread
  /// @param folder created where it is missing
  /// @param patience how long to wait for the data of one screen
  /// @throws IllegalStateException if the toolkit cannot start
  public static List<Picture> render(
      Services services, UiSettings settings, List<Shot> shots, Path folder, Duration patience) {
    startToolkit();
    ScreenPictures studio = onFx(() -> openStudio(services, settings, shots));
    try {
      List<Picture> taken = new ArrayList<>();
      for (Shot shot : shots) {
        taken.add(studio.take(shot, folder.resolve(shot.name() + ".png"), patience));
      }
      return List.copyOf(taken);
    } finally {
      onFx(studio::close);
    }
  }

  private static void startToolkit() {
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(true));
    } catch (IllegalStateException _) {
      started.complete(true); // it runs already
    }
    started.join();
    Platform.setImplicitExit(false);
  }

  private static ScreenPictures openStudio(
      Services services, UiSettings settings, List<Shot> shots) {
    HeadlessScreen.resize(
        shots.stream().mapToInt(Shot::width).max().orElse(1),
        shots.stream().mapToInt(Shot::height).max().orElse(1));
    Stage stage = new Stage(StageStyle.UNDECORATED);
    Ui ui = Ui.open(stage, services, settings, Outlet.NOWHERE, _ -> {});
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return new ScreenPictures(stage, ui);
  }

  private boolean close() {
    ui.close();
    stage.hide();
    return true;
  }

  private Picture take(Shot shot, Path file, Duration patience) {
    CompletableFuture<Boolean> loaded = onFx(() -> prepare(shot));
    boolean inTime = await(loaded, patience);
    CompletableFuture<Image> picture = onFx(this::whenSettled);
    SnapshotCamera.write(picture.join(), file);
    return new Picture(file, inTime);
  }

  private CompletableFuture<Boolean> prepare(Shot shot) {
    stage.setWidth(shot.width());
    stage.setHeight(shot.height());
    ui.theming().themeProperty().set(shot.theme());
    ui.messages().localeProperty().set(shot.language());
    ui.router().goTo(shot.place());
    Screen screen = ui.router().screenProperty().get();
    return screen == null ? CompletableFuture.completedFuture(false) : Loading.done(screen.load());
  }

  private CompletableFuture<Image> whenSettled() {
    CompletableFuture<Image> picture = new CompletableFuture<>();
    Frames.after(SETTLED_FRAMES, () -> picture.complete(SnapshotCamera.of(stage.getScene())));
    return picture;
  }

  private static boolean await(CompletableFuture<Boolean> loaded, Duration patience) {
    try {
      return loaded.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static <T> T onFx(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, new FxExecutor()).join();
  }
}
