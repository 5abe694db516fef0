package app.comptoir.sync;

import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Cursor;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.pages.LogMark;
import org.jspecify.annotations.Nullable;

/// Whether a platform that takes the stored cursor still has the history it was given out for: some
/// records that are stored are asked for again. A platform that was set up anew may take any
/// cursor, and two histories would be mixed without a word.
final class SameLog {
  private SameLog() {}

  /// Blocks for one small call; for none where it is read from its beginning.
  ///
  /// @return why nothing may be read on from the stored cursor; null where nothing speaks against
  ///   it
  static @Nullable Failure objection(PlatformConnector connector, String brandId, FeedStore store)
      throws InterruptedException {
    LogMark mark = store.cursor() == null || !connector.repeats() ? null : store.mark();
    if (mark == null) {
      return null;
    }
    String before = mark.before();
    Cursor after = before == null ? null : new Cursor(before);
    return switch (connector.changes(brandId, after, LogMark.REACH)) {
      // An older cursor may be too old where the stored one is not.
      case Outcome.Failed<ChangePage>(Failure failure) ->
          failure instanceof Failure.CursorGone ? null : failure;
      case Outcome.Ok<ChangePage>(ChangePage page) ->
          mark.contradicts(page.changes(), !page.hasMore())
              ? new Failure.CursorGone("The platform's log has another history than before")
              : null;
    };
  }
}
