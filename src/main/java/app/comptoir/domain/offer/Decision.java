package app.comptoir.domain.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody decided on one exact content of an offer.
public record Decision(
    String id,
    String brandId,
    String offerId,
    Kind kind,
    String subject,
    @Nullable String comment,
    String contentHash,
    Instant decidedAt) {

  /// `OTHER` is any value a newer platform may send. Kept by position: new ones come last.
  public enum Kind {
    OTHER,
    REVIEW,
    APPROVE,
    REJECT,
    REQUEST_CHANGES,
    SUBMIT,
    WITHDRAW,
    PAUSE,
    RESUME
  }
}
