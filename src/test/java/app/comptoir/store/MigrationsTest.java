package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A migration that somebody may have run is never changed: their database would not open any more.
/// What is to be otherwise is a migration of its own, and a line here.
class MigrationsTest {
  private static final List<String> ALL =
      List.of(
          "V1__create_tables.sql 3a16db875926f602",
          "V2__keep_acts.sql 34fa4dba53686284",
          "V3__add_revisions_of_offers.sql 3497983f3495ddee",
          "V4__keep_people.sql 425a9fff779a7fbf",
          "V5__add_up_months.sql ad6f64bde26224bc",
          "V6__add_up_pentads.sql 00f953d13a4a1aea",
          "V7__find_newest_journeys.sql d00d5268683e06b8",
          "V8__tell_deletions_apart.sql 8edee763ad8c925d");

  /// Leads from the eighth version back to the seventh.
  private static final List<String> WITHOUT_EIGHT =
      List.of(
          "ALTER TABLE product DROP COLUMN deleted_revision",
          "ALTER TABLE campaign DROP COLUMN deleted_revision",
          "ALTER TABLE offer DROP COLUMN deleted_revision",
          "ALTER TABLE ledger_entry DROP COLUMN deleted_revision",
          "ALTER TABLE post DROP COLUMN deleted_revision",
          "ALTER TABLE brand DROP COLUMN people_revision",
          "ALTER TABLE feed DROP COLUMN whole",
          "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '8'");

  @TempDir Path directory;

  @Test
  void migrationsAreAsTheyWereRun() throws Exception {
    for (String line : ALL) {
      String name = line.split(" ", 2)[0];
      try (InputStream in = Schema.class.getResourceAsStream("/db/migration/" + name)) {
        assertThat(in).as(name).isNotNull();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
        assertThat(name + " " + HexFormat.of().formatHex(digest).substring(0, 16)).isEqualTo(line);
      }
    }
    assertThat(Schema.CURRENT.version()).isEqualTo(ALL.size());
  }

  /// What the first V6 left: the index not there, and the checksum of another file.
  @Test
  void aDatabaseOfTheFirstSixthVersionIsBroughtOn() throws Exception {
    Database.open(directory, Clock.systemUTC()).close();
    change(
        "DROP INDEX journey_block_reach",
        "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'",
        "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '6'");
    Database.open(directory, Clock.systemUTC()).close();
    assertThat(reaches()).isEqualTo(1);
  }

  /// What the second left: the index already there.
  @Test
  void aDatabaseOfTheSecondIsToo() throws Exception {
    Database.open(directory, Clock.systemUTC()).close();
    change("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'");
    Database.open(directory, Clock.systemUTC()).close();
    assertThat(reaches()).isEqualTo(1);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:guard:" + directory.resolve("comptoir") + ";IFEXISTS=TRUE", "comptoir", "");
  }

  /// What was deleted while one number stood for content and deletion keeps both.
  @Test
  void deletionsOfTheSeventhVersionAreToldApart() throws Exception {
    Database.open(directory, Clock.systemUTC()).close();
    change(
        """
        INSERT INTO campaign (brand_key, id, revision, deleted, name, starts_us)
        VALUES (1, 'seen', 5, TRUE, 'Autumn', 1), (1, 'unseen', 3, TRUE, '', 0),
               (1, 'there', 2, FALSE, 'Winter', 1)
        """);
    Database.open(directory, Clock.systemUTC()).close();
    assertThat(number("SELECT SUM(revision) FROM campaign WHERE deleted")).isEqualTo(4);
    assertThat(number("SELECT SUM(deleted_revision) FROM campaign")).isEqualTo(8);
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : WITHOUT_EIGHT) {
        assertThat(statement.execute(sql)).isFalse();
      }
      for (String sql : statements) {
        assertThat(statement.execute(sql)).isFalse();
      }
    }
  }

  private long reaches() throws SQLException {
    return number(
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INDEXES"
            + " WHERE INDEX_NAME = 'JOURNEY_BLOCK_REACH'");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
