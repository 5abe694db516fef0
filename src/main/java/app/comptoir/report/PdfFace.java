package app.comptoir.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face embedded in one document, and what it can show.
final class PdfFace {
  private static final String FOLDER = "/eu/hansolo/toolboxfx/font/";

  private final PDFont font;
  private final Map<Integer, Boolean> known = new HashMap<>();

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

  /// Whether it has every sign of a text.
  boolean has(String text) {
    return text.codePoints().allMatch(c -> known.computeIfAbsent(c, this::encodes));
  }

  private boolean encodes(int sign) {
    try {
      return font.encode(Character.toString(sign)).length > 0;
    } catch (IllegalArgumentException | IOException _) {
      return false;
    }
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// @param text of signs it has
  void line(PDPageContentStream sheet, String text, float size, float x, float y)
      throws IOException {
    sheet.beginText();
    sheet.setFont(font, size);
    sheet.newLineAtOffset(x, y);
    sheet.showText(text);
    sheet.endText();
  }
}
