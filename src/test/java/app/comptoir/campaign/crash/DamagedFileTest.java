package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.store.HeldKeys;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged file gives every figure as it was, or the application says that it is damaged: never a
/// third thing. Files that were closed in order, files that a kill left, and files that are damaged
/// while they are in use.
class DamagedFileTest {
  private static final int PAGES = 8;
  private static final int PAGE = 200;

  @TempDir Path folder;
  private final WalkLog log = new WalkLog(77);
  private final Map<Integer, Map<String, String>> figures = new HashMap<>();
  private Path closed;
  private Path killed;
  private KeySafe keys = KeySafe.NONE;

  @BeforeEach
  void fill() throws Exception {
    closed = folder.resolve("closed");
    killed = folder.resolve("killed");
    Walk.template(closed);
    log.grow(PAGES * PAGE);
    WalkModel model = new WalkModel();
    figures.put(0, model.figures());
    try (Database database = Database.open(closed, Walk.CLOCK)) {
      Replica replica = new Replica(database, Walk.CLOCK);
      for (int page = 1; page <= PAGES; page++) {
        var changes = log.changes().subList((page - 1) * PAGE, page * PAGE);
        replica.apply(WalkLog.BRAND, changes, Integer.toString(page));
        changes.forEach(model::apply);
        figures.put(page, model.figures());
      }
      Folders.copy(closed, killed);
    }
  }

  @Test
  void aFew() throws Exception {
    campaign(5, 1);
  }

  /// Encrypted: what is damaged is damaged, and never a wrong key.
  @Test
  void aFewEncrypted() throws Exception {
    encrypt();
    for (Damage damage : List.of(Damage.ONE_BIT, Damage.TRUNCATED)) {
      atRest("closed in order, encrypted", closed, damage, 7);
    }
  }

  @Test
  @Tag("campaign")
  void many() throws Exception {
    campaign(1000, 40);
  }

  @Test
  @Tag("campaign")
  void manyEncrypted() throws Exception {
    encrypt();
    for (Damage damage : Damage.values()) {
      for (long seed = 2000; seed < 2040; seed++) {
        atRest("closed in order, encrypted", closed, damage, seed);
        atRest("left by a kill, encrypted", killed, damage, seed);
        if (damage != Damage.TRUNCATED && damage != Damage.CHECKSUMS_ONE_BIT) {
          inUse(damage, seed);
        }
      }
    }
  }

  private void encrypt() {
    keys = HeldKeys.one(DatabaseKey.random());
    for (Path place : List.of(closed, killed)) {
      try (Database database = Database.open(place, Walk.CLOCK, keys)) {
        assertThat(database.encrypted()).isTrue();
      }
    }
  }

  private void campaign(long firstSeed, int each) throws Exception {
    for (Damage damage : Damage.values()) {
      for (long seed = firstSeed; seed < firstSeed + each; seed++) {
        atRest("closed in order", closed, damage, seed);
        atRest("left by a kill", killed, damage, seed);
        if (damage != Damage.TRUNCATED && damage != Damage.CHECKSUMS_ONE_BIT) {
          inUse(damage, seed);
        }
      }
    }
  }

  private void atRest(String state, Path workspace, Damage damage, long seed) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("Damaged file, " + state + ": " + damage);
    Path place = folder.resolve("damaged");
    Folders.copy(workspace, place);
    String what = damage.inflict(place, new Random(seed));
    try {
      boolean said = openAndLook(place);
      boolean mustSay =
          damage == Damage.ONE_BIT || damage == Damage.PAGE_OF_NOISE || damage == Damage.TRUNCATED;
      if (mustSay && state.startsWith("closed")) {
        assertThat(said).isTrue();
      }
      fault.survived();
    } catch (AssertionError | RuntimeException e) {
      fault.wrong();
      throw new AssertionError("%s, %s, seed %d".formatted(state, what, seed), e);
    }
    Folders.remove(place);
  }

  /// @return whether it was said to be damaged
  private boolean openAndLook(Path place) {
    try (Database database = Database.open(place, Walk.CLOCK, keys)) {
      Replica replica = new Replica(database, Walk.CLOCK);
      boolean said = database.opening().setAside() != null;
      if (said) {
        assertThat(database.opening().setAside()).exists();
        assertThat(replica.brandIds()).isEmpty();
        replica.ensureBrand(WalkLog.brand("Europe/Paris", 100));
      } else {
        String cursor = String.valueOf(replica.position(WalkLog.BRAND).cursor());
        assertThat(AppFigures.of(database)).isEqualTo(figures.get(Integer.parseInt(cursor)));
        assertThat(database.opening().unclean() || Integer.parseInt(cursor) == PAGES).isTrue();
      }
      toTheEnd(database, replica);
      return said;
    }
  }

  private void toTheEnd(Database database, Replica replica) {
    String cursor = replica.position(WalkLog.BRAND).cursor();
    for (int page = cursor == null ? 1 : 1 + Integer.parseInt(cursor); page <= PAGES; page++) {
      var changes = log.changes().subList((page - 1) * PAGE, page * PAGE);
      replica.apply(WalkLog.BRAND, changes, Integer.toString(page));
    }
    assertThat(AppFigures.of(database)).isEqualTo(figures.get(PAGES));
    assertThat(Verifier.verify(database).differences()).isEmpty();
  }

  /// Reads are right, or fail with one sentence and a code; and then a new database can be begun.
  private void inUse(Damage damage, long seed) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("Damaged file, in use: " + damage);
    Path place = folder.resolve("in-use-" + damage + seed);
    Folders.copy(closed, place);
    String what = "";
    try (Database database = Database.open(place, Walk.CLOCK, keys)) {
      Replica replica = new Replica(database, Walk.CLOCK);
      what = damage.inflict(place, new Random(seed));
      if (look(database)) {
        database.startAnew();
        wake(replica);
      }
      try {
        toTheEnd(database, replica);
      } catch (StoreException e) {
        assertThat(e.code()).as("%s", trace(e)).isEqualTo("DB-5");
        database.startAnew();
        wake(replica);
        toTheEnd(database, replica);
      }
      fault.survived();
    } catch (AssertionError | RuntimeException e) {
      fault.wrong();
      throw new AssertionError("In use, %s, seed %d".formatted(what, seed), e);
    }
    Folders.remove(place);
  }

  private static String trace(Throwable e) {
    java.io.StringWriter text = new java.io.StringWriter();
    e.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  /// @return whether it was said to be damaged
  private boolean look(Database database) {
    try {
      assertThat(AppFigures.of(database)).isEqualTo(figures.get(PAGES));
      return false;
    } catch (StoreException e) {
      assertThat(e.code()).isEqualTo("DB-5");
      assertThat(e.getMessage())
          .isEqualTo("The database is damaged; it has to be read anew from its source.");
      return true;
    }
  }

  /// The first write after a database was opened again is refused, so that what was known is
  /// forgotten.
  private static void wake(Replica replica) {
    for (String code : List.of("DB-1", "")) {
      try {
        replica.ensureBrand(WalkLog.brand("Europe/Paris", 100));
      } catch (StoreException e) {
        assertThat(e.code()).isEqualTo(code);
      }
    }
  }
}
