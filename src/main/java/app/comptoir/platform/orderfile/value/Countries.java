package app.comptoir.platform.orderfile.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// ISO 3166-1 alpha-2 codes of countries by code, or name in a few languages, with the names shops
/// use besides.
public final class Countries {
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("eire", "IE"),
          Map.entry("rsa", "ZA"),
          Map.entry("usa", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("uae", "AE"),
          Map.entry("czech republic", "CZ"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("korea", "KR"),
          Map.entry("turkey", "TR"),
          Map.entry("ivory coast", "CI"),
          Map.entry("macedonia", "MK"),
          Map.entry("holland", "NL"));

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("es"), Locale.of("it"));

  private final Map<String, String> codes = new HashMap<>();

  public Countries() {
    for (String code : Locale.getISOCountries()) {
      codes.put(code.toLowerCase(Locale.ROOT), code);
      for (Locale language : LANGUAGES) {
        String name = Locale.of("", code).getDisplayCountry(language);
        codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
      }
      codes.putIfAbsent(Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
    }
    codes.putAll(OTHER_NAMES);
  }

  /// @return null where the name is no one country's
  public @Nullable String code(String name) {
    return codes.get(name.strip().toLowerCase(Locale.ROOT));
  }
}
