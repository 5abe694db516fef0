package app.comptoir.imports;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.db.Database;
import app.comptoir.store.documents.Comparison;
import app.comptoir.store.documents.ImportLog;
import app.comptoir.store.documents.ImportRow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A file that was read, out of the database: a log like any other, of the documents that are not
/// yet as it says. The cursor is how many records were read.
final class KeptFile implements PlatformConnector {
  private static final int NOT_FOUND = 404;

  /// Lines of orders that are stored at once: what a transaction wrote is then still in memory when
  /// it is committed, and need not be read from the file again.
  private static final int MOST_LINES = 10_000;

  private final Database database;
  private final ImportRow row;
  private final Brand brand;
  private final ReentrantLock lock = new ReentrantLock();
  private ImportLog.@Nullable Reader reader;
  private volatile boolean closed;

  KeptFile(Database database, ImportRow row) {
    this.database = database;
    this.row = row;
    this.brand = row.brand();
  }

  @Override
  public Outcome<Brands> brands() {
    return closed
        ? Outcome.failed(new Failure.Cancelled())
        : Outcome.ok(Brands.all(List.of(brand)));
  }

  @Override
  public Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit) {
    lock.lock();
    try {
      if (closed || Thread.currentThread().isInterrupted()) {
        return Outcome.failed(new Failure.Cancelled());
      }
      return Outcome.ok(page(after == null ? -1 : Long.parseLong(after.value()), limit));
    } catch (IOException e) {
      return Outcome.failed(
          new Failure.Local("IMP-3", "What is kept of %s is not whole".formatted(row.file())));
    } finally {
      lock.unlock();
    }
  }

  private ChangePage page(long after, int limit) throws IOException {
    ImportLog.Reader from = at(Math.max(0, after));
    List<Change> read = new ArrayList<>();
    boolean more = true;
    int lines = 0;
    while (more && read.size() < limit && lines < MOST_LINES) {
      Change next = from.next();
      if (next == null) {
        more = false;
      } else {
        read.add(next);
        lines += lines(next);
      }
    }
    List<Change> changes = new ArrayList<>();
    if (after < 0) {
      changes.add(new Change.BrandChange(1, row.first(), row.revision(), brand));
    }
    changes.addAll(news(read));
    Cursor next = new Cursor(String.valueOf(from.position()));
    return new ChangePage(changes, next, more, Math.max(0, row.changes() - from.position()));
  }

  private static int lines(Change change) {
    return change instanceof Change.DocumentChange told && told.document().order() != null
        ? told.document().order().lines().size()
        : 0;
  }

  /// Behind so many records.
  private ImportLog.Reader at(long position) throws IOException {
    ImportLog.Reader known = reader;
    if (known == null || known.position() != position) {
      known = new ImportLog.Reader(database, row);
      reader = known;
      while (known.position() < position) {
        var _ = known.next();
      }
    }
    return known;
  }

  /// Without the documents that are there as they are told: nothing would come of them.
  private List<Change> news(List<Change> read) {
    List<Document> documents = new ArrayList<>();
    for (Change change : read) {
      if (change instanceof Change.DocumentChange document) {
        documents.add(document.document());
      }
    }
    Set<String> news = new HashSet<>();
    new Comparison(database, brand.id())
        .news(documents)
        .forEach(document -> news.add(document.id()));
    return read.stream()
        .filter(
            change ->
                !(change instanceof Change.DocumentChange document)
                    || news.contains(document.document().id()))
        .toList();
  }

  @Override
  public Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener) {
    return Outcome.failed(new Failure.Cancelled());
  }

  @Override
  public Outcome<byte[]> media(String mediaId) {
    return Outcome.failed(new Failure.Refused(NOT_FOUND, "An order file has no pictures"));
  }

  @Override
  public boolean grows() {
    return false;
  }

  @Override
  public Instant toldUntil(Instant now) {
    return brand.dayOf(row.last()).plusDays(1).atStartOfDay(brand.zone()).toInstant();
  }

  @Override
  public void close() {
    closed = true;
  }
}
