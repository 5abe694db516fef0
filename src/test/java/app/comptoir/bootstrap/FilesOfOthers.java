package app.comptoir.bootstrap;

import app.comptoir.settings.SettingsFile;
import app.comptoir.settings.SettingsGlance;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.window.WindowMemory;
import app.comptoir.window.WindowPlace;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/// The program's ways of reading files that anybody may have written, for tests of other packages.
public final class FilesOfOthers {
  private FilesOfOthers() {}

  /// Names of the workspaces in a folder; one that cannot be read goes by its folder's.
  public static List<String> workspaces(Path root, Path settings) {
    return folders(root, settings).list().stream()
        .map(found -> found.config() == null ? "?" + found.id() : found.name())
        .toList();
  }

  /// The workspace that a start would open.
  public static String last(Path root, Path settings) {
    return folders(root, settings).last().map(p -> p.getFileName().toString()).orElse("");
  }

  private static WorkspaceFolders folders(Path root, Path settings) {
    return new WorkspaceFolders(root, new SettingsFile("workspaces.properties", () -> settings));
  }

  /// Reads the settings and changes one of them.
  ///
  /// @return the code of what stood in the way; null where nothing did
  public static String settings(Path folder, Clock clock) {
    SettingsGlance.theme(folder);
    try (SettingsKeeper keeper = SettingsKeeper.open(folder, clock, Runnable::run)) {
      keeper.change(now -> now.withLook(now.look().withLanguage(other(now.look().language()))));
      return keeper.keeping().code();
    }
  }

  private static app.comptoir.domain.settings.Look.Tongue other(
      app.comptoir.domain.settings.Look.Tongue now) {
    return now == app.comptoir.domain.settings.Look.Tongue.FRENCH
        ? app.comptoir.domain.settings.Look.Tongue.ENGLISH
        : app.comptoir.domain.settings.Look.Tongue.FRENCH;
  }

  /// Reads where the window stood.
  public static boolean placeKnown(Path settings) {
    Properties found = new SettingsFile(WindowMemory.FILE, () -> settings).read();
    return WindowPlace.from(found).isPresent();
  }
}
