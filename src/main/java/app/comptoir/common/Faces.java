package app.comptoir.common;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The faces with which signs can be drawn: those of the program first, then the machine's.
/// Thread-safe. The first look at the machine's faces takes some 100 ms.
public final class Faces {
  private static final Logger LOG = LoggerFactory.getLogger(Faces.class);

  /// Where Latin letters end; every face of the program has what lies before.
  private static final int LATIN_END = 0x180;

  private final List<Font> faces;
  private final Map<Integer, Optional<Font>> known = new ConcurrentHashMap<>();

  /// @param faces in the order in which they are asked
  public Faces(List<Font> faces) {
    this.faces = List.copyOf(faces);
  }

  /// Those of the program and of this machine.
  public static Faces here() {
    return Here.FACES;
  }

  /// Those of the program alone.
  public static Faces bundled() {
    return Here.BUNDLED;
  }

  private static final class Here {
    static final Faces BUNDLED = new Faces(own());
    static final Faces FACES = new Faces(installed());
  }

  /// Whether the sign is drawn on this machine, by any face, and not as an empty box.
  public static boolean drawnHere(int sign) {
    return latin(sign)
        || inkless(sign)
        || (AppFonts.linux() ? AppFonts.hasFace(sign) : here().draws(sign));
  }

  /// Whether the sign is drawn, not as an empty box. Signs without ink are.
  public boolean draws(int sign) {
    return latin(sign) || inkless(sign) || of(sign).isPresent();
  }

  /// What every face of the program has.
  static boolean latin(int sign) {
    return sign < LATIN_END;
  }

  /// The first face that has it.
  public Optional<Font> of(int sign) {
    return known.computeIfAbsent(
        sign, s -> faces.stream().filter(face -> face.canDisplay(s)).findFirst());
  }

  /// The first face that has all of a sign of several parts.
  public Optional<Font> of(String sign) {
    int[] ink = sign.codePoints().filter(c -> !inkless(c)).toArray();
    return faces.stream().filter(face -> Arrays.stream(ink).allMatch(face::canDisplay)).findFirst();
  }

  /// Spaces, marks of direction and control, and what only joins others or chooses their look.
  public static boolean inkless(int sign) {
    int type = Character.getType(sign);
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || type == Character.CONTROL
        || type == Character.FORMAT
        || (sign >= 0xFE00 && sign <= 0xFE0F)
        || (sign >= 0xE0100 && sign <= 0xE01EF);
  }

  private static List<Font> own() {
    List<Font> faces = new ArrayList<>();
    for (String file : List.of(AppFonts.TEXT, AppFonts.EMOJI)) {
      if (!file.equals(AppFonts.EMOJI) || AppFonts.ready()) {
        load(file).ifPresent(faces::add);
      }
    }
    return faces;
  }

  private static Optional<Font> load(String file) {
    try (InputStream in = Faces.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
      LOG.warn("{} cannot be used", file, e);
      return Optional.empty();
    }
  }

  private static List<Font> installed() {
    List<Font> faces = new ArrayList<>(own());
    try {
      List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()).stream()
          .filter(face -> face.getStyle() == Font.PLAIN)
          .filter(face -> !AppFonts.linux() || !name(face).contains("color emoji"))
          .sorted(
              Comparator.comparing((Font face) -> !name(face).contains("sans"))
                  .thenComparing(Faces::name))
          .forEach(faces::add);
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("The faces of this machine cannot be asked", e);
    }
    return faces;
  }

  private static String name(Font face) {
    return face.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
