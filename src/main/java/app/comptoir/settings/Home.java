package app.comptoir.settings;

import app.comptoir.common.CommandException;
import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// The program's own folders, where each system keeps them: `~/.local/share/comptoir` and its kin
/// on Linux (or where the XDG variables say), `%APPDATA%` on Windows, `~/Library` on macOS.
public final class Home {
  private static final String NAME = "comptoir";

  private Home() {}

  /// Goes by `HOME` where the system has one, as every program of a shell does; Java asks the list
  /// of users. To be called before anything looks for a folder.
  public static void settle() {
    String home = System.getenv("HOME");
    if (home != null && !home.isBlank() && !System.getProperty("os.name").startsWith("Windows")) {
      System.setProperty("user.home", home);
    }
  }

  /// Where data lies.
  ///
  /// @throws CommandException `ENV-1` where the folder cannot be named in this locale
  public static Path data() {
    return path(() -> dirs().getUserDataDir(NAME, null, null));
  }

  /// Where settings lie.
  ///
  /// @throws CommandException `ENV-1`, as above
  public static Path settings() {
    return path(() -> dirs().getUserConfigDir(NAME, null, null));
  }

  /// Where the log is written; somewhere for passing files where the system's place for logs cannot
  /// be written, so that the reason can be read somewhere.
  public static Path logs() {
    try {
      Path folder = path(() -> dirs().getUserLogDir(NAME, null, null));
      OwnFiles.folder(folder);
      OwnFiles.tighten(folder);
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException | CommandException _) {
      // Said in one sentence as soon as a workspace is opened.
    }
    try {
      // A name that nobody can take first, and a folder nobody else can look into.
      return Files.createTempDirectory(NAME + "-log");
    } catch (IOException _) {
      return Path.of(System.getProperty("java.io.tmpdir"));
    }
  }

  private static AppDirs dirs() {
    return AppDirsFactory.getInstance();
  }

  private static Path path(Supplier<String> folder) {
    try {
      return Path.of(folder.get());
    } catch (InvalidPathException _) {
      throw new CommandException(
          "ENV-1",
          "Your folder has letters that cannot be written in this locale;"
              + " set LC_ALL to one with UTF-8, for example C.UTF-8.");
    }
  }
}
