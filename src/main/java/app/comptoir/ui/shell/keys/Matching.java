package app.comptoir.ui.shell.keys;

import app.comptoir.common.SearchText;

/// How well typed words fit a name: whatever the accents and capitals, and also where letters were
/// left out.
public final class Matching {
  /// Does not fit.
  public static final int NONE = 0;

  private static final int BEGINS = 40;
  private static final int WORD = 30;
  private static final int INSIDE = 15;
  private static final int LEFT_OUT = 5;

  /// Below so many letters leaving some out says nothing.
  private static final int LEAST = 3;

  private Matching() {}

  /// The higher the better; [#NONE] where a word fits nowhere.
  ///
  /// @param words as [#words] gives them
  /// @param name as [#plain] gives it
  public static int score(String[] words, String name) {
    int sum = 1;
    for (String word : words) {
      int one = score(word, name);
      if (one == NONE) {
        return NONE;
      }
      sum += one;
    }
    return sum;
  }

  private static int score(String word, String name) {
    if (word.isEmpty()) {
      return 1;
    }
    int at = name.indexOf(word);
    if (at == 0) {
      return BEGINS;
    }
    if (at > 0) {
      return name.contains(" " + word) ? WORD : INSIDE;
    }
    if (word.length() >= LEAST) {
      for (String part : name.split("\\s+", -1)) {
        if (leftOut(word, part)) {
          return LEFT_OUT;
        }
      }
    }
    return NONE;
  }

  /// Whether the letters of `word` come in this order in `part`, beginning with the same.
  private static boolean leftOut(String word, String part) {
    if (part.isEmpty() || part.charAt(0) != word.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < part.length() && at < word.length(); i++) {
      if (part.charAt(i) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  public static String[] words(String typed) {
    return plain(typed).split("\\s+", -1);
  }

  /// Without accents and capitals: “revenus” finds “Revenus”, “francais” finds “français”.
  public static String plain(String text) {
    return SearchText.folded(text);
  }
}
