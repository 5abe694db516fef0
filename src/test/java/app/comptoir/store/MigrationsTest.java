package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
          "V8__name_what_lacks_a_rate.sql 9cfa915bd502e7e1",
          "V9__tell_deletions_apart.sql 8edee763ad8c925d",
          "V10__know_the_log_again.sql 97003f68c4aba148");

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
    undoV9();
    undoV8();
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
    undoV9();
    undoV8();
    change("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '7'");
    Database.open(directory, Clock.systemUTC()).close();
    assertThat(reaches()).isEqualTo(1);
  }

  /// V7 counted no order without a rate, and let whole orders that came back leave the products as
  /// they were: that is added up anew when it is opened, before anybody looks.
  @Test
  void whatTheSeventhVersionAddedUpIsAddedUpAnew() throws Exception {
    LogBuilder log = new LogBuilder();
    try (Database database = Database.open(directory, Clock.systemUTC())) {
      Replica replica = new Replica(database, Clock.systemUTC());
      replica.ensureBrand(LogBuilder.brand(100));
      replica.apply(
          "b1",
          List.of(
              log.post("x", Action.BUY_NOW),
              log.event(1, "x", 7, Step.TAP, LogBuilder.NOON),
              log.order("o1", 1, "x", LogBuilder.NOON, "JPY", 10_000),
              log.order("o2", 1, "x", LogBuilder.NOON, "EUR", 5_000),
              log.returned("r1", "o2", LogBuilder.NOON, "EUR", 4_900)),
          "c1");
    }
    undoV9();
    undoV8();
    change(
        "UPDATE post_day SET orders = 1, units = 2",
        "UPDATE brand_slot SET orders = 1, units = 2",
        "UPDATE brand_day SET orders = 1, units = 2",
        "UPDATE product_day SET returned = 0, returned_base = 0, units_returned = 0");
    try (Database database = Database.open(directory, Clock.systemUTC())) {
      assertThat(database.opening().created()).isFalse();
      StoreView.Days days =
          new StoreView.Days(1, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1));
      List<SalesQueries.Money> money =
          StoreView.read(
              database,
              view ->
                  view.sales().money(days, StoreView.PostFilter.all(), SalesQueries.Part.WHOLE));
      assertThat(money).singleElement().extracting(SalesQueries.Money::orders).isEqualTo(2L);
      assertThat(money.getFirst().withoutRate().orders()).isEqualTo(1);
      List<SalesQueries.ProductMoney> products =
          StoreView.read(database, view -> view.sales().products(days));
      assertThat(products)
          .filteredOn(row -> row.currency().equals("EUR"))
          .singleElement()
          .extracting(SalesQueries.ProductMoney::net)
          .isEqualTo(0L);
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }

  /// Takes back what V9 did, and those after it.
  private void undoV9() throws SQLException {
    List<String> statements = new ArrayList<>();
    statements.add(dropped("page_ledger", "mark_seq, mark_sum"));
    statements.add("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '10'");
    for (String table : List.of("product", "campaign", "offer", "ledger_entry", "post")) {
      statements.add(dropped(table, "deleted_revision"));
    }
    statements.add(dropped("brand", "people_revision"));
    statements.add(dropped("feed", "whole"));
    for (String table : List.of("feed", "page_ledger")) {
      statements.add(
          "ALTER TABLE %s ALTER COLUMN cursor_text SET DATA TYPE VARCHAR(1000)".formatted(table));
    }
    statements.add("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '9'");
    change(statements.toArray(String[]::new));
  }

  /// Takes back what V8 did.
  private void undoV8() throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String table : List.of("post_day", "post_pentad", "post_month")) {
      statements.add(dropped(table, "awaiting_rate, returns_awaiting_rate, cohort_awaiting_rate"));
    }
    String slot = "awaiting_rate, returns_awaiting_rate, shop_entered, purchased, opened";
    statements.add(dropped("brand_slot", slot));
    statements.add(dropped("brand_day", slot + ", cohort_awaiting_rate"));
    statements.add(dropped("product_day", "awaiting_rate, returns_awaiting_rate"));
    statements.add(dropped("currency_day", "returns_awaiting_rate"));
    statements.add(dropped("feed", "read_us"));
    statements.add("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '8'");
    change(statements.toArray(String[]::new));
  }

  private static String dropped(String table, String columns) {
    return "ALTER TABLE %s DROP COLUMN %s".formatted(table, columns);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:guard:" + directory.resolve("comptoir") + ";IFEXISTS=TRUE", "comptoir", "");
  }

  /// What was deleted while one number stood for content and deletion keeps both.
  @Test
  void deletionsOfTheEighthVersionAreToldApart() throws Exception {
    Database.open(directory, Clock.systemUTC()).close();
    undoV9();
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
