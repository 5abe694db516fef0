package app.comptoir.common;

import java.util.Comparator;

/// The order of names as English and French dictionaries have it: accents and capitals decide
/// between equals only, and spaces, signs and digits come before letters. Letters of other scripts
/// follow in the order of Unicode, which is that of their alphabets.
///
/// The JDK's collator puts ø, ł and ı behind z, and ignores the spaces between words.
public final class NameOrder {
  /// By [#key]; for lists so short that the keys need not be kept.
  public static final Comparator<String> NAMES = Comparator.comparing(NameOrder::key);

  private NameOrder() {}

  /// What to compare, by plain comparison, in place of a name.
  public static String key(String name) {
    StringBuilder key = new StringBuilder(2 * name.length() + 2);
    SearchText.folded(name).codePoints().forEach(c -> append(key, c));
    return key.append('\0').append(name).toString();
  }

  /// Letters stand for themselves; all others have a low character before them.
  private static void append(StringBuilder key, int c) {
    if (!Character.isLetter(c)) {
      key.append(group(c));
    }
    key.appendCodePoint(c);
  }

  private static char group(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return '\1';
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          '\2';
      case Character.OTHER_PUNCTUATION -> '\3';
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> '\5';
      default -> '\4';
    };
  }
}
