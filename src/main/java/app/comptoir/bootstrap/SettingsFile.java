package app.comptoir.bootstrap;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file of remembered things, in the system's place for a program's settings. One that
/// cannot be read counts for nothing; it is written whole or not at all.
final class SettingsFile {
  private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);

  private final String name;
  private final Supplier<Path> folder;

  /// @param folder asked when the file is read or written, as it may be that there is none
  SettingsFile(String name, Supplier<Path> folder) {
    this.name = name;
    this.folder = folder;
  }

  /// A file in the program's own place for settings.
  static SettingsFile named(String name) {
    return new SettingsFile(name, Home::settings);
  }

  Properties read() {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(folder.get().resolve(name))) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException | CommandException _) {
      log.debug("No {} yet", name);
    }
    return properties;
  }

  /// Replaces the file; where that cannot be, the log says so.
  void write(Properties properties) {
    try {
      Path file = folder.get().resolve(name);
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), name, ".tmp");
      try {
        try (var out = Files.newBufferedWriter(fresh)) {
          properties.store(out, null);
        }
        moveInPlace(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | CommandException e) {
      log.warn("FILE-4 {} could not be kept: {}", name, e.getMessage());
    }
  }

  private static void moveInPlace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
