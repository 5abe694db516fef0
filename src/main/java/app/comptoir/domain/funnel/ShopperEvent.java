package app.comptoir.domain.funnel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of one shopper on one post.
///
/// @param eventId the platform's number of the event, assigned as events are received: a late event
///   has a high number and an old time
/// @param shopper pseudonym of the shopper, 64 bits
/// @param at when the shopper did it (UTC)
/// @param orderId the order it led to or belongs to; null where there is none
/// @param country ISO 3166-1 alpha-2, or `ZZ` where unknown
public record ShopperEvent(
    long eventId,
    String postId,
    long shopper,
    Step step,
    Instant at,
    ReplyOutcome outcome,
    @Nullable String orderId,
    Placement placement,
    Surface surface,
    String country) {}
