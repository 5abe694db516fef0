package app.comptoir.settings;

import app.comptoir.common.PlainFile;
import app.comptoir.domain.settings.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The theme, read before anything else is there: the first grey shapes wait for it, and a parser
/// of JSON takes longer to load than they take to paint. A wrong guess lasts as long as they do.
public final class SettingsGlance {
  private static final Pattern THEME = Pattern.compile("\"theme\"\\s*:\\s*\"([a-z]+)\"");

  private SettingsGlance() {}

  public static Look.Theme theme(Path folder) {
    try {
      String text =
          PlainFile.text(folder.resolve(SettingsKeeper.NAME), SettingsDocument.MOST_BYTES);
      Matcher theme = THEME.matcher(text);
      return switch (theme.find() ? theme.group(1) : "") {
        case "light" -> Look.Theme.LIGHT;
        case "dark" -> Look.Theme.DARK;
        default -> Look.USUAL.theme();
      };
    } catch (IOException _) {
      return Look.USUAL.theme();
    }
  }
}
