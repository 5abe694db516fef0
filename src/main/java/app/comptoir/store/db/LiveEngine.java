package app.comptoir.store.db;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine of an open database: let go of where a failure of its file closed it, and opened
/// again as soon as it is asked for and can be. All but [#get] is for the thread that may write.
final class LiveEngine {
  private static final Logger log = LoggerFactory.getLogger(LiveEngine.class);

  /// A database that does not open so often, with room on the disk, is damaged whatever it says.
  private static final int REFUSALS = 5;

  /// A database that does not open is not tried again sooner.
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final Opener opener;
  private final ReentrantLock writing;
  private final Consumer<StoreException> damage;
  private volatile @Nullable Engine engine;
  private @Nullable StoreException standing;
  private long triedAt;
  private boolean reopened;
  private int refusals;
  private boolean closed;

  /// @param writing held by the thread that may write
  /// @param damage told that what was open is damaged and does not open again
  LiveEngine(Opener opener, Engine engine, ReentrantLock writing, Consumer<StoreException> damage) {
    this.opener = opener;
    this.engine = engine;
    this.writing = writing;
    this.damage = damage;
  }

  /// The open database, opened again where it has to be. Any thread.
  ///
  /// @throws StoreException `DB-1`, `DB-5`, `DB-8` or `DB-10` where it does not open
  Engine get() {
    Engine open = engine;
    if (open != null) {
      return open;
    }
    writing.lock();
    try {
      open = engine;
      StoreException failed = standing;
      if (open != null) {
        return open;
      }
      if (closed) {
        throw new StoreException("DB-1", "The database is closed.", null);
      }
      if (failed != null && System.nanoTime() - triedAt < PAUSE_NANOS) {
        throw new StoreException(failed.code(), String.valueOf(failed.getMessage()), failed);
      }
      return reopen();
    } finally {
      writing.unlock();
    }
  }

  private Engine reopen() {
    try {
      Engine open = opener.again();
      engine = open;
      standing = null;
      reopened = true;
      refusals = 0;
      log.info("The database is open again");
      return open;
    } catch (StoreException e) {
      StoreException told = refused(e);
      standing = told;
      triedAt = System.nanoTime();
      if (told.code().equals("DB-5")) {
        damage.accept(told);
      }
      throw told;
    }
  }

  /// H2 may refuse a file that a full disk left, for a reason that is neither the disk nor a
  /// checksum: after some tries that is damage, and everything is read anew.
  private StoreException refused(StoreException e) {
    refusals = e.code().equals("DB-1") ? refusals + 1 : 0;
    if (refusals < REFUSALS) {
      return e;
    }
    log.warn("DB-5 the database does not open any more: {}", e.getMessage());
    return DatabaseErrors.damaged(e);
  }

  /// Whether it was opened again, or anew, since this was asked last.
  boolean wasReopened() {
    boolean was = reopened;
    reopened = false;
    return was;
  }

  /// After a failure: lets go of what answers no more.
  ///
  /// @param open the engine that failed
  void letGo(Engine open, StoreException failure) {
    if (engine == open && (failure.code().equals("DB-8") || !open.alive())) {
      log.warn("{} the database was closed by a failure: {}", failure.code(), failure.getMessage());
      open.drop();
      engine = null;
      standing = failure;
      triedAt = System.nanoTime();
    }
  }

  /// Sets the damaged database aside and begins a new one.
  OpenedDatabase startAnew() {
    Engine open = engine;
    engine = null;
    if (open != null) {
      open.drop();
    }
    Opener.Opened opened = opener.anew();
    engine = opened.engine();
    reopened = true;
    refusals = 0;
    standing = null;
    return opened.opening();
  }

  /// Opens nothing more.
  ///
  /// @return what is open, for the caller to close; null where nothing is
  @Nullable Engine leave() {
    Engine open = engine;
    engine = null;
    closed = true;
    return open;
  }
}
