package app.comptoir.sync;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cursors met on one way through a log: shows where a platform leads in a circle, or on and on
/// without ever coming to anything new. One thread.
final class CursorTrail {
  /// Pages in a row that may bring nothing behind what was already seen: at least once is not for
  /// ever.
  static final int PATIENCE = 200;

  private final Set<Cursor> met = new HashSet<>();
  private long newest;
  private int idle;

  CursorTrail(@Nullable Cursor start) {
    if (start != null) {
      met.add(start);
    }
  }

  /// What is wrong with the way the page leads on; null if nothing is.
  @Nullable String objection(ChangePage page) {
    if (!page.hasMore()) {
      return null;
    }
    if (!met.add(page.next())) {
      return "The platform's cursors go round in a circle";
    }
    long last = 0;
    for (Change change : page.changes()) {
      last = Math.max(last, change.seq());
    }
    idle = last > newest ? 0 : idle + 1;
    newest = Math.max(newest, last);
    return idle > PATIENCE ? "The platform leads on without anything new" : null;
  }
}
