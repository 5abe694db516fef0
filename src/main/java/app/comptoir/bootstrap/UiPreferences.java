package app.comptoir.bootstrap;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import net.harawata.appdirs.AppDirsFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Theme and language, remembered in the system's place for a program's settings. A file that
/// cannot be read counts for nothing.
final class UiPreferences {
  private static final Logger log = LoggerFactory.getLogger(UiPreferences.class);

  private UiPreferences() {}

  private static Path file() {
    return Path.of(
        AppDirsFactory.getInstance().getUserConfigDir("comptoir", null, null), "ui.properties");
  }

  static UiSettings load(String workspaceName, boolean simulated) {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file())) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException _) {
      log.debug("No settings yet");
    }
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
    Path file = file();
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "ui", ".tmp");
      try (var out = Files.newBufferedWriter(fresh)) {
        properties.store(out, null);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("FILE-4 the settings could not be kept: {}", e.getMessage());
    }
  }
}
