package app.comptoir.store.db;

import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Snapshot;
import app.comptoir.store.sql.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.enums.EnumStrategy;
import org.jdbi.v3.core.enums.Enums;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// H2 with one database open: connections to read, one to write.
final class Engine {
  private static final Logger log = LoggerFactory.getLogger(Engine.class);
  private static final int READERS = 4;
  private static final int STATEMENT_SECONDS = 20;
  private static final int ALIVE_SECONDS = 5;

  /// For making the file smaller when it is closed: nobody should have to wait for that.
  private static final Duration TIDYING = Duration.ofSeconds(2);

  private final JdbcConnectionPool pool;
  private final Jdbi readers;
  private final Handle writer;

  private Engine(JdbcConnectionPool pool, Handle writer) {
    this.pool = pool;
    this.writer = writer;
    this.readers = typed(Jdbi.create(pool));
    readers.getConfig(SqlStatements.class).setQueryTimeout(STATEMENT_SECONDS);
  }

  /// @param under schemes of file systems to go through, e.g. `nio:`; usually empty
  /// @param existing whether the file must be there
  /// @param key of an encrypted file, which never becomes part of the address; null where it is not
  static JdbcConnectionPool pool(
      DatabaseFolder folder, String under, boolean existing, @Nullable DatabaseKey key) {
    GuardedPath.register();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:"
            + GuardedPath.PREFIX
            + under
            + folder.stem()
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;CACHE_SIZE=24576;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=100"
            + ";MAX_COMPACT_TIME="
            + TIDYING.toMillis()
            + (existing ? ";IFEXISTS=TRUE" : "")
            // H2's trace file, which may quote values, is not encrypted.
            + (key == null ? "" : ";CIPHER=AES;TRACE_LEVEL_FILE=0"));
    source.setUser("comptoir");
    source.setPasswordChars(key == null ? new char[0] : key.password());
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(READERS + 1);
    pool.setLoginTimeout(10);
    return pool;
  }

  static Engine of(JdbcConnectionPool pool) throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return new Engine(pool, typed(Jdbi.create(connection)).open());
  }

  /// With the types of our columns: instants are µs since the epoch, enums their numbers.
  private static Jdbi typed(Jdbi jdbi) {
    jdbi.getConfig(Enums.class).setEnumStrategy(EnumStrategy.BY_ORDINAL);
    return jdbi.registerColumnMapper(
            Instant.class,
            (row, column, _) ->
                row.getObject(column) == null ? null : DayIndex.instant(row.getLong(column)))
        .registerArgument(
            new AbstractArgumentFactory<Instant>(Types.BIGINT) {
              @Override
              protected Argument build(Instant value, ConfigRegistry config) {
                return (at, statement, _) -> statement.setLong(at, DayIndex.micros(value));
              }
            });
  }

  /// Asks within one snapshot.
  <T> T ask(Snapshot<T> query) {
    try (Handle handle = readers.open()) {
      handle.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
      handle.begin();
      try {
        return query.run(handle);
      } finally {
        handle.rollback();
      }
    }
  }

  /// Does the work in one transaction, commits and forces it to the disk. For the thread that may
  /// write.
  <T> T transact(Transaction<T> work) throws SQLException {
    Connection connection = writer.getConnection();
    try {
      T result = work.run(writer);
      connection.commit();
      try (Statement checkpoint = connection.createStatement()) {
        checkpoint.execute("CHECKPOINT SYNC");
      }
      return result;
    } catch (SQLException | RuntimeException e) {
      rollback(connection);
      throw e;
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      log.warn("DB-1 roll-back failed: {}", e.getMessage());
    }
  }

  /// Writes something that changes nothing, to see whether it can.
  ///
  /// @throws TimeoutException where it does not answer
  void probe(Duration limit) throws Exception {
    app.comptoir.common.TimeLimit.call(
        "probe",
        limit,
        () -> {
          try (Statement statement = writer.getConnection().createStatement()) {
            statement.executeUpdate("UPDATE sentinel SET created_us = created_us WHERE id = 1");
            writer.getConnection().commit();
            return true;
          }
        });
  }

  /// Whether the database still answers: after a failure of its file H2 closes it behind
  /// everybody's back. For the thread that may write.
  boolean alive() {
    try (Statement statement = writer.getConnection().createStatement()) {
      statement.setQueryTimeout(ALIVE_SECONDS);
      statement.executeQuery("SELECT id FROM sentinel").close();
      writer.getConnection().rollback();
      return true;
    } catch (SQLException | RuntimeException | AssertionError e) {
      // Where assertions are on, H2 asserts what no longer holds after a failure.
      log.debug("not alive", e);
      return false;
    }
  }

  /// Writes all that is left to write and closes.
  void close() throws SQLException {
    try (Statement statement = writer.getConnection().createStatement()) {
      statement.execute("SHUTDOWN");
    } finally {
      pool.dispose();
    }
  }

  /// Closes without writing anything.
  static void drop(JdbcConnectionPool pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      log.debug("closing a database that did not open", e);
    }
    pool.dispose();
  }

  void drop() {
    try (Statement statement = writer.getConnection().createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException | RuntimeException | AssertionError e) {
      log.debug("closing a database that failed", e);
    }
    pool.dispose();
  }
}
