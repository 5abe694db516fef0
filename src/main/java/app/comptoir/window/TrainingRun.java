package app.comptoir.window;

import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.Frames;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Loading;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A start as people start it that ends by itself: each screen is gone to and drawn, and the
/// platform followed live for a while. What the start-up cache is trained on. FX thread only.
final class TrainingRun {
  private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);
  private static final long LIVE_SECONDS = 3;
  private static final long PATIENCE_SECONDS = 90;

  private final Ui ui;
  private final Runnable end;
  private final Queue<Destination> left;

  private TrainingRun(Ui ui, Runnable end) {
    this.ui = ui;
    this.end = end;
    this.left = new ArrayDeque<>(ui.router().destinations());
  }

  /// @param live done when the platform is followed
  /// @param end called at the end, also where that never happens
  static void begin(Ui ui, CompletableFuture<?> live, Runnable end) {
    FxExecutor fx = new FxExecutor();
    var _ =
        live.copy()
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .whenCompleteAsync((_, _) -> new TrainingRun(ui, end).next(), fx);
  }

  private void next() {
    Destination destination = left.poll();
    if (destination == null) {
      CompletableFuture.delayedExecutor(LIVE_SECONDS, TimeUnit.SECONDS, new FxExecutor())
          .execute(end);
      return;
    }
    ui.router().goTo(new Place.Whole(destination));
    Screen screen = ui.router().screenProperty().get();
    if (screen == null) {
      next();
      return;
    }
    var _ =
        Loading.done(screen.load())
            .thenAccept(
                loaded -> {
                  log.info("Rehearsed {} ({})", destination, loaded ? "loaded" : "failed");
                  Frames.after(Frames.DRAWN, this::next);
                });
  }
}
