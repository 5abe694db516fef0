package app.comptoir.sync;

import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A sandbox and a replica of it over real HTTP, for tests: start, stop, start again.
final class Bench implements AutoCloseable {
  private final Path directory;
  private final Clock clock = Clock.systemUTC();
  final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  final Sandbox sandbox;
  @Nullable Database database;
  @Nullable Replica replica;
  private @Nullable SyncEngine engine;
  private @Nullable PlatformApiConnector connector;

  Bench(Path directory, int days, double changesPerSecond) throws Exception {
    this.directory = directory;
    sandbox =
        Sandbox.start(
            new SandboxOptions(
                7, Instant.now(), days, SandboxOptions.speedFor(changesPerSecond), 0, clock),
            Thread.ofPlatform().daemon().factory());
  }

  Replica replica() {
    return java.util.Objects.requireNonNull(replica);
  }

  Database database() {
    return java.util.Objects.requireNonNull(database);
  }

  void open() {
    database = Database.open(directory, clock);
    replica = new Replica(database, clock);
    connector =
        new PlatformApiConnector(
            ApiSettings.of(sandbox.address(), new FixedToken(sandbox.token())), clock, executor);
    engine =
        new SyncEngine(
            connector,
            replica,
            new SyncListener() {
              @Override
              public void onStored(String brandId) {}

              @Override
              public void onState(String brandId, FeedState state) {}
            },
            clock,
            executor,
            new Random(1));
  }

  SyncEngine engine() {
    return java.util.Objects.requireNonNull(engine);
  }

  /// Stops and closes in order.
  void shut() {
    engine().close();
    java.util.Objects.requireNonNull(connector).close();
    database().close();
  }

  /// Stops the platform where it is and waits until the replica is as far.
  void settle() throws InterruptedException {
    sandbox.pauseLive();
    for (String brand : sandbox.brandIds()) {
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (replica().position(brand).lastSeq() < sandbox.lastSeq(brand)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "%s stands at %d of %d"
                  .formatted(brand, replica().position(brand).lastSeq(), sandbox.lastSeq(brand)));
        }
        Thread.sleep(50);
      }
    }
  }

  @Override
  public void close() {
    sandbox.close();
    executor.shutdownNow();
  }
}
