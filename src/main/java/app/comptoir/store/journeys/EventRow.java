package app.comptoir.store.journeys;

import app.comptoir.store.sql.Checksum;
import org.jspecify.annotations.Nullable;

/// A stored step of a shopper on a post.
///
/// @param facts see [Facts]; [Facts#RETRACTED] where the platform took it back
public record EventRow(
    long eventId,
    int postKey,
    long shopper,
    int facts,
    long atUs,
    int revision,
    @Nullable String orderId) {

  public long checksum() {
    return Checksum.mix(
        Checksum.mix(eventId, shopper, atUs, facts), revision, orderId == null ? 0 : 1, postKey);
  }
}
