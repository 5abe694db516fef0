package app.comptoir.bootstrap;

import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/// How *Welcome* looks and speaks, as the settings say; what is chosen there is kept at once, so
/// that the workspace that is opened next looks and speaks the same.
///
/// @param folder the settings lie in
record KeptLooks(Path folder, Clock clock) implements WindowLife.Looks {
  @Override
  public UiSettings load(String workspaceName, boolean simulated) {
    return UiSettings.of(settings().now().look(), Locale.getDefault(), workspaceName, simulated);
  }

  @Override
  public void save(UiSettings chosen) {
    settings().change(now -> now.withLook(chosen.into(now.look(), Locale.getDefault())));
  }

  private SettingsKeeper settings() {
    return SettingsKeeper.open(folder, clock, Runnable::run);
  }
}
