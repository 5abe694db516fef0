package app.comptoir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded H2 database of one workspace: opened with suspicion, written by one connection,
/// read by a few.
///
/// A file that is damaged, or opens without its sentinel row or one of its tables or indexes (a
/// truncated file can open as an *empty* database; of a table whose pages are gone H2 says nothing
/// but in its trace file), is set aside with a date and a new one begun: the platform can be asked
/// again, and nothing is thrown away. A file of a newer Comptoir is refused and left untouched.
///
/// Threads: [#write] admits one thread at a time; [#read] up to [#READERS], each in a snapshot of
/// its own.
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final String NAME = "comptoir";
  private static final int SCHEMA_VERSION = 1;

  /// What a database of this version has in it, Flyway's own included.
  private static final int TABLES = 30;

  private static final int INDEXES = 41;
  private static final int READERS = 4;
  private static final int READ_LIMIT_SECONDS = 20;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path directory;
  private final JdbcConnectionPool pool;
  private final Jdbi readers;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Opening opening;

  /// How the database was found.
  ///
  /// @param created it is new
  /// @param unclean the last run did not close it: rows and rollups want checking
  /// @param setAside where a damaged predecessor was put; null where there was none
  public record Opening(boolean created, boolean unclean, @Nullable Path setAside) {}

  /// Work within one transaction.
  public interface Work<T> {
    T run(Handle handle) throws SQLException;
  }

  /// A read within one snapshot.
  public interface Query<T> {
    T run(Handle handle);
  }

  private Database(Path directory, JdbcConnectionPool pool, Handle writer, Opening opening) {
    this.directory = directory;
    this.pool = pool;
    this.writer = writer;
    this.opening = opening;
    this.readers = Jdbi.create(pool);
    readers.getConfig(SqlStatements.class).setQueryTimeout(READ_LIMIT_SECONDS);
  }

  /// Opens the database in `directory`, creating or migrating it as needed. Blocks for some 100 ms.
  ///
  /// @throws StoreException `DB-2`, `DB-3` or `DB-4`
  public static Database open(Path directory, Clock clock) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (absolute.toString().contains(";")) {
      throw new StoreException(
          "DB-4", "The folder %s has a “;” in its path; choose another.".formatted(absolute), null);
    }
    try {
      Files.createDirectories(absolute);
      Path file = file(absolute);
      boolean existed = Files.exists(file);
      boolean unclean = existed && Files.exists(openMarker(absolute));
      Files.writeString(openMarker(absolute), "This file lies here while the database is open.\n");
      if (existed) {
        Optional<Database> opened = tryOpen(absolute, new Opening(false, unclean, null));
        if (opened.isPresent()) {
          return opened.get();
        }
        Path aside = setAside(absolute, clock);
        log.warn("DB-5 damaged database set aside as {}", aside.getFileName());
        return create(absolute, new Opening(true, false, aside));
      }
      return create(absolute, new Opening(true, false, null));
    } catch (IOException | SQLException e) {
      throw new StoreException(
          "DB-4",
          "The database in %s cannot be opened: %s.".formatted(absolute, e.getMessage()),
          e);
    }
  }

  private static Path file(Path directory) {
    return directory.resolve(NAME + ".mv.db");
  }

  private static Path openMarker(Path directory) {
    return directory.resolve(NAME + ".open");
  }

  private static JdbcConnectionPool connect(Path directory, boolean existing) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:file:"
            + directory.resolve(NAME)
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;CACHE_SIZE=65536;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=100"
            + (existing ? ";IFEXISTS=TRUE" : ""));
    source.setUser("comptoir");
    source.setPassword("");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(READERS + 1);
    pool.setLoginTimeout(10);
    return pool;
  }

  private static Database create(Path directory, Opening opening) throws SQLException {
    JdbcConnectionPool pool = connect(directory, false);
    migrate(pool);
    return new Database(directory, pool, writer(pool), opening);
  }

  /// Empty where the file is damaged.
  private static Optional<Database> tryOpen(Path directory, Opening opening) {
    JdbcConnectionPool pool = connect(directory, true);
    try (Connection connection = pool.getConnection()) {
      int version = schemaVersion(connection);
      if (version > SCHEMA_VERSION) {
        letGo(connection, directory, opening);
        throw new StoreException(
            "DB-3",
            "This database was written by a newer Comptoir; update Comptoir to open it.",
            null);
      }
      if (!hasSentinel(connection) || (version == SCHEMA_VERSION && !isWhole(connection))) {
        close(pool);
        return Optional.empty();
      }
      if (version < SCHEMA_VERSION) {
        migrate(pool);
      }
      return Optional.of(new Database(directory, pool, writer(pool), opening));
    } catch (SQLException e) {
      close(pool);
      return switch (e.getErrorCode()) {
        case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
            throw new StoreException(
                "DB-2", "This workspace is open in another Comptoir; close that one first.", e);
        case ErrorCode.FILE_VERSION_ERROR_1 ->
            throw new StoreException(
                "DB-3",
                "This database was written by a newer Comptoir; update Comptoir to open it.",
                e);
        default -> {
          log.warn("DB-5 the database does not open: {}", e.getMessage());
          yield Optional.empty();
        }
      };
    }
  }

  /// Closes a database that is not for this version without writing to it, and takes the mark back
  /// that it was opened.
  private static void letGo(Connection connection, Path directory, Opening opening)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
      if (!opening.unclean()) {
        Files.deleteIfExists(openMarker(directory));
      }
    } catch (IOException e) {
      log.warn("DB-4 {}", e.getMessage());
    }
  }

  private static Handle writer(JdbcConnectionPool pool) throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return Jdbi.create(connection).open();
  }

  private static void migrate(JdbcConnectionPool pool) {
    Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
  }

  private static int schemaVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\""
                    + " WHERE \"success\" AND \"version\" IS NOT NULL")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static boolean hasSentinel(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM sentinel WHERE id = 1")) {
      return result.next() && result.getInt(1) == 1;
    }
  }

  private static boolean isWhole(Connection connection) throws SQLException {
    int tables = count(connection, "TABLES");
    int indexes = count(connection, "INDEXES");
    if (tables != TABLES || indexes != INDEXES) {
      log.warn("DB-5 {} tables and {} indexes were found", tables, indexes);
    }
    return tables == TABLES && indexes == INDEXES;
  }

  private static int count(Connection connection, String things) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA."
                    + things
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Path setAside(Path directory, Clock clock) throws IOException {
    Path aside = directory.resolve(NAME + ".damaged-" + STAMP.format(clock.instant()) + ".mv.db");
    Files.move(file(directory), aside, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(directory.resolve(NAME + ".trace.db"));
    return aside;
  }

  private static void close(JdbcConnectionPool pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      log.debug("closing a database that did not open", e);
    }
    pool.dispose();
  }

  public Opening opening() {
    return opening;
  }

  public Path directory() {
    return directory;
  }

  /// Runs `work` in one transaction, commits and forces it to the disk; rolls all of it back where
  /// it throws.
  ///
  /// @throws StoreException `DB-1`
  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      T result = work.run(writer);
      writer.getConnection().commit();
      try (Statement checkpoint = writer.getConnection().createStatement()) {
        checkpoint.execute("CHECKPOINT SYNC");
      }
      return result;
    } catch (SQLException e) {
      rollback();
      throw new StoreException("DB-1", "The database could not be written: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      rollback();
      throw e;
    } finally {
      writing.unlock();
    }
  }

  private void rollback() {
    try {
      writer.getConnection().rollback();
    } catch (SQLException e) {
      log.warn("DB-1 roll-back failed: {}", e.getMessage());
    }
  }

  /// Runs `query` on one consistent snapshot.
  ///
  /// @throws StoreException `DB-1`
  public <T> T read(Query<T> query) {
    try (Handle handle = readers.open()) {
      handle.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
      handle.begin();
      try {
        return query.run(handle);
      } finally {
        handle.rollback();
      }
    } catch (org.jdbi.v3.core.JdbiException e) {
      throw new StoreException("DB-1", "The database could not be read: " + e.getMessage(), e);
    }
  }

  /// Closes the database in order; the next start finds it clean.
  @Override
  public void close() {
    writing.lock();
    try (Statement statement = writer.getConnection().createStatement()) {
      statement.execute("SHUTDOWN");
      Files.deleteIfExists(openMarker(directory));
    } catch (SQLException | IOException e) {
      log.warn("DB-1 the database did not close in order: {}", e.getMessage());
    } finally {
      writing.unlock();
      pool.dispose();
    }
  }
}
