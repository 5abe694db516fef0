package app.comptoir.store.db;

import app.comptoir.common.TimeLimit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the database in a folder with suspicion: what is damaged is set aside and a new one begun,
/// what is of a newer Comptoir is left untouched, what is older is migrated, from a copy where that
/// is cut off. Before H2 opens what is there, its statements are compared with ours, see
/// [StoredStatements]: what holds others is set aside without being opened.
public final class Opener {
  private static final Logger log = LoggerFactory.getLogger(Opener.class);
  private static final String DAMAGED = "DB-5";

  private final DatabaseFolder folder;
  private final Clock clock;
  private final Options options;
  private @Nullable DatabaseKey key;
  private String why = DAMAGED;

  /// @param under schemes of file systems below the checksums; usually empty
  /// @param patience for a database that does not answer when it is opened
  /// @param keys for what is encrypted, and for what is to be
  public record Options(String under, Schema schema, Duration patience, KeySafe keys) {
    public static final Options STANDARD =
        new Options("", Schema.CURRENT, Duration.ofSeconds(30), KeySafe.NONE);

    public Options with(KeySafe safe) {
      return new Options(under, schema, patience, safe);
    }
  }

  /// An open database and how it was found.
  record Opened(Engine engine, OpenedDatabase opening) {}

  Opener(DatabaseFolder folder, Clock clock, Options options) {
    this.folder = folder;
    this.clock = clock;
    this.options = options;
  }

  /// The key of what is open; null where it is not encrypted.
  @Nullable DatabaseKey key() {
    return key;
  }

  /// @throws StoreException `DB-2`, `DB-3`, `DB-4`, `DB-8`, `DB-10`, `DB-11`, `DB-12`, `DB-13`
  Opened open() {
    DatabaseFolder.Left left = folder.find();
    if (left != DatabaseFolder.Left.NOTHING && !findKey()) {
      return anew();
    }
    return switch (left) {
      case NOTHING -> {
        folder.markOpen();
        yield new Opened(create(), new OpenedDatabase(true, false));
      }
      case CLOSED -> existing(false);
      case OPEN -> existing(true);
      case CONDEMNED -> anew();
    };
  }

