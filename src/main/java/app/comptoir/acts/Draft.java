package app.comptoir.acts;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wants to decide.
///
/// @param content the canonical content it is decided on; null where it is not known
/// @param contentHash its fingerprint: the offer's own, but for a comment on an earlier content
/// @param field what a request for changes is about; null for none
/// @param onBehalfOf subject of who is away and stood in for; null for a role of one's own
public record Draft(
    Person person,
    Offer offer,
    Decision.Kind kind,
    @Nullable String comment,
    @Nullable String content,
    String contentHash,
    @Nullable OfferField field,
    @Nullable String onBehalfOf) {

  /// Whether an act that was taken is this very decision.
  public boolean isThe(Act act) {
    return act.key().equals(key(wellFormed(comment), act.at()));
  }

  /// The key of this decision, taken at an instant.
  String key(@Nullable String said, Instant at) {
    return kind == Decision.Kind.COMMENT
        ? Act.commentKey(person.subject(), offer.id(), contentHash, said == null ? "" : said, at)
        : Act.key(
            person.subject(),
            offer.id(),
            offer.revision(),
            kind,
            contentHash,
            said,
            field,
            onBehalfOf);
  }

  /// Text that can be written as UTF-8: half a pair of surrogates becomes a question mark.
  static @Nullable String wellFormed(@Nullable String text) {
    return text == null
        ? null
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
