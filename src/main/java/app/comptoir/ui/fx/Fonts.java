package app.comptoir.ui.fx;

import app.comptoir.common.AppFonts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final boolean ONE_COLOUR = System.getProperty("os.name").startsWith("Linux");

  private Fonts() {}

  /// Whether emoji are drawn in one colour, by the face that comes with the program.
  static boolean oneColour() {
    return ONE_COLOUR && AppFonts.ready();
  }

  /// Sees to it that JavaFX finds the faces for signs, before anything that holds text is made.
  /// Takes some milliseconds, where [#load] reads whole faces.
  public static void ready() {
    if (!AppFonts.ready()) {
      LOG.info("Emoji are shown by name");
    }
  }

  /// Registers the faces with JavaFX; once, before the first text.
  public static void load() {
    ready();
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
