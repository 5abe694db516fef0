package app.comptoir.workspace;

/// Which Comptoir this is.
public final class Release {
  /// As the package, the command line and *What's new* call it.
  public static final String VERSION = "0.1.0";

  private Release() {}
}
