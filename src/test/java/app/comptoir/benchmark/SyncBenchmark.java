package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (a) A whole sync (HTTP, parse, apply, rollups, commit) against a plain JDBC batch of the same
/// rows into a keyed table of the same H2, with the same page and the same force to the disk; the
/// rounds of both alternate.
@Tag("benchmark")
class SyncBenchmark {
  private static final int PAGE = 5000;
  private static final int PAGES = Integer.getInteger("bench.pages", 100);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  @TempDir Path folder;

  @Test
  void endToEndAgainstPlainJdbc() throws Exception {
    double[] ratios = new double[ROUNDS];
    double[] rates = new double[ROUNDS];
    double[] floors = new double[ROUNDS];
    EventLog log = new EventLog(1, Instant.parse("2026-11-01T00:00:00Z"), 10_000_000);
    try (PageServer server = new PageServer(folder.resolve("pages"));
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<List<Change>> pages = new ArrayList<>();
      List<Change> posts = log.posts();
      for (int i = 1; i <= PAGES; i++) {
        pages.add(log.events(PAGE));
        server.add(pages.getLast(), i == PAGES);
      }
      for (int round = -1; round < ROUNDS; round++) {
        long floor = floor(folder.resolve("floor" + round), pages);
        long sync = sync(folder.resolve("app" + round), server, posts, executor);
        if (round >= 0) {
          ratios[round] = (double) floor / sync;
          rates[round] = PAGES * PAGE / (sync / 1e9);
          floors[round] = PAGES * PAGE / (floor / 1e9);
        }
      }
    }
    Results.say(
        "sync, %,d events: %s events/s; plain JDBC %s rows/s; ratio %s",
        PAGES * PAGE,
        Results.Sample.of(rates).text("%,.0f"),
        Results.Sample.of(floors).text("%,.0f"),
        Results.Sample.of(ratios).text("%.2f"));
  }

  private static long floor(Path directory, List<List<Change>> pages) throws Exception {
    java.nio.file.Files.createDirectories(directory);
    try (Floor floor = new Floor(directory)) {
      long begin = System.nanoTime();
      for (List<Change> page : pages) {
        floor.insert(page);
      }
      return System.nanoTime() - begin;
    }
  }

  private static long sync(
      Path directory, PageServer server, List<Change> posts, ExecutorService executor)
      throws Exception {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(directory, clock);
        PlatformApiConnector connector =
            new PlatformApiConnector(
                ApiSettings.of(server.address(), new FixedToken("t")), clock, executor)) {
      Replica replica = new Replica(database, clock);
      replica.ensureBrand(EventLog.BRAND);
      replica.apply("bench", posts, "0");
      SyncEngine engine =
          new SyncEngine(connector, replica, new Deaf(), clock, executor, new Random(1));
      long begin = System.nanoTime();
      var failure = engine.readOnce();
      long end = System.nanoTime();
      engine.close();
      if (failure != null || replica.position("bench").lastSeq() < (long) PAGES * PAGE) {
        throw new IllegalStateException("The sync did not reach the end: " + failure);
      }
      return end - begin;
    }
  }

  private static final class Deaf implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }
}
