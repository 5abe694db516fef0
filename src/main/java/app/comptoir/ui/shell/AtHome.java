package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Diagnostics;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Remembered;

/// What the window has of the desktop it stands on.
public record AtHome(Outlet outlet, Remembered remembered, Diagnostics diagnostics) {
  /// A window that remembers nothing and knows nothing of itself: for pictures and tests.
  public static AtHome plain(Outlet outlet) {
    return new AtHome(outlet, Remembered.NOTHING, Diagnostics.NONE);
  }
}
