package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.platform.Brands;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.orderfile.guess.Guess;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.platform.orderfile.spill.OrderMemory;
import app.comptoir.platform.orderfile.spill.SpillException;
import app.comptoir.platform.orderfile.table.Unfit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Shows a shop's order export as a log of one brand. The file is read at the first need and kept
/// in a compact form until [#close], in memory or, where it is long, in a temporary file; what is
/// written to it later is not seen. Safe for use by several threads.
///
/// A cursor is the fingerprint of the file and the settings, and a position: with another content
/// it is gone ([Failure.CursorGone]), and reading starts anew with the same identifiers.
public final class OrderFileConnector implements PlatformConnector {
  private static final int NOT_FOUND = 404;

  private final OrderFileSettings settings;
  private final OrderMemory memory;
  private final Brand brand;
  private final ReentrantLock lock = new ReentrantLock();
  private FileReading.@Nullable Result result;
  private volatile ReadingProgress progress = (_, _, _) -> {};
  private volatile boolean closed;

  /// Of a file for which there is no workspace yet.
  public OrderFileConnector(OrderFileSettings settings) {
    this(settings, OrderMemory.anywhere());
  }

  public OrderFileConnector(OrderFileSettings settings, OrderMemory memory) {
    this.settings = settings;
    this.memory = memory;
    this.brand =
        Brand.ofShop(
            settings.brandId(), settings.brandName(), settings.zone(), settings.currency());
  }

  /// What became of the file's rows. Reads the file if nobody has yet.
  public Outcome<ImportReport> report() {
    return loaded().map(FileReading.Result::report);
  }

  /// The file as it will be understood. Reads the file if nobody has yet; where nothing tells how
  /// to read it, what there is to decide on is told without a report.
  public Outcome<FileReview> review() {
    return switch (loaded()) {
      case Outcome.Ok<FileReading.Result>(FileReading.Result read) ->
          looked(() -> Reviewing.of(read, brand));
      case Outcome.Failed<FileReading.Result>(Failure failure)
          when failure.code().equals(Guess.UNDECIDED) ->
          undecided(failure);
      case Outcome.Failed<FileReading.Result>(Failure failure) -> Outcome.failed(failure);
    };
  }

  /// The columns and first rows of a file of no known export, with what the mapping says of them:
  /// to be shown while a person says what its columns are.
  public Outcome<FileReview> unrecognised() {
    return looked(() -> Reviewing.unrecognised(reading(), settings));
  }

  /// What the file's header and first rows tell, without its orders: soon there, however long the
  /// file.
  public Outcome<FileReview> glance() {
    return looked(() -> Reviewing.glance(reading(), settings));
  }

  /// How the file is read as a preset of its own.
  ///
  /// @param name by which it is asked for
  /// @param title what its maker calls it
  public Outcome<Preset> saved(String name, String title) {
    return loaded()
        .map(read -> read.guess().saved(name, title, read.table().header(), settings.options()));
  }

  private interface Look<T> {
    T at() throws IOException;
  }

  private <T> Outcome<T> looked(Look<T> look) {
    try {
      return Outcome.ok(look.at());
    } catch (Unfit e) {
      return Outcome.failed(new Failure.UnfitFile(e.code(), e.sentence()));
    } catch (IOException e) {
      return Outcome.failed(closed ? new Failure.Cancelled() : failure(e));
    } catch (UncheckedIOException e) {
      return Outcome.failed(failure(e.getCause() == null ? new IOException(e) : e.getCause()));
    }
  }

  private Outcome<FileReview> undecided(Failure failure) {
    try {
      return Outcome.ok(Reviewing.undecided(reading(), settings));
    } catch (IOException | Unfit _) {
      return Outcome.failed(failure);
    }
  }

  /// Of the file's content and of how it is read: the same again is the same log.
  public Outcome<String> fingerprint() {
    return loaded().map(FileReading.Result::fingerprint);
  }

  @Override
  public Outcome<Brands> brands() {
    return closed
        ? Outcome.failed(new Failure.Cancelled())
        : Outcome.ok(Brands.all(List.of(brand)));
  }

