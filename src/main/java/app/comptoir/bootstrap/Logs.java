package app.comptoir.bootstrap;

/// Where the log file lies: the system's place for logs. To be told before the first logger is
/// made.
public final class Logs {
  private Logs() {}

  public static void locate() {
    Home.settle();
    if (System.getProperty("comptoir.logs") == null) {
      System.setProperty("comptoir.logs", Home.logs().toString());
    }
  }
}
