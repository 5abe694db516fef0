package app.comptoir.store;

import org.jspecify.annotations.Nullable;

/// A stored step of a shopper on a post.
///
/// @param facts see [Facts]; [Facts#RETRACTED] where the platform took it back
record EventRow(
    long eventId,
    int postKey,
    long shopper,
    int facts,
    long atUs,
    int revision,
    @Nullable String orderId) {

  long checksum() {
    return Checksum.mix(
        Checksum.mix(eventId, shopper, atUs, facts), revision, orderId == null ? 0 : 1, postKey);
  }
}
