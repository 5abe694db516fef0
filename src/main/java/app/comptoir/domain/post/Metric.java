package app.comptoir.domain.post;

import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.Surface;
import java.time.Instant;

/// A counter bucket of one post, one minute, one placement, one surface. The platform may restate
/// it for days: the newest revision replaces the older one whole.
///
/// @param minute start of the minute (UTC)
/// @param spendMinor in minor units of the brand's currency
public record Metric(
    String postId,
    Instant minute,
    Placement placement,
    Surface surface,
    long impressions,
    long hides,
    long mutes,
    long unfollows,
    long reports,
    long spendMinor) {}
