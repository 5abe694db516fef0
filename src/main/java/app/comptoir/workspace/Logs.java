package app.comptoir.workspace;

import app.comptoir.settings.Home;
import java.nio.file.Path;

/// Where the log file lies: the system's place for logs. To be told before the first logger is
/// made.
public final class Logs {
  public static final String FILE = "comptoir.log";

  private static final String FOLDER = "comptoir.logs";

  private Logs() {}

  public static void locate() {
    Home.settle();
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, Home.logs().toString());
    }
  }

  /// The folder it lies in, as do the reports of what nobody foresaw.
  public static Path folder() {
    locate();
    return Path.of(System.getProperty(FOLDER));
  }

  /// The log file.
  public static Path file() {
    return folder().resolve(FILE);
  }
}
