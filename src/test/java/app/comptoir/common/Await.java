package app.comptoir.common;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits until something that other threads or programs do has happened. On the screen: see
/// `app.comptoir.ui.Fx`.
public final class Await {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
  private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(2).toNanos();

  private Await() {}

  /// What is looked at.
  public interface Condition {
    boolean holds() throws Exception;
  }

  public static void await(Condition condition) {
    await("It does not come about", condition);
  }

  /// @param otherwise what to say where it does not come about
  public static void await(String otherwise, Condition condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    try {
      while (!condition.holds()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(otherwise);
        }
        LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      }
    } catch (Exception e) {
      throw new AssertionError(otherwise, e);
    }
  }
}
