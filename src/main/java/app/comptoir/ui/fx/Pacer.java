package app.comptoir.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Lets an action run at once, but not more often than every so many milliseconds; requests in
/// between are answered by one run at the end of the pause. FX thread only.
public final class Pacer {
  private final PauseTransition pause;
  private final Runnable action;
  private boolean pausing;
  private boolean again;

  public Pacer(long millis, Runnable action) {
    this.pause = new PauseTransition(Duration.millis((double) millis));
    this.action = action;
    pause.setOnFinished(_ -> onPauseOver());
  }

  /// Runs the action now or at the end of the pause.
  public void request() {
    FxExecutor.requireFxThread();
    if (pausing) {
      again = true;
      return;
    }
    pausing = true;
    pause.playFromStart();
    action.run();
  }

  /// Forgets what was requested.
  public void stop() {
    pause.stop();
    pausing = false;
    again = false;
  }

  private void onPauseOver() {
    pausing = false;
    if (again) {
      again = false;
      request();
    }
  }
}
