package app.comptoir.benchmark;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.DesktopApp;
import app.comptoir.bootstrap.Screenshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The program with its window on a screen that is not there, in a process of its own: somebody
/// goes from screen to screen every few seconds, until the process is ended.
///
/// Arguments: the workspace, the platform's token.
public final class Resident {
  private static final long STAY_NANOS = 3_000_000_000L;

  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1);

  private Resident() {}

  static void main(String[] arguments) {
    Screenshots.headless();
    Thread walker = new Thread(Resident::walk, "walker");
    walker.setDaemon(true);
    walker.start();
    DesktopApp.show(
        CompletableFuture.supplyAsync(
            () -> Desktop.open(Path.of(arguments[0]), arguments[1], Clock.systemUTC())));
  }

  private static void walk() {
    for (int step = 0; true; step++) {
      LockSupport.parkNanos(STAY_NANOS);
      KeyCode key = KEYS.get(step % KEYS.size());
      try {
        Platform.runLater(() -> press(key));
      } catch (IllegalStateException _) {
        // The toolkit has not started yet.
        step--;
      }
    }
  }

  private static void press(KeyCode key) {
    for (Window window : List.copyOf(Window.getWindows())) {
      Parent root = window.getScene() == null ? null : window.getScene().getRoot();
      if (root != null) {
        Event.fireEvent(
            root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
      }
    }
  }
}
