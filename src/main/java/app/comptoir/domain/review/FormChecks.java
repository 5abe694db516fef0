package app.comptoir.domain.review;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What can be told of an offer from its own words.
public final class FormChecks {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]+");

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
