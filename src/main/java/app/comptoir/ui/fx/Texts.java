package app.comptoir.ui.fx;

import app.comptoir.common.AppFonts;
import app.comptoir.common.Faces;
import app.comptoir.common.Printable;
import app.comptoir.common.Signs;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Makes texts from outside safe to show.
public final class Texts {
  /// Keeps an emoji and its skin tone apart: Noto Emoji would draw every tone alike.
  private static final int WORD_JOINER = 0x2060;

  private Texts() {}

  /// The text without control characters (line breaks stay) and without the bidirectional controls
  /// by which a post could reorder what stands around it. A picture sign that no face here has is
  /// written by its name, such as `[fire]`; letters without a face are drawn as boxes.
  public static String plain(String text) {
    return plain(text, Fonts.oneColour(), Texts::drawn);
  }

  /// @param tones whether the skin tone of an emoji is drawn as a patch of its own beside it
  static String plain(String text, boolean tones, IntPredicate drawn) {
    String kept = filtered(text);
    if (kept.codePoints().allMatch(Texts::common)) {
      return kept;
    }
    StringBuilder out = new StringBuilder(kept.length());
    for (String sign : Signs.of(kept)) {
      if (sign.codePoints().allMatch(c -> common(c) || Faces.inkless(c) || drawn.test(c))) {
        append(sign, tones, out);
      } else {
        out.append(Signs.name(sign));
      }
    }
    return out.toString();
  }

  private static void append(String sign, boolean tones, StringBuilder out) {
    if (!tones) {
      out.append(sign);
      return;
    }
    for (int c : sign.codePoints().toArray()) {
      if (Character.isEmojiModifier(c) && !out.isEmpty()) {
        out.appendCodePoint(WORD_JOINER);
      }
      // Which look an emoji shall have: Noto Emoji has one, and draws the wish as a box.
      if (c < 0xFE00 || c > 0xFE0F) {
        out.appendCodePoint(c);
      }
    }
  }

  /// What every text is made of, and what is never written by its name.
  private static boolean common(int c) {
    return c < 0x2190 || Character.isLetterOrDigit(c);
  }

  private static boolean drawn(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return mark || (AppFonts.ready() && Character.isEmojiPresentation(c)) || Faces.drawnHere(c);
  }

  /// What a piece of a text is shown as where one must see that it is there: signs that are
  /// otherwise left out are named.
  public static String seen(String text) {
    String plain = plain(text);
    return plain.isEmpty()
        ? text.codePoints()
            .mapToObj(c -> Signs.name(Character.toString(c)))
            .collect(Collectors.joining())
        : plain;
  }

  private static String filtered(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || (!Character.isISOControl(c) && !Printable.bidiControl(c)))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// A text as it is shown on one line: line breaks and tabs become spaces.
  public static String oneLine(String text) {
    return plain(text.replace('\n', ' ').replace('\t', ' ')).strip().replaceAll(" {2,}", " ");
  }

  /// At most two letters that stand for a name, for an avatar.
  public static String initials(String name) {
    String letters =
        filtered(name)
            .codePoints()
            .filter(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c))
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
    if (letters.isEmpty()) {
      return "?";
    }
    StringBuilder out = new StringBuilder();
    String[] words = letters.split("\\s+", -1);
    for (int i = 0; i < words.length && i < 2; i++) {
      out.appendCodePoint(Character.toUpperCase(words[i].codePointAt(0)));
    }
    return out.toString();
  }
}
