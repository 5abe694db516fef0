package app.comptoir.ui.fx;

import app.comptoir.common.Printable;
import java.util.stream.Collectors;

/// Makes texts from outside safe to show.
public final class Texts {
  private Texts() {}

  /// The text without control characters (line breaks stay), without the bidirectional controls by
  /// which a post could reorder what stands around it, and, where no font can draw them, without
  /// emoji.
  public static String plain(String text) {
    return plain(text, Fonts.hasEmoji());
  }

  static String plain(String text, boolean emoji) {
    String kept = filtered(text, emoji);
    return emoji || kept.length() == text.length() ? kept : kept.replaceAll(" {2,}", " ").strip();
  }

  private static String filtered(String text, boolean emoji) {
    return text.codePoints()
        .filter(c -> c == '\n' || (!Character.isISOControl(c) && !Printable.bidiControl(c)))
        .filter(c -> emoji || !isEmojiPart(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// The same on one line.
  public static String oneLine(String text) {
    return plain(text.replace('\n', ' ').replace('\t', ' ')).strip().replaceAll(" {2,}", " ");
  }

  /// At most two letters that stand for a name, for an avatar.
  public static String initials(String name) {
    String letters =
        oneLine(name)
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

  private static boolean isEmojiPart(int c) {
    boolean joiner = c == 0x200D || c == 0xFE0F || c == 0x20E3;
    return joiner
        || Character.isEmojiPresentation(c)
        || Character.isEmojiModifier(c)
        || (c > 0x2190 && Character.isExtendedPictographic(c));
  }
}
