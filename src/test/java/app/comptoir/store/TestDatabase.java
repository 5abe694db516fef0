package app.comptoir.store;

import app.comptoir.store.db.Database;
import app.comptoir.store.db.GuardedPath;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.db.Opener;
import app.comptoir.store.db.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// Databases on odd disks and with other migrations, for tests of other packages.
public final class TestDatabase {
  /// What tests with a full disk share: they run in turn.
  public static final String FULL_DISK = "full disk";

  private TestDatabase() {}

  /// On a disk that can be full.
  public static Database onFullDisk(Path directory, Clock clock) {
    FullDisk.register();
    return Database.open(
        directory,
        clock,
        new Opener.Options("full:", Schema.CURRENT, Duration.ofSeconds(30), KeySafe.NONE));
  }

  public static void fullAfter(long writes) {
    FullDisk.fullAfter(writes);
  }

  public static void makeRoom() {
    FullDisk.makeRoom();
  }

  public static long writes() {
    return FullDisk.writes();
  }

  /// Lets H2 open databases as the program does, with their checksums, under `guard:`.
  public static void knowChecksums() {
    GuardedPath.register();
  }

  /// With migrations of the tests' own.
  public static Database migrated(Path directory, Clock clock, int version, String location) {
    return Database.open(
        directory,
        clock,
        new Opener.Options(
            "", new Schema(version, location), Duration.ofSeconds(30), KeySafe.NONE));
  }
}
