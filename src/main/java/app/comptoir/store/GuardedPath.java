package app.comptoir.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

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
  static void register() {
    FilePath.register(new GuardedPath());
  }

  static final String PREFIX = SCHEME + ":";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FilePath base = getBase();
    String name = base.toString();
    FileChannel file = base.open(mode);
    if (!name.endsWith(DATABASE)) {
      return file;
    }
    String beside = name.substring(0, name.length() - DATABASE.length()) + SUMS;
    try {
      FileChannel sums = FilePath.get(beside).open(mode);
      try {
        return new GuardedFile(file, BlockSums.open(sums, file), !mode.equals("r"));
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
