package app.comptoir.platform;

import app.comptoir.domain.change.Change;
import java.util.List;

/// A stretch of a brand's log and the cursor behind it: the two are applied together or not at all.
///
/// @param next where to go on; the same as asked for when `changes` is empty
/// @param remaining how many changes the platform says lie behind `next`; −1 where it does not say
/// @param doubtful how many of the changes are unreadable although their type is known, in an
///   answer that nothing proves to have arrived as it was sent: worth asking for again before they
///   are taken for what the platform means
public record ChangePage(
    List<Change> changes, Cursor next, boolean hasMore, long remaining, int doubtful) {
  public ChangePage {
    changes = List.copyOf(changes);
  }

  /// A stretch without doubt.
  public ChangePage(List<Change> changes, Cursor next, boolean hasMore, long remaining) {
    this(changes, next, hasMore, remaining, 0);
  }
}
