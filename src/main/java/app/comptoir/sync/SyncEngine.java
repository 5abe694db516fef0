package app.comptoir.sync;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.Brands;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.Replica;
import app.comptoir.store.StoreException;
import app.comptoir.sync.BrandFeed.Environment;
import app.comptoir.sync.BrandFeed.Pacing;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /// The code of brands that cannot be read.
  private static final String LEFT_OUT = "BRAND-1";

  private static final Duration WORTH_A_WORD = Duration.ofMinutes(2);
  private static final Duration LEFT_OUT_AGAIN = Duration.ofMinutes(5);

  private final Environment environment;
  private final List<BrandFeed> feeds = new ArrayList<>();

  /// Told to stop, and maybe not at their end.
  private final List<BrandFeed> ending = new ArrayList<>();

  private @Nullable StopGate discovery;

  /// @param executor runs each task on a thread of its own (virtual threads)
  public SyncEngine(
      PlatformConnector connector,
      Replica replica,
      SyncListener listener,
      Clock clock,
      ExecutorService executor,
      RandomGenerator random) {
    this(
        new Environment(
            connector, replica, listener, clock, executor, random, Pacing.usual(clock)));
  }

  SyncEngine(Environment environment) {
    this.environment = environment;
  }

  /// Starts, or goes on after [#pause]. Where it waits, it tries again at once.
  public synchronized void resume() {
    pause();
    StopGate gate = new StopGate();
    discovery = gate;
    List<BrandFeed> before = List.copyOf(ending);
    environment.executor().execute(() -> discover(gate, before));
  }

  /// Stops all feeds where they are; what is stored stays, with its cursor.
  public synchronized void pause() {
    if (discovery != null) {
      discovery.stop();
    }
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
    queue(brands);
    for (Brand brand : brands) {
      BrandFeed feed = new BrandFeed(brand.id(), environment);
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

  /// Figures are by the platform's times, so that they are right all the same; but “today” is the
  /// machine's, and whoever looks for the reason finds it here.
  private void noteSkew() {
    Duration skew = clockSkew();
    if (skew.abs().compareTo(WORTH_A_WORD) > 0) {
      log.warn("NET-7 the platform's clock is {} s ahead of this machine's", skew.toSeconds());
    }
  }

  /// Asks for the brands until there is an answer, then starts a feed for each; as long as some
  /// cannot be read, asks for these again now and then.
  ///
  /// @param before feeds that may not have come to their end: what they say last must not stand
  ///   over what is found now
  private void discover(StopGate gate, List<BrandFeed> before) {
    Recovery recovery = new Recovery(environment.random(), environment.pacing().budget());
    gate.enter();
    try {
      for (BrandFeed feed : before) {
        feed.awaitEnd();
      }
      Set<String> started = new HashSet<>();
      while (!gate.stopped()) {
        switch (brands(gate)) {
          case Outcome.Ok<Brands>(Brands found) -> {
            noteSkew();
            start(gate, found.readable().stream().filter(b -> started.add(b.id())).toList());
            tellLeftOut(found.leftOut());
            if (found.leftOut().isEmpty()) {
              return;
            }
            environment.pacing().pause().await(LEFT_OUT_AGAIN);
          }
          case Outcome.Failed<Brands>(Failure failure) -> {
            log.warn("{} brands: {}", failure.code(), failure.detail());
            if (!started.isEmpty()) {
              environment.pacing().pause().await(LEFT_OUT_AGAIN);
            } else if (!waited(recovery, failure, false)) {
              return;
            }
          }
        }
      }
    } catch (InterruptedException _) {
      log.debug("Stopped before the brands were known");
    } finally {
      gate.leave();
    }
  }

  /// Waits before the brands are asked for again; false where that would be of no use.
  private boolean waited(Recovery recovery, Failure failure, boolean once)
      throws InterruptedException {
    return switch (recovery.after(failure, once)) {
      case Recovery.Step.GiveUp _ -> {
        tell(Phase.FAILED, failure, null);
        yield false;
      }
      case Recovery.Step.Wait(Duration length) -> waitFor(failure, length);
      case Recovery.Step.StartAgain(Duration length) -> waitFor(failure, length);
    };
  }

  private boolean waitFor(Failure failure, Duration length) throws InterruptedException {
    tell(Phase.WAITING, failure, length);
    environment.pacing().pause().await(length);
    return true;
  }

  private Outcome<Brands> brands(StopGate gate) throws InterruptedException {
    Outcome<Brands> outcome = environment.connector().brands();
    if (outcome instanceof Outcome.Ok<Brands>(Brands found)) {
      try {
        for (Brand brand : found.readable()) {
          gate.uninterrupted(
              () -> {
                environment.replica().ensureBrand(brand);
                return true;
              });
        }
      } catch (StoreException e) {
        return Outcome.failed(new Failure.Local(e.code(), String.valueOf(e.getMessage())));
      }
    }
    return outcome;
  }

  /// Says which brands cannot be read, of each that is known here also in the place of its sync.
  private void tellLeftOut(List<Brands.LeftOut> leftOut) {
    environment
        .listener()
        .onLeftOut(
            leftOut.stream()
                .map(b -> new SyncListener.LeftOut(b.name(), b.reason(), b.zone()))
                .toList());
    for (Brands.LeftOut brand : leftOut) {
      log.warn("{} {}", LEFT_OUT, sentence(brand));
      Trouble trouble = new Trouble(LEFT_OUT, sentence(brand));
      environment
          .listener()
          .onState(brand.id(), new FeedState(Phase.FAILED, 0, -1, 0, null, trouble, null));
    }
  }

  private static String sentence(Brands.LeftOut brand) {
    return "brand %s (%s) is left out: %s".formatted(brand.name(), brand.id(), brand.reason());
  }

  private void tell(Phase phase, Failure failure, @Nullable Duration wait) {
    FeedState state =
        new FeedState(
            phase,
            0,
            -1,
            0,
            null,
            Trouble.of(failure),
            wait == null ? null : environment.clock().instant().plus(wait));
    List<String> known = environment.replica().brandIds();
    // Where no brand is known yet, it is said of the whole.
    (known.isEmpty() ? List.of("") : known)
        .forEach(id -> environment.listener().onState(id, state));
  }

  /// Reads every brand's log to its present end, on the calling thread's time; for the command line
  /// and for files.
  ///
  /// @return what stood in the way; null where all was well
  public @Nullable Failure readOnce() throws InterruptedException {
    Recovery recovery = new Recovery(environment.random(), environment.pacing().budget());
    Outcome<Brands> outcome = brands(new StopGate());
    while (outcome instanceof Outcome.Failed<Brands>(Failure failure)) {
      if (!waited(recovery, failure, true)) {
        return failure;
      }
      outcome = brands(new StopGate());
    }
    Brands found = ((Outcome.Ok<Brands>) outcome).value();
    tellLeftOut(found.leftOut());
    Failure failure = readOnce(found.readable());
    return failure != null || found.leftOut().isEmpty()
        ? failure
        : new Failure.Local(
            LEFT_OUT,
            found.leftOut().stream().map(SyncEngine::sentence).collect(Collectors.joining("; ")));
  }

  private @Nullable Failure readOnce(List<Brand> brands) throws InterruptedException {
    List<Future<@Nullable Failure>> reads = new ArrayList<>();
    List<BrandFeed> reading = new ArrayList<>();
    queue(brands);
    for (Brand brand : brands) {
      BrandFeed feed = new BrandFeed(brand.id(), environment);
      reading.add(feed);
      reads.add(environment.executor().submit(() -> feed.run(true)));
    }
    try {
      Failure standing = null;
      for (Future<@Nullable Failure> read : reads) {
        Failure failure = read.get();
        standing = failure == null ? standing : failure;
      }
      return standing;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A feed failed", e.getCause());
    } finally {
      reading.forEach(BrandFeed::stop);
    }
  }

  @Override
  public void close() {
    pause();
  }
}
