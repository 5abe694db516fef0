package app.comptoir.settings;

import app.comptoir.ui.fx.Remembered;
import java.util.Optional;
import java.util.Properties;

/// Small things remembered in a file of their own.
public final class RememberedFile implements Remembered {
  private final SettingsFile file;

  public RememberedFile(SettingsFile file) {
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
