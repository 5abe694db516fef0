package app.comptoir.domain.review;

import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether an offer gets in the way of another one of its brand.
public final class NeighbourChecks {
  /// Offers that run or may still.
  private static final Set<Offer.State> COMING =
      EnumSet.of(
          Offer.State.SUBMITTED,
          Offer.State.REVIEWED,
          Offer.State.APPROVED,
          Offer.State.LIVE,
          Offer.State.PAUSED);

  private static final Set<Offer.State> RUNNING =
      EnumSet.of(Offer.State.APPROVED, Offer.State.LIVE, Offer.State.PAUSED);

  /// A sign, then letters, digits and underscores with a letter among them; what is longer nobody
  /// types.
  private static final Pattern HASHTAG =
      Pattern.compile("#(?=[\\p{N}_]*[\\p{L}\\p{M}])[\\p{L}\\p{M}\\p{N}_]{1,100}");

  private NeighbourChecks() {}

  /// An offer of the same product or post that runs, or may, while this one does.
  ///
  /// @param all of the brand, this one among them or not
  public static OfferCheck twin(Offer offer, List<Offer> all) {
    if (offer.productId() == null && offer.postId() == null) {
      return OfferCheck.of(Reason.TWIN_UNTOLD);
    }
    return other(offer, all, COMING, other -> same(offer, other))
        .map(
            twin ->
                OfferCheck.of(
                    Reason.TWIN_OVERLAPS,
                    new Fact.Text(twin.title()),
                    new Fact.At(twin.flightFrom()),
                    new Fact.At(twin.flightTo())))
        .orElseGet(() -> OfferCheck.of(Reason.TWIN_NONE));
  }

  private static boolean same(Offer one, Offer other) {
    return (one.productId() != null && one.productId().equals(other.productId()))
        || (one.postId() != null && one.postId().equals(other.postId()));
  }

  /// Whether the hashtag can be typed, and means this offer alone while it runs.
  public static OfferCheck hashtag(Offer offer, List<Offer> all) {
    String hashtag = offer.hashtag();
    if (hashtag == null) {
      return OfferCheck.of(Reason.HASHTAG_NONE);
    }
    if (!HASHTAG.matcher(hashtag).matches()) {
      return OfferCheck.of(Reason.HASHTAG_UNSOUND, new Fact.Text(hashtag));
    }
    return other(offer, all, RUNNING, other -> hashtag.equalsIgnoreCase(other.hashtag()))
        .map(
            taken ->
                OfferCheck.of(
                    Reason.HASHTAG_TAKEN, new Fact.Text(hashtag), new Fact.Text(taken.title())))
        .orElseGet(() -> OfferCheck.of(Reason.HASHTAG_SOUND, new Fact.Text(hashtag)));
  }

  private static Optional<Offer> other(
      Offer offer, List<Offer> all, Set<Offer.State> states, Predicate<Offer> alike) {
    return all.stream()
        .filter(other -> !other.id().equals(offer.id()) && states.contains(other.state()))
        .filter(other -> other.flightFrom().isBefore(offer.flightTo()))
        .filter(other -> offer.flightFrom().isBefore(other.flightTo()))
        .filter(alike)
        .min(Comparator.comparing(Offer::flightFrom).thenComparing(Offer::id));
  }
}
