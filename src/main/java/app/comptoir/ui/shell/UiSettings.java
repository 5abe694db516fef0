package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Theme;
import java.util.Locale;

/// What the window is opened with; the changeable part comes back when the person changes it.
///
/// @param language one of [app.comptoir.ui.fx.Messages#LANGUAGES], with a region or without
/// @param workspaceName shown in the sidebar
/// @param simulated whether the figures come from the simulated platform: said on every screen
public record UiSettings(Theme theme, Locale language, String workspaceName, boolean simulated) {
  public UiSettings withTheme(Theme other) {
    return new UiSettings(other, language, workspaceName, simulated);
  }

  public UiSettings withLanguage(Locale other) {
    return new UiSettings(theme, other, workspaceName, simulated);
  }
}
