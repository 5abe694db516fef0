package app.comptoir.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Calls something again and again on the FX thread, for what changes as time goes by: texts such
/// as “12 s ago”, the last hour.
public final class Ticker {
  private Ticker() {}

  /// Runs `action` now and every second until the subscription ends.
  public static Subscription everySecond(Runnable action) {
    Subscription ticks = every(Duration.seconds(1), action);
    action.run();
    return ticks;
  }

  /// Runs `action` every minute until the subscription ends, first in a minute.
  public static Subscription everyMinute(Runnable action) {
    return every(Duration.minutes(1), action);
  }

  private static Subscription every(Duration period, Runnable action) {
    FxExecutor.requireFxThread();
    Timeline timeline = new Timeline(new KeyFrame(period, _ -> action.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
    return timeline::stop;
  }
}
