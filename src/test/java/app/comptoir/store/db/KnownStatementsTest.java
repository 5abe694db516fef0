package app.comptoir.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a database may hold is what real ones hold that the migrations made: of each version, and
/// brought on from each version.
class KnownStatementsTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @TempDir Path folder;

  /// A new migration makes new statements: then `target/statements.txt`, which is written here,
  /// goes beside the migrations.
  @Test
  void theListIsWhatTheMigrationsMake() throws Exception {
    SortedSet<String> made = new TreeSet<>();
    for (int version = Schema.FIRST; version <= Schema.CURRENT.version(); version++) {
      Path place = folder.resolve("version" + version);
      Schema older = new Schema(version, "filesystem:" + migrations(version));
      Database.open(
              place,
              Clock.systemUTC(),
              new Opener.Options("", older, Duration.ofSeconds(30), KeySafe.NONE))
          .close();
      made.addAll(statements(place));
    }
    made.removeIf(statement -> statement.startsWith("CREATE USER") || statement.startsWith("SET "));
    Files.write(Path.of("target", "statements.txt"), made);
    for (int version = Schema.FIRST; version <= Schema.CURRENT.version(); version++) {
      try (Database brought =
          Database.open(folder.resolve("version" + version), Clock.systemUTC())) {
        assertThat(brought.opening().setAside()).as("version %d", version).isNull();
        assertThat(brought.opening().created()).isFalse();
      }
      made.addAll(statements(folder.resolve("version" + version)));
    }
    made.removeIf(statement -> statement.startsWith("CREATE USER") || statement.startsWith("SET "));
    Files.write(Path.of("target", "statements.txt"), made);
    assertThat(Files.readAllLines(MIGRATIONS.resolve("statements.txt")))
        .containsExactlyElementsOf(made);
  }

  /// H2 counts the values of columns as rows come in, and writes that into its statements.
  @Test
  void whatIsCountedMeanwhileIsNoDifference() {
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      database.write(handle -> handle.execute("ANALYZE"));
    }
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      assertThat(database.opening().setAside()).isNull();
    }
  }

  private Path migrations(int version) throws IOException {
    Path some = Files.createDirectory(folder.resolve("migrations" + version));
    try (Stream<Path> all = Files.list(MIGRATIONS)) {
      for (Path migration : all.toList()) {
        String name = migration.getFileName().toString();
        if (name.endsWith(".sql")
            && Integer.parseInt(name.substring(1, name.indexOf('_'))) <= version) {
          Files.copy(migration, some.resolve(name));
        }
      }
    }
    return some;
  }

  private static List<String> statements(Path place) throws IOException {
    try (StoredStatements stored =
        StoredStatements.read(place.resolve("comptoir.mv.db").toString(), null)) {
      assertThat(stored.version()).isPositive();
      return stored.all().stream().map(KnownStatements::plain).toList();
    }
  }
}
