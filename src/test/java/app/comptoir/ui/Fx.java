package app.comptoir.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// Short words for tests that touch the screen.
public final class Fx {
  /// Long enough for a machine that has more to do than it can.
  private static final long PATIENCE_SECONDS = 60;

  private Fx() {}

  /// Runs on the FX thread and gives back what came out.
  public static <T> T on(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
  }

  /// Runs on the FX thread.
  public static void run(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
  }

  /// Waits until something holds on the FX thread; fails with `what` where it does not in time.
  public static void until(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> on(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("Not within " + PATIENCE_SECONDS + " s: " + what, e);
    }
  }

  /// Waits until what was under way on the FX thread is done and one pulse has laid it out: about
  /// 16 ms. TestFX's own wait takes 50 ms each time. What other threads still do is not waited for:
  /// see [#until].
  public static void settle() {
    CountDownLatch laidOut = new CountDownLatch(1);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                // Pulses begin with timers and end with the layout; this comes after both.
                Platform.runLater(laidOut::countDown);
              }
            }.start());
    try {
      if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The FX thread does not come to rest");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
