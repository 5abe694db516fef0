package app.comptoir.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/// The one face of the program: Open Sans, whose digits are all equally wide, from the class path,
/// so that the screens look the same on every machine and draw on one without fonts.
public final class Fonts {
  /// Family of normal text.
  public static final String REGULAR = "Open Sans";

  /// Family of emphasised text: JavaFX knows this weight by family, not by number.
  public static final String SEMIBOLD = "Open Sans Semibold";

  private static final String FOLDER = "/eu/hansolo/toolboxfx/font/";
  private static final List<String> FILES =
      List.of("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf");

  private Fonts() {}

  /// Whether this machine has a font for emoji; without one they would be drawn as empty boxes.
  public static boolean hasEmoji() {
    return Emoji.AVAILABLE;
  }

  /// Looked for once, when first asked.
  private static final class Emoji {
    static final boolean AVAILABLE =
        Font.getFamilies().stream().anyMatch(f -> f.toLowerCase(Locale.ROOT).contains("emoji"));
  }

  /// Registers the faces with JavaFX; once, before the first text.
  public static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null || Font.loadFont(in, -1) == null) {
        throw new IllegalStateException("Not a font on the class path: " + FOLDER + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
