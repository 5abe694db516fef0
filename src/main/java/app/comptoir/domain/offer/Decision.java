package app.comptoir.domain.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody decided on one exact content of an offer.
///
/// @param field which part of the content a request for changes is about; null where it names none
/// @param onBehalfOf subject of who was away and whom the decider stood in for; null where they
///   decided in a role of their own
public record Decision(
    String id,
    String brandId,
    String offerId,
    Kind kind,
    String subject,
    @Nullable String comment,
    String contentHash,
    Instant decidedAt,
    @Nullable OfferField field,
    @Nullable String onBehalfOf) {

  /// `OTHER` is any value a newer platform may send. Kept by position: new ones come last.
  public enum Kind {
    OTHER,
    REVIEW,
    APPROVE,
    REJECT,
    REQUEST_CHANGES,
    SUBMIT,
    WITHDRAW,
    PAUSE,
    RESUME,
    /// Something said; it decides nothing and changes no state.
    COMMENT
  }
}
