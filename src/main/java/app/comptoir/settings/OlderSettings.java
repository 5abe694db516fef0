package app.comptoir.settings;

import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/// Theme and language as versions before `settings.json` remembered them, in `ui.properties`.
final class OlderSettings {
  private OlderSettings() {}

  /// The usual settings where there is no such file.
  static Settings in(Path folder) {
    Properties properties = new SettingsFile("ui.properties", () -> folder).read();
    Look look = Look.USUAL;
    String theme = properties.getProperty("theme", "");
    for (Look.Theme known : Look.Theme.values()) {
      look = known.name().equals(theme) ? look.withTheme(known) : look;
    }
    String language = properties.getProperty("language", "");
    look =
        switch (Locale.forLanguageTag(language).getLanguage()) {
          case "en" -> look.withLanguage(Look.Tongue.ENGLISH);
          case "fr" -> look.withLanguage(Look.Tongue.FRENCH);
          default -> look;
        };
    return Settings.USUAL.withLook(look);
  }
}
