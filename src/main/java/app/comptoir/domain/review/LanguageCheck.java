package app.comptoir.domain.review;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether an offer is written in a language that is read where it is shown. A text is held against
/// the countries that the offer targets; where it targets none, against nothing.
///
/// A language counts as found where it fits clearly better than every other that is written in the
/// same script. What is too short, or fits several alike, is not known.
public final class LanguageCheck {
  /// Letters below which a text of an alphabet tells nothing.
  static final int LEAST = 20;

  /// The same for writing in which a letter is a syllable or a word.
  static final int LEAST_SIGNS = 6;

  /// How many times better the best language must fit than the next.
  static final double CLEAR = 1.3;

  private static final String COUNTRY = "country:";
  private static final Pattern NO_WORDS =
      Pattern.compile("(?i)https?://\\S+|\\bwww\\.\\S+|[#＃@]\\s*[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’\\-]+");
  private static final Set<UnicodeScript> SIGNS =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private LanguageCheck() {}

  /// @param names of brands and products, which are the same in every language
  public static OfferCheck of(Offer offer, Collection<String> names, Tongues tongues) {
    String words = words(offer.title() + "\n" + offer.text(), names);
    UnicodeScript script = script(words).orElse(null);
    if (script == null) {
      return OfferCheck.of(Reason.LANGUAGE_NO_WORDS);
    }
    List<String> countries =
        offer.targeting().stream()
            .filter(target -> target.startsWith(COUNTRY))
            .map(target -> target.substring(COUNTRY.length()))
            .toList();
    return countries.stream()
        .map(country -> in(country, words, script, tongues))
        .max(Comparator.comparing(OfferCheck::result))
        .orElse(OfferCheck.of(Reason.LANGUAGE_NO_COUNTRY));
  }

  private static OfferCheck in(
      String country, String words, UnicodeScript script, Tongues tongues) {
    Fact place = new Fact.Country(country);
    Set<String> read = Languages.readIn(country);
    if (read.isEmpty()) {
      return OfferCheck.of(Reason.LANGUAGE_COUNTRY_UNKNOWN, place);
    }
    if (!Languages.anyWritten(read, script)) {
      return OfferCheck.of(Reason.LANGUAGE_OTHER_SCRIPT, place);
    }
    List<String> possible = Languages.in(script);
    if (possible.size() == 1) {
      String only = possible.getFirst();
      return read.contains(only)
          ? OfferCheck.of(Reason.LANGUAGE_FITS, new Fact.Language(only), place)
          : OfferCheck.of(Reason.LANGUAGE_OTHER, new Fact.Language(only), place);
    }
    long letters = words.codePoints().filter(Character::isLetter).count();
    if (letters < (SIGNS.contains(script) ? LEAST_SIGNS : LEAST)) {
      return OfferCheck.of(Reason.LANGUAGE_SHORT, new Fact.Count(letters));
    }
    return tongues
        .of(words)
        .map(scores -> judge(scores, possible, read, place))
        .orElse(OfferCheck.of(Reason.LANGUAGE_UNTOLD));
  }

  private static OfferCheck judge(
      Map<String, Double> scores, List<String> possible, Set<String> read, Fact place) {
    Set<String> others = new HashSet<>(possible);
    others.removeAll(read);
    var here = Languages.best(scores, read).entrySet().stream().findFirst();
    var elsewhere = Languages.best(scores, others).entrySet().stream().findFirst();
    double fits = here.map(Map.Entry::getValue).orElse(0.0);
    double strange = elsewhere.map(Map.Entry::getValue).orElse(0.0);
    if (here.isPresent() && fits >= CLEAR * strange) {
      return OfferCheck.of(Reason.LANGUAGE_FITS, new Fact.Language(here.get().getKey()), place);
    }
    if (elsewhere.isPresent() && strange >= CLEAR * fits && clear(scores, others, strange)) {
      return OfferCheck.of(
          Reason.LANGUAGE_OTHER, new Fact.Language(elsewhere.get().getKey()), place);
    }
    return OfferCheck.of(Reason.LANGUAGE_UNCLEAR, place);
  }

  /// Whether it is named rightly too: of two near relatives, neither is.
  private static boolean clear(Map<String, Double> scores, Set<String> others, double best) {
    return Languages.best(scores, others).values().stream()
        .skip(1)
        .findFirst()
        .map(second -> best >= CLEAR * second)
        .orElse(true);
  }

  /// What is left of a text without addresses, hashtags, names and signs.
  static String words(String text, Collection<String> names) {
    String left = NO_WORDS.matcher(text).replaceAll(" ");
    List<String> longestFirst =
        names.stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String name : longestFirst) {
      Pattern whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      left = whole.matcher(left).replaceAll(" ");
    }
    return NO_LETTERS.matcher(left).replaceAll(" ").strip();
  }

  /// The one most letters are in; any Japanese syllables tell Japanese from Chinese.
  private static Optional<UnicodeScript> script(String words) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    words
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> letters.merge(script, 1, Integer::sum));
    Integer kana = letters.get(UnicodeScript.HIRAGANA);
    if (kana != null) {
      letters.merge(
          UnicodeScript.HIRAGANA, letters.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
      letters.remove(UnicodeScript.HAN);
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
