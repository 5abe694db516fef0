package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.domain.change.Change;
import app.comptoir.store.TestDatabase;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The disk is full at the n-th write of a page, for every n: nothing half-written, one sentence
/// with a code, and once there is room it goes on.
@ResourceLock(TestDatabase.FULL_DISK)
class DiskFullTest {
  private static final Scoreboard.Fault FAULT = Scoreboard.fault("Disk full at a write of a page");
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  @TempDir Path folder;

  @Test
  void atSomeWrites() throws Exception {
    everyWrite(1, 300, 4);
  }

  @Test
  @Tag("campaign")
  void atEveryWriteOfManyPages() throws Exception {
    for (long seed = 2; seed < 10; seed++) {
      everyWrite(seed, 400 + (int) seed * 100, 1);
    }
  }

  private void everyWrite(long seed, int size, int stride) throws Exception {
    WalkLog log = new WalkLog(seed);
    log.grow(3 * size);
    WalkModel model = new WalkModel();
    Path before = folder.resolve("before-" + seed);
    Walk.template(before);
    try (Database database = Database.open(before, Walk.CLOCK)) {
      page(new Replica(database, Walk.CLOCK), log, 0, size);
    }
    log.changes().subList(0, size).forEach(model::apply);
    Map<String, String> old = model.figures();
    log.changes().subList(size, 2 * size).forEach(model::apply);
    Map<String, String> fresh = model.figures();
    boolean failed = true;
    for (int n = 0; failed; n += stride) {
      Path place = folder.resolve("full-" + seed + "-" + n);
      Folders.copy(before, place);
      try {
        failed = fullAt(n, place, log, size, old, fresh);
        FAULT.survived();
      } catch (AssertionError e) {
        FAULT.wrong();
        throw new AssertionError("Seed %d, write %d".formatted(seed, n), e);
      } finally {
        TestDatabase.makeRoom();
      }
      Folders.remove(place);
    }
  }

  /// @return whether the disk was full before the page was stored
  private static boolean fullAt(
      int n,
      Path place,
      WalkLog log,
      int size,
      Map<String, String> old,
      Map<String, String> fresh) {
    try (Database database = TestDatabase.onFullDisk(place, Walk.CLOCK)) {
      Replica replica = new Replica(database, Walk.CLOCK);
      assertThat(AppFigures.of(database)).isEqualTo(old);
      TestDatabase.fullAfter(n);
      boolean failed = false;
      try {
        page(replica, log, size, 2 * size);
      } catch (StoreException e) {
        failed = true;
        assertThat(e.code()).isEqualTo("DB-8");
        assertThat(e.getMessage()).startsWith("The disk is full");
      }
      TestDatabase.makeRoom();
      goOn(database, replica, log, size);
      assertThat(AppFigures.of(database)).isEqualTo(fresh);
      assertThat(Verifier.verify(database).differences()).isEmpty();
      return failed;
    }
  }

  /// As the sync does: asks where it stands and goes on from there, until it can; where the file is
  /// said to be damaged, begins anew.
  private static void goOn(Database database, Replica replica, WalkLog log, int size) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        replica.ensureBrand(WalkLog.brand("Europe/Paris", 100));
        String cursor = replica.position(WalkLog.BRAND).cursor();
        assertThat(cursor).isIn(null, Integer.toString(size), Integer.toString(2 * size));
        page(replica, log, cursor == null ? 0 : Integer.parseInt(cursor), 2 * size);
        return;
      } catch (StoreException e) {
        assertThat(e.code()).isIn("DB-1", "DB-5", "DB-8");
        if (e.code().equals("DB-5")) {
          database.startAnew();
        }
        assertThat(System.nanoTime()).as("still: %s", e.getMessage()).isLessThan(deadline);
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private static void page(Replica replica, WalkLog log, int from, int to) {
    List<Change> changes = log.changes().subList(from, to);
    replica.apply(WalkLog.BRAND, changes, Integer.toString(to));
  }
}
