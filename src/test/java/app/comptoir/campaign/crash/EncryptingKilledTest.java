package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.store.HeldKeys;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseKey;
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

/// kill -9 while a database is being encrypted: the next start finds the one that was not, or the
/// one that is, whole, and ends with the one that is.
class EncryptingKilledTest {
  private static final Scoreboard.Fault FAULT = Scoreboard.fault("Encryption killed midway");
  private static final DatabaseKey KEY = DatabaseKey.random();

  @TempDir Path folder;
  private Path clear;
  private Path key;
  private Map<String, String> figures;

  /// The process to be killed.
  static final class Encrypting {
    private Encrypting() {}

    public static void main(String[] args) throws Exception {
      DatabaseKey key = DatabaseKey.of(Files.readString(Path.of(args[1]))).orElseThrow();
      System.out.println("begin");
      Database.open(Path.of(args[0]), Walk.CLOCK, HeldKeys.one(key)).close();
      System.out.println("end");
    }
  }

  @BeforeEach
  void fill() throws Exception {
    clear = folder.resolve("clear");
    key = Files.writeString(folder.resolve("key"), KEY.text());
    Walk.template(clear);
    WalkLog log = new WalkLog(3);
    log.grow(800);
    try (Database database = Database.open(clear, Walk.CLOCK)) {
      new Replica(database, Walk.CLOCK).apply(WalkLog.BRAND, log.changes(), "800");
      figures = AppFigures.of(database);
    }
    assertThat(figures).hasSizeGreaterThan(50);
  }

  @Test
  void aFewTimes() throws Exception {
    kill(1, 2);
  }

  @Test
  @Tag("campaign")
  void manyTimes() throws Exception {
    kill(100, 100);
  }

  private void kill(long firstSeed, int kills) throws Exception {
    for (long seed = firstSeed; seed < firstSeed + kills; seed++) {
      Path place = folder.resolve("killed-" + seed);
      Folders.copy(clear, place);
      killOnce(place, new Random(seed));
      try (Database database = Database.open(place, Walk.CLOCK, HeldKeys.one(KEY))) {
        assertThat(database.opening().setAside()).isNull();
        assertThat(database.encrypted()).isTrue();
        assertThat(AppFigures.of(database)).isEqualTo(figures);
        assertThat(Verifier.verify(database).differences()).isEmpty();
        assertThat(place)
            .isDirectoryNotContaining(file -> file.getFileName().toString().contains("encrypt"));
        FAULT.survived();
      } catch (AssertionError | RuntimeException e) {
        FAULT.wrong();
        throw new AssertionError("Seed " + seed, e);
      }
      Folders.remove(place);
    }
  }

  /// Kills within the time from the first byte of the copy to some time after its last.
  private void killOnce(Path place, Random random) throws Exception {
    try (TestJvm child = TestJvm.start(folder, Encrypting.class, place, key)) {
      child.await("begin");
      Path copy = place.resolve("comptoir.encrypting.mv.db");
      while (!Files.exists(copy) && child.alive()) {
        LockSupport.parkNanos(100_000);
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(150_000)));
    }
  }
}
