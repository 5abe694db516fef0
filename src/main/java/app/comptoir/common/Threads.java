package app.comptoir.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

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

  /// Named daemon threads, for what computes long stretches.
  public static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
  }
}
