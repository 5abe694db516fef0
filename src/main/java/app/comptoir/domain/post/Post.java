package app.comptoir.domain.post;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message on the platform that one can buy, reply-to-cart or install from.
///
/// @param authorName display name and `authorHandle` (with `@`) as shoppers see them
/// @param text as published; may hold emoji, right-to-left text and control characters
/// @param altText description of the picture for those who cannot see it; null where missing
/// @param price null for a free app
/// @param stockAllocated units set aside for a limited offer; null where unlimited
/// @param endsAt deadline of a limited offer; null where open-ended
/// @param deletedAt when the platform said it was deleted; sales stay
public record Post(
    String id,
    String brandId,
    String campaignId,
    @Nullable String productId,
    Action action,
    Placement placement,
    String authorName,
    String authorHandle,
    String text,
    @Nullable String hashtag,
    @Nullable String mediaId,
    @Nullable String altText,
    @Nullable Money price,
    @Nullable Long stockAllocated,
    Instant publishedAt,
    @Nullable Instant endsAt,
    @Nullable Instant deletedAt) {

  /// Finite stock or a deadline, or both.
  public boolean limited() {
    return stockAllocated != null || endsAt != null;
  }
}
