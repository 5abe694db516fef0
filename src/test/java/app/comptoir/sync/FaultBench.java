package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.Failure;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.signin.OAuthSettings;
import app.comptoir.platform.api.signin.OAuthTokens;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedEnvironment.Pacing;
import app.comptoir.sync.retry.RetryBudget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A replica of a sandbox that misbehaves: impatient time limits, small pages, and waits that pass
/// on a virtual clock.
public final class FaultBench implements AutoCloseable {
  private static final Timeouts IMPATIENT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofMillis(600),
          Duration.ofSeconds(10),
          Duration.ofMillis(1_500));

  private final Sandbox sandbox;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Database database;
  private final Replica replica;
  private final PlatformApiConnector connector;
  private final SyncEngine engine;
  private final VirtualClock waits = new VirtualClock();
  private final Map<String, FeedState> states = new ConcurrentHashMap<>();

  /// @param pageLimit most changes to ask for at once
  public FaultBench(Sandbox sandbox, Path directory, int pageLimit, long seed) {
    this.sandbox = sandbox;
    Clock clock = Clock.systemUTC();
    List<String> signedIn = sandbox.signIn("bench");
    TokenSource tokens =
        new OAuthTokens(
            new OAuthSettings(sandbox.address(), "bench", IMPATIENT, () -> Route.USUAL),
            new Tokens(signedIn.get(0), signedIn.get(1)),
            _ -> {},
            clock,
            executor);
    this.database = Database.open(directory, clock);
    this.replica = new Replica(database, clock);
    this.connector = connector(tokens, seed % 2 == 0);
    this.engine =
        new SyncEngine(
            new FeedEnvironment(
                connector,
                replica,
                new SyncListener() {
                  @Override
                  public void onStored(String brandId) {}

                  @Override
                  public void onState(String brandId, FeedState state) {
                    states.put(brandId, state);
                  }
                },
                clock,
                executor,
                new Random(seed),
                new Pacing(waits::await, new RetryBudget(waits), pageLimit)));
  }

  private PlatformApiConnector connector(TokenSource tokens, boolean compress) {
    return new PlatformApiConnector(
        new ApiSettings(sandbox.address(), tokens, IMPATIENT, compress),
        Clock.systemUTC(),
        executor);
  }

  /// One page read by a client of its own.
  public PlatformApiConnector plainConnector(boolean compress) {
    return connector(new FixedToken(sandbox.token()), compress);
  }

  public SyncEngine engine() {
    return engine;
  }

  public @Nullable FeedState state(String brandId) {
    return states.get(brandId);
  }

  /// Reads to the end of the log, as often as it takes.
  public void readToEnd(int tries) throws InterruptedException {
    Failure failure = engine.readOnce();
    for (int i = 1; i < tries && failure != null; i++) {
      failure = engine.readOnce();
    }
  }

  /// All that the waits so far would have taken.
  public Duration waited() {
    return Duration.between(Instant.EPOCH, waits.instant());
  }

  public boolean caughtUp() {
    return sandbox.brandIds().stream()
        .allMatch(id -> replica.position(id).lastSeq() >= sandbox.lastSeq(id));
  }

  /// Waits until the replica is as far as the log, which must stand still.
  public void awaitCaughtUp(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!caughtUp()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not caught up: " + states);
      }
      Thread.sleep(20);
    }
  }

  /// How many rows there are of each kind.
  public List<Map<String, Object>> rows() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.brand_key, event_rows, metric_rows, order_rows, return_rows
                    FROM page_ledger l JOIN feed f
                      ON f.brand_key = l.brand_key AND f.page_no = l.page_no
                    ORDER BY l.brand_key
                    """)
                .mapToMap()
                .list());
  }

  /// How many records the replica lists as unreadable that are of types it knows.
  public long unreadable() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM unreadable_change WHERE type <> 'brand_lift'")
                .mapTo(Long.class)
                .one());
  }

  /// What differs between rows and rollups.
  public List<String> verify() {
    return Verifier.verify(database).differences();
  }

  /// Fails where a total is not the platform's, or a rollup not that of its rows, or a record of a
  /// known type was not read.
  public void compare() {
    TruthCheck.compare(sandbox, database);
    assertThat(verify()).isEmpty();
    assertThat(unreadable()).isZero();
  }

  /// The same, and the rows are those of an undisturbed replica.
  public void compare(List<Map<String, Object>> undisturbed) {
    compare();
    assertThat(rows()).isEqualTo(undisturbed);
  }

  @Override
  public void close() {
    engine.close();
    connector.close();
    database.close();
    executor.shutdownNow();
  }

  /// Passes only while somebody waits by it; the thread itself waits a moment.
  static final class VirtualClock extends Clock {
    private Instant now = Instant.EPOCH;

    void await(Duration length) throws InterruptedException {
      Thread.sleep(1);
      synchronized (this) {
        now = now.plus(length);
      }
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
