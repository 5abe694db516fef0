package app.comptoir.store.db;

import java.io.IOException;

/// A piece of a guarded file is not what was written there.
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedFileException(String what) {
    super(what);
  }

  /// Whether something failed because of such damage.
  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DamagedFileException) {
        return true;
      }
    }
    return false;
  }
}
