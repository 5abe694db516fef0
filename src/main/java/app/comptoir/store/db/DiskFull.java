package app.comptoir.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Tells a full disk from other troubles.
public final class DiskFull {
  /// With less room than this nothing is begun: a database that runs into the end of the disk stops
  /// answering altogether.
  public static final long LEAST_ROOM = 16L << 20;

  /// As Linux, macOS and Windows say it; also a quota, and a limit on the size of files.
  private static final List<String> WORDS =
      List.of(
          "no space left",
          "not enough space",
          "disk full",
          "disk is full",
          "quota exceeded",
          "file too large");

  private DiskFull() {}

  static StoreException exception(Throwable cause) {
    return new StoreException(
        "DB-8",
        "The disk is full: nothing more can be stored until there is room; what is stored stays.",
        cause);
  }

  /// Whether the system said so, or a file could not be written and there is no room.
  public static boolean isBehind(Throwable failure, Path directory) {
    boolean files = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof IOException) {
        files = true;
        if (WORDS.stream().anyMatch(message::contains)) {
          return true;
        }
      }
    }
    return files && room(directory) < LEAST_ROOM;
  }

  /// Bytes that can still be stored in a folder; much where that cannot be told.
  public static long room(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }
}
