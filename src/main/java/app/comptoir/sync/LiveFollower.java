package app.comptoir.sync;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.retry.RetryWaits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the log of one brand live, from where its store stands, and stores what arrives, all of
/// a moment in one transaction. Runs on the feed's thread; the stream is read on another.
final class LiveFollower {
  private static final Logger log = LoggerFactory.getLogger(LiveFollower.class);
  private static final Duration BATCH = Duration.ofMillis(150);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int QUEUE = 256;

  /// The clock of days and hours ran on by so much more than this thread: the machine slept, and
  /// the connection is most likely dead without knowing it.
  private static final Duration SLEPT = Duration.ofSeconds(15);

  private final String brandId;
  private final PlatformConnector connector;
  private final ExecutorService executor;
  private final Clock clock;
  private final FeedStore store;
  private final FeedShow show;

  LiveFollower(
      String brandId,
      PlatformConnector connector,
      ExecutorService executor,
      Clock clock,
      FeedStore store,
      FeedShow show) {
    this.brandId = brandId;
    this.connector = connector;
    this.executor = executor;
    this.clock = clock;
    this.store = store;
    this.show = show;
  }

  /// A piece of the live stream, or why it ended.
  private record Arrival(@Nullable ChangePage page, @Nullable Failure end) {}

  /// Follows until the stream ends.
  ///
  /// @param recovery hears of each sign of life
  Failure run(RetryWaits recovery) throws InterruptedException {
    BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(QUEUE);
    Cursor from = store.cursor();
    Future<?> stream = executor.submit(() -> stream(from, arrivals));
    try {
      Instant seenAt = clock.instant();
      long seenNanos = System.nanoTime();
      while (true) {
        Arrival first = arrivals.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        Duration ran = Duration.between(seenAt, clock.instant());
        seenAt = clock.instant();
        Duration lived = Duration.ofNanos(System.nanoTime() - seenNanos);
        seenNanos = System.nanoTime();
        if (ran.minus(lived).compareTo(SLEPT) > 0) {
          return new Failure.Unreachable("The machine slept for " + ran.toSeconds() + " s");
        }
        if (first == null) {
          show.still();
          continue;
        }
        long begin = System.nanoTime();
        List<Arrival> batch = new ArrayList<>();
        batch.add(first);
        arrivals.drainTo(batch);
        Failure end = store(batch, recovery);
        if (end != null) {
          return end;
        }
        long rest = BATCH.toNanos() - (System.nanoTime() - begin);
        if (rest > 0) {
          TimeUnit.NANOSECONDS.sleep(rest);
        }
      }
    } finally {
      stream.cancel(true);
    }
  }

  private void stream(@Nullable Cursor from, BlockingQueue<Arrival> arrivals) {
    try {
      Outcome<Void> outcome = connector.follow(brandId, from, new Queueing(arrivals));
      Failure end =
          outcome instanceof Outcome.Failed<Void>(Failure failure)
              ? failure
              : new Failure.Unreachable("The live stream ended.");
      arrivals.put(new Arrival(null, end));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whatever ends this thread, its feed must hear of it, or it waits for ever.
      log.error("NET-4 the connector failed", e);
      Arrival end = new Arrival(null, new Failure.BadAnswer("The connector failed: " + e));
      if (!arrivals.offer(end)) {
        arrivals.clear();
        arrivals.add(end);
      }
    }
  }

  /// Stores what came, in one transaction.
  ///
  /// @return why the stream ended; null while it lives
  private @Nullable Failure store(List<Arrival> batch, RetryWaits recovery)
      throws InterruptedException {
    List<Change> changes = new ArrayList<>();
    Cursor last = store.cursor();
    Failure end = null;
    for (Arrival arrival : batch) {
      ChangePage page = arrival.page();
      if (page != null) {
        changes.addAll(page.changes());
        last = page.next();
      }
      end = arrival.end() == null ? end : arrival.end();
    }
    boolean news = last != null && !changes.isEmpty() && store.store(changes, last, true);
    if (end == null) {
      recovery.succeeded(news);
      store.stillAtEnd(clock.instant());
      show.upToDate(Phase.LIVE);
    }
    return end;
  }

  /// Hands the stream's pages to the feed's thread; waits where that falls behind.
  private static final class Queueing implements PlatformConnector.LiveListener {
    private final BlockingQueue<Arrival> arrivals;

    Queueing(BlockingQueue<Arrival> arrivals) {
      this.arrivals = arrivals;
    }

    @Override
    public void onOpen() {
      offer(new Arrival(null, null));
    }

    @Override
    public void onChanges(ChangePage page) {
      offer(new Arrival(page, null));
    }

    @Override
    public void onHeartbeat() {
      offer(new Arrival(null, null));
    }

    private void offer(Arrival arrival) {
      try {
        arrivals.put(arrival);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
