package app.comptoir.domain.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A group of posts with one purpose.
///
/// @param hashtag the reply hashtag of the campaign, with its `#`; null where it has none
public record Campaign(
    String id,
    String brandId,
    String name,
    @Nullable String hashtag,
    Instant startsAt,
    @Nullable Instant endsAt) {}
