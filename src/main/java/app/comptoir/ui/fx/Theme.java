package app.comptoir.ui.fx;

/// How the person wants the program to look.
public enum Theme {
  /// As the operating system says.
  SYSTEM,
  LIGHT,
  DARK
}
