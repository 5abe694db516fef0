package app.comptoir.imports;

import app.comptoir.common.CommandException;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Presets;
import app.comptoir.platform.orderfile.table.Unfit;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Presets that people saved under a name of their own: files like those that come with the
/// program, in the folder of the settings, for all workspaces. Blocking.
public final class OwnPresets {
  private static final String ENDING = ".json";

  private final Supplier<Path> settings;

  /// @param settings names the folder of the settings
  public OwnPresets(Supplier<Path> settings) {
    this.settings = settings;
  }

  /// One of them.
  ///
  /// @param file by whose path it is asked for
  public record Own(Path file, Preset preset) {
    String path() {
      return file.toAbsolutePath().toString();
    }
  }

  private Path folder() {
    return settings.get().resolve("presets");
  }

  /// All that can be read, by title.
  public List<Own> all() {
    List<Own> all = new ArrayList<>();
    if (!Files.isDirectory(folder())) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + ENDING)) {
      for (Path file : files) {
        try {
          all.add(new Own(file, Presets.named(file.toString())));
        } catch (Unfit _) {
          // Somebody wrote it by hand: asking for it by name says what is wrong with it.
        }
      }
    } catch (IOException _) {
      return List.of();
    }
    all.sort(Comparator.comparing(own -> own.preset().title()));
    return all;
  }

  /// The file of the one of that name or title; empty where there is none.
  public Optional<Path> named(String name) {
    return all().stream()
        .filter(
            own ->
                own.preset().name().equalsIgnoreCase(name)
                    || own.preset().title().equalsIgnoreCase(name))
        .map(own -> own.file().toAbsolutePath())
        .findFirst();
  }

  /// Whether that is a preset that comes with the program: none can be saved under its name.
  private static boolean known(String name) {
    return Presets.known().stream().anyMatch(preset -> preset.name().equals(name));
  }

  /// The name that goes with a title.
  ///
  /// @throws CommandException `FILE-26` where there is none
  static String name(String title) {
    String name =
        Normalizer.normalize(title.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (name.isEmpty() || known(name)) {
      throw new CommandException(
          "FILE-26", "A kind of export cannot be saved under the name “%s”.".formatted(title));
    }
    return name;
  }

  /// Keeps one; another of that name is replaced.
  ///
  /// @throws CommandException `FILE-1` where it cannot be written
  void save(Preset preset) {
    Path file = folder().resolve(preset.name() + ENDING);
    try {
      Files.createDirectories(folder());
      Files.writeString(file, Presets.text(preset));
    } catch (IOException e) {
      throw new CommandException(
          "FILE-1", "%s cannot be written: %s.".formatted(file, e.getMessage()));
    }
  }

  /// Forgets one; files that were read by it stay in the figures.
  ///
  /// @throws CommandException `FILE-1` where it cannot be deleted
  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CommandException(
          "FILE-1", "%s cannot be deleted: %s.".formatted(file, e.getMessage()));
    }
  }
}
