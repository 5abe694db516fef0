package app.comptoir.ui.shell;

import app.comptoir.domain.settings.Look;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Theme;
import java.util.Locale;

/// What the window is opened with; the changeable part comes back when the person changes it.
///
/// @param language one of [app.comptoir.ui.fx.Messages#LANGUAGES], with a region or without
/// @param workspaceName shown in the sidebar
/// @param simulated whether the figures come from the simulated platform: said on every screen
public record UiSettings(Theme theme, Locale language, String workspaceName, boolean simulated) {

  /// As the settings say.
  ///
  /// @param system the locale of the operating system
  public static UiSettings of(Look look, Locale system, String workspaceName, boolean simulated) {
    return new UiSettings(
        theme(look.theme()), language(look.language(), system), workspaceName, simulated);
  }

  /// What this makes of the settings: what it agrees with stays as it is.
  public Look into(Look look, Locale system) {
    Look themed =
        look.withTheme(
            switch (theme) {
              case SYSTEM -> Look.Theme.SYSTEM;
              case LIGHT -> Look.Theme.LIGHT;
              case DARK -> Look.Theme.DARK;
            });
    String now = language(look.language(), system).getLanguage();
    if (now.equals(language.getLanguage())) {
      return themed;
    }
    return themed.withLanguage(
        language.getLanguage().equals(Locale.FRENCH.getLanguage())
            ? Look.Tongue.FRENCH
            : Look.Tongue.ENGLISH);
  }

  public static Theme theme(Look.Theme theme) {
    return switch (theme) {
      case SYSTEM -> Theme.SYSTEM;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  public static Locale language(Look.Tongue tongue, Locale system) {
    return switch (tongue) {
      case ENGLISH -> Messages.localeFor(Locale.ENGLISH, system);
      case FRENCH -> Messages.localeFor(Locale.FRENCH, system);
      case SYSTEM ->
          Messages.LANGUAGES.stream()
                  .anyMatch(known -> known.getLanguage().equals(system.getLanguage()))
              ? system
              : Locale.ENGLISH;
    };
  }

  public UiSettings withTheme(Theme other) {
    return new UiSettings(other, language, workspaceName, simulated);
  }

  public UiSettings withLanguage(Locale other) {
    return new UiSettings(theme, other, workspaceName, simulated);
  }
}
