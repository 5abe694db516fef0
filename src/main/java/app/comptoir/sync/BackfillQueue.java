package app.comptoir.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets the brands' backfills go one after the other, in the order in which they joined: the first
/// is whole and live when its own history is read, instead of all at the end. One that does not get
/// on holds nobody up. Thread-safe.
final class BackfillQueue {
  /// Who has stored nothing for longer is passed by.
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final long patienceNanos;
  private final List<String> order = new ArrayList<>();

  /// When each brand that is reading its history last got on.
  private final Map<String, Long> gotOn = new HashMap<>();

  BackfillQueue(Duration patience) {
    patienceNanos = patience.toNanos();
  }

  /// Takes part from now on, behind those that came before; again after [#leave], at its old place.
  synchronized void join(String brandId) {
    if (!order.contains(brandId)) {
      order.add(brandId);
    }
    gotOn.put(brandId, System.nanoTime());
  }

  /// Its history is read, or it stopped.
  synchronized void leave(String brandId) {
    gotOn.remove(brandId);
    notifyAll();
  }

  /// It has stored a page.
  synchronized void stored(String brandId) {
    gotOn.replace(brandId, System.nanoTime());
  }

  /// Waits while one ahead gets on.
  synchronized void await(String brandId) throws InterruptedException {
    Long left = leftToWait(brandId);
    while (left != null) {
      wait(Math.max(1, Duration.ofNanos(left).toMillis()));
      left = leftToWait(brandId);
    }
  }

  /// Nanoseconds until those ahead have lost their turn; null where it may go on.
  private @Nullable Long leftToWait(String brandId) {
    long now = System.nanoTime();
    Long left = null;
    for (String ahead : order) {
      if (ahead.equals(brandId)) {
        return left;
      }
      Long last = gotOn.get(ahead);
      if (last != null && last + patienceNanos - now > 0) {
        long its = last + patienceNanos - now;
        left = left == null ? its : Math.max(left, its);
      }
    }
    return left;
  }
}
