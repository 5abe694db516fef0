package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (a, f) How fast pages are applied while the database grows, page by page beside a plain JDBC
/// batch of the same rows, and how large the file becomes.
@Tag("benchmark")
class StoreBenchmark {
  private static final int PAGE = 5000;
  private static final int PAGES = Integer.getInteger("bench.pages", 2000);
  private static final int STRETCH = PAGES / 10;

  @TempDir Path folder;

  @Test
  void applyingWhileTheDatabaseGrows() throws Exception {
    Clock clock = Clock.systemUTC();
    EventLog log = new EventLog(1, Instant.parse("2026-11-01T00:00:00Z"), (long) PAGES * PAGE);
    try (Database database = Database.open(folder.resolve("app"), clock);
        Floor floor = new Floor(folder)) {
      Replica replica = new Replica(database, clock);
      replica.ensureBrand(EventLog.BRAND);
      replica.apply("bench", log.posts(), "posts");
      long app = 0;
      long jdbc = 0;
      for (int page = 1; page <= PAGES; page++) {
        List<Change> changes = log.events(PAGE);
        long at = System.nanoTime();
        floor.insert(changes);
        long between = System.nanoTime();
        replica.apply("bench", changes, "c" + page);
        jdbc += between - at;
        app += System.nanoTime() - between;
        if (page % STRETCH == 0) {
          Results.say(
              "apply at %,11d events: %,8.0f/s; plain JDBC %,8.0f/s; ratio %.2f",
              page * PAGE,
              STRETCH * PAGE / (app / 1e9),
              STRETCH * PAGE / (jdbc / 1e9),
              (double) jdbc / app);
          app = 0;
          jdbc = 0;
        }
      }
    }
    Results.say(
        "file: %.0f bytes an event with journeys and rollups; plain rows %.0f",
        (double) Files.size(folder.resolve("app/comptoir.mv.db")) / PAGES / PAGE,
        (double) Files.size(folder.resolve("floor.mv.db")) / PAGES / PAGE);
  }
}
