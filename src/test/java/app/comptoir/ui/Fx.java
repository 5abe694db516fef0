package app.comptoir.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/// Short words for tests that touch the screen.
public final class Fx {
  private static final long PATIENCE_SECONDS = 10;

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
}
