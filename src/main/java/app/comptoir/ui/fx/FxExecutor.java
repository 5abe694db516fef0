package app.comptoir.ui.fx;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The bridge to the FX thread, and the only place that knows [Platform#runLater].
public final class FxExecutor implements Executor {
  /// Runs `work` later on the FX thread, in the order asked for.
  @Override
  public void execute(Runnable work) {
    Platform.runLater(work);
  }

  /// A coalescing entry for values that come faster than the screen can follow: may be called from
  /// any thread, keeps the newest value only, and has at most one update pending.
  ///
  /// @param target called on the FX thread
  public <T> Consumer<T> latest(Consumer<? super T> target) {
    AtomicReference<Optional<T>> slot = new AtomicReference<>(Optional.empty());
    return value -> {
      if (slot.getAndSet(Optional.of(value)).isEmpty()) {
        execute(() -> slot.getAndSet(Optional.empty()).ifPresent(target));
      }
    };
  }

  /// Throws unless called on the FX thread.
  public static void requireFxThread() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "Only on the FX thread, not on " + Thread.currentThread().getName());
    }
  }
}
