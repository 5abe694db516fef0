package app.comptoir.common;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one thread that waits; a ring while it does not is heard the next time.
public final class WakeSignal {
  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    rung.release();
  }

  public void await() throws InterruptedException {
    rung.acquire();
    rung.drainPermits();
  }

  public void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
