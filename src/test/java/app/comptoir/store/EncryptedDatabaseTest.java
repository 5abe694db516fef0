package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.EncryptedCopy;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.db.Opener;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.StoreView;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With a key nothing of what is stored can be read in the files; without it nothing is called
/// damaged, and nothing is lost.
@ResourceLock(TestDatabase.FULL_DISK)
class EncryptedDatabaseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:20:30Z"), ZoneOffset.UTC);
  private static final String KNOWN = "Maison Test";

  @TempDir Path directory;
  private final DatabaseKey key = DatabaseKey.random();
  private final HeldKeys keys = HeldKeys.one(key);

  @AfterEach
  void makeRoom() {
    FullDisk.makeRoom();
  }

  private void fill(KeySafe safe) {
    try (Database database = Database.open(directory, CLOCK, safe)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(true, false));
      new Replica(database, CLOCK).ensureBrand(LogBuilder.brand(100));
    }
  }

  private void holdsItsBrand(KeySafe safe) {
    try (Database database = Database.open(directory, CLOCK, safe)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
      assertThat(brands(database)).containsExactly(KNOWN);
    }
  }

  private static List<String> brands(Database database) {
    return StoreView.read(
        database, view -> view.brands().stream().map(b -> b.brand()).map(Brand::name).toList());
  }

  private List<Path> filesWith(String words) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          // H2's own, which comes now and then when it closes.
          .filter(name -> !name.equals("comptoir.trace.db"))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingCanBeReadInTheFiles() throws Exception {
    fill(KeySafe.NONE);
    assertThat(filesWith(KNOWN)).containsExactly(directory.resolve("comptoir.mv.db"));
    Files.delete(directory.resolve("comptoir.mv.db"));
    fill(keys);
    assertThat(filesWith(KNOWN)).isEmpty();
    assertThat(filesWith(key.text())).isEmpty();
    holdsItsBrand(keys);
  }

  @Test
  void whatWasNotEncryptedIsAtTheNextOpening() throws Exception {
    fill(KeySafe.NONE);
    List<String> before = names();
    holdsItsBrand(keys);
    assertThat(filesWith(KNOWN)).isEmpty();
    assertThat(names()).isEqualTo(before);
    holdsItsBrand(keys);
    assertThatThrownBy(() -> Database.open(directory, CLOCK, HeldKeys.locked()))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-12"));
    holdsItsBrand(keys);
  }

  @Test
  void aKeyThatDoesNotFitIsNoDamage() throws Exception {
    fill(keys);
    List<String> before = names();
    byte[] bytes = Files.readAllBytes(directory.resolve("comptoir.mv.db"));
    assertThatThrownBy(() -> Database.open(directory, CLOCK, HeldKeys.one(DatabaseKey.random())))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.code()).isEqualTo("DB-13");
              assertThat(e).hasMessageContaining("read everything anew").hasNoCause();
            });
    assertThat(names()).isEqualTo(before);
    assertThat(Files.readAllBytes(directory.resolve("comptoir.mv.db"))).isEqualTo(bytes);
    // An older key does, also where there is a newer one.
    DatabaseKey newer = DatabaseKey.random();
    holdsItsBrand(new HeldKeys(List.of(newer, key), newer, true));
  }

  /// Byte 3 is in the mark, 5,000 in H2's first head, 9,000 in its second.
  @ParameterizedTest
  @ValueSource(ints = {3, 12, 5000, 9000, 20_000})
  void damageIsDamageWithTheRightKey(int at) throws Exception {
    fill(keys);
    flip(at);
    try (Database database = Database.open(directory, CLOCK, keys)) {
      assertThat(database.opening().setAside()).isNotNull().exists();
      assertThat(brands(database)).isEmpty();
      assertThat(database.encrypted()).isTrue();
    }
  }

  /// Both heads: then no key could be told from a wrong one by them.
  @Test
  void damageIsDamageWhereNoKeyCanBeTried() throws Exception {
    fill(keys);
    flip(5000);
    flip(9000);
    try (Database database = Database.open(directory, CLOCK, keys)) {
      assertThat(database.opening().setAside()).isNotNull();
    }
  }

  private void flip(int at) throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("comptoir.mv.db").toFile(), "rw")) {
      file.seek(at);
      int old = file.read();
      file.seek(at);
      file.write(old ^ 1);
    }
  }

  @Test
  void whoGoesOnWithoutTheKeyFindsTheOldOneAside() throws Exception {
    fill(keys);
    Path aside = DatabaseCopy.leaveBehind(directory, CLOCK).orElseThrow();
    assertThat(aside.getFileName()).hasToString("comptoir.left-20261122-102030.mv.db");
    fill(KeySafe.NONE);
    // And may put it back.
    Files.move(
        aside,
        directory.resolve("comptoir.mv.db"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.move(
        directory.resolve("comptoir.left-20261122-102030.sums"),
        directory.resolve("comptoir.sums"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    holdsItsBrand(keys);
    assertThat(DatabaseCopy.leaveBehind(directory.resolve("empty"), CLOCK)).isEmpty();
  }

  @Test
  void aCopyForElsewhereNeedsNoKey() throws Exception {
    fill(keys);
    Path copy = Files.createDirectory(directory.resolve("copy"));
    try (Database database = Database.open(directory, CLOCK, keys)) {
      DatabaseCopy.take(database, copy, _ -> {});
    }
    DatabaseCopy.Contents contents = DatabaseCopy.check(copy, CLOCK, (_, _) -> {});
    assertThat(contents.differences()).isEmpty();
    assertThat(contents.brands()).extracting(DatabaseCopy.HeldBrand::name).containsExactly(KNOWN);
  }

  /// Cut off before each change of a name: the next start finds one of both, whole.
  @Test
  void cutOffAnywhereItIsTheOneOrTheOther() throws Exception {
    for (int last = 1; last <= 4; last++) {
      fill(KeySafe.NONE);
      int[] left = {last};
      EncryptedCopy copy =
          new EncryptedCopy(
              directory,
              () -> {
                if (--left[0] == 0) {
                  throw new IllegalStateException("cut off");
                }
              });
      assertThatThrownBy(
              () -> {
                copy.make("", key, keys);
                copy.putInPlace();
              })
          .hasMessage("cut off");
      boolean ready = last > 2;
      assertThat(Files.exists(directory.resolve("comptoir.encrypted.mv.db"))).isEqualTo(ready);
      try (Database database =
          Database.open(directory, CLOCK, new HeldKeys(List.of(key), null, true))) {
        assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
        assertThat(database.encrypted()).isEqualTo(ready);
        assertThat(brands(database)).containsExactly(KNOWN);
      }
      assertThat(names()).noneMatch(name -> name.contains("encrypt"));
      Files.delete(directory.resolve("comptoir.mv.db"));
      Files.delete(directory.resolve("comptoir.sums"));
    }
  }

  /// A disk that is full at any write of the copy: it goes on as it is, and is encrypted when there
  /// is room.
  @Test
  void aFullDiskLeavesItAsItWas() throws Exception {
    fill(KeySafe.NONE);
    FullDisk.register();
    Opener.Options full = Opener.Options.STANDARD.with(keys);
    Opener.Options disk = new Opener.Options("full:", full.schema(), full.patience(), keys);
    boolean encrypted = false;
    for (int room = 0; !encrypted; room++) {
      FullDisk.fullAfter(room, "comptoir.encrypting");
      try (Database database = Database.open(directory, CLOCK, disk)) {
        FullDisk.makeRoom();
        assertThat(database.opening().setAside()).isNull();
        assertThat(brands(database)).containsExactly(KNOWN);
        encrypted = database.encrypted();
        assertThat(room > 0 || !encrypted).isTrue();
      }
      assertThat(names()).noneMatch(name -> name.contains("encrypt"));
    }
    assertThat(filesWith(KNOWN)).isEmpty();
    holdsItsBrand(keys);
  }
}
