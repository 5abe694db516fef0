package app.comptoir.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Calls something every second on the FX thread, for texts such as “12 s ago”.
public final class Ticker {
  private Ticker() {}

  /// Runs `action` now and every second until the subscription ends.
  public static Subscription everySecond(Runnable action) {
    FxExecutor.requireFxThread();
    Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> action.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
    action.run();
    return timeline::stop;
  }
}
