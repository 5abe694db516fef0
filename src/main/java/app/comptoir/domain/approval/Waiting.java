package app.comptoir.domain.approval;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferState;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An offer that waits for somebody's decision.
///
/// @param open what this person may decide on it, [Decision.Kind#REVIEW] or [Decision.Kind#APPROVE]
///   among it
/// @param since when it came to the point where it waits
public record Waiting(Offer offer, OfferState state, Set<Decision.Kind> open, Instant since) {
  public Waiting {
    open = Set.copyOf(open);
  }

  /// The most urgent first: the earlier its flight begins, and of two that begin together the one
  /// with more money at stake, among those of one currency. A total order.
  public static final Comparator<Waiting> BY_URGENCY =
      Comparator.comparing((Waiting waiting) -> waiting.offer().flightFrom())
          .thenComparing(waiting -> waiting.offer().budget().currency().getCurrencyCode())
          .thenComparing(
              Comparator.comparingLong((Waiting waiting) -> waiting.offer().budget().minor())
                  .reversed())
          .thenComparing(waiting -> waiting.offer().id());

  /// The offer as it waits for this person, who may stand in for others; empty where it waits for
  /// somebody else, or for nobody.
  ///
  /// @param decisions on it, in any order
  public static Optional<Waiting> of(Offer offer, List<Decision> decisions, ActingPerson who) {
    Person person = who.person();
    if (!offer.state().waiting() || !person.brands().contains(offer.brandId())) {
      return Optional.empty();
    }
    OfferState state = OfferState.of(offer, decisions);
    Set<Decision.Kind> open = EnumSet.noneOf(Decision.Kind.class);
    for (Decision.Kind kind : Decision.Kind.values()) {
      if (kind != Decision.Kind.COMMENT
          && Transitions.judge(offer, state, kind, who) instanceof Ruling.Permitted) {
        open.add(kind);
      }
    }
    return open.contains(Decision.Kind.REVIEW) || open.contains(Decision.Kind.APPROVE)
        ? Optional.of(new Waiting(offer, state, open, since(offer, decisions)))
        : Optional.empty();
  }

  private static Instant since(Offer offer, List<Decision> decisions) {
    Instant submitted = offer.submittedAt();
    Instant from = submitted == null ? offer.flightFrom() : submitted;
    return offer.state() == Offer.State.SUBMITTED
        ? from
        : decisions.stream()
            .filter(d -> d.kind() == Decision.Kind.REVIEW)
            .filter(d -> d.contentHash().equals(offer.contentHash()))
            .map(Decision::decidedAt)
            .max(Comparator.naturalOrder())
            .orElse(from);
  }
}
