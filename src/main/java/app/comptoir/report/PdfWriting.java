package app.comptoir.report;

import app.comptoir.common.Faces;
import app.comptoir.common.Signs;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Writes lines of any script. What the embedded face has is written as text. Anything else is
/// shaped, put in its order (Arabic, Hebrew) and drawn as outlines in the faces of this machine;
/// the text stands behind it, to be copied and searched.
///
/// Signs that no face has are written in brackets: letters by their script and code points, such as
/// `[Thai: 0E2A 0E27]`, others by their names.
final class PdfWriting {
  /// Outlines are taken at this size, at which rounding does not show.
  private static final float DRAWN = 100;

  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  private final PdfFace face;
  private final Faces faces;
  private final Map<String, Font> fonts = new HashMap<>();
  private boolean lacking;

  PdfWriting(PdfFace face, Faces faces) {
    this.face = face;
    this.faces = faces;
  }

  /// Whether something was written in brackets as no face has it.
  boolean lacking() {
    return lacking;
  }

  /// The text as it can be written: without controls, and on one line.
  String writable(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    for (String sign : Signs.of(text)) {
      String kept = kept(sign);
      if (kept.isEmpty()) {
        continue;
      }
      boolean has = face.has(kept) || faces.of(kept).isPresent();
      if (!has && Character.isLetter(kept.codePointAt(0))) {
        letters.append(kept);
        continue;
      }
      bracket(letters, out);
      lacking |= !has;
      out.append(has ? kept : Signs.name(kept));
      sign.codePoints()
          .filter(c -> has && kept.length() < sign.length() && Character.isEmojiModifier(c))
          .forEach(c -> out.append(Signs.tone(c)));
    }
    bracket(letters, out);
    return out.toString();
  }

  private void bracket(StringBuilder letters, StringBuilder out) {
    if (!letters.isEmpty()) {
      lacking = true;
      String script = UnicodeScript.of(letters.codePointAt(0)).name().toLowerCase(Locale.ROOT);
      out.append('[').appendCodePoint(Character.toUpperCase(script.codePointAt(0)));
      out.append(script.substring(1).replace('_', ' ')).append(':');
      letters.codePoints().forEach(c -> out.append(String.format(Locale.ROOT, " %04X", c)));
      out.append(']');
      letters.setLength(0);
    }
  }

  /// A sign without controls, marks of direction, and a skin tone that is told in words.
  private static String kept(String sign) {
    StringBuilder kept = new StringBuilder();
    int[] all = sign.codePoints().toArray();
    for (int c : all) {
      boolean joiner = c == 0x200C || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        kept.append(' ');
      } else if (joiner ? all.length > 1 : !Faces.inkless(c)) {
        if (!Character.isEmojiModifier(c) || kept.isEmpty()) {
          kept.appendCodePoint(c);
        }
      }
    }
    return kept.toString();
  }

  /// Lines of at most `width`; a word that is longer is cut between signs.
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : writable(text).strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = "";
      for (String sign : Signs.of(word)) {
        if (!line.isEmpty() && width(line + sign, size) > width) {
          lines.add(line);
          line = "";
        }
        line += sign;
      }
    }
    lines.add(line);
    return lines;
  }

  private boolean asText(String text) {
    return face.has(text) && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  private float width(String text, float size) throws IOException {
    return asText(text) ? face.width(text, size) : layout(text).getAdvance() * size / DRAWN;
  }

  private TextLayout layout(String text) {
    AttributedString styled = new AttributedString(text);
    int at = 0;
    for (String sign : Signs.of(text)) {
      styled.addAttribute(TextAttribute.FONT, font(sign), at, at + sign.length());
      at += sign.length();
    }
    return new TextLayout(styled.getIterator(), PLAIN);
  }

  private Font font(String sign) {
    return fonts.computeIfAbsent(
        sign,
        s -> faces.of(s).orElseGet(() -> new Font(Font.DIALOG, Font.PLAIN, 1)).deriveFont(DRAWN));
  }

  /// One line.
  ///
  /// @param text see [#writable]
  void line(PDPageContentStream sheet, String text, float size, float x, float y)
      throws IOException {
    if (asText(text)) {
      face.line(sheet, text, size, x, y);
      return;
    }
    TextLayout layout = layout(text);
    begin(sheet, text);
    behind(sheet, layout.getAdvance() * size / DRAWN, size, x, y);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / DRAWN, -size / DRAWN);
    PdfOutline.fill(sheet, layout.getOutline(place).getPathIterator(null));
    sheet.endMarkedContent();
  }

  /// In line, as readers look for it there alone.
  @SuppressWarnings("deprecation") // there is no other way to write it in line
  private static void begin(PDPageContentStream sheet, String text) throws IOException {
    String code = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    sheet.appendRawCommands("/Span <</ActualText <FEFF" + code + ">>> BDC\n");
  }

  /// A dot nobody sees, as wide as the line: what is selected when the line is.
  private void behind(PDPageContentStream sheet, float width, float size, float x, float y)
      throws IOException {
    sheet.saveGraphicsState();
    sheet.beginText();
    sheet.setFont(face.font(), size);
    sheet.setRenderingMode(RenderingMode.NEITHER);
    sheet.setHorizontalScaling(100 * width / face.width(".", size));
    sheet.newLineAtOffset(x, y);
    sheet.showText(".");
    sheet.endText();
    sheet.restoreGraphicsState();
  }
}
