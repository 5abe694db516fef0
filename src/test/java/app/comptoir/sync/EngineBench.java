package app.comptoir.sync;

import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedEnvironment.Pacing;
import app.comptoir.sync.retry.RetryBudget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A replica of any platform, with impatient time limits and waits that pass on a virtual clock.
public final class EngineBench implements AutoCloseable {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final FaultBench.VirtualClock waits = new FaultBench.VirtualClock();
  private final Database database;
  private final Replica replica;
  private final PlatformApiConnector connector;
  private final SyncEngine engine;

  /// All that was told, in order.
  private final List<FeedState> states = new ArrayList<>();

  /// @param pageLimit most changes to ask for at once
  public EngineBench(URI address, String token, Path directory, int pageLimit, Timeouts limits) {
    Clock clock = Clock.systemUTC();
    database = Database.open(directory, clock);
    replica = new Replica(database, clock);
    connector =
        new PlatformApiConnector(
            new ApiSettings(address, new FixedToken(token), limits, false), clock, executor);
    engine =
        new SyncEngine(
            new FeedEnvironment(
                connector,
                replica,
                new SyncListener() {
                  @Override
                  public void onStored(String brandId) {}

                  @Override
                  public void onState(String brandId, FeedState state) {
                    synchronized (states) {
                      states.add(state);
                    }
                  }
                },
                clock,
                executor,
                new Random(1),
                new Pacing(
                    waits::await,
                    new RetryBudget(waits),
                    pageLimit,
                    limits.request().dividedBy(4),
                    new BackfillQueue(BackfillQueue.PATIENCE))));
  }

  public SyncEngine engine() {
    return engine;
  }

  public List<FeedState> states() {
    synchronized (states) {
      return List.copyOf(states);
    }
  }

  public long lastSeq(String brandId) {
    return replica.position(brandId).lastSeq();
  }

  public List<String> brands() {
    return replica.brandIds();
  }

  public Duration waited() {
    return Duration.between(java.time.Instant.EPOCH, waits.instant());
  }

  /// Number of orders and their gross sum, from the rows, and what does not add up.
  public List<String> sums() {
    List<String> sums = new ArrayList<>(Verifier.verify(database).differences());
    sums.add(
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(gross_minor), 0)) AS sums
                        FROM customer_order WHERE NOT deleted
                        """)
                    .mapTo(String.class)
                    .one()));
    return sums;
  }

  @Override
  public void close() {
    engine.close();
    connector.close();
    database.close();
    executor.shutdownNow();
  }
}
