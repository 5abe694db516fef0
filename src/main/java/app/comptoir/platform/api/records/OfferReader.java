package app.comptoir.platform.api.records;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads offers and the decisions on them.
public final class OfferReader {
  private OfferReader() {}

  static Offer offer(Thing offer, String brandId, long revision) {
    List<String> targeting = offer.optional("targeting", offer::texts);
    return new Offer(
        offer.id("id"),
        brandId,
        offer.idOrNull("post_id"),
        offer.text("title"),
        offer.text("text"),
        Names.of(Offer.State.class, offer.text("state"), Offer.State.OTHER),
        offer.moneyOrNull("price"),
        offer.moneyOrNull("compare_at"),
        offer.stockOrNull("stock"),
        offer.money("budget"),
        offer.instant("flight_from"),
        offer.instant("flight_to"),
        offer.textOrNull("hashtag"),
        offer.idOrNull("media_id"),
        offer.id("author_subject"),
        offer.instantOrNull("submitted_at"),
        revision,
        offer.hash("content_hash"),
        offer.optional("media_sha256", offer::textOrNull),
        targeting == null ? List.of() : targeting,
        offer.optional("product_id", offer::idOrNull),
        offer.optional("alt_text", offer::textOrNull),
        offer.optional("link", offer::textOrNull));
  }

  public static Decision decision(Thing decision, String brandId) {
    return new Decision(
        decision.id("id"),
        brandId,
        decision.id("offer_id"),
        Names.of(Decision.Kind.class, decision.text("decision"), Decision.Kind.OTHER),
        decision.id("subject"),
        decision.textOrNull("comment"),
        decision.hash("content_hash"),
        decision.instant("decided_at"),
        field(decision.optional("field", decision::textOrNull)),
        decision.optional("on_behalf_of", decision::idOrNull));
  }

  private static @Nullable OfferField field(@Nullable String name) {
    return name == null ? null : Names.of(OfferField.class, name, OfferField.OTHER);
  }
}
