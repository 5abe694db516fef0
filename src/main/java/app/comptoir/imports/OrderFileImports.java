package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.store.db.Database;
import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportLog;
import app.comptoir.store.documents.ImportRow;
import app.comptoir.store.documents.ImportRow.State;
import app.comptoir.store.documents.ImportTable;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.SyncListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The order files of one workspace. What a file said is kept in the database, so that the figures
/// can be those of the other files again without it.
///
/// A file is first read and compared ([#read]); nothing changes until it is told to count
/// ([#count]). An import that was cut off is never half there: one that was not told to count is
/// forgotten at the next start, one that was is counted then ([#settle]).
///
/// Blocking. Several may read at once; one counts or takes out at a time.
public final class OrderFileImports {
  private final Database database;
  private final Replica replica;
  private final Clock clock;
  private final ImportTable table;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable PlatformConnector counting;

  public OrderFileImports(Database database, Replica replica, Clock clock) {
    this.database = database;
    this.replica = replica;
    this.clock = clock;
    this.table = new ImportTable(database);
  }

  /// Reads a file and keeps what it says, without counting it.
  ///
  /// @throws CommandException where it cannot be read to its end, or `IMP-1`; nothing is kept then
  public Found read(OrderFileConnector connector, Origin origin) {
    Brand brand = Importing.value(connector.brands()).readable().getFirst();
    Optional<ImportRow> there = same(brand, origin);
    if (there.isPresent()) {
      return already(there.get());
    }
    ImportRow begun =
        table.begin(
            ImportRow.begun(
                brand, origin.shop(), origin.file(), origin.fingerprint(), clock.instant()));
    boolean kept = false;
    try (ImportLog.Writer log = new ImportLog.Writer(database, begun.no())) {
      FileTelling telling = new FileTelling(database, table, brand, origin, log, _ -> true);
      telling.takeAll(connector);
      Found found = telling.found(begun);
      kept = true;
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!kept) {
        table.delete(begun.no());
      }
    }
  }

  /// What a file would change; nothing is kept of it.
  ///
  /// @throws CommandException as [#read]
  public Found look(OrderFileConnector connector, Origin origin) {
    return look(connector, origin, _ -> true);
  }

  /// The same of a part of its documents.
  ///
  /// @param counts told the identifier of each; whether it is one of them
  Found look(OrderFileConnector connector, Origin origin, Predicate<String> counts) {
    Brand brand = Importing.value(connector.brands()).readable().getFirst();
    Optional<ImportRow> there = same(brand, origin);
    if (there.isPresent()) {
      return already(there.get());
    }
    try {
      FileTelling telling = new FileTelling(database, table, brand, origin, null, counts);
      telling.takeAll(connector);
      return telling.found(
          ImportRow.begun(
              brand, origin.shop(), origin.file(), origin.fingerprint(), clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Found already(ImportRow row) {
    long told = row.fresh() + row.changed() + row.same();
    return new Found(row, new Comparison.Result(0, 0, told, 0, 0, List.of()), row.no());
  }

  private Optional<ImportRow> same(Brand brand, Origin origin) {
    return table.all().stream()
        .filter(row -> row.state() == State.READ || row.state() == State.COUNTED)
        .filter(row -> row.brandId().equals(brand.id()) && row.shop().equals(origin.shop()))
        .filter(row -> row.fingerprint().equals(origin.fingerprint()))
        .findFirst();
  }

  /// Counts a file that was read; blocks until that is done.
  ///
  /// @param listener told after each stretch
  /// @throws CommandException where it cannot be stored, `SYNC-3` where it was stopped: it is gone
  ///   on with by [#settle]
  public void count(ImportRow row, SyncListener listener) {
    alone(
        () -> {
          table.toCount(row.no());
          work(listener);
        });
  }

  /// Forgets a file that was read and is not to count.
  public void discard(ImportRow row) {
    table.delete(row.no());
  }

  /// At the beginning: forgets what was not told to count before the last end, and does what was
  /// left to do.
  ///
  /// @throws CommandException as [#count]
  public void settle(SyncListener listener) {
    alone(
        () -> {
          for (ImportRow row : table.all()) {
            if (row.state() == State.READING) {
              table.delete(row.no());
            }
          }
          work(listener);
        });
  }

  private void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /// Takes out what is to be taken out, counts what is to be counted, in the order of the numbers.
  private void work(SyncListener listener) {
    for (ImportRow row : table.all()) {
      if (row.state() == State.REMOVING) {
        replica.startAgain(row.brandId());
        listener.onStored(row.brandId());
        table.delete(row.no());
      }
    }
    for (ImportRow row : table.all()) {
      if (row.state() == State.READ) {
        store(row, listener);
        table.counted(row.no());
      }
    }
  }

  private void store(ImportRow row, SyncListener listener) {
    try (KeptFile kept = new KeptFile(database, row)) {
      counting = kept;
      Importing.store(kept, replica, listener, clock);
    } finally {
      counting = null;
    }
  }

  /// Counts all files anew: what is stored of them does not add up.
  ///
  /// @throws CommandException as [#count]
  public void countAnew(SyncListener listener) {
    alone(() -> table.allToCount().forEach(replica::startAgain));
    settle(listener);
  }

  /// Whether what a file said is kept.
  public boolean keeps(String file, String brandId) {
    return all().stream().anyMatch(row -> row.file().equals(file) && row.brandId().equals(brandId));
  }

  /// Ends counting after the page it is at; what is stored stays.
  public void stop() {
    PlatformConnector now = counting;
    if (now != null) {
      now.close();
    }
  }

  /// The files that count, in the order in which they do.
  public List<ImportRow> all() {
    return table.all().stream().filter(row -> row.state() != State.READING).toList();
  }

  /// Takes a file out: the figures are then those of the others.
  ///
  /// @throws CommandException `IMP-2` where there is none of that number; and as [#count]
  public void remove(int no, SyncListener listener) {
    alone(
        () -> {
          table.toRemove(required(no), 0);
          work(listener);
        });
  }

  /// Puts a file that was read in the place of another.
  ///
  /// @throws CommandException as [#remove]
  public void replace(int no, ImportRow by, SyncListener listener) {
    alone(
        () -> {
          table.toRemove(required(no), by.no());
          work(listener);
        });
  }

  /// The file of a number.
  ///
  /// @throws CommandException `IMP-2` where there is none
  public ImportRow required(int no) {
    return all().stream().filter(row -> row.no() == no).findFirst().orElseThrow(() -> none(no));
  }

  private static CommandException none(int no) {
    return new CommandException(
        "IMP-2",
        "There is no imported file %d; import --list names those there are.".formatted(no));
  }

  /// The report of a file's import, line by line, as it is kept: see [Reports#spoken].
  ///
  /// @throws CommandException as [#required]
  public List<List<String>> report(int no) {
    try {
      return Reports.lines(ImportLog.report(database, required(no).no()));
    } catch (IOException e) {
      throw new CommandException("IMP-3", "The report of file %d is not whole.".formatted(no));
    }
  }
}
