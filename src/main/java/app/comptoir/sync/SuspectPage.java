package app.comptoir.sync;

import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import org.jspecify.annotations.Nullable;

/// Whether to take a page in which records of known types cannot be read. Damaged on its way, it is
/// whole when asked for again, and a record must not be passed over for ever because of one bad
/// line. If it is as bad the third time, it is what the platform says: the records are listed as
/// unreadable, and the log goes on. One thread.
final class SuspectPage {
  private static final int TRIES = 3;

  private @Nullable Cursor at;
  private int tries;

  /// @param after the cursor the page was asked with
  boolean rejects(@Nullable Cursor after, ChangePage page) {
    if (page.doubtful() == 0) {
      tries = 0;
      return false;
    }
    boolean again = tries > 0 && (after == null ? at == null : after.equals(at));
    tries = again ? tries + 1 : 1;
    at = after;
    if (tries >= TRIES) {
      tries = 0;
      return false;
    }
    return true;
  }
}
