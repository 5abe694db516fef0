package app.comptoir.ui.shell;

import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.OneWorkspace;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.fx.Diagnostics;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.RememberedHints;

/// What the window has of the desktop it stands on.
public record AtHome(
    Outlet outlet,
    RememberedHints remembered,
    Diagnostics diagnostics,
    Workspaces workspaces,
    SystemNotices notices) {
  /// A window of one workspace that remembers nothing and knows nothing of itself: for pictures and
  /// tests.
  public static AtHome plain(Outlet outlet) {
    return new AtHome(
        outlet, RememberedHints.NOTHING, Diagnostics.NONE, OneWorkspace.ONLY, SystemNotices.NONE);
  }

  /// The same where there are these workspaces.
  public AtHome with(Workspaces others) {
    return new AtHome(outlet, remembered, diagnostics, others, notices);
  }

  /// The same with another outlet.
  public AtHome with(Outlet other) {
    return new AtHome(other, remembered, diagnostics, workspaces, notices);
  }
}
