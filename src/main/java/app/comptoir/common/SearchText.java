package app.comptoir.common;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Texts as they are searched and sorted, whatever the keyboard they were typed on: without accents
/// and capitals, full-width letters as plain ones, and letters that are none of the basic alphabet
/// as people write them there (œ as oe, ß as ss, ł as l). Signs that make another letter in their
/// script stay: が is not か, й is not и.
public final class SearchText {
  /// Accents; also of letters that decompose. Not the sound marks of kana.
  private static final Pattern ACCENTS = Pattern.compile("(?<!и)[\\u0300-\\u036f]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// Letters that Unicode does not decompose.
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ς', "σ"),
          Map.entry((int) '’', "'"));

  private SearchText() {}

  /// The text as it is compared.
  public static String folded(String text) {
    String parts = Normalizer.normalize(text, Form.NFKD);
    String lower = ACCENTS.matcher(parts.toLowerCase(Locale.ROOT)).replaceAll("");
    StringBuilder plain = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              String written = PLAIN.get(c);
              if (written == null) {
                plain.appendCodePoint(c);
              } else {
                plain.append(written);
              }
            });
    return Normalizer.normalize(plain, Form.NFC).strip();
  }

  /// The words that were typed, folded; none where nothing was.
  public static List<String> words(String typed) {
    String folded = folded(typed);
    return folded.isEmpty() ? List.of() : List.of(SPACE.split(folded));
  }

  /// Whether all typed words occur.
  ///
  /// @param folded the text, as [#folded] gives it
  /// @param words as [#words] gives them
  public static boolean found(String folded, List<String> words) {
    return words.stream().allMatch(folded::contains);
  }

  /// Whether what was typed occurs in the text.
  public static boolean found(String text, String typed) {
    return found(folded(text), words(typed));
  }
}
