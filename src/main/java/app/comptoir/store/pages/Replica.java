package app.comptoir.store.pages;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.store.db.Database;
import app.comptoir.store.journeys.JourneyBook;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The store's door for the sync: applies stretches of a brand's log, each with its cursor, its
/// rollups and its page of the ledger in one transaction.
///
/// Thread-safe: pages of several brands are applied one after the other.
public final class Replica {
  private final Database database;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, BrandWriter> writers = new HashMap<>();
  private final int settleAfter;
  private @Nullable KeySource keys;

  public Replica(Database database, Clock clock) {
    this(database, clock, JourneyBook.SETTLE_AFTER);
  }

  public Replica(Database database, Clock clock, int settleAfter) {
    this.settleAfter = settleAfter;
    this.database = database;
    this.clock = clock;
  }

  /// Makes a brand known, before its first page.
  public void ensureBrand(Brand brand) {
    lock.lock();
    try {
      boolean known = database.read(handle -> BrandDao.find(handle, brand.id()).isPresent());
      if (!known) {
        write(
            handle -> {
              BrandDao.save(handle.getConnection(), keys(handle).nextBrand(), 0, brand);
              return false;
            });
      }
    } finally {
      lock.unlock();
    }
  }

  /// The platform's identifiers of the brands that are known, by name.
  public List<String> brandIds() {
    return database.read(
        handle -> BrandDao.all(handle).stream().map(stored -> stored.brand().id()).toList());
  }

  /// Where the brand's feed stands.
  public Position position(String brandId) {
    return database.read(
        handle ->
            BrandDao.find(handle, brandId)
                .flatMap(stored -> FeedDao.position(handle, stored.brandKey()))
                .orElse(new Position(null, 0, 0, 0)));
  }

  /// A record of the brand's log by which it is known again; empty where none is stored.
  public Optional<LogMark> mark(String brandId) {
    return database.read(
        handle ->
            BrandDao.find(handle, brandId)
                .flatMap(stored -> FeedDao.mark(handle, stored.brandKey())));
  }

  /// Whether the brand's log was read to its end, once.
  public boolean whole(String brandId) {
    return database.read(
        handle ->
            BrandDao.find(handle, brandId)
                .filter(stored -> FeedDao.whole(handle, stored.brandKey()))
                .isPresent());
  }

  /// Applies changes and the cursor behind them, or nothing at all.
  ///
  /// @throws StoreException `DB-1`; nothing was applied then
  public AppliedPage apply(String brandId, List<Change> changes, String cursor) {
    return apply(brandId, changes, cursor, true);
  }

  /// The same, of a history that is read page by page.
  ///
  /// @param last whether the log ends with these changes; before it once did, what is stored is a
  ///   part, see [#whole]
  public AppliedPage apply(String brandId, List<Change> changes, String cursor, boolean last) {
    return write(handle -> writer(handle, brandId).apply(handle, changes, cursor, last));
  }

  /// Notes that the brand's log was read to its end at an instant: what happened before it is
  /// known, also that nothing did.
  public void readTo(String brandId, Instant at) {
    change(
        brandId,
        (handle, stored) -> FeedDao.readTo(handle, stored.brandKey(), DayIndex.micros(at)));
  }

  /// Forgets all that the platform told of a brand: its cursor is gone and the log starts again.
  /// What people did stays.
  public void startAgain(String brandId) {
    change(
        brandId,
        (handle, stored) -> {
          Connection connection = handle.getConnection();
          BrandEraser.erase(connection, stored.brandKey());
          BrandDao.save(connection, stored.brandKey(), 0, stored.brand());
          writers.clear();
        });
  }

  /// Adds the totals of a brand up anew from its rows.
  public void rebuild(String brandId) {
    change(
        brandId,
        (handle, stored) -> {
          BrandState state = BrandState.load(handle, stored);
          Connection connection = handle.getConnection();
          RollupMark mark =
              RollupMark.load(connection, state.brandKey, DayIndex.micros(clock.instant()));
          new Rebuilder(connection, state).rebuild(mark);
          mark.save(connection, state.brandKey);
          writers.clear();
        });
  }

  /// Moves the cursor back by some pages, so that they are fetched and compared again.
  public void rewind(String brandId, int pages) {
    change(brandId, (handle, stored) -> FeedDao.rewind(handle, stored.brandKey(), pages));
  }

  private interface BrandChange {
    void apply(Handle handle, BrandDao.Stored stored) throws SQLException;
  }

  /// Changes what is stored of a brand; nothing where it is not known.
  private void change(String brandId, BrandChange change) {
    write(
        handle -> {
          Optional<BrandDao.Stored> stored = BrandDao.find(handle, brandId);
          if (stored.isPresent()) {
            change.apply(handle, stored.get());
          }
          return true;
        });
  }

  private <T> T write(Transaction<T> work) {
    lock.lock();
    try {
      return database.write(work);
    } catch (RuntimeException e) {
      writers.clear();
      keys = null;
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private KeySource keys(Handle handle) {
    KeySource known = keys;
    if (known == null) {
      known = KeySource.load(handle);
      keys = known;
    }
    return known;
  }

  private BrandWriter writer(Handle handle, String brandId) throws SQLException {
    BrandWriter known = writers.get(brandId);
    if (known == null) {
      BrandDao.Stored stored =
          BrandDao.find(handle, brandId)
              .orElseThrow(() -> new IllegalStateException("Unknown brand " + brandId));
      known = BrandWriter.load(handle, stored, keys(handle), clock, settleAfter);
      writers.put(brandId, known);
    }
    return known;
  }
}
