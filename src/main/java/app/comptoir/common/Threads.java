package app.comptoir.common;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Makes the program's threads.
public final class Threads {
  private Threads() {}

  /// A named virtual thread a task.
  public static ExecutorService virtual(String name) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /// One named virtual thread, which takes one task after the other.
  public static ExecutorService inOrder(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /// Runs work after a while.
  public static Executor after(Duration delay, Executor executor) {
    return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor);
  }

  /// Named daemon threads, for what computes long stretches.
  public static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
  }
}
