package app.comptoir.archfixture.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

final class StartsThreads {
  private StartsThreads() {}

  static Thread made(Runnable work) {
    return new Thread(work);
  }

  static Thread virtual(Runnable work) {
    return Thread.ofVirtual().unstarted(work);
  }

  static ExecutorService pool() {
    return Executors.newSingleThreadExecutor();
  }

  static Function<Runnable, Thread> reference() {
    return Thread::new;
  }

  static void stop() {
    Thread.currentThread().interrupt();
  }
}
