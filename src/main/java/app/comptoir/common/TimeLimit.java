package app.comptoir.common;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Puts an end to waiting for work that itself cannot be ended, such as a call into a database.
///
/// The work has a virtual thread of its own, which is never interrupted: an interrupt in the middle
/// of a file operation closes the file under everybody. Neither does an interrupt of the caller end
/// the waiting; it is still set afterwards.
public final class TimeLimit {
  private TimeLimit() {}

  /// Does the work and waits for it.
  ///
  /// @param name of its thread
  /// @throws TimeoutException where it is not done in time; it goes on, unheeded
  public static <T> T call(String name, Duration limit, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().name(name).start(task);
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unwrapped(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The same with a library that reaches into the system: that it lacks what it needs there counts
  /// as a failure, too.
  ///
  /// @throws TimeoutException where it is not done in time; it goes on, unheeded
  public static <T extends @Nullable Object> T callLibrary(
      String name, Duration limit, Callable<T> work) throws Exception {
    try {
      return call(name, limit, work);
    } catch (LinkageError e) {
      throw new IllegalStateException(e.getClass().getSimpleName(), e);
    }
  }

  /// Work without a result.
  public interface Step {
    void run() throws Exception;

    /// The same for [#call] and [#callLibrary].
    static Callable<Boolean> done(Step step) {
      return () -> {
        step.run();
        return true;
      };
    }
  }

  private static Exception unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case Exception cause -> cause;
      case Error error -> throw error;
      case null, default -> e;
    };
  }
}
