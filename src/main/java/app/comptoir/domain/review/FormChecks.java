package app.comptoir.domain.review;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be told of an offer from its own words.
public final class FormChecks {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]+");
  private static final String COUNTRY = "country:";

  private FormChecks() {}

  /// Only https, to a host by its plain name, with nobody’s password before it.
  public static OfferCheck link(Offer offer) {
    String link = offer.link();
    if (link == null) {
      return OfferCheck.of(Reason.LINK_NONE);
    }
    Fact shown = new Fact.Text(link);
    URI uri;
    try {
      uri = new URI(link);
    } catch (URISyntaxException _) {
      return OfferCheck.of(Reason.LINK_UNSOUND, shown);
    }
    String host = uri.getRawAuthority();
    if (!"https".equalsIgnoreCase(uri.getScheme()) || host == null || host.isEmpty()) {
      return OfferCheck.of(Reason.LINK_UNSOUND, shown);
    }
    String plain = host.toLowerCase(Locale.ROOT);
    boolean disguised =
        !PLAIN.matcher(plain).matches()
            || plain.startsWith("xn--")
            || plain.contains(".xn--")
            || plain.indexOf('.') < 0
            || ADDRESS.matcher(plain).matches();
    return OfferCheck.of(
        disguised ? Reason.LINK_DISGUISED : Reason.LINK_SOUND, new Fact.Text(host));
  }

  /// The price in a currency of the brand, or one it has sold in lately.
  ///
  /// @param sold orders of the last 90 days by currency
  public static OfferCheck currency(Offer offer, Currency brand, Map<String, Long> sold) {
    Currency asked = offer.price() == null ? offer.budget().currency() : offer.price().currency();
    String code = asked.getCurrencyCode();
    if (asked.equals(brand)) {
      return OfferCheck.of(Reason.CURRENCY_OF_BRAND, new Fact.Text(code));
    }
    long orders = sold.getOrDefault(code, 0L);
    return orders > 0
        ? OfferCheck.of(Reason.CURRENCY_SOLD_IN, new Fact.Text(code), new Fact.Count(orders))
        : OfferCheck.of(
            Reason.CURRENCY_FOREIGN, new Fact.Text(code), new Fact.Text(brand.getCurrencyCode()));
  }

  /// Whether most letters are of a script that is read in the countries it is shown in. Which
  /// language it is, and whether it is good, is left to who reads it.
  public static OfferCheck language(Offer offer) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    (offer.title() + " " + offer.text())
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    if (letters.isEmpty()) {
      return OfferCheck.of(Reason.LANGUAGE_NO_WORDS);
    }
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    OfferCheck found = OfferCheck.of(Reason.LANGUAGE_NO_COUNTRY);
    for (String target : offer.targeting()) {
      if (target.startsWith(COUNTRY)) {
        String country = target.substring(COUNTRY.length());
        int read = scripts(country).stream().mapToInt(s -> letters.getOrDefault(s, 0)).sum();
        Fact shown = new Fact.Text(country);
        if (2 * read < all) {
          return OfferCheck.of(Reason.LANGUAGE_OTHER_SCRIPT, shown);
        }
        found = OfferCheck.of(Reason.LANGUAGE_SCRIPT_FITS, shown);
      }
    }
    return found;
  }

  /// The scripts in everyday use in a country besides none; Latin where nothing else is known.
  private static Set<UnicodeScript> scripts(String country) {
    return switch (country) {
      case "GR", "CY" -> EnumSet.of(UnicodeScript.GREEK);
      case "RU", "BY", "UA", "BG", "MK", "KG" -> EnumSet.of(UnicodeScript.CYRILLIC);
      case "RS", "BA", "ME", "KZ" -> EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.LATIN);
      case "JP" -> EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
      case "CN", "TW", "HK", "MO" -> EnumSet.of(UnicodeScript.HAN);
      case "KR" -> EnumSet.of(UnicodeScript.HANGUL);
      case "IL" -> EnumSet.of(UnicodeScript.HEBREW);
      case "SA", "AE", "EG", "JO", "KW", "QA", "BH", "OM", "IQ", "IR" ->
          EnumSet.of(UnicodeScript.ARABIC);
      case "TH" -> EnumSet.of(UnicodeScript.THAI);
      case "IN" -> EnumSet.of(UnicodeScript.LATIN, UnicodeScript.DEVANAGARI);
      default -> EnumSet.of(UnicodeScript.LATIN);
    };
  }

  /// A picture, and words for those who cannot see it.
  public static OfferCheck picture(Offer offer) {
    if (offer.mediaId() == null) {
      return OfferCheck.of(Reason.PICTURE_NONE);
    }
    String words = offer.altText();
    return OfferCheck.of(
        words == null || words.isBlank() ? Reason.PICTURE_UNDESCRIBED : Reason.PICTURE_DESCRIBED);
  }
}
