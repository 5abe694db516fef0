package app.comptoir.sync;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.Replica;
import app.comptoir.store.StoreException;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
  private static final Logger log = LoggerFactory.getLogger(BrandFeed.class);
  static final int PAGE_LIMIT = 5000;
  private static final Duration LIVE_BATCH = Duration.ofMillis(250);
  private static final Duration LIVE_WAIT = Duration.ofSeconds(1);
  private static final int LIVE_QUEUE = 256;

  private final String brandId;
  private final PlatformConnector connector;
  private final Replica replica;
  private final SyncListener listener;
  private final Clock clock;
  private final ExecutorService executor;
  private final Backoff backoff;
  private final Rate rate;

  private final StopGate gate = new StopGate();
  private volatile FeedState state = FeedState.idle();
  private @Nullable Cursor cursor;
  private boolean begun;
  private boolean placed;

  /// What the feeds of all brands share.
  record Environment(
      PlatformConnector connector,
      Replica replica,
      SyncListener listener,
      Clock clock,
      ExecutorService executor,
      RandomGenerator random) {}

  BrandFeed(String brandId, Environment environment) {
    this.brandId = brandId;
    this.connector = environment.connector();
    this.replica = environment.replica();
    this.listener = environment.listener();
    this.clock = environment.clock();
    this.executor = environment.executor();
    this.backoff = new Backoff(environment.random());
    this.rate = new Rate(environment.clock());
  }

  FeedState state() {
    return state;
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
    Failure standing = null;
    gate.enter();
    try {
      while (!gate.stopped()) {
        standing = attempt(once);
        if (standing == null && once) {
          show(Phase.IDLE, 0, null, null);
          return null;
        }
        if (standing instanceof Failure.Cancelled) {
          break;
        }
        if (standing != null && !recover(standing, once)) {
          return standing;
        }
      }
    } catch (InterruptedException _) {
      standing = new Failure.Cancelled();
    } finally {
      gate.leave();
    }
    show(Phase.PAUSED, -1, null, null);
    return standing;
  }

  /// Reads to the end of the log and follows it. Null where `once` was asked and the end was
  /// reached.
  private @Nullable Failure attempt(boolean once) throws InterruptedException {
    try {
      if (!placed) {
        takePosition();
      }
      Failure failure = readToEnd();
      if (failure != null || once) {
        return failure;
      }
      return followLive();
    } catch (StoreException e) {
      // A database that was opened again may be some commits behind what was known here.
      placed = false;
      log.error("{} {}", e.code(), e.getMessage(), e);
      return new Failure.Local(e.code(), String.valueOf(e.getMessage()));
    }
  }

  private void takePosition() throws InterruptedException {
    String stored = gate.uninterrupted(() -> replica.position(brandId)).cursor();
    cursor = stored == null ? null : new Cursor(stored);
    begun = stored != null;
    placed = true;
  }

  /// Waits, starts again or gives up, as the failure demands.
  ///
  /// @return whether to go on
  private boolean recover(Failure failure, boolean once) throws InterruptedException {
    log.warn("{} {}: {}", failure.code(), brandId, failure.detail());
    if (failure instanceof Failure.CursorGone) {
      gate.uninterrupted(
          () -> {
            replica.startAgain(brandId);
            return true;
          });
      cursor = null;
      begun = false;
      listener.onStored(brandId);
      return true;
    }
    if (!failure.transientFailure()) {
      show(Phase.FAILED, -1, Trouble.of(failure), null);
      if (!once) {
        waitForever();
      }
      return false;
    }
    Duration wait = backoff.next(failure);
    show(Phase.WAITING, state.remaining(), Trouble.of(failure), clock.instant().plus(wait));
    TimeUnit.MILLISECONDS.sleep(wait.toMillis());
    return true;
  }

  private static void waitForever() throws InterruptedException {
    new java.util.concurrent.CountDownLatch(1).await();
  }

  private @Nullable Failure readToEnd() throws InterruptedException {
    Phase phase = begun ? Phase.CATCHING_UP : Phase.BACKFILL;
    // What stands in the way is shown until there is an answer, not until the next try.
    if (state.trouble() == null) {
      show(phase, -1, null, null);
    }
    Future<Outcome<ChangePage>> next = fetch(cursor);
    try {
      while (true) {
        switch (await(next)) {
          case Outcome.Failed<ChangePage>(Failure failure) -> {
            return failure;
          }
          case Outcome.Ok<ChangePage>(ChangePage page) -> {
            if (page.hasMore() && page.next().equals(cursor)) {
              return new Failure.BadAnswer("The platform's cursor does not move on.");
            }
            if (page.hasMore()) {
              next = fetch(page.next());
            }
            store(page.changes(), page.next());
            backoff.succeeded();
            if (!page.hasMore()) {
              begun = true;
              log.info("{}: {} changes stored, at the end of the log", brandId, rate.total());
              return null;
            }
            show(phase, page.remaining(), null, null);
          }
        }
      }
    } finally {
      next.cancel(true);
    }
  }

  private Future<Outcome<ChangePage>> fetch(@Nullable Cursor after) {
    return executor.submit(() -> connector.changes(brandId, after, PAGE_LIMIT));
  }

  private static <T> Outcome<T> await(Future<Outcome<T>> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      log.error("NET-4 the connector failed", e);
      return Outcome.failed(new Failure.BadAnswer("The connector failed: " + e.getCause()));
    }
  }

  private void store(List<Change> changes, Cursor next) throws InterruptedException {
    if (!changes.isEmpty() || !next.equals(cursor)) {
      gate.uninterrupted(() -> replica.apply(brandId, changes, next.value()));
      rate.add(changes.size());
    }
    cursor = next;
    if (!changes.isEmpty()) {
      listener.onStored(brandId);
    }
  }

  /// A piece of the live stream, or why it ended.
  private record Arrival(@Nullable ChangePage page, @Nullable Failure end) {}

  private Failure followLive() throws InterruptedException {
    BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(LIVE_QUEUE);
    showLive();
    Future<?> stream = executor.submit(() -> stream(arrivals));
    try {
      while (true) {
        Arrival first = arrivals.poll(LIVE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
          showLive();
          continue;
        }
        long begin = System.nanoTime();
        List<Arrival> batch = new ArrayList<>();
        batch.add(first);
        arrivals.drainTo(batch);
        Failure end = storeLive(batch);
        if (end != null) {
          return end;
        }
        long rest = LIVE_BATCH.toNanos() - (System.nanoTime() - begin);
        if (rest > 0) {
          TimeUnit.NANOSECONDS.sleep(rest);
        }
      }
    } finally {
      stream.cancel(true);
    }
  }

  private void stream(BlockingQueue<Arrival> arrivals) {
    try {
      Outcome<Void> outcome = connector.follow(brandId, cursor, new Queueing(arrivals));
      Failure end =
          outcome instanceof Outcome.Failed<Void>(Failure failure)
              ? failure
              : new Failure.Unreachable("The live stream ended.");
      arrivals.put(new Arrival(null, end));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error("NET-4 the connector failed", e);
      boolean told =
          arrivals.offer(new Arrival(null, new Failure.BadAnswer("The connector failed: " + e)));
      if (!told) {
        arrivals.clear();
        arrivals.add(new Arrival(null, new Failure.BadAnswer("The connector failed: " + e)));
      }
    }
  }

  /// Stores what came, in one transaction.
  ///
  /// @return why the stream ended; null while it lives
  private @Nullable Failure storeLive(List<Arrival> batch) throws InterruptedException {
    List<Change> changes = new ArrayList<>();
    Cursor last = cursor;
    Failure end = null;
    for (Arrival arrival : batch) {
      ChangePage page = arrival.page();
      if (page != null) {
        changes.addAll(page.changes());
        last = page.next();
      }
      end = arrival.end() == null ? end : arrival.end();
    }
    if (last != null && !changes.isEmpty()) {
      store(changes, last);
    }
    if (end == null) {
      backoff.succeeded();
      showLive();
    }
    return end;
  }

  private void showLive() {
    show(Phase.LIVE, 0, null, null);
  }

  private void show(
      Phase phase, long remaining, @Nullable Trouble trouble, @Nullable Instant retryAt) {
    boolean upToDateNow = phase == Phase.LIVE || phase == Phase.IDLE;
    Instant upToDate = upToDateNow ? clock.instant() : state.upToDateAt();
    state =
        new FeedState(phase, rate.total(), remaining, rate.perSecond(), upToDate, trouble, retryAt);
    listener.onState(brandId, state);
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
