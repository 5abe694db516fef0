package app.comptoir.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.campaign.TestJvm;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.LogBuilder;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opened with suspicion, closed in order.
class DatabaseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:20:30Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  private void fill() {
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(true, false));
      new Replica(database, CLOCK).ensureBrand(LogBuilder.brand(100));
      assertThat(marker()).exists();
    }
    assertThat(marker()).doesNotExist();
  }

  private Path marker() {
    return directory.resolve("comptoir.open");
  }

  private static List<String> brands(Database database) {
    return StoreView.read(
        database, view -> view.brands().stream().map(b -> b.brand()).map(Brand::name).toList());
  }

  @Test
  void whatWasClosedInOrderIsFoundClean() {
    fill();
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
      assertThat(brands(database)).containsExactly("Maison Test");
    }
  }

  @Test
  void whatWasNotIsSaidToBeUnclean() throws Exception {
    fill();
    Files.writeString(marker(), "");
    for (int start = 0; start < 2; start++) {
      try (Database database = Database.open(directory, CLOCK)) {
        assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, true));
        assertThat(brands(database)).containsExactly("Maison Test");
        if (start == 1) {
          database.checked();
        }
      }
    }
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening().unclean()).isFalse();
    }
  }

  @Test
  void withoutItsChecksumsItWantsChecking() throws Exception {
    fill();
    Files.delete(directory.resolve("comptoir.sums"));
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, true));
      assertThat(brands(database)).containsExactly("Maison Test");
    }
  }

  @Test
  void theSameProgramCannotOpenItTwice() {
    try (Database database = Database.open(directory, CLOCK)) {
      assertThatThrownBy(() -> Database.open(directory, CLOCK))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-2"));
      assertThat(brands(database)).isEmpty();
    }
  }

  @Test
  void aFolderMayBeNamedAnything() {
    Path named = directory.resolve("Données ☕ 商店 a b");
    for (boolean created : List.of(true, false)) {
      try (Database database = Database.open(named, CLOCK)) {
        assertThat(database.opening()).isEqualTo(new OpenedDatabase(created, false));
      }
    }
  }

  @Test
  void ofWhatWasSetAsideTheNewestThreeAreKept() throws Exception {
    for (int day = 1; day <= 5; day++) {
      Files.writeString(directory.resolve("comptoir.mv.db"), "no database " + day);
      Clock then = Clock.fixed(Instant.parse("2026-11-0" + day + "T00:00:00Z"), ZoneOffset.UTC);
      Database.open(directory, then).close();
      Files.delete(directory.resolve("comptoir.mv.db"));
      Files.delete(directory.resolve("comptoir.sums"));
    }
    try (var files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.contains("damaged")))
          .containsExactlyInAnyOrder(
              "comptoir.damaged-20261103-000000.mv.db",
              "comptoir.damaged-20261104-000000.mv.db",
              "comptoir.damaged-20261105-000000.mv.db");
    }
  }

  @Test
  void oneThatDidNotAnswerIsSetAsideAtTheNextStart() throws Exception {
    fill();
    Files.writeString(directory.resolve("comptoir.condemned"), "");
    setAsideAndBegunAnew();
    assertThat(directory.resolve("comptoir.condemned")).doesNotExist();
  }

  @Test
  void oneThatWasNotMadeToTheEndIsMadeAgain() throws Exception {
    Files.writeString(directory.resolve("comptoir.mv.db"), "half a database");
    Files.writeString(directory.resolve("comptoir.creating"), "");
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(true, false));
    }
  }

  @Test
  void anotherComptoirIsToldWhoHasIt() throws Exception {
    Files.writeString(
        directory.resolve("workspace.json"),
        "{\"version\": 1, \"kind\": \"FILE\", \"name\": \"Shop\"}");
    try (Database database = Database.open(directory, CLOCK)) {
      new Replica(database, CLOCK).ensureBrand(LogBuilder.brand(100));
      try (Child other = Child.start(directory, Map.of(), "verify", "-w", directory)) {
        assertThat(other.finish())
            .isEqualTo(
                new Cli.Result(
                    1,
                    "",
                    "DB-2 This workspace is open in another Comptoir; close that one first.\n"));
      }
      assertThat(brands(database)).containsExactly("Maison Test");
    }
    assertThat(marker()).doesNotExist();
  }

  /// Of one file a process has all its locks or none: whoever looks once more and closes the file
  /// must not open the door to others.
  @Test
  void whoAsksForOnesOwnWorkspaceDoesNotLetOthersIn() throws Exception {
    try (Database database = Database.open(directory, CLOCK)) {
      assertThatThrownBy(() -> DatabaseCopy.hold(directory)).hasMessageContaining("another");
      assertThat(held()).isEqualTo("DB-2");
      assertThat(brands(database)).isEmpty();
    }
    assertThat(held()).isEqualTo("held");
  }

  private String held() throws Exception {
    try (TestJvm other = TestJvm.start(directory.resolve("other"), Holding.class, directory)) {
      return other.line();
    }
  }

  /// The process that tries to have it.
  static final class Holding {
    private Holding() {}

    public static void main(String[] args) {
      try (DatabaseCopy.Held _ = DatabaseCopy.hold(Path.of(args[0]))) {
        System.out.println("held");
      } catch (StoreException e) {
        System.out.println(e.code());
      }
    }
  }

  @Test
  void aDatabaseWithoutItsSentinelIsDamageAndNoFirstRun() throws Exception {
    fill();
    execute("DELETE FROM sentinel");
    setAsideAndBegunAnew();
  }

  @Test
  void aDatabaseWithoutTablesIsDamageAndNoFirstRun() throws Exception {
    fill();
    execute("DROP ALL OBJECTS");
    setAsideAndBegunAnew();
  }

  /// Seen after a kill: H2 opens the file, and of the tables whose pages are gone says nothing.
  @Test
  void aDatabaseThatLostATableIsDamage() throws Exception {
    fill();
    execute("DROP TABLE post");
    setAsideAndBegunAnew();
  }

  @Test
  void aDatabaseThatLostAnIndexIsDamage() throws Exception {
    fill();
    execute("DROP INDEX customer_order_day");
    setAsideAndBegunAnew();
  }

  @Test
  void whatIsNoDatabaseIsSetAside() throws Exception {
    Files.writeString(directory.resolve("comptoir.mv.db"), "Dear diary");
    setAsideAndBegunAnew();
    assertThat(directory.resolve("comptoir.damaged-20261122-102030.mv.db"))
        .hasContent("Dear diary");
  }

  private void setAsideAndBegunAnew() {
    Path aside = directory.resolve("comptoir.damaged-20261122-102030.mv.db");
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(true, false, aside, "DB-5"));
      assertThat(aside).exists();
      assertThat(brands(database)).isEmpty();
      new Replica(database, CLOCK).ensureBrand(LogBuilder.brand(100));
    }
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
      assertThat(brands(database)).containsExactly("Maison Test");
    }
  }

  @Test
  void aFolderThatCannotBeUsedIsSaid() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    for (Path place : List.of(file.resolve("workspace"), directory.resolve("a;b"))) {
      assertThatThrownBy(() -> Database.open(place, CLOCK))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-4"));
    }
  }

  @Test
  void whatFailsLeavesNothingBehind() {
    try (Database database = Database.open(directory, CLOCK)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        handle.execute("DELETE FROM sentinel");
                        throw new SQLException("half way");
                      }))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-1"));
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        handle.execute("DELETE FROM sentinel");
                        throw new IllegalStateException("half way");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    try (Database database = Database.open(directory, CLOCK)) {
      assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
    }
  }

  private void execute(String sql) throws SQLException {
    String url = "jdbc:h2:guard:" + directory.resolve("comptoir") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "comptoir", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("SHUTDOWN");
    }
  }
}
