package app.comptoir.domain.offer;

import app.comptoir.domain.offer.OfferCheck.Reason;
import java.time.Duration;
import java.time.Instant;

/// Whether a flight can still be flown.
public final class FlightCheck {
  /// A shorter flight can hardly spend a budget or be seen by many (ours).
  public static final Duration LEAST = Duration.ofHours(1);

  private FlightCheck() {}

  public static OfferCheck of(Offer offer, Instant now) {
    Instant from = offer.flightFrom();
    Instant to = offer.flightTo();
    Duration length = Duration.between(from, to);
    if (!to.isAfter(from)) {
      return OfferCheck.of(Reason.FLIGHT_BACKWARDS);
    }
    if (!to.isAfter(now)) {
      return OfferCheck.of(Reason.FLIGHT_OVER, new Fact.At(to));
    }
    if (!from.isAfter(now)) {
      return OfferCheck.of(Reason.FLIGHT_BEGUN, new Fact.At(from));
    }
    return length.compareTo(LEAST) < 0
        ? OfferCheck.of(Reason.FLIGHT_SHORT, new Fact.Lasting(length), new Fact.Lasting(LEAST))
        : OfferCheck.of(Reason.FLIGHT_AHEAD, new Fact.At(from), new Fact.Lasting(length));
  }
}
