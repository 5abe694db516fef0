package app.comptoir.sync;

import app.comptoir.platform.Failure;
import app.comptoir.store.db.StoreException;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import app.comptoir.sync.retry.RetryWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the replica of one brand: reads the log from where it stopped, then follows it live, and
/// begins again wherever that breaks off. Backfill, catching up and live are this one loop at
/// different speeds.
///
/// Runs on one thread of its own until that is interrupted; while a page is stored the next is
/// fetched on another.
final class BrandFeed {
  static final Failure.Local UNFORESEEN =
      new Failure.Local("APP-1", "Something unexpected happened; the log has the details");

  private static final Logger log = LoggerFactory.getLogger(BrandFeed.class);

  private final String brandId;
  private final FeedEnvironment environment;
  private final RetryWaits recovery;
  private final FeedShow show;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final StopGate gate = new StopGate();
  private final FeedStore store;
  private final LogReader reader;
  private boolean placed;

  BrandFeed(String brandId, FeedEnvironment environment) {
    this.brandId = brandId;
    this.environment = environment;
    this.recovery = new RetryWaits(environment.random(), environment.pacing().budget());
    Rate rate = new Rate(environment.clock());
    this.show = new FeedShow(brandId, environment.listener(), environment.clock(), rate);
    this.store = new FeedStore(brandId, environment.replica(), environment.listener(), gate, rate);
    this.reader = new LogReader(brandId, environment, store, show);
  }

  FeedState state() {
    return show.state();
  }

  String brandId() {
    return brandId;
  }

  /// Says when the platform last showed that nothing lay ahead, before this began; null for never.
  void seen(@Nullable Instant upToDateAt) {
    show.begin(upToDateAt);
  }

  /// Ends [#run] soon, wherever it is; what is being stored is stored.
  void stop() {
    gate.stop();
  }

  /// Runs until it is stopped, or, where `once`, until the log has been read to its present end or
  /// stopped for good.
  ///
  /// @return what stood in the way at the end; null where all was well
  @Nullable Failure run(boolean once) {
    try {
      return reading(once);
    } finally {
      ended.countDown();
    }
  }

  private @Nullable Failure reading(boolean once) {
    Failure standing = null;
    gate.enter();
    try {
      while (!gate.stopped()) {
        standing = attempt(once);
        if (standing == null && once) {
          show.upToDate(Phase.IDLE);
          return null;
        }
        if (standing instanceof Failure.Cancelled) {
          break;
        }
        if (standing != null && !recovered(standing, once)) {
          return standing;
        }
      }
    } catch (InterruptedException _) {
      standing = new Failure.Cancelled();
    } finally {
      gate.leave();
    }
    show.working(Phase.PAUSED, -1);
    return standing;
  }

  /// Waits until [#run], which was begun or will be, is at its end: from then on this says no more
  /// of the brand.
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /// The same with an end.
  ///
  /// @return whether it came
  boolean awaitEnd(Duration atMost) throws InterruptedException {
    return ended.await(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
  }

  boolean ended() {
    return ended.getCount() == 0;
  }

  /// Reads to the end of the log and follows it. Null where `once` was asked and the end was
  /// reached.
  private @Nullable Failure attempt(boolean once) throws InterruptedException {
    try {
      if (!placed) {
        store.load(environment.connector().grows());
        placed = true;
      }
      Failure failure = readToEnd();
      if (failure != null || once) {
        return failure;
      }
      show.upToDate(Phase.LIVE);
      return new LiveFollower(
              brandId,
              environment.connector(),
              environment.executor(),
              environment.clock(),
              store,
              show)
          .run(recovery);
    } catch (StoreException e) {
      // A database that was opened again may be some commits behind what was known here.
      placed = false;
      log.error("{} {}", e.code(), e.getMessage(), e);
      return new Failure.Local(e.code(), e.sentence());
    } catch (RuntimeException e) {
      // Whatever nobody foresaw: a feed that ends without a word would be shown as live for ever.
      placed = false;
      log.error("{} the feed of {} failed", UNFORESEEN.code(), brandId, e);
      return UNFORESEEN;
    }
  }

  /// Waits, starts again or gives up, as the failure demands.
  ///
  /// @return whether to go on
  private boolean recovered(Failure failure, boolean once) throws InterruptedException {
    log.warn("{} {}: {}", failure.code(), brandId, failure.detail());
    reader.failed(failure);
    switch (recovery.after(failure, once)) {
      case RetryWaits.Step.GiveUp _ -> {
        show.failed(Trouble.of(failure));
        if (!once) {
          new CountDownLatch(1).await();
        }
        return false;
      }
      case RetryWaits.Step.Wait(var length) -> {
        show.waiting(Trouble.of(failure), length);
        environment.pacing().pause().await(length);
      }
      case RetryWaits.Step.StartAgain(var length) -> {
        show.waiting(Trouble.of(failure), length);
        environment.pacing().pause().await(length);
        startAgain(Trouble.of(failure));
      }
    }
    return true;
  }

  private void startAgain(Trouble why) throws InterruptedException {
    try {
      store.startAgain();
      show.readingAnew(why);
    } catch (StoreException e) {
      // Asked again, the platform refuses the cursor again.
      log.error("{} {}", e.code(), e.getMessage(), e);
    }
  }

  private @Nullable Failure readToEnd() throws InterruptedException {
    Failure other = SameLog.objection(environment.connector(), brandId, store);
    if (other != null) {
      return other;
    }
    if (store.whole()) {
      environment.pacing().turns().leave(brandId);
      return reader.readToEnd(Phase.CATCHING_UP, recovery);
    }
    environment.pacing().turns().join(brandId);
    try {
      return reader.readToEnd(Phase.BACKFILL, recovery);
    } finally {
      environment.pacing().turns().leave(brandId);
    }
  }
}
