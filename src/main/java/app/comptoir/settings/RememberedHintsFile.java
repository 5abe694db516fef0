package app.comptoir.settings;

import app.comptoir.ui.fx.RememberedHints;
import java.util.Optional;
import java.util.Properties;

/// Small things remembered in a file of their own.
public final class RememberedHintsFile implements RememberedHints {
  private final SettingsFile file;

  public RememberedHintsFile(SettingsFile file) {
    this.file = file;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(file.read().getProperty(key));
  }

  @Override
  public void put(String key, String value) {
    Properties all = file.read();
    all.setProperty(key, value);
    file.write(all);
  }
}
