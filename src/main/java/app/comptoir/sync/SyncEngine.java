package app.comptoir.sync;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.Replica;
import app.comptoir.store.StoreException;
import app.comptoir.sync.BrandFeed.Environment;
import app.comptoir.sync.FeedState.Phase;
import app.comptoir.sync.FeedState.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the store a replica of the platform: one [BrandFeed] a brand, all from one connector.
///
/// Thread-safe; its work runs on the executor it is given (a thread per task).
public final class SyncEngine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SyncEngine.class);

  private final Environment environment;
  private final List<Future<?>> running = new ArrayList<>();

  /// @param executor runs each task on a thread of its own (virtual threads)
  public SyncEngine(
      PlatformConnector connector,
      Replica replica,
      SyncListener listener,
      Clock clock,
      ExecutorService executor,
      RandomGenerator random) {
    this.environment = new Environment(connector, replica, listener, clock, executor, random);
  }

  /// Starts, or goes on after [#pause]; does nothing where it runs. Where it waits, it tries again
  /// at once.
  public synchronized void resume() {
    pause();
    running.add(environment.executor().submit(this::discover));
  }

  /// Stops all feeds where they are; what is stored stays, with its cursor.
  public synchronized void pause() {
    running.forEach(task -> task.cancel(true));
    running.clear();
  }

  private synchronized void add(BrandFeed feed) {
    if (!Thread.currentThread().isInterrupted()) {
      running.add(environment.executor().submit(() -> feed.run(false)));
    }
  }

  /// Asks for the brands until there is an answer, then starts a feed for each.
  private void discover() {
    Backoff backoff = new Backoff(environment.random());
    try {
      while (!Thread.currentThread().isInterrupted()) {
        switch (brands()) {
          case Outcome.Ok<List<Brand>>(List<Brand> brands) -> {
            brands.forEach(brand -> add(new BrandFeed(brand.id(), environment)));
            return;
          }
          case Outcome.Failed<List<Brand>>(Failure failure) -> {
            log.warn("{} brands: {}", failure.code(), failure.detail());
            if (!failure.transientFailure()) {
              tell(Phase.FAILED, failure, null);
              return;
            }
            Duration wait = backoff.next(failure);
            tell(Phase.WAITING, failure, wait);
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome<List<Brand>> brands() {
    Outcome<List<Brand>> outcome = environment.connector().brands();
    if (outcome instanceof Outcome.Ok<List<Brand>>(List<Brand> brands)) {
      try {
        brands.forEach(environment.replica()::ensureBrand);
      } catch (StoreException e) {
        return Outcome.failed(new Failure.Local(e.code(), String.valueOf(e.getMessage())));
      }
    }
    return outcome;
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
    environment.replica().brandIds().forEach(id -> environment.listener().onState(id, state));
  }

  /// Reads every brand's log to its present end, on the calling thread's time; for the command line
  /// and for files.
  ///
  /// @return what stood in the way; null where all was well
  public @Nullable Failure readOnce() throws InterruptedException {
    Outcome<List<Brand>> outcome = brands();
    if (outcome instanceof Outcome.Failed<List<Brand>>(Failure failure)) {
      return failure;
    }
    List<Brand> brands = ((Outcome.Ok<List<Brand>>) outcome).value();
    List<Future<Failure>> reads = new ArrayList<>();
    for (Brand brand : brands) {
      BrandFeed feed = new BrandFeed(brand.id(), environment);
      reads.add(environment.executor().submit(() -> feed.run(true)));
    }
    try {
      Failure standing = null;
      for (Future<Failure> read : reads) {
        Failure failure = read.get();
        standing = failure == null ? standing : failure;
      }
      return standing;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A feed failed", e.getCause());
    } finally {
      reads.forEach(read -> read.cancel(true));
    }
  }

  @Override
  public void close() {
    pause();
  }
}
