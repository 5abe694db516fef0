package app.comptoir.domain.offer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an offer stands, with what matters there: an approval that is waited for must not come
/// from who reviewed it.
public sealed interface OfferState {
  /// Being written.
  record Draft() implements OfferState {}

  /// Waits for a review.
  record Submitted() implements OfferState {}

  /// Waits for an approval.
  ///
  /// @param reviewer subject of who reviewed this very content; null where the log has not told yet
  /// @param onBehalfOf subject of who was away and whom the reviewer stood in for; otherwise null
  record Reviewed(@Nullable String reviewer, @Nullable String onBehalfOf) implements OfferState {
    /// Reviewed by somebody for themselves.
    public Reviewed(@Nullable String reviewer) {
      this(reviewer, null);
    }
  }

  /// Waits for its flight.
  record Approved() implements OfferState {}

  record Live() implements OfferState {}

  record Paused() implements OfferState {}

  record Ended() implements OfferState {}

  /// Back with its author.
  record ChangesRequested() implements OfferState {}

  record Rejected() implements OfferState {}

  record Withdrawn() implements OfferState {}

  /// Its flight was over before anybody approved it.
  record Expired() implements OfferState {}

  /// A state of a newer platform: nothing can be decided here.
  record Unknown() implements OfferState {}

  /// The state of an offer.
  ///
  /// @param decisions on this offer, in any order; those on other content count for nothing
  static OfferState of(Offer offer, List<Decision> decisions) {
    return switch (offer.state()) {
      case OTHER -> new Unknown();
      case DRAFT -> new Draft();
      case SUBMITTED -> new Submitted();
      case REVIEWED ->
          reviewer(offer, decisions)
              .map(review -> new Reviewed(review.subject(), review.onBehalfOf()))
              .orElse(new Reviewed(null));
      case APPROVED -> new Approved();
      case LIVE -> new Live();
      case PAUSED -> new Paused();
      case ENDED -> new Ended();
      case CHANGES_REQUESTED -> new ChangesRequested();
      case REJECTED -> new Rejected();
      case WITHDRAWN -> new Withdrawn();
      case EXPIRED -> new Expired();
    };
  }

  /// Who reviewed the present content last.
  private static Optional<Decision> reviewer(Offer offer, List<Decision> decisions) {
    return decisions.stream()
        .filter(d -> d.kind() == Decision.Kind.REVIEW)
        .filter(d -> d.offerId().equals(offer.id()))
        .filter(d -> d.contentHash().equals(offer.contentHash()))
        .max(Comparator.comparing(Decision::decidedAt));
  }

  /// The part somebody had in the offer as it stands.
  default Part partOf(String subject, Offer offer) {
    if (subject.equals(offer.authorSubject())) {
      return Part.AUTHOR;
    }
    return this instanceof Reviewed(String reviewer, String behalf)
            && (subject.equals(reviewer) || subject.equals(behalf))
        ? Part.REVIEWER
        : Part.NONE;
  }
}
