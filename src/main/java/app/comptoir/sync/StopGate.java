package app.comptoir.sync;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stops a thread wherever it waits, but never in the middle of the store: an interrupt during a
/// file operation would close the database's file under everybody.
final class StopGate {
  private @Nullable Thread thread;
  private boolean storing;
  private boolean stopped;

  /// Takes the calling thread as the one to stop.
  synchronized void enter() {
    thread = Thread.currentThread();
  }

  /// The calling thread is done; a later [#stop] touches it no more.
  synchronized void leave() {
    thread = null;
  }

  /// Interrupts the thread now, or as soon as it comes out of the store.
  synchronized void stop() {
    stopped = true;
    if (thread != null && !storing) {
      thread.interrupt();
    }
  }

  synchronized boolean stopped() {
    return stopped;
  }

  /// Runs work on the store that must not be interrupted.
  ///
  /// @throws InterruptedException where [#stop] came first; nothing was done then
  <T> T uninterrupted(Supplier<T> work) throws InterruptedException {
    begin();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (stopped || Thread.interrupted()) {
      throw new InterruptedException();
    }
    storing = true;
  }

  private synchronized void end() {
    storing = false;
    if (stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
