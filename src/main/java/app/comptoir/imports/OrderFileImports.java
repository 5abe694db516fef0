package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.revenue.Document;
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
import java.time.Instant;
import java.util.ArrayList;
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
  /// Documents that are compared at once.
  private static final int PART = 2000;

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
      Reading reading = new Reading(brand, origin, log, _ -> true);
      FileDocuments.each(connector, brand.id(), reading);
      Found found = reading.found(begun);
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
      Reading reading = new Reading(brand, origin, null, counts);
      FileDocuments.each(connector, brand.id(), reading);
      return reading.found(
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

  /// Takes the records of a file as they come.
  private final class Reading implements FileDocuments.Sink {
    private final Origin origin;
    private final ImportLog.@Nullable Writer log;
    private final Predicate<String> counts;
    private final Comparison comparison;
    private final String prefix;
    private final List<Document> waiting = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.EPOCH;
    private long changes;
    private long orders;

    Reading(Brand brand, Origin origin, ImportLog.@Nullable Writer log, Predicate<String> counts) {
      this.counts = counts;
      this.origin = origin;
      this.log = log;
      this.comparison = new Comparison(database, brand.id());
      this.prefix = table.prefix(brand.id(), origin.shop(), log != null);
    }

    @Override
    public void product(Product product) throws IOException {
      changes++;
      if (log != null) {
        log.product(product);
      }
    }

    @Override
    public void rate(FxRate rate) throws IOException {
      changes++;
      if (log != null) {
        log.rate(rate);
      }
    }

    @Override
    public void document(Document told, Instant at) throws IOException {
      Document document = told.prefixed(prefix);
      if (!counts.test(document.id())) {
        return;
      }
      changes++;
      orders += document.order() == null ? 0 : 1;
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) ? at : last;
      if (log != null) {
        log.document(document, at);
      }
      waiting.add(document);
      if (waiting.size() == PART) {
        compare();
      }
    }

    private void compare() {
      var _ = comparison.news(waiting);
      waiting.clear();
    }

    Found found(ImportRow begun) throws IOException {
      compare();
      Comparison.Result result = comparison.result();
      requireSameShop(result);
      ImportRow row =
          begun.told(
              new ImportRow.Counts(
                  first.equals(Instant.MAX) ? Instant.EPOCH : first,
                  last,
                  changes,
                  orders,
                  result.fresh(),
                  result.changed(),
                  result.same()));
      if (log != null) {
        ImportLog.saveReport(database, row.no(), Reports.text(origin.report()));
        table.save(row);
      }
      return new Found(row, result, 0);
    }

    /// An order keeps its identifier and its time: where most of those that are there have another,
    /// they are others.
    private void requireSameShop(Comparison.Result result) {
      long there = result.changed() + result.same();
      long foreign = Math.max(result.placedElse(), result.others());
      if (!origin.surely() && (result.placedElse() * 2 > there || result.others() > 0)) {
        throw new CommandException(
            "IMP-1",
            ("%d of %d orders that are already there have another time or identifier: they seem to"
                    + " be another shop's. Name the shop with --shop NAME; the one that is there"
                    + " is “%s”.")
                .formatted(foreign, there, origin.shop()));
      }
    }
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

  /// A file that was read, whether it counts or not.
  ///
  /// @throws CommandException `IMP-2` where there is none
  public ImportRow kept(int no) {
    return table.find(no).orElseThrow(() -> none(no));
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
