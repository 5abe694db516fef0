package app.comptoir.settings;

import app.comptoir.common.CommandException;
import app.comptoir.common.DurableFile;
import app.comptoir.common.PlainFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file of remembered things, in the system's place for a program's settings. One that
/// cannot be read counts for nothing; it is written whole or not at all.
public final class SettingsFile {
  private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);

  private static final int MOST_BYTES = 1 << 16;

  private final String name;
  private final Supplier<Path> folder;

  /// @param folder asked when the file is read or written, as it may be that there is none
  public SettingsFile(String name, Supplier<Path> folder) {
    this.name = name;
    this.folder = folder;
  }

  /// A file in the program's own place for settings.
  public static SettingsFile named(String name) {
    return new SettingsFile(name, Home::settings);
  }

  public Properties read() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(PlainFile.text(folder.get().resolve(name), MOST_BYTES)));
    } catch (IOException | IllegalArgumentException | CommandException _) {
      log.debug("No {} yet", name);
    }
    return properties;
  }

  /// Replaces the file; where that cannot be, the log says so.
  public void write(Properties properties) {
    try {
      Path file = folder.get().resolve(name);
      StringWriter text = new StringWriter();
      properties.store(text, null);
      DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | CommandException e) {
      log.warn("FILE-4 {} could not be kept: {}", name, e.getMessage());
    }
  }
}
