package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.store.Database;
import app.comptoir.store.Replica;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast pages are applied, against a plain JDBC batch of the same rows.
@Tag("benchmark")
class StoreBenchmark {
  private static final int PAGE = 5000;
  private static final int PAGES = Integer.getInteger("bench.pages", 100);

  @TempDir Path folder;

  @Test
  void applyingAgainstPlainJdbc() throws Exception {
    Clock clock = Clock.systemUTC();
    EventLog log = new EventLog(1, Instant.parse("2026-11-01T00:00:00Z"), 10_000_000);
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
        long end = System.nanoTime();
        jdbc += between - at;
        app += end - between;
        if (page % 20 == 0) {
          System.out.printf(
              "%,10d events  jdbc %,8.0f/s  apply %,8.0f/s  ratio %.2f%n",
              page * PAGE, 20 * PAGE / (jdbc / 1e9), 20 * PAGE / (app / 1e9), (double) jdbc / app);
          app = 0;
          jdbc = 0;
        }
      }
    }
    System.out.printf(
        "bytes an event: app %.0f, floor %.0f%n",
        (double) Files.size(folder.resolve("app/comptoir.mv.db")) / PAGES / PAGE,
        (double) Files.size(folder.resolve("floor.mv.db")) / PAGES / PAGE);
  }
}
