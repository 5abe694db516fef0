package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.store.TestDatabase;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 has no transactions for tables: a migration that was killed in its middle begins again from
/// what was there before it.
class MigrationKillTest {
  private static final Scoreboard.Fault FAULT = Scoreboard.fault("Migration killed midway");
  private static final String LONG = "classpath:db/migration,classpath:db/crash/long";
  private static final String BROKEN = "classpath:db/migration,classpath:db/crash/broken";
  private static final int VERSION = 99;

  @TempDir Path folder;
  private Path older;
  private Map<String, String> figures;

  @BeforeEach
  void fill() {
    older = folder.resolve("older");
    Walk.template(older);
    WalkLog log = new WalkLog(3);
    log.grow(800);
    try (Database database = Database.open(older, Walk.CLOCK)) {
      new Replica(database, Walk.CLOCK).apply(WalkLog.BRAND, log.changes(), "800");
      figures = AppFigures.of(database);
    }
    assertThat(figures).hasSizeGreaterThan(50);
  }

  /// The process to be killed.
  static final class Migrating {
    private Migrating() {}

    public static void main(String[] args) {
      System.out.println("begin");
      TestDatabase.migrated(Path.of(args[0]), Walk.CLOCK, VERSION, LONG).close();
      System.out.println("end");
    }
  }

  @Test
  void aFewTimes() throws Exception {
    kill(1, 1);
  }

  @Test
  @Tag("campaign")
  void manyTimes() throws Exception {
    kill(100, 24);
  }

  private void kill(long firstSeed, int kills) throws Exception {
    for (long seed = firstSeed; seed < firstSeed + kills; seed++) {
      Path place = folder.resolve("killed-" + seed);
      Folders.copy(older, place);
      killOnce(place, new Random(seed));
      try (Database database = TestDatabase.migrated(place, Walk.CLOCK, VERSION, LONG)) {
        assertThat(database.opening().setAside()).isNull();
        assertThat(AppFigures.of(database)).isEqualTo(figures);
        assertThat(Verifier.verify(database).differences()).isEmpty();
        assertThat(rows(database)).isEqualTo(12 * 8000);
        FAULT.survived();
      } catch (AssertionError | RuntimeException e) {
        FAULT.wrong();
        throw new AssertionError("Seed " + seed, e);
      }
      assertThat(place.resolve("comptoir.before.mv.db")).doesNotExist();
      Folders.remove(place);
    }
  }

  private static long rows(Database database) {
    return database.read(
        handle -> {
          long rows = 0;
          for (int i = 0; i < 12; i++) {
            rows += handle.createQuery("SELECT COUNT(*) FROM crash_" + i).mapTo(Long.class).one();
          }
          return rows;
        });
  }

  /// Kills within the time from the copy before the migration to its end.
  private void killOnce(Path place, Random random) throws Exception {
    try (TestJvm child = TestJvm.start(folder, Migrating.class, place)) {
      assertThat(child.line()).isEqualTo("begin");
      Path copy = place.resolve("comptoir.before.mv.db");
      while (!Files.exists(copy) && child.alive()) {
        LockSupport.parkNanos(100_000);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500)));
      child.kill();
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheDatabaseAsItWas() {
    assertThatThrownBy(() -> TestDatabase.migrated(older, Walk.CLOCK, VERSION, BROKEN))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.code()).isEqualTo("DB-11");
              assertThat(e.getMessage())
                  .isEqualTo(
                      "The database could not be brought to this version of Comptoir;"
                          + " it is as it was before.");
            });
    try (Database database = Database.open(older, Walk.CLOCK)) {
      assertThat(database.opening().setAside()).isNull();
      assertThat(AppFigures.of(database)).isEqualTo(figures);
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }
}
