package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedEnvironment.Pacing;
import app.comptoir.sync.retry.Pause;
import app.comptoir.sync.retry.RetryBudget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens a new workspace sees the first brand of the list: it must be the first to be
/// whole, whatever order the platform has.
class HistoriesInTurnTest {
  @TempDir Path folder;

  @Test
  void theBrandThatIsListedFirstIsWholeFirst() throws Exception {
    Clock clock = Clock.systemUTC();
    List<String> whole = Collections.synchronizedList(new ArrayList<>());
    SyncListener listener =
        new SyncListener() {
          @Override
          public void onStored(String brandId) {}

          @Override
          public void onState(String brandId, FeedState state) {
            if (state.upToDateAt() != null && !whole.contains(brandId)) {
              whole.add(brandId);
            }
          }
        };
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        Sandbox sandbox =
            Sandbox.start(
                new SandboxOptions(5, clock.instant(), 10, 1, 0, clock),
                Thread.ofVirtual().factory());
        Database database = Database.open(folder, clock);
        PlatformApiConnector connector =
            new PlatformApiConnector(
                ApiSettings.of(sandbox.address(), new FixedToken(sandbox.token())),
                clock,
                executor)) {
      sandbox.awaitHistory();
      Replica replica = new Replica(database, clock);
      Pacing pacing =
          new Pacing(
              Pause.by(clock),
              new RetryBudget(clock),
              500,
              Duration.ofSeconds(7),
              new BackfillQueue(Duration.ofMinutes(5)));
      try (SyncEngine engine =
          new SyncEngine(
              new FeedEnvironment(
                  connector, replica, listener, clock, executor, new Random(1), pacing))) {
        assertThat(connector.brands().map(all -> all.readable().getFirst().name()).toString())
            .as("the platform's first")
            .contains("Verlune");
        assertThat(engine.readOnce()).isNull();
      }
      assertThat(whole).containsExactly("brd-brackenfold", "brd-verlune");
      assertThat(replica.brandIds()).containsExactlyElementsOf(whole);
    }
  }
}
