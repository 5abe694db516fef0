package app.comptoir.bootstrap;

import app.comptoir.ui.fx.Remembered;
import java.util.Optional;
import java.util.Properties;

/// Small things remembered in a file of their own.
final class RememberedFile implements Remembered {
  private final SettingsFile file;

  RememberedFile(SettingsFile file) {
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
