package app.comptoir.bootstrap;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import java.util.Locale;
import java.util.Properties;

/// Theme and language, remembered.
final class UiPreferences {
  private static final SettingsFile FILE = SettingsFile.named("ui.properties");

  private UiPreferences() {}

  static UiSettings load(String workspaceName, boolean simulated) {
    Properties properties = FILE.read();
    return new UiSettings(
        theme(properties.getProperty("theme", "")),
        language(properties.getProperty("language", Locale.getDefault().getLanguage())),
        workspaceName,
        simulated);
  }

  private static Theme theme(String name) {
    for (Theme theme : Theme.values()) {
      if (theme.name().equalsIgnoreCase(name)) {
        return theme;
      }
    }
    return Theme.SYSTEM;
  }

  private static Locale language(String tag) {
    Locale wanted = Locale.forLanguageTag(tag);
    return Messages.LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static void save(UiSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("theme", settings.theme().name());
    properties.setProperty("language", settings.language().toLanguageTag());
    FILE.write(properties);
  }
}
