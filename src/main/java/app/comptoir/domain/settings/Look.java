package app.comptoir.domain.settings;

/// How the program looks and speaks.
public record Look(Theme theme, Tongue language, Density density) {
  public static final Look USUAL = new Look(Theme.SYSTEM, Tongue.SYSTEM, Density.COMFORTABLE);

  /// Light or dark.
  public enum Theme {
    /// As the operating system says.
    SYSTEM,
    LIGHT,
    DARK
  }

  /// The language of all texts.
  public enum Tongue {
    /// As the operating system speaks; English where that is a language Comptoir does not know.
    SYSTEM,
    ENGLISH,
    FRENCH
  }

  /// How much room rows and cards take.
  public enum Density {
    COMFORTABLE,
    COMPACT
  }

  public Look withTheme(Theme other) {
    return new Look(other, language, density);
  }

  public Look withLanguage(Tongue other) {
    return new Look(theme, other, density);
  }

  public Look withDensity(Density other) {
    return new Look(theme, language, other);
  }
}
