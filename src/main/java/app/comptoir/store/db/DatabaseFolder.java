package app.comptoir.store.db;

import app.comptoir.common.DurableFile;
import app.comptoir.common.FileClaim;
import app.comptoir.common.OwnFiles;
import app.comptoir.common.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of one database, and the marks by which the next start sees how the last one ended.
///
/// - `comptoir.mv.db` the database, `comptoir.sums` the checksums of its blocks
/// - `comptoir.lock` held by the Comptoir that has it open
/// - `comptoir.open` lies there while it is open: found at the start, the last run was cut off
/// - `comptoir.creating` while its first tables are made: found at the start, there is nothing in
///   it
/// - `comptoir.before.mv.db` the database before a migration: found at the start, that did not end
/// - `comptoir.condemned` it did not answer: it is set aside at the next start
/// - `comptoir.damaged-….mv.db` was set aside; the newest [SetAside#KEPT] are kept
/// - `comptoir.left-….mv.db` is what somebody wanted to go on without
/// - `comptoir.encrypt….…` see [EncryptedCopy]
public final class DatabaseFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseFolder.class);
  private static final String NAME = "comptoir";
  private static final String DATABASE = ".mv.db";

  /// Under these names H2 leaves a database it was compacting, and opens it where there is no
  /// other.
  private static final List<String> OF_H2 = List.of(".mv.db.newFile", ".mv.db.tempFile");

  static {
    WithoutRights.keep();
  }

  private final Path directory;
  private final FileClaim claim;

  private DatabaseFolder(Path directory, FileClaim claim) {
    this.directory = directory;
    this.claim = claim;
  }

  /// Makes the folder where it is not there, and keeps others out of it until closed.
  ///
  /// @throws StoreException `DB-2` or `DB-4`
  public static DatabaseFolder enter(Path directory) {
    if (directory.toString().contains(";")) {
      throw new StoreException(
          "DB-4",
          "The folder %s has a “;” in its path; choose another.".formatted(directory),
          null);
    }
    try {
      OwnFiles.folder(directory);
      requireFiles(directory);
      FileClaim claim =
          FileClaim.of(directory.resolve(NAME + ".lock"))
              .orElseThrow(
                  () ->
                      new StoreException(
                          "DB-2",
                          "This workspace is open in another Comptoir; close that one first.",
                          null));
      try {
        new EncryptedCopy(directory).putInPlace();
        return new DatabaseFolder(directory, claim);
      } catch (IOException e) {
        claim.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /// What a link leads to is somebody's own: it is neither written nor moved. A pipe would be
  /// waited for.
  ///
  /// @throws StoreException `DB-4`
  private static void requireFiles(Path directory) throws IOException {
    PlainFile.firstOther(directory, NAME + ".*")
        .ifPresent(
            other -> {
              throw new StoreException(
                  "DB-4",
                  "%s in the folder %s is a link or no file; take it away, or choose another folder."
                      .formatted(other.getFileName(), directory),
                  null);
            });
  }

  private static StoreException unusable(Path directory, IOException e) {
    return DiskFull.isBehind(e, directory)
        ? DiskFull.exception(e)
        : new StoreException(
            "DB-4",
            "The folder %s cannot be written to; give Comptoir the right to, or choose another."
                .formatted(directory),
            e);
  }

  Path directory() {
    return directory;
  }

  Path file() {
    return path(DATABASE);
  }

  /// Path of the database as H2 wants it.
  Path stem() {
    return path("");
  }

  private Path path(String ending) {
    return directory.resolve(NAME + ending);
  }

  private Path sums() {
    return path(".sums");
  }

  private Path before() {
    return path(".before" + DATABASE);
  }

  /// How the last run left the database.
  enum Left {
    /// There is none.
    NOTHING,
    CLOSED,
    /// It was cut off while it was open.
    OPEN,
    /// It did not answer.
    CONDEMNED
  }

  /// Undoes what was cut off half-way, and tells how the database was left.
  ///
  /// @throws StoreException `DB-4` or `DB-8`
  Left find() {
    try {
      requireFiles(directory);
      if (Files.exists(path(".creating"))) {
        log.info("The last run did not come to the end of making a new database");
        Files.deleteIfExists(file());
        Files.deleteIfExists(sums());
        Files.delete(path(".creating"));
      }
      for (String ending : OF_H2) {
        Files.deleteIfExists(path(ending));
      }
      boolean cutOff = Files.exists(path(".open"));
      if (Files.exists(before())) {
        log.warn("DB-17 the last run was cut off in a migration; it begins again");
        Files.deleteIfExists(sums());
        Files.move(before(), file(), StandardCopyOption.ATOMIC_MOVE);
        cutOff = true;
      }
      if (!Files.exists(file())) {
        Files.deleteIfExists(path(".condemned"));
        // Of a file that somebody took away.
        Files.deleteIfExists(sums());
        return Left.NOTHING;
      }
      if (Files.exists(path(".condemned"))) {
        return Left.CONDEMNED;
      }
      if (!Files.isReadable(file()) || !Files.isWritable(file())) {
        throw new AccessDeniedException(file().toString());
      }
      return cutOff || !Files.exists(sums()) ? Left.OPEN : Left.CLOSED;
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  void markOpen() {
    mark(".open", "This file lies here while the database is open.\n");
  }

  void markCreating() {
    mark(".creating", "This file lies here while the database is being made.\n");
  }

  void markCondemned() {
    mark(".condemned", "The database did not answer; it is set aside at the next start.\n");
  }

  private void mark(String ending, String text) {
    try (FileChannel out =
        OwnFiles.open(
            path(ending),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.SYNC)) {
      out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  void created() throws IOException {
    Files.deleteIfExists(path(".creating"));
  }

  void markClosed() throws IOException {
    Files.deleteIfExists(path(".open"));
  }

  /// Keeps a copy of the database, which nobody has open, until [#migrated].
  ///
  /// @throws StoreException `DB-4` or `DB-8`
  void keepBefore() {
    Path half = path(".before.tmp");
    try {
      // A copy has the permissions of what is copied.
      Files.copy(file(), half, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel copy = FileChannel.open(half, StandardOpenOption.WRITE)) {
        copy.force(true);
      }
      Files.move(half, before(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(half);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw unusable(directory, e);
    }
  }

  void migrated() throws IOException {
    Files.delete(before());
  }

  /// Compares the database, which nobody has open, with its checksums; without any there is nothing
  /// to compare.
  ///
  /// @throws DamagedFileException where it is not what was written
  void compare(String under) throws IOException {
    if (Files.exists(sums())) {
      GuardedPath.register();
      FilePath.get(GuardedPath.PREFIX + under + file()).open("r").close();
    }
  }

  /// Of what is encrypted nothing is traced; what H2 wrote before, or while it closed, may quote.
  void removeTrace() throws IOException {
    Files.deleteIfExists(path(".trace.db"));
  }

  /// Puts an encrypted copy in the place of the database, which nobody has open, see
  /// [EncryptedCopy].
  ///
  /// @throws IOException where no copy can be made, and the database is as it was
  /// @throws StoreException `DB-4` where a whole one cannot be put in place: the next start does
  void encrypt(String under, DatabaseKey key, KeySafe keys) throws IOException {
    EncryptedCopy copy = new EncryptedCopy(directory);
    copy.make(under, key, keys);
    try {
      copy.putInPlace();
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /// Moves a database out of the way that is to be gone on without.
  ///
  /// @return its new name; null where there is none
  public @Nullable Path leaveBehind(Clock clock) throws IOException {
    if (find() == Left.NOTHING) {
      return null;
    }
    Path aside = SetAside.name(directory, "left", clock);
    DurableFile.move(file(), aside);
    if (Files.exists(sums())) {
      String name = aside.getFileName().toString().replace(DATABASE, ".sums");
      DurableFile.move(sums(), directory.resolve(name));
    }
    Files.deleteIfExists(path(".open"));
    Files.deleteIfExists(path(".condemned"));
    log.warn("The database was left behind as {}", aside.getFileName());
    return aside;
  }

  /// Moves a database that cannot be used out of the way, and removes the oldest of those that lie
  /// there.
  ///
  /// @param why the code of what is wrong with it
  Path setAside(Clock clock, String why) throws IOException {
    Path aside = SetAside.name(directory, "damaged", clock);
    Files.move(file(), aside, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(sums());
    Files.deleteIfExists(path(".trace.db"));
    Files.deleteIfExists(path(".condemned"));
    log.warn("{} the database was set aside as {}", why, aside.getFileName());
    SetAside.removeOldest(directory, aside);
    return aside;
  }

  @Override
  public void close() {
    claim.close();
  }
}
