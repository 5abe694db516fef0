package app.comptoir.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs an action once, some time after it was last asked for. FX thread only.
public final class DelayedAction {
  private final PauseTransition pause;

  public DelayedAction(java.time.Duration after, Runnable action) {
    pause = new PauseTransition(Duration.millis((double) after.toMillis()));
    pause.setOnFinished(_ -> action.run());
  }

  /// Begins to wait, anew where it waits already.
  public void start() {
    pause.playFromStart();
  }

  public void stop() {
    pause.stop();
  }
}
