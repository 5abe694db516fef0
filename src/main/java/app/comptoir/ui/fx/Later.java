package app.comptoir.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Runs an action once, some time after it was last asked for. FX thread only.
public final class Later {
  private final PauseTransition pause;

  public Later(java.time.Duration after, Runnable action) {
    pause = new PauseTransition(Duration.millis((double) after.toMillis()));
    pause.setOnFinished(_ -> action.run());
  }

  /// Runs an action again and again, first after that time.
  ///
  /// @return ends it
  public static Subscription every(java.time.Duration period, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis((double) period.toMillis()));
    pause.setOnFinished(
        _ -> {
          action.run();
          pause.playFromStart();
        });
    pause.playFromStart();
    return pause::stop;
  }

  /// Begins to wait, anew where it waits already.
  public void start() {
    pause.playFromStart();
  }

  public void stop() {
    pause.stop();
  }
}
