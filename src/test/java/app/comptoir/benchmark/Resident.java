package app.comptoir.benchmark;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.window.DesktopApp;
import app.comptoir.window.Screenshots;
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
/// goes from screen to screen every few seconds, until the process is ended. Says [#LIVE] once all
/// brands follow their log, and keeps a picture of what is seen in `resident.png` of the workspace.
///
/// Arguments: the workspace, the platform's token.
public final class Resident {
  /// The line that says so.
  static final String LIVE = "all live";

  private static final long STAY_NANOS = 3_000_000_000L;

  private static final List<KeyCode> KEYS =
      List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1);

  private Resident() {}

  static void main(String[] arguments) {
    Screenshots.headless();
    Path workspace = Path.of(arguments[0]);
    CompletableFuture<Desktop> desktop =
        CompletableFuture.supplyAsync(
            () -> Desktop.open(workspace, arguments[1], Clock.systemUTC()));
    Thread walker = new Thread(() -> walk(desktop.join(), workspace), "walker");
    walker.setDaemon(true);
    walker.start();
    DesktopApp.show(desktop);
  }

  private static void walk(Desktop desktop, Path workspace) {
    boolean told = false;
    for (int step = 0; true; step++) {
      LockSupport.parkNanos(STAY_NANOS);
      if (!told && live(desktop)) {
        told = true;
        System.out.println(LIVE);
      }
      KeyCode key = KEYS.get(step % KEYS.size());
      boolean picture = step % 20 == 15;
      Platform.runLater(() -> press(key, picture, workspace.resolve("resident.png")));
    }
  }

  private static boolean live(Desktop desktop) {
    List<String> brands = desktop.session().replica().brandIds();
    return !brands.isEmpty()
        && brands.stream()
            .allMatch(
                id -> desktop.session().updates().syncState(id).phase() == SyncState.Phase.LIVE);
  }

  private static void press(KeyCode key, boolean picture, Path file) {
    for (Window window : List.copyOf(Window.getWindows())) {
      Parent root = window.getScene() == null ? null : window.getScene().getRoot();
      if (root != null) {
        if (picture) {
          SnapshotCamera.write(SnapshotCamera.of(window.getScene()), file);
        }
        Event.fireEvent(
            root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
      }
    }
  }
}
