package app.comptoir.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tables a database of this version has, and how an older one comes to have them.
///
/// How many tables and indexes there are is noted in the database itself (`sentinel`, row 2): of a
/// table whose pages are gone H2 says nothing but in its trace file.
///
/// @param version of the newest migration
/// @param location of the migrations, as Flyway names it; several with commas between
public record Schema(int version, String location) {
  public static final Schema CURRENT = new Schema(13, "classpath:db/migration");

  /// The first migration; those below it were of builds before the first release, and are gone.
  static final int FIRST = 10;

  private static final Logger log = LoggerFactory.getLogger(Schema.class);

  /// What the file of a database with these tables, or those of an older version, may hold.
  KnownStatements statements() {
    return KnownStatements.of(location.split(","));
  }

  /// The version a database has; 0 where its first migration did not end.
  static int versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\""
                    + " WHERE \"success\" AND \"version\" IS NOT NULL")) {
      result.next();
      return result.getInt(1);
    }
  }

  /// Brings a database to this version. Not a transaction: what is killed here must not be used.
  void migrate(JdbcConnectionPool pool) throws SQLException {
    Flyway.configure().dataSource(pool).locations(location.split(",")).load().migrate();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM sentinel WHERE id = 2");
      statement.executeUpdate(
          "INSERT INTO sentinel (id, app, created_us) VALUES (2, 'shape', %d)"
              .formatted(shape(connection)));
      statement.execute("CHECKPOINT SYNC");
    }
  }

  static boolean hasSentinel(Connection connection) throws SQLException {
    return number(connection, "SELECT COUNT(*) FROM sentinel WHERE id = 1") == 1;
  }

  /// Whether every table and index is there.
  static boolean isWhole(Connection connection) throws SQLException {
    long found = shape(connection);
    long noted =
        number(connection, "SELECT COALESCE(MAX(created_us), 0) FROM sentinel WHERE id = 2");
    if (found != noted) {
      log.warn(
          "DB-5 {} tables and {} indexes instead of {} and {}",
          found / 1000,
          found % 1000,
          noted / 1000,
          noted % 1000);
    }
    return found == noted;
  }

  private static long shape(Connection connection) throws SQLException {
    return 1000 * count(connection, "TABLES") + count(connection, "INDEXES");
  }

  private static long count(Connection connection, String things) throws SQLException {
    return number(
        connection,
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA." + things + " WHERE TABLE_SCHEMA = 'PUBLIC'");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