  /// Finds the key of a file that is encrypted. None that fits is not damage, as long as each block
  /// is what was written.
  ///
  /// @return false where the file is damaged
  /// @throws StoreException `DB-12`, `DB-13`
  private boolean findKey() {
    try {
      if (EncryptedFile.is(folder.file())) {
        key = EncryptedFile.keyOf(folder.file(), options.keys().known());
        requireKey();
        folder.removeTrace();
      }
      return true;
    } catch (DamagedFileException e) {
      log.warn("DB-5 {}", e.getMessage());
      return false;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void requireKey() throws IOException {
    if (key == null && !options.keys().answers()) {
      throw DatabaseErrors.locked();
    }
    if (key == null) {
      folder.compare(options.under());
      throw DatabaseErrors.keyless();
    }
  }

  private Opened existing(boolean unclean) {
    folder.markOpen();
    return tryOpen(unclean)
        .map(open -> new Opened(open, new OpenedDatabase(false, unclean)))
        .orElseGet(this::anew);
  }

  /// Sets the database aside, which nobody has open, and begins a new one.
  Opened anew() {
    try {
      folder.markOpen();
      String code = why;
      why = DAMAGED;
      var aside = folder.setAside(clock, code);
      return new Opened(create(), new OpenedDatabase(true, false, aside, code));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// Opens again what this program had open: it is not set aside, whatever is found.
  ///
  /// @throws StoreException `DB-1`, `DB-5` or `DB-8`
  Engine again() {
    JdbcConnectionPool pool = null;
    try {
      pool = compared();
      Engine engine = Engine.of(pool);
      engine.probe(options.patience());
      return engine;
    } catch (Exception e) {
      drop(pool);
      throw DatabaseErrors.of(e, folder.directory(), "opened");
    }
  }

  /// The way to what is there, once its statements are known to be ours. It is read past the
  /// checksums, which opening it compares.
  ///
  /// @throws ForeignDatabaseException where they are not
  /// @throws DamagedFileException where they cannot be read, or are not what was written
  /// @throws StoreException `DB-3` where it is of a newer Comptoir
  private JdbcConnectionPool compared() throws Exception {
    try {
      TimeLimit.call(
          "compare statements",
          options.patience().multipliedBy(4),
          TimeLimit.Step.done(
              () -> StoredStatements.requireOurs(folder, options.under(), key, options.schema())));
    } catch (MVStoreException e) {
      if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
        throw DatabaseErrors.newer(e);
      }
      // Open already, here or elsewhere: H2 says so, or goes on with what it has open.
    }
    return Engine.pool(folder, options.under(), true, key);
  }

  private static void drop(@Nullable JdbcConnectionPool pool) {
    if (pool != null) {
      Engine.drop(pool);
    }
  }

  private Engine create() {
    if (key == null) {
      key = options.keys().toEncrypt();
    }
    folder.markCreating();
    JdbcConnectionPool pool = Engine.pool(folder, options.under(), false, key);
    try {
      options.schema().migrate(pool);
      Engine engine = Engine.of(pool);
      folder.created();
      return engine;
    } catch (SQLException | IOException | FlywayException e) {
      Engine.drop(pool);
      throw failed(e);
    }
  }

  private StoreException failed(Exception e) {
    return DatabaseErrors.of(e, folder.directory(), "opened");
  }

  /// Empty where the database is damaged.
  private Optional<Engine> tryOpen(boolean unclean) {
    JdbcConnectionPool pool = null;
    try {
      pool = compared();
      int version = inspect(pool);
      if (version > options.schema().version()) {
        Engine.drop(pool);
        throw DatabaseErrors.newer(null);
      }
      pool = encrypted(pool);
      if (version < options.schema().version()) {
        return Optional.of(migrated(pool, version));
      }
      Engine engine = Engine.of(pool);
      engine.probe(options.patience());
      return Optional.of(engine);
    } catch (ForeignDatabaseException e) {
      log.warn("{} the database was not opened: {}", e.code(), e.getMessage());
      why = e.code();
      return Optional.empty();
    } catch (DamagedFileException e) {
      log.warn("DB-5 {}", e.getMessage());
      drop(pool);
      return Optional.empty();
    } catch (SQLException e) {
      drop(pool);
      DatabaseErrors.throwUnlessDamaged(e, folder.directory());
      log.warn("DB-5 the database does not open: {}", e.getMessage());
      return Optional.empty();
    } catch (TimeoutException e) {
      folder.markCondemned();
      throw DatabaseErrors.silent(e);
    } catch (StoreException e) {
      letGo(e, unclean);
      throw e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      drop(pool);
      throw failed(e);
    }
  }

  /// The version of what is there.
  ///
  /// @throws DamagedFileException where something is missing
  private int inspect(JdbcConnectionPool pool) throws Exception {
    try (Connection connection =
        TimeLimit.call("open database", options.patience().multipliedBy(4), pool::getConnection)) {
      int version = Schema.versionOf(connection);
      if (version > options.schema().version()) {
        return version;
      }
      if (!Schema.hasSentinel(connection)
          || (version == options.schema().version() && !Schema.isWhole(connection))) {
        throw new DamagedFileException("something is missing in the database");
      }
      return version;
    }
  }

  /// Takes the mark back that a database was opened which is not for this version.
  private void letGo(StoreException refused, boolean unclean) {
    if (!unclean && refused.code().equals("DB-3")) {
      try {
        folder.markClosed();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  /// Encrypts a database that is not, where there is a key to, and opens it again. Where that fails
  /// (a full disk) it goes on as it is: the next start tries again.
  private JdbcConnectionPool encrypted(JdbcConnectionPool clear) throws Exception {
    DatabaseKey fresh = key == null ? options.keys().toEncrypt() : null;
    if (fresh == null) {
      return clear;
    }
    Engine.of(clear).close();
    try {
      folder.encrypt(options.under(), fresh, options.keys());
      key = fresh;
      log.info("The database is encrypted from now on");
    } catch (DamagedFileException e) {
      throw new SQLException(e);
    } catch (IOException e) {
      log.warn("DB-14 the database could not be encrypted: {}", e.getMessage());
    }
    return compared();
  }

  /// Migrates, with a copy kept until that is done: H2 has no transactions for tables.
  private Engine migrated(JdbcConnectionPool older, int version) throws Exception {
    log.info(
        "The database is of version {}; it is brought to {}", version, options.schema().version());
    Engine.of(older).close();
    folder.keepBefore();
    JdbcConnectionPool pool = compared();
    try {
      options.schema().migrate(pool);
      folder.migrated();
      return Engine.of(pool);
    } catch (SQLException | IOException | FlywayException e) {
      Engine.drop(pool);
      folder.find();
      if (DiskFull.isBehind(e, folder.directory())) {
        throw DiskFull.exception(e);
      }
      throw new StoreException(
          "DB-11",
          "The database could not be brought to this version of Comptoir; it is as it was before.",
          e);
    }
  }
}
