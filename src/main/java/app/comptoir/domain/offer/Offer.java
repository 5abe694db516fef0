package app.comptoir.domain.offer;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promoted offer: a post with a price, stock, flight and budget that staff approve before it
/// goes live.
///
/// @param revision the platform's revision, sent back as `If-Match`
/// @param contentHash SHA-256 (hex) of the canonical content as the platform computes it
/// @param authorSubject who wrote it (the platform's subject)
/// @param mediaHash SHA-256 (hex) of the picture's bytes; null where the platform does not say
/// @param targeting who is shown it, e.g. `country:FR`; empty for everybody
/// @param productId what it sells, `altText` the description of its picture and `link` where a tap
///   leads; null where there is none, or the platform does not say
public record Offer(
    String id,
    String brandId,
    @Nullable String postId,
    String title,
    String text,
    State state,
    @Nullable Money price,
    @Nullable Money compareAt,
    @Nullable Long stock,
    Money budget,
    Instant flightFrom,
    Instant flightTo,
    @Nullable String hashtag,
    @Nullable String mediaId,
    String authorSubject,
    @Nullable Instant submittedAt,
    long revision,
    String contentHash,
    @Nullable String mediaHash,
    List<String> targeting,
    @Nullable String productId,
    @Nullable String altText,
    @Nullable String link) {
  public Offer {
    targeting = List.copyOf(targeting);
  }

  /// Where an offer stands. `OTHER` is any value a newer platform may send.
  public enum State {
    OTHER,
    DRAFT,
    SUBMITTED,
    REVIEWED,
    APPROVED,
    LIVE,
    PAUSED,
    ENDED,
    CHANGES_REQUESTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /// Whether somebody has to review or approve it.
    public boolean waiting() {
      return this == SUBMITTED || this == REVIEWED;
    }
  }
}
