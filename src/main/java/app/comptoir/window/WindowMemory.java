package app.comptoir.window;

import app.comptoir.settings.SettingsFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Puts the window where it stood last, and remembers where it is put. FX thread only.
public final class WindowMemory {
  public static final String FILE = "window.properties";

  /// While a window is moved or resized it moves many times.
  private static final Duration REST = Duration.millis(500);

  private final Stage stage;
  private final SettingsFile file;
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable WindowPlace place;
  private boolean following;

  /// @param background where the file is written
  WindowMemory(Stage stage, SettingsFile file, Executor background) {
    this.stage = stage;
    this.file = file;
    rest.setOnFinished(_ -> remember(background));
  }

  /// Places the stage, which is not shown yet, where that is still on a screen, and no larger than
  /// that.
  void restore() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Optional<WindowPlace> last = WindowPlace.from(file.read());
    last.flatMap(was -> was.fitted(screens))
        .ifPresent(
            was -> {
              place = was;
              stage.setX(was.bounds().getMinX());
              stage.setY(was.bounds().getMinY());
              stage.setWidth(was.bounds().getWidth());
              stage.setHeight(was.bounds().getHeight());
              stage.setMaximized(was.maximized());
            });
  }

  /// Begins to remember, once the stage is shown.
  void follow() {
    following = true;
    List<ObservableValue<?>> all =
        List.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty());
    all.forEach(value -> value.addListener((_, _, _) -> rest.playFromStart()));
    // The program ends soon after: nobody would wait for the background.
    stage.setOnHiding(_ -> remember(Runnable::run));
  }

  /// Remembers no more: the window becomes another, whose place is nothing to go by.
  void leave() {
    following = false;
  }

  private void remember(Executor where) {
    rest.stop();
    WindowPlace now = now();
    if (now != null && !now.equals(place)) {
      place = now;
      where.execute(() -> file.write(now.toProperties()));
    }
  }

  /// The bounds of a window that fills its screen are those it goes back to. Null where there is
  /// nothing to remember.
  private @Nullable WindowPlace now() {
    if (!following || stage.isIconified() || stage.isFullScreen()) {
      return null;
    }
    WindowPlace before = place;
    Rectangle2D bounds =
        stage.isMaximized() && before != null
            ? before.bounds()
            : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    return new WindowPlace(bounds, stage.isMaximized());
  }
}
