package app.comptoir.platform.api.records;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Reads offers and the decisions on them.
public final class OfferReader {
  private static final Fields OFFER =
      new Fields(
          "id",
          "post_id",
          "title",
          "text",
          "state",
          "price",
          "compare_at",
          "stock",
          "budget",
          "flight_from",
          "flight_to",
          "hashtag",
          "media_id",
          "author_subject",
          "submitted_at",
          "content_hash");
  private static final Fields DECISION =
      new Fields("id", "offer_id", "decision", "subject", "comment", "content_hash", "decided_at");

  private final Json json;
  private final MoneyReader money;

  public OfferReader(Json json, MoneyReader money) {
    this.json = json;
    this.money = money;
  }

  /// The offer whose object was just begun.
  Offer offer(String brandId, long revision) {
    int seen = 0;
    String id = "";
    String postId = null;
    String title = "";
    String text = "";
    Offer.State state = Offer.State.OTHER;
    Money price = null;
    Money compareAt = null;
    Long stock = null;
    Money budget = Money.zero(Currency.getInstance("XXX"));
    Instant from = Instant.EPOCH;
    Instant to = Instant.EPOCH;
    String hashtag = null;
    String mediaId = null;
    String author = "";
    Instant submittedAt = null;
    String hash = "";
    String mediaHash = null;
    List<String> targeting = List.of();
    String productId = null;
    String altText = null;
    String link = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "post_id" -> postId = json.idOrNull(name);
        case "title" -> title = json.text(name);
        case "text" -> text = json.text(name);
        case "state" -> state = Names.offerState(json.shared(name));
        case "price" -> price = money.moneyOrNull(name);
        case "compare_at" -> compareAt = money.moneyOrNull(name);
        case "stock" -> stock = PostReader.stock(json.wholeOrNull(name));
        case "budget" -> budget = money.money(name);
        case "flight_from" -> from = json.instant(name);
        case "flight_to" -> to = json.instant(name);
        case "hashtag" -> hashtag = json.textOrNull(name);
        case "media_id" -> mediaId = json.idOrNull(name);
        case "author_subject" -> author = json.id(name);
        case "submitted_at" -> submittedAt = json.instantOrNull(name);
        case "content_hash" -> hash = hash(json.text(name));
        case "media_sha256" -> mediaHash = json.textOrNull(name);
        case "targeting" -> targeting = targeting(name);
        case "product_id" -> productId = json.idOrNull(name);
        case "alt_text" -> altText = json.textOrNull(name);
        case "link" -> link = json.textOrNull(name);
        default -> json.skip();
      }
      seen |= OFFER.bit(name);
    }
    OFFER.require(seen);
    return new Offer(
        id,
        brandId,
        postId,
        title,
        text,
        state,
        price,
        compareAt,
        stock,
        budget,
        from,
        to,
        hashtag,
        mediaId,
        author,
        submittedAt,
        revision,
        hash,
        mediaHash,
        targeting,
        productId,
        altText,
        link);
  }

  private List<String> targeting(String name) {
    List<String> all = new ArrayList<>();
    json.beginArray(name);
    for (String one = json.nextString(name); one != null; one = json.nextString(name)) {
      all.add(one);
    }
    return all;
  }

  /// The decision whose object was just begun.
  public Decision decision(String brandId) {
    int seen = 0;
    String id = "";
    String offerId = "";
    Decision.Kind kind = Decision.Kind.OTHER;
    String subject = "";
    String comment = null;
    String hash = "";
    Instant decidedAt = Instant.EPOCH;
    OfferField field = null;
    String behalf = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "offer_id" -> offerId = json.id(name);
        case "decision" -> kind = Names.decision(json.shared(name));
        case "subject" -> subject = json.id(name);
        case "comment" -> comment = json.textOrNull(name);
        case "content_hash" -> hash = hash(json.text(name));
        case "decided_at" -> decidedAt = json.instant(name);
        case "field" -> field = Names.field(json.textOrNull(name));
        case "on_behalf_of" -> behalf = json.idOrNull(name);
        default -> json.skip();
      }
      seen |= DECISION.bit(name);
    }
    DECISION.require(seen);
    return new Decision(
        id, brandId, offerId, kind, subject, comment, hash, decidedAt, field, behalf);
  }

  private static String hash(String hex) {
    boolean good = hex.length() == 64;
    for (int i = 0; good && i < 64; i++) {
      char c = hex.charAt(i);
      good = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    if (!good) {
      throw new Malformed("content_hash is no SHA-256 in hexadecimal");
    }
    return hex;
  }
}
