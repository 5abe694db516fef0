package app.comptoir.store.db;

import app.comptoir.common.TimeLimit;
import app.comptoir.store.sql.Snapshot;
import app.comptoir.store.sql.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded H2 database of one workspace: opened with suspicion, written by one connection,
/// read by a few.
///
/// What is damaged is set aside with a date and a new one begun, see [Opener]: the platform can be
/// asked again, and nothing is thrown away. Every block that is read later is compared with its
/// checksum, see [GuardedPath]: damage that happens meanwhile is said (`DB-5`), never shown as a
/// figure. Where H2 gives up on its file (a full disk), the database is opened again as soon as it
/// is asked for something and can be.
///
/// Threads: [#write] admits one thread at a time; [#read] several, each in a snapshot of its own.
/// The work runs on a thread of its own, with a limit in time.
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);

  /// For one transaction or one set of questions: an answer after this much is none. Adding
  /// everything up anew is one of them.
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /// H2's background writer, coming upon damage while the database closes, waits for ever: whoever
  /// closes then leaves it, and the next start finds it open.
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

  private final DatabaseFolder folder;
  private final Opener opener;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicBoolean damageTold = new AtomicBoolean();
  private volatile OpenedDatabase opening;
  private final LiveEngine engine;
  private volatile boolean checked;
  private volatile boolean abandoned;
  private volatile Runnable onDamage = () -> {};

  private Database(DatabaseFolder folder, Opener opener, Opener.Opened opened) {
    this.folder = folder;
    this.opener = opener;
    this.engine = new LiveEngine(opener, opened.engine(), writing, this::tellDamage);
    this.opening = opened.opening();
  }

  /// Opens the database in `directory`, creating or migrating it as needed. Reads all of its file
  /// once (some GB/s from memory): some 100 ms for a new or small one.
  ///
  /// @throws StoreException `DB-2`, `DB-3`, `DB-4`, `DB-8`, `DB-10` or `DB-11`
  public static Database open(Path directory, Clock clock) {
    return open(directory, clock, KeySafe.NONE);
  }

  /// The same, encrypted where there is a key: also what was not until now, see
  /// [DatabaseFolder#encrypt].
  ///
  /// @throws StoreException as above, and `DB-12` or `DB-13` where it is encrypted and its key
  ///   cannot be had: nothing is changed then
  public static Database open(Path directory, Clock clock, KeySafe keys) {
    return open(directory, clock, Opener.Options.STANDARD.with(keys));
  }

  public static Database open(Path directory, Clock clock, Opener.Options options) {
    DatabaseFolder folder = DatabaseFolder.enter(directory.toAbsolutePath().normalize());
    try {
      Opener opener = new Opener(folder, clock, options);
      return new Database(folder, opener, opener.open());
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /// How it was found; anew after [#startAnew].
  public OpenedDatabase opening() {
    return opening;
  }

  public Path directory() {
    return folder.directory();
  }

  /// Whether its file is encrypted.
  public boolean encrypted() {
    return opener.key() != null;
  }

  /// What an unexpected stop may have left was looked after: the next start need not again.
  public void checked() {
    checked = true;
  }

  /// Says whom to tell, once, that damage was found while the database was in use; called on the
  /// thread that came upon it, which must not be kept.
  public void onDamage(Runnable listener) {
    onDamage = listener;
  }

  /// Runs `work` in one transaction, commits and forces it to the disk; rolls all of it back where
  /// it throws. Where the database had to be opened again, a first call fails with `DB-1`, so that
  /// whoever writes forgets what it knew.
  ///
  /// @throws StoreException `DB-1`, `DB-5`, `DB-8` or `DB-10`
  public <T> T write(Transaction<T> work) {
    writing.lock();
    try {
      if (DiskFull.room(directory()) < DiskFull.LEAST_ROOM) {
        throw DiskFull.exception(new IOException("no room"));
      }
      Engine open = engine.get();
      if (engine.wasReopened()) {
        throw new StoreException("DB-1", "The database was opened again.", null);
      }
      return limited("written", open, () -> open.transact(work));
    } finally {
      writing.unlock();
    }
  }

  /// Makes sure that something can be stored.
  ///
  /// @throws StoreException `DB-8` where the disk is full, and as [#write]
  public void requireRoom() {
    write(handle -> handle.execute("UPDATE sentinel SET created_us = created_us WHERE id = 1"));
  }

  /// Copies the database's file, as it is after all that was committed, while reads go on and
  /// writes wait; each block is compared with its checksum. The copy is not encrypted.
  ///
  /// @param progress told how far it is; what it throws ends the copying
  /// @throws StoreException `DB-1`, `DB-5`, `DB-8` or `DB-10`
  /// @throws IOException where the copy cannot be written
  public void copyTo(Path copy, LongConsumer progress) throws IOException {
    writing.lock();
    try {
      write(_ -> true);
      GuardedPath.copy(folder.file(), opener.key(), copy, progress);
    } catch (DamagedFileException e) {
      throw lookAfter(engine.get(), trouble(e, "copied"));
    } finally {
      writing.unlock();
    }
  }

  /// Runs `query` on one consistent snapshot.
  ///
  /// @throws StoreException `DB-1`, `DB-5`, `DB-8` or `DB-10`
  public <T> T read(Snapshot<T> query) {
    Engine open = engine.get();
    return limited("read", open, () -> open.ask(query));
  }

  private <T> T limited(String asked, Engine open, Callable<T> call) {
    try {
      return TimeLimit.call("database " + asked, LIMIT, call);
    } catch (RuntimeException e) {
      boolean ofTheStore = e instanceof JdbiException || e instanceof StoreException;
      if (!ofTheStore && !DamagedFileException.isBehind(e)) {
        throw e;
      }
      throw lookAfter(open, trouble(e, asked));
    } catch (Exception e) {
      throw lookAfter(open, trouble(e, asked));
    }
  }

  private StoreException trouble(Exception e, String asked) {
    StoreException trouble = DatabaseErrors.of(e, directory(), asked);
    IOException behind = GuardedPath.failure(folder.file());
    return trouble.code().equals("DB-1") && behind != null
        ? DatabaseErrors.of(behind, directory(), asked)
        : trouble;
  }

  /// After a failure: lets go of a database that answers no more, and tells of damage.
  private StoreException lookAfter(Engine open, StoreException failure) {
    if (DamagedFileException.isBehind(failure)) {
      tellDamage(failure);
    } else if (!failure.code().equals("DB-10") && writing.tryLock()) {
      // Who writes just now finds out for himself.
      try {
        engine.letGo(open, failure);
      } finally {
        writing.unlock();
      }
    }
    return failure;
  }

  private void tellDamage(StoreException failure) {
    if (damageTold.compareAndSet(false, true)) {
      log.error("DB-5 {}", failure.getMessage(), failure);
      onDamage.run();
    }
  }

  /// Sets the damaged database aside and begins a new one; reads fail meanwhile.
  ///
  /// @throws StoreException where that cannot be done
  public void startAnew() {
    writing.lock();
    try {
      opening = engine.startAnew();
      damageTold.set(false);
    } finally {
      writing.unlock();
    }
  }

  /// Closes the database in order; the next start finds it clean, unless it was found unclean and
  /// not [#checked].
  @Override
  public void close() {
    writing.lock();
    try {
      Engine open = engine.leave();
      if (open != null) {
        TimeLimit.call("close database", CLOSE_LIMIT, () -> shut(open));
      }
    } catch (Exception e) {
      log.warn("DB-1 the database did not close in order: {}", e.getMessage());
    } finally {
      writing.unlock();
      folder.close();
    }
  }

  /// Has [#close] write nothing more, and so end at once: for a copy that is thrown away.
  public void abandon() {
    abandoned = true;
  }

  private boolean shut(Engine open) throws SQLException, IOException {
    if (abandoned || damageTold.get()) {
      open.drop();
      return false;
    }
    open.close();
    if (checked || !opening.unclean()) {
      folder.markClosed();
    }
    return true;
  }
}
