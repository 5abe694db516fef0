package app.comptoir.platform;

import app.comptoir.domain.change.Change;
import java.util.List;

/// A stretch of a brand's log and the cursor behind it: the two are applied together or not at all.
///
/// @param next where to go on; the same as asked for when `changes` is empty
/// @param remaining how many changes the platform says lie behind `next`; −1 where it does not say
public record ChangePage(List<Change> changes, Cursor next, boolean hasMore, long remaining) {
  public ChangePage {
    changes = List.copyOf(changes);
  }
}
