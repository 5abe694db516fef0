package app.comptoir.sandbox.world;

import org.jspecify.annotations.Nullable;

/// What an author changes of an offer; null where something stays.
///
/// @param stock −1 for unlimited
public record Edit(
    @Nullable String title,
    @Nullable String text,
    @Nullable Long priceMinor,
    @Nullable Long stock,
    @Nullable Long budgetMinor) {}
