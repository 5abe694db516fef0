package app.comptoir.common;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What readers see as one sign: a letter with its accents, an emoji of several parts.
public final class Signs {
  private static final int VARIATION = 0xFE0F;
  private static final int FIRST_TONE = 0x1F3FB;
  private static final int KEYCAP = 0x20E3;
  private static final int JOINER = 0x200D;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;
  private static final List<String> TONES =
      List.of("light", "medium-light", "medium", "medium-dark", "dark");

  private Signs() {}

  /// The signs of a text, in order; put together they are the text.
  public static List<String> of(String text) {
    BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
    ends.setText(text);
    List<String> signs = new ArrayList<>();
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      signs.add(text.substring(from, to));
      from = to;
    }
    return signs;
  }

  /// What Unicode calls it, in brackets: `[fire]`, `[thumbs up sign, dark skin tone]`, `[flag FR]`.
  public static String name(String sign) {
    StringBuilder flag = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (int c : sign.codePoints().toArray()) {
      if (c >= FIRST_FLAG_LETTER && c <= LAST_FLAG_LETTER) {
        flag.append((char) ('A' + c - FIRST_FLAG_LETTER));
      } else if (c >= 0xE0020 && c < 0xE007F) {
        flag.append((char) (c - 0xE0000));
      } else if (Character.isEmojiModifier(c)) {
        parts.add(TONES.get(c - FIRST_TONE) + " skin tone");
      } else if (c == KEYCAP) {
        parts.add("keycap");
      } else if ((c != VARIATION && c != JOINER && c != 0xE007F) || sign.length() == 1) {
        parts.add(name(c));
      }
    }
    if (!flag.isEmpty()) {
      parts.add("flag " + flag);
    }
    return "[" + String.join(", ", parts) + "]";
  }

  /// The skin tone of an emoji in words, such as `[dark skin tone]`.
  ///
  /// @param modifier see [Character#isEmojiModifier]
  public static String tone(int modifier) {
    return "[" + TONES.get(modifier - FIRST_TONE) + " skin tone]";
  }

  private static String name(int c) {
    String name = Character.getName(c);
    return name == null || Character.getType(c) == Character.PRIVATE_USE
        ? String.format(Locale.ROOT, "U+%04X", c)
        : Character.isLetterOrDigit(c) && c < 0x80
            ? Character.toString(c)
            : name.toLowerCase(Locale.ROOT);
  }
}
