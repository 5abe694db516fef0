package app.comptoir.platform.orderfile.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names of months in the languages that exports come in, short ones too.
final class Months {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (String language :
        List.of("en", "fr", "de", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb")) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
          NUMBERS.putIfAbsent(key(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    NUMBERS.put("sept", 9);
    NUMBERS.put("mrz", 3);
    NUMBERS.put("mär", 3);
  }

  private Months() {}

  /// 1 to 12; 0 where it is no month's name.
  static int of(String name) {
    return NUMBERS.getOrDefault(key(name), 0);
  }

  private static String key(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
