package app.comptoir.bootstrap;

import net.harawata.appdirs.AppDirsFactory;

/// Where the log file lies: the system's place for logs. To be told before the first logger is
/// made.
public final class Logs {
  private Logs() {}

  public static void locate() {
    if (System.getProperty("comptoir.logs") == null) {
      System.setProperty(
          "comptoir.logs", AppDirsFactory.getInstance().getUserLogDir("comptoir", null, null));
    }
  }
}
