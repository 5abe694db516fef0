package app.comptoir.domain.review;

import app.comptoir.common.Signs;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the content is the one its fingerprint speaks of, and whether all of it can be seen here
/// by whoever decides.
public final class ContentCheck {
  private ContentCheck() {}

  /// @param proven whether the fingerprint is that of this content
  /// @param drawn whether a face here has the sign
  public static OfferCheck of(Offer offer, boolean proven, IntPredicate drawn) {
    if (!proven) {
      return OfferCheck.of(Reason.CONTENT_UNPROVEN);
    }
    Set<String> unseen = new LinkedHashSet<>();
    Stream.of(offer.title(), offer.text(), offer.altText(), offer.hashtag())
        .filter(Objects::nonNull)
        .flatMap(text -> Signs.of(text).stream())
        .filter(sign -> !sign.codePoints().allMatch(drawn))
        .forEach(sign -> unseen.add(name(sign)));
    return unseen.isEmpty()
        ? OfferCheck.of(Reason.CONTENT_PROVEN)
        : OfferCheck.of(
            Reason.CONTENT_UNSEEN,
            new Fact.Text(unseen.stream().collect(Collectors.joining(", "))));
  }

  /// Letters by their script, such as “Thai”; any other sign by its name.
  private static String name(String sign) {
    int first = sign.codePointAt(0);
    if (!Character.isLetterOrDigit(first)) {
      return Signs.name(sign);
    }
    String script = UnicodeScript.of(first).name().replace('_', ' ');
    return script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT);
  }
}
