package app.comptoir.store;

import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseErrors;
import app.comptoir.store.db.DatabaseFolder;
import app.comptoir.store.db.DiskFull;
import app.comptoir.store.db.Schema;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.pages.FeedDao;
import app.comptoir.store.pages.Position;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.sql.DayIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Copies of a database: taken while it is in use, and opened and added up before they count.
public final class DatabaseCopy {
  /// Names of the two files that are a database.
  public static final String FILE = "comptoir.mv.db";

  public static final String SUMS = "comptoir.sums";

  private DatabaseCopy() {}

  /// A brand in a copy.
  ///
  /// @param lastSeq how far its log was read
  /// @param newest when its newest change was recorded; the epoch before the first
  public record HeldBrand(String id, String name, long lastSeq, Instant newest) {
    public HeldBrand {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(newest, "newest");
    }
  }

  /// What a copy was found to be.
  ///
  /// @param differences what does not add up; empty where all agrees
  /// @param rows that were added up
  /// @param journal up to where the journal of decisions was copied into it; null where never
  public record Contents(
      List<HeldBrand> brands,
      List<String> differences,
      long rows,
      ActStore.@Nullable Copied journal) {
    public Contents {
      brands = List.copyOf(brands);
      differences = List.copyOf(differences);
    }
  }

  /// The version of the database's tables this program writes and reads.
  public static int version() {
    return Schema.CURRENT.version();
  }

  /// Copies a database that is in use into a folder, as it is after all that was committed; writes
  /// wait meanwhile, reads do not. The copy is not encrypted: elsewhere nobody has the key.
  ///
  /// @param progress told how many bytes were copied; what it throws ends the copying
  public static void take(Database database, Path folder, LongConsumer progress)
      throws IOException {
    database.copyTo(folder.resolve(FILE), progress);
  }

  /// Opens the copy in a folder, adds everything up again, and closes it in order.
  ///
  /// @param progress what it throws ends the check
  /// @throws StoreException `DB-3` where it is of a newer Comptoir, `DB-5` where it is damaged,
  ///   `DB-15` where it holds more than data, `DB-16` where it is of an earlier build, and the
  ///   others
  public static Contents check(Path folder, Clock clock, Verifier.Progress progress) {
    if (!Files.exists(folder.resolve(FILE))) {
      throw new StoreException("DB-5", "There is no database in the copy.", null);
    }
    try (Database copy = Database.open(folder, clock)) {
      String why = copy.opening().why();
      if (why != null && !why.equals("DB-5")) {
        throw new StoreException(why, "The copy of the database was not opened.", null);
      }
      if (copy.opening().created()) {
        throw new StoreException("DB-5", "The copy of the database is damaged.", null);
      }
      Verifier.Report report = verify(copy, progress);
      copy.checked();
      return new Contents(
          brands(copy),
          report.differences(),
          report.rows(),
          new ActStore(copy).copied().orElse(null));
    }
  }

  /// Where it is called off, nobody needs the copy any more.
  private static Verifier.Report verify(Database copy, Verifier.Progress progress) {
    try {
      return Verifier.verify(copy, progress);
    } catch (RuntimeException e) {
      copy.abandon();
      throw e;
    }
  }

  private static List<HeldBrand> brands(Database database) {
    return database.read(
        handle ->
            BrandDao.all(handle).stream()
                .map(
                    stored -> {
                      Position position = FeedDao.position(handle, stored.brandKey()).orElse(null);
                      return new HeldBrand(
                          stored.brand().id(),
                          stored.brand().name(),
                          position == null ? 0 : position.lastSeq(),
                          position == null ? Instant.EPOCH : DayIndex.instant(position.newestUs()));
                    })
                .toList());
  }

  /// Sets a database aside that is to be gone on without, such as one whose key cannot be had: a
  /// new one is begun at the next opening. It stays as it is, under a name with a date, and nothing
  /// else of the workspace is touched.
  ///
  /// @return its new name; empty where there is none
  /// @throws StoreException `DB-2` where a Comptoir has it open, `DB-4`, `DB-8`
  public static Optional<Path> leaveBehind(Path folder, Clock clock) {
    try (DatabaseFolder held = DatabaseFolder.enter(folder.toAbsolutePath().normalize())) {
      return Optional.ofNullable(held.leaveBehind(clock));
    } catch (IOException e) {
      throw DatabaseErrors.of(e, folder, "set aside");
    }
  }

  /// Whether so many bytes more can be stored in a folder, and some for the work on them.
  public static boolean roomFor(long bytes, Path folder) {
    return DiskFull.room(folder) - DiskFull.LEAST_ROOM >= bytes;
  }

  /// Whether a failure to write into a folder means that its disk is full.
  public static boolean diskFull(Throwable failure, Path folder) {
    return DiskFull.isBehind(failure, folder);
  }

  /// Keeps every Comptoir out of the database of a folder until closed.
  ///
  /// @throws StoreException `DB-2` where one has it open, `DB-4` where the folder cannot be used
  public static Held hold(Path folder) {
    DatabaseFolder held = DatabaseFolder.enter(folder.toAbsolutePath().normalize());
    return held::close;
  }

  /// A database nobody else may open.
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
