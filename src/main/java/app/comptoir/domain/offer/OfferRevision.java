package app.comptoir.domain.offer;

import java.time.Instant;

/// An offer as one record of the log told of it, without its content.
///
/// @param at when the platform recorded it
public record OfferRevision(long revision, Instant at, Offer.State state, String contentHash) {}
