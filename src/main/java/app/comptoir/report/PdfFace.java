package app.comptoir.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face embedded in one document, and what it can show. Emoji are written by their names, other
/// signs the face lacks as a question mark; marks of direction and control are left out.
final class PdfFace {
  private static final String FOLDER = "/eu/hansolo/toolboxfx/font/";

  private final PDFont font;
  private final Map<Integer, String> shown = new HashMap<>();

  PdfFace(PDDocument document, String file) throws IOException {
    try (InputStream in = PdfFace.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Not a font on the class path: " + FOLDER + file);
      }
      font = PDType0Font.load(document, in, true);
    }
  }

  PDFont font() {
    return font;
  }

  /// Text as the face can show it.
  String showable(String text) {
    StringBuilder all = new StringBuilder();
    text.codePoints().forEach(sign -> all.append(shown.computeIfAbsent(sign, this::show)));
    return all.toString();
  }

  private String show(int sign) {
    if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
      return " ";
    }
    int type = Character.getType(sign);
    boolean joins = sign >= 0xFE00 && sign <= 0xFE0F;
    if (joins || type == Character.CONTROL || type == Character.FORMAT) {
      return "";
    }
    String itself = Character.toString(sign);
    if (has(itself)) {
      return itself;
    }
    String name = Character.getName(sign);
    return Character.isEmoji(sign) && name != null
        ? "[" + name.toLowerCase(Locale.ROOT) + "]"
        : "?";
  }

  private boolean has(String sign) {
    try {
      return font.encode(sign).length > 0;
    } catch (IllegalArgumentException | IOException _) {
      return false;
    }
  }

  float width(String showable, float size) throws IOException {
    return font.getStringWidth(showable) / 1000 * size;
  }

  /// Lines of at most `width`; a word that is longer is cut.
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : showable(text).strip().split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + rest, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest, size) > width) {
        int fits = fitting(rest, size, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, float size, float width) throws IOException {
    int fits = word.offsetByCodePoints(0, 1);
    while (fits < word.length()) {
      int next = word.offsetByCodePoints(fits, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      fits = next;
    }
    return fits;
  }
}
