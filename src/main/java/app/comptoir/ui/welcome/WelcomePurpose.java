package app.comptoir.ui.welcome;

/// Why it is shown.
public enum WelcomePurpose {
  /// There is no workspace yet.
  FIRST,
  /// A further one is to begin.
  ANOTHER,
  /// The shown one's platform wants to know who one is.
  SIGN_IN,
  /// Order files are to be added to the shown one.
  ADD_FILES
}
