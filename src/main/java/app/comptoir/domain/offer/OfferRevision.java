package app.comptoir.domain.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An offer as one record of the log told of it, without its content.
///
/// @param at when the platform recorded it; null where it was stored before times were kept
public record OfferRevision(
    long revision, @Nullable Instant at, Offer.State state, String contentHash) {}
