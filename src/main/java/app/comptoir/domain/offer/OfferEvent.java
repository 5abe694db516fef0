package app.comptoir.domain.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to an offer on the platform.
///
/// @param revision of the offer, for all but decisions; 0 for those
/// @param kind of a decision; null otherwise
/// @param state the offer came to; null for decisions
/// @param subject whose doing it was; null where the platform does not say (its own course)
/// @param name of that person; null where it is not known here
/// @param comment that came with a decision
/// @param contentHash of the content it was on, or led to
/// @param onPresentContent whether that is the content as it is now
/// @param field a request for changes is about; null where it names none
/// @param onBehalfOf subject of who was away and whom they stood in for, and `onBehalfOfName`
///   theirs where it is known; null where nobody was
public record OfferEvent(
    What what,
    Instant at,
    long revision,
    Decision.@Nullable Kind kind,
    Offer.@Nullable State state,
    @Nullable String subject,
    @Nullable String name,
    @Nullable String comment,
    String contentHash,
    boolean onPresentContent,
    @Nullable OfferField field,
    @Nullable String onBehalfOf,
    @Nullable String onBehalfOfName) {

  /// What happened. Message key `offer.event.<WHAT>` names it.
  public enum What {
    WRITTEN,
    EDITED,
    DECIDED,
    /// It came to another state by itself: its flight began or ended.
    MOVED
  }
}
