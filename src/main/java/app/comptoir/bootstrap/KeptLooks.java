package app.comptoir.bootstrap;

import app.comptoir.domain.settings.Look;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How *Welcome* looks and speaks, as the settings say; what is chosen there is kept at once, so
/// that the workspace that is opened next looks and speaks the same.
///
/// @param folder the settings lie in; null where there can be none: all is as usual, and not kept
record KeptLooks(@Nullable Path folder, Clock clock) implements WindowLife.Looks {
  /// In the program's own folder. One that cannot be named in this locale is said by who opens a
  /// workspace; what says it needs a look all the same.
  static KeptLooks own(Clock clock) {
    try {
      return new KeptLooks(Home.settings(), clock);
    } catch (CommandException _) {
      return new KeptLooks(null, clock);
    }
  }

  /// The theme, at a glance, for the first grey shapes.
  Theme theme() {
    return UiSettings.theme(folder == null ? Look.USUAL.theme() : SettingsGlance.theme(folder));
  }

  @Override
  public UiSettings load(String workspaceName, boolean simulated) {
    Look look = folder == null ? Look.USUAL : settings(folder).now().look();
    return UiSettings.of(look, Locale.getDefault(), workspaceName, simulated);
  }

  @Override
  public void save(UiSettings chosen) {
    if (folder != null) {
      settings(folder).change(now -> now.withLook(chosen.into(now.look(), Locale.getDefault())));
    }
  }

  private SettingsKeeper settings(Path in) {
    return SettingsKeeper.open(in, clock, Runnable::run);
  }
}
