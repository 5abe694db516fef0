package app.comptoir.sandbox.sim;

import org.jspecify.annotations.Nullable;

/// A decision somebody took through the API: enough to play it again at the same place of the log.
///
/// @param afterSeq the brand's last sequence number before it
/// @param at microseconds
/// @param key the idempotency key it came with
/// @param fingerprint of the whole request
public record Act(
    String brandId,
    long afterSeq,
    long at,
    String offerId,
    String subject,
    String decision,
    @Nullable String comment,
    String key,
    String fingerprint) {}
