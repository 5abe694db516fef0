package app.comptoir.domain.offer;

import app.comptoir.common.Sha256;
import app.comptoir.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people decide on: the content of an offer in the canonical form that the Platform API's
/// contract describes, and its SHA-256. The form can be read back, so that two contents can be laid
/// side by side long after the offer has changed.
///
/// The form has two versions. The second one also binds the product, the description of the picture
/// and the link, and is used where an offer has one of them; all others keep the first one, and
/// with it their fingerprints.
public final class OfferContent {
  private static final String HEAD = "offer-content 1\n";
  private static final String SECOND_HEAD = "offer-content 2\n";
  private static final List<String> SECOND_NAMES = List.of("product_id", "alt_text", "link");
  private static final List<String> NAMES =
      List.of(
          "id",
          "title",
          "text",
          "media_id",
          "media_sha256",
          "price",
          "compare_at",
          "stock",
          "budget",
          "flight_from",
          "flight_to",
          "hashtag",
          "targeting");

  private static final List<String> ALL_NAMES =
      Stream.concat(NAMES.stream(), SECOND_NAMES.stream()).toList();

  private OfferContent() {}

  /// The canonical content of an offer.
  public static String canonical(Offer offer) {
    List<@Nullable String> values =
        Arrays.asList(
            offer.id(),
            offer.title(),
            offer.text(),
            offer.mediaId(),
            offer.mediaHash(),
            money(offer.price()),
            money(offer.compareAt()),
            offer.stock() == null ? null : Long.toString(offer.stock()),
            money(offer.budget()),
            micros(offer.flightFrom()),
            micros(offer.flightTo()),
            offer.hashtag(),
            String.join(" ", new TreeSet<>(offer.targeting())));
    List<@Nullable String> more = Arrays.asList(offer.productId(), offer.altText(), offer.link());
    boolean second = more.stream().anyMatch(Objects::nonNull);
    StringBuilder content = new StringBuilder(second ? SECOND_HEAD : HEAD);
    for (int i = 0; i < NAMES.size(); i++) {
      line(content, NAMES.get(i), values.get(i));
    }
    for (int i = 0; second && i < SECOND_NAMES.size(); i++) {
      line(content, SECOND_NAMES.get(i), more.get(i));
    }
    return content.toString();
  }

  private static void line(StringBuilder content, String name, @Nullable String value) {
    content.append(name).append(' ');
    if (value == null) {
      content.append('-');
    } else {
      content.append(bytes(value).length).append(':').append(value);
    }
    content.append('\n');
  }

  private static @Nullable String money(@Nullable Money money) {
    return money == null ? null : money.minor() + " " + money.currency().getCurrencyCode();
  }

  private static String micros(Instant instant) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  /// SHA-256 (hex) of a canonical content.
  public static String hash(String canonical) {
    return HexFormat.of().formatHex(Sha256.of(canonical));
  }

  /// Whether an offer's content is the one its fingerprint speaks of.
  public static boolean matches(Offer offer) {
    return hash(canonical(offer)).equals(offer.contentHash());
  }

  /// The values of a canonical content by name, in its order; null where a value is absent.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Map<String, @Nullable String> read(String canonical) {
    byte[] all = bytes(canonical);
    boolean second = canonical.startsWith(SECOND_HEAD);
    if (!second && !canonical.startsWith(HEAD)) {
      throw new IllegalArgumentException("No content of an offer");
    }
    List<String> names = second ? ALL_NAMES : NAMES;
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    int at = HEAD.length();
    for (String name : names) {
      at = expect(all, at, name + " ");
      if (at < all.length && all[at] == '-') {
        values.put(name, null);
        at = expect(all, at, "-\n");
      } else {
        int colon = at;
        while (colon < all.length && all[colon] != ':') {
          colon++;
        }
        int length = Integer.parseInt(canonicalPart(all, at, colon));
        values.put(name, canonicalPart(all, colon + 1, colon + 1 + length));
        at = expect(all, colon + 1 + length, "\n");
      }
    }
    if (at != all.length) {
      throw new IllegalArgumentException("Something follows the content");
    }
    return values;
  }

  /// An offer with what its row does not hold but its content does.
  ///
  /// @param canonical its present content; null where it is not known
  public static Offer complete(Offer offer, @Nullable String canonical) {
    if (canonical == null) {
      return offer;
    }
    Map<String, @Nullable String> values = read(canonical);
    String targeting = values.get("targeting");
    return new Offer(
        offer.id(),
        offer.brandId(),
        offer.postId(),
        offer.title(),
        offer.text(),
        offer.state(),
        offer.price(),
        offer.compareAt(),
        offer.stock(),
        offer.budget(),
        offer.flightFrom(),
        offer.flightTo(),
        offer.hashtag(),
        offer.mediaId(),
        offer.authorSubject(),
        offer.submittedAt(),
        offer.revision(),
        offer.contentHash(),
        values.get("media_sha256"),
        targeting == null || targeting.isEmpty() ? List.of() : List.of(targeting.split(" ", -1)),
        values.get("product_id"),
        values.get("alt_text"),
        values.get("link"));
  }

  private static int expect(byte[] all, int at, String text) {
    byte[] wanted = bytes(text);
    int end = at + wanted.length;
    if (end > all.length || !Arrays.equals(all, at, end, wanted, 0, wanted.length)) {
      throw new IllegalArgumentException("The content of an offer is cut");
    }
    return end;
  }

  private static String canonicalPart(byte[] all, int from, int to) {
    if (to < from || to > all.length) {
      throw new IllegalArgumentException("The content of an offer is cut");
    }
    return new String(all, from, to - from, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