  @Override
  public Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit) {
    if (!brandId.equals(brand.id())) {
      return Outcome.failed(new Failure.Refused(NOT_FOUND, "The file is another brand's"));
    }
    return page(after, limit, OrderFileConnector::single);
  }

  /// The log after a cursor with whole documents, as [Change.DocumentChange]s: what the file says
  /// of one order stands together. Products and rates come first; the brand is left out.
  public Outcome<ChangePage> documents(@Nullable Cursor after, int limit) {
    return page(after, limit, FileDocuments::read);
  }

  /// Who is told how far reading is, from now on.
  public void tell(ReadingProgress listener) {
    progress = listener;
  }

  private interface Reading {
    /// @return the position behind what was read
    int read(WholeLog log, int from, int limit, List<Change> into) throws IOException;
  }

  private static int single(WholeLog log, int from, int limit, List<Change> into)
      throws IOException {
    int to = (int) Math.min(log.size(), (long) from + limit);
    for (int position = from; position < to; position++) {
      into.add(log.at(position));
    }
    return to;
  }

  /// A file does not grow: always [Failure.Cancelled].
  @Override
  public Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener) {
    return Outcome.failed(new Failure.Cancelled());
  }

  @Override
  public boolean grows() {
    return false;
  }

  /// A file tells of all of its last day.
  @Override
  public Instant toldUntil(Instant now) {
    return switch (loaded()) {
      case Outcome.Ok<FileReading.Result>(FileReading.Result read) -> {
        LocalDate last = brand.dayOf(read.log().latest());
        yield last.plusDays(1).atStartOfDay(brand.zone()).toInstant();
      }
      case Outcome.Failed<FileReading.Result> _ -> Instant.EPOCH;
    };
  }

  @Override
  public Outcome<byte[]> media(String mediaId) {
    return Outcome.failed(new Failure.Refused(NOT_FOUND, "An order file has no pictures"));
  }

  /// Lets go of what was read; a reading under way ends soon.
  @Override
  public void close() {
    closed = true;
    lock.lock();
    try {
      if (result != null) {
        result.log().close();
      }
      result = null;
    } catch (IOException _) {
      // Of a temporary file that nobody needs any more.
    } finally {
      lock.unlock();
    }
  }

  private Outcome<ChangePage> page(@Nullable Cursor after, int limit, Reading reading) {
    return switch (loaded()) {
      case Outcome.Failed<FileReading.Result>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<FileReading.Result>(FileReading.Result read) -> {
        int from = after == null ? 0 : position(read, after.value());
        yield from < 0
            ? Outcome.failed(new Failure.CursorGone("The file is not the one that was read before"))
            : looked(
                () -> {
                  progress.at(ReadingProgress.Step.RECORDS, from, read.log().size());
                  return page(read, from, Math.max(1, limit), reading);
                });
      }
    };
  }

  private static ChangePage page(FileReading.Result read, int from, int limit, Reading reading)
      throws IOException {
    WholeLog log = read.log();
    List<Change> changes = new ArrayList<>();
    int to = reading.read(log, from, limit, changes);
    Cursor next = new Cursor(read.fingerprint() + ":" + to);
    return new ChangePage(changes, next, to < log.size(), log.size() - to);
  }

  /// The position a cursor stands for; −1 if it is none of this content.
  private static int position(FileReading.Result read, String cursor) {
    int colon = cursor.indexOf(':');
    if (colon < 0 || !cursor.substring(0, colon).equals(read.fingerprint())) {
      return -1;
    }
    try {
      int position = Integer.parseInt(cursor.substring(colon + 1));
      return position <= read.log().size() ? position : -1;
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  private Outcome<FileReading.Result> loaded() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Outcome.failed(new Failure.Cancelled());
    }
    try {
      return closed ? Outcome.failed(new Failure.Cancelled()) : looked(this::known);
    } finally {
      lock.unlock();
    }
  }

  private FileReading.Result known() throws IOException {
    FileReading.Result known = result;
    if (known == null) {
      known = reading().read();
      result = known;
    }
    return known;
  }

  private FileReading reading() {
    return new FileReading(settings, brand, new OrderParts.Manner(memory, this::stopped, progress));
  }

  private boolean stopped() {
    return closed || Thread.currentThread().isInterrupted();
  }

  /// What an order file's fault is: `FILE-7` it cannot be opened; `FILE-8` it ends too early;
  /// `FILE-27` there is no room for what is read of it.
  static Failure failure(IOException e) {
    return switch (e) {
      case InterruptedIOException _, ClosedByInterruptException _ -> new Failure.Cancelled();
      case SpillException _ ->
          new Failure.UnfitFile(
              "FILE-27",
              "The file is long: its orders are put together on the disk, which cannot be written"
                  + " (%s); make room and import it again".formatted(e.getMessage()));
      case NoSuchFileException _ -> new Failure.UnfitFile("FILE-7", "There is no such file");
      case AccessDeniedException _ -> new Failure.UnfitFile("FILE-7", "The file may not be read");
      case EOFException _, ZipException _ ->
          new Failure.UnfitFile("FILE-8", "The file is cut or is no gzip file");
      default ->
          new Failure.UnfitFile(
              "FILE-7", "The file cannot be read (" + e.getClass().getSimpleName() + ")");
    };
  }
}
