package app.comptoir.store.db;

import app.comptoir.common.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An encrypted copy of a database that is not, which takes its place. Killed anywhere, what is
/// found is the one or the other, whole. For who holds the folder.
///
/// - `comptoir.encrypting.mv.db` and `.sums` are on their way to be one, and removed
/// - `comptoir.encrypted.mv.db` is whole, with `comptoir.encrypted.sums` until these are in place:
///   it takes the database's place before anything else looks at that
public final class EncryptedCopy {
  private final Path database;
  private final Path sums;
  private final Path half;
  private final Path halfSums;
  private final Path whole;
  private final Path wholeSums;
  private final Path trace;
  private final Runnable between;

  public EncryptedCopy(Path directory) {
    this(directory, () -> {});
  }

  /// @param between called before each change of a name
  public EncryptedCopy(Path directory, Runnable between) {
    this.between = between;
    this.trace = directory.resolve("comptoir.trace.db");
    this.database = directory.resolve("comptoir.mv.db");
    this.sums = directory.resolve("comptoir.sums");
    this.half = directory.resolve("comptoir.encrypting.mv.db");
    this.halfSums = directory.resolve("comptoir.encrypting.sums");
    this.whole = directory.resolve("comptoir.encrypted.mv.db");
    this.wholeSums = directory.resolve("comptoir.encrypted.sums");
  }

  /// Makes it of a database that nobody has open, reads it back, and lays it ready.
  ///
  /// @param under schemes of file systems below the checksums; usually empty
  /// @param keys told how far it is
  /// @throws DamagedFileException where the database is
  public void make(String under, DatabaseKey key, KeySafe keys) throws IOException {
    Path folder = database.getParent();
    if (folder != null && DiskFull.room(folder) < Files.size(database) + 2 * DiskFull.LEAST_ROOM) {
      throw new IOException("there is no room for a copy");
    }
    GuardedPath.register();
    String scheme = GuardedPath.PREFIX + under;
    try {
      removeHalf();
      EncryptedFile.encrypt(scheme + database, scheme + half, key, keys);
      DurableFile.force(halfSums);
      move(halfSums, wholeSums);
      move(half, whole);
    } catch (IOException e) {
      removeHalf();
      throw e;
    }
  }

  private void removeHalf() throws IOException {
    Files.deleteIfExists(half);
    Files.deleteIfExists(halfSums);
    Files.deleteIfExists(wholeSums);
  }

  /// Does nothing where none lies ready. The checksums first: as long as the copy lies beside the
  /// database, this is done again.
  public void putInPlace() throws IOException {
    if (Files.exists(whole)) {
      if (Files.exists(wholeSums)) {
        move(wholeSums, sums);
      }
      // What H2 wrote of its troubles until now may quote values.
      Files.deleteIfExists(trace);
      move(whole, database);
    }
    removeHalf();
  }

  private void move(Path from, Path to) throws IOException {
    between.run();
    DurableFile.move(from, to);
  }
}
