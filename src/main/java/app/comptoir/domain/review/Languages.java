package app.comptoir.domain.review;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which languages the public of a country reads, and in which script each is written. Languages by
/// their tag, such as `fr`.
///
/// Those of daily life in shops and on signs, not every one that is spoken. Regional languages
/// count as read where they are, and are held against no text elsewhere: they are too near to their
/// neighbours for an offer's few words.
final class Languages {
  private static final String COUNTRIES =
      """
      FR fr br co eu ca; BE nl fr de; CH de fr it rm; LU fr de lb; MC fr; DE de; AT de; LI de
      ES es ca gl eu; PT pt; IT it; NL nl fy; GB en cy gd; IE en ga; MT mt en
      US en es; CA en fr; AU en; NZ en mi; ZA en af zu; IN en hi bn mr ta te; SG en zh ms ta
      MX es; AR es; CL es; CO es; PE es; UY es; EC es; VE es; CR es; DO es; PA es; BR pt
      DK da; SE sv; NO nb nn; FI fi sv; IS is; EE et; LV lv; LT lt
      PL pl; CZ cs; SK sk; HU hu; RO ro; SI sl; HR hr; RS sr hr; BA bs hr sr; ME sr hr; MK mk; BG bg
      GR el; CY el tr; TR tr; AL sq; UA uk ru; RU ru; BY be ru; KZ kk ru
      JP ja; CN zh; TW zh; HK zh en; MO zh pt; KR ko; TH th; VN vi; ID id; MY ms en zh; PH tl en
      SA ar; AE ar en; EG ar; JO ar; KW ar; QA ar en; BH ar; OM ar; IQ ar; LB ar fr en
      MA ar fr; DZ ar fr; TN ar fr; IR fa; IL he ar; PK ur en; AM hy; GE ka; AZ az
      """;

  private static final Map<String, Set<String>> READ_IN = readIn();

  /// Of those that are held against each other.
  private static final Map<UnicodeScript, List<String>> WRITTEN_IN =
      Map.ofEntries(
          Map.entry(
              UnicodeScript.LATIN,
              List.of(
                  "en", "fr", "de", "es", "pt", "it", "nl", "da", "sv", "nb", "nn", "fi", "is",
                  "et", "lv", "lt", "pl", "cs", "sk", "hu", "ro", "sl", "hr", "bs", "sq", "tr",
                  "vi", "id", "ms", "tl", "mt", "ga", "az")),
          Map.entry(UnicodeScript.CYRILLIC, List.of("ru", "uk", "be", "bg", "mk", "sr", "kk")),
          Map.entry(UnicodeScript.ARABIC, List.of("ar", "fa", "ur")),
          Map.entry(UnicodeScript.DEVANAGARI, List.of("hi", "mr")),
          Map.entry(UnicodeScript.HAN, List.of("zh", "ja")),
          Map.entry(UnicodeScript.HIRAGANA, List.of("ja")),
          Map.entry(UnicodeScript.KATAKANA, List.of("ja")),
          Map.entry(UnicodeScript.HANGUL, List.of("ko")),
          Map.entry(UnicodeScript.GREEK, List.of("el")),
          Map.entry(UnicodeScript.HEBREW, List.of("he")),
          Map.entry(UnicodeScript.THAI, List.of("th")),
          Map.entry(UnicodeScript.BENGALI, List.of("bn")),
          Map.entry(UnicodeScript.TAMIL, List.of("ta")),
          Map.entry(UnicodeScript.TELUGU, List.of("te")),
          Map.entry(UnicodeScript.ARMENIAN, List.of("hy")),
          Map.entry(UnicodeScript.GEORGIAN, List.of("ka")));

  private Languages() {}

  private static Map<String, Set<String>> readIn() {
    Map<String, Set<String>> all = new HashMap<>();
    for (String entry : COUNTRIES.strip().split("[;\n]", -1)) {
      List<String> words = List.of(entry.strip().split(" ", -1));
      all.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
    }
    return Map.copyOf(all);
  }

  /// Empty for a country that is not known here.
  static Set<String> readIn(String country) {
    return READ_IN.getOrDefault(country, Set.of());
  }

  /// The languages a text in this script may be in; empty where none is known.
  static List<String> in(UnicodeScript script) {
    return WRITTEN_IN.getOrDefault(script, List.of());
  }

  /// Whether one of these languages is written in this script.
  static boolean anyWritten(Set<String> languages, UnicodeScript script) {
    boolean known = false;
    for (Map.Entry<UnicodeScript, List<String>> entry : WRITTEN_IN.entrySet()) {
      for (String language : entry.getValue()) {
        if (languages.contains(language)) {
          known = true;
          if (entry.getKey() == script) {
            return true;
          }
        }
      }
    }
    return !known;
  }

  /// What each of some languages scored, the best first.
  static Map<String, Double> best(Map<String, Double> scores, Iterable<String> languages) {
    Map<String, Double> some = new HashMap<>();
    for (String language : languages) {
      Double score = scores.get(language);
      if (score != null) {
        some.put(language, score);
      }
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    some.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
