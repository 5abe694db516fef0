package app.comptoir.store.pages;

import org.jspecify.annotations.Nullable;

/// Where a brand's feed stands.
///
/// @param cursor null before the first page
/// @param newestUs newest instant any change was recorded at, µs since the epoch; 0 before the
///   first
public record Position(@Nullable String cursor, long pageNo, long lastSeq, long newestUs) {}
