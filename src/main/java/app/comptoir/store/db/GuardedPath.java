package app.comptoir.store.db;

import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.disk.FilePathDisk;
import org.jspecify.annotations.Nullable;

/// Files named `guard:…` for H2: the database's file is compared, as a whole when it is opened and
/// block by block whenever it is read, with the checksums of what was written ([BlockSums]). H2
/// itself notices a flipped bit in the data of a page only by chance.
///
/// Public, with a public constructor, because H2 makes these by reflection.
public final class GuardedPath extends FilePathWrapper {
  private static final String SCHEME = "guard";
  private static final String DATABASE = ".mv.db";
  private static final String SUMS = ".sums";

  /// Makes names that begin with [#PREFIX] known to H2.
  public static void register() {
    FilePath.register(new GuardedPath());
  }

  /// By name of the file, the write that failed since it was opened: H2's own thread may have been
  /// the one that heard of it, and others hear only that the database was closed.
  private static final Map<String, IOException> FAILURES = new ConcurrentHashMap<>();

  /// Why the database with this path was closed by itself, where a write was the reason.
  static @Nullable IOException failure(Path database) {
    return FAILURES.get(database.toString());
  }

  /// By name, the file that was opened last; closed ones refuse to be read.
  private static final Map<String, GuardedFile> OPEN = new ConcurrentHashMap<>();

  /// Copies an open database's file as it is between two writes; they wait.
  ///
  /// @param key by which it is read, so that the copy is not encrypted; null where it is not either
  /// @param progress told how many bytes were copied
  /// @throws DamagedFileException where it is not what was written
  static void copy(Path database, @Nullable DatabaseKey key, Path to, LongConsumer progress)
      throws IOException {
    GuardedFile open = OPEN.get(database.toString());
    if (open == null) {
      throw new IOException("The database is not open");
    }
    if (key == null) {
      open.copyTo(to, progress);
    } else {
      open.decryptTo(key, to, progress);
    }
  }

  static final String PREFIX = SCHEME + ":";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private static FilePath plain(FilePath path) {
    return path instanceof FilePathWrapper wrapper ? plain(wrapper.unwrap()) : path;
  }

  /// H2 makes files as the umask says.
  private static void makeOwn(FilePath path, String mode) throws IOException {
    FilePath plain = plain(path);
    if (!mode.equals("r") && plain instanceof FilePathDisk) {
      OwnFiles.make(Path.of(plain.toString()));
    }
  }

  /// H2's own notes of its troubles.
  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    makeOwn(getBase(), "rw");
    return super.newOutputStream(append);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FilePath base = getBase();
    String name = base.toString();
    makeOwn(base, mode);
    FileChannel file = base.open(mode);
    if (!name.endsWith(DATABASE)) {
      return file;
    }
    String beside = name.substring(0, name.length() - DATABASE.length()) + SUMS;
    try {
      makeOwn(FilePath.get(beside), mode);
      FileChannel sums = FilePath.get(beside).open(mode);
      try {
        String key = plain(base).toString();
        FAILURES.remove(key);
        GuardedFile guarded =
            new GuardedFile(
                file,
                BlockSums.open(sums, file),
                !mode.equals("r"),
                failure -> FAILURES.putIfAbsent(key, failure));
        OPEN.put(key, guarded);
        return guarded;
      } catch (IOException e) {
        sums.close();
        throw e;
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }
}
