package app.comptoir.sync;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.Brands;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedEnvironment.Pacing;
import app.comptoir.sync.FeedState.Trouble;
import app.comptoir.sync.retry.RetryWaits;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the store a replica of the platform: one [BrandFeed] a brand, all from one connector.
///
/// Thread-safe; its work runs on the executor it is given (a thread per task).
public final class SyncEngine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SyncEngine.class);

  /// For the feeds to come to their ends before the database is closed under them.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FeedEnvironment environment;
  private final BrandSearch search;
  private final List<BrandFeed> feeds = new ArrayList<>();

  /// Told to stop, and maybe not at their end.
  private final List<BrandFeed> ending = new ArrayList<>();

  private @Nullable StopGate discovery;

  private boolean closed;

  /// @param executor runs each task on a thread of its own (virtual threads)
  public SyncEngine(
      PlatformConnector connector,
      Replica replica,
      SyncListener listener,
      Clock clock,
      ExecutorService executor,
      RandomGenerator random) {
    this(
        new FeedEnvironment(
            connector, replica, listener, clock, executor, random, Pacing.usual(clock)));
  }

  SyncEngine(FeedEnvironment environment) {
    this.environment = environment;
    this.search = new BrandSearch(environment);
  }

  /// Starts, or goes on after [#pause]. Where it waits, it tries again at once.
  public synchronized void resume() {
    Trouble standing =
        feeds.stream()
            .map(feed -> feed.state().trouble())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(search.trouble());
    stop();
    if (closed) {
      return;
    }
    StopGate gate = new StopGate();
    discovery = gate;
    List<BrandFeed> before = List.copyOf(ending);
    environment.executor().execute(() -> discover(gate, before, standing));
  }

  /// Stops all feeds where they are; what is stored stays, with its cursor.
  public synchronized void pause() {
    boolean waiting = discovery != null && feeds.isEmpty();
    stop();
    if (waiting) {
      // There is no feed that would say so.
      search.paused();
    }
  }

  private void stop() {
    search.clear();
    if (discovery != null) {
      discovery.stop();
      discovery = null;
    }
    feeds.forEach(feed -> search.noteSeen(feed.brandId(), feed.state()));
    feeds.forEach(BrandFeed::stop);
    ending.removeIf(BrandFeed::ended);
    ending.addAll(feeds);
    feeds.clear();
  }

  /// How far the platform's clock was ahead of this machine's when it last answered.
  public Duration clockSkew() {
    return environment.connector().clockSkew();
  }

  private synchronized void start(StopGate gate, List<Brand> brands) {
    if (gate.stopped()) {
      return;
    }
    search.clear();
    queue(brands);
    for (Brand brand : brands) {
      BrandFeed feed = new BrandFeed(brand.id(), environment);
      feed.seen(search.seen(brand.id()));
      feeds.add(feed);
      environment.executor().execute(() -> feed.run(false));
    }
  }

  /// Their histories are read in the order in which the window lists the brands: the first is the
  /// one that is shown.
  private void queue(List<Brand> brands) {
    Set<String> all = brands.stream().map(Brand::id).collect(Collectors.toSet());
    environment.replica().brandIds().stream()
        .filter(all::contains)
        .forEach(environment.pacing().turns()::join);
  }

  /// Asks for the brands until there is an answer, then starts a feed for each; as long as some
  /// cannot be read, asks for these again now and then.
  ///
  /// @param before feeds that may not have come to their end: what they say last must not stand
  ///   over what is found now
  /// @param standing what stood in the way until now: shown until there is an answer
  private void discover(StopGate gate, List<BrandFeed> before, @Nullable Trouble standing) {
    RetryWaits recovery = new RetryWaits(environment.random(), environment.pacing().budget());
    gate.enter();
    try {
      for (BrandFeed feed : before) {
        feed.awaitEnd();
      }
      search.begins(standing);
      Set<String> started = new HashSet<>();
      while (!gate.stopped()) {
        switch (search.brands(gate)) {
          case Outcome.Ok<Brands>(Brands found) -> {
            search.noteSkew();
            start(gate, found.readable().stream().filter(b -> started.add(b.id())).toList());
            if (search.tellLeftOut(found.leftOut()) == null) {
              return;
            }
            search.rest();
          }
          case Outcome.Failed<Brands>(Failure failure) -> {
            log.warn("{} brands: {}", failure.code(), failure.detail());
            if (!started.isEmpty()) {
              search.rest();
            } else if (!search.waited(recovery, failure, false)) {
              return;
            }
          }
        }
      }
    } catch (InterruptedException _) {
      log.debug("Stopped before the brands were known");
    } catch (RuntimeException e) {
      if (gate.stopped()) {
        // The database may have been closed meanwhile.
        log.debug("Stopped before the brands were known", e);
      } else {
        log.error("{} the brands could not be read", BrandFeed.UNFORESEEN.code(), e);
        search.failed(BrandFeed.UNFORESEEN);
      }
    } finally {
      gate.leave();
    }
  }

  /// Reads every brand's log to its present end, on the calling thread's time; for the command line
  /// and for files. [#close] ends it.
  ///
  /// @return what stood in the way; null where all was well
  public @Nullable Failure readOnce() throws InterruptedException {
    RetryWaits recovery = new RetryWaits(environment.random(), environment.pacing().budget());
    long begin = System.nanoTime();
    Outcome<Brands> outcome = search.brands(new StopGate());
    while (outcome instanceof Outcome.Failed<Brands>(Failure failure)) {
      Duration tried = Duration.ofNanos(System.nanoTime() - begin);
      if (BrandSearch.settles(failure, tried) || !search.waited(recovery, failure, true)) {
        return failure;
      }
      outcome = search.brands(new StopGate());
    }
    Brands found = ((Outcome.Ok<Brands>) outcome).value();
    Failure leftOut = search.tellLeftOut(found.leftOut());
    Failure failure = readOnce(found.readable());
    return failure == null ? leftOut : failure;
  }

  private @Nullable Failure readOnce(List<Brand> brands) throws InterruptedException {
    List<Future<@Nullable Failure>> reads = new ArrayList<>();
    List<BrandFeed> reading = reading(brands);
    queue(brands);
    for (BrandFeed feed : reading) {
      reads.add(environment.executor().submit(() -> read(feed, reading)));
    }
    try {
      Failure standing = reading.size() < brands.size() ? new Failure.Cancelled() : null;
      for (Future<@Nullable Failure> read : reads) {
        Failure failure = read.get();
        boolean says = failure != null && !(failure instanceof Failure.Cancelled);
        standing = says || standing == null ? failure : standing;
      }
      return standing;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A feed failed", e.getCause());
    } finally {
      reading.forEach(BrandFeed::stop);
    }
  }

  /// On a full disk no other brand gets on either: none is waited for.
  private static @Nullable Failure read(BrandFeed feed, List<BrandFeed> all) {
    Failure failure = feed.run(true);
    if (RetryWaits.diskFull(failure)) {
      all.forEach(BrandFeed::stop);
    }
    return failure;
  }

  private synchronized List<BrandFeed> reading(List<Brand> brands) {
    List<BrandFeed> reading = new ArrayList<>();
    if (!closed) {
      brands.forEach(brand -> reading.add(new BrandFeed(brand.id(), environment)));
      feeds.addAll(reading);
    }
    return reading;
  }

  /// Stops all feeds and waits some seconds for them: what they are storing is stored.
  @Override
  public void close() {
    List<BrandFeed> last;
    synchronized (this) {
      closed = true;
      stop();
      last = List.copyOf(ending);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (BrandFeed feed : last) {
        if (!feed.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()))) {
          log.warn("A feed had not stopped after {} s", PATIENCE.toSeconds());
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
