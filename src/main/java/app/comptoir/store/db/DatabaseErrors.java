package app.comptoir.store.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Says in one sentence, with a code, why the database did not do what it was asked.
public final class DatabaseErrors {
  private DatabaseErrors() {}

  /// @param asked what could not be done: “opened”, “read”, “written”
  public static StoreException of(Throwable failure, Path directory, String asked) {
    if (failure instanceof StoreException known && !known.code().equals("DB-1")) {
      return known;
    }
    if (DamagedFileException.isBehind(failure)) {
      return damaged(failure);
    }
    if (DiskFull.isBehind(failure, directory)) {
      return DiskFull.exception(failure);
    }
    if (failure instanceof TimeoutException) {
      return silent(failure);
    }
    if (failure instanceof StoreException known) {
      return known;
    }
    return new StoreException(
        "DB-1", "The database could not be %s: %s".formatted(asked, failure.getMessage()), failure);
  }

  /// H2 does not open a file: nothing where that can only be damage.
  ///
  /// @throws StoreException `DB-2`, `DB-3` or `DB-8` where the file may well be sound
  static void throwUnlessDamaged(SQLException e, Path directory) {
    if (DiskFull.isBehind(e, directory)) {
      throw DiskFull.exception(e);
    }
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      throw new StoreException(
          "DB-2", "This workspace is open in another Comptoir; close that one first.", e);
    }
    if (e.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1) {
      throw newer(e);
    }
  }

  static StoreException damaged(Throwable cause) {
    return new StoreException(
        "DB-5", "The database is damaged; it has to be read anew from its source.", cause);
  }

  static StoreException newer(@Nullable Throwable cause) {
    return new StoreException(
        "DB-3",
        "This database was written by a newer Comptoir; update Comptoir to open it.",
        cause);
  }

  static StoreException locked() {
    return new StoreException(
        "DB-12",
        "The database is encrypted and the keychain with its key does not answer: unlock the"
            + " keychain and try again, or read everything anew.",
        null);
  }

  static StoreException keyless() {
    return new StoreException(
        "DB-13",
        "The database is encrypted and the keychain holds no key that fits it: bring the key back,"
            + " or read everything anew.",
        null);
  }

  static StoreException silent(Throwable cause) {
    return new StoreException(
        "DB-10", "The database does not answer; start Comptoir again.", cause);
  }
}
