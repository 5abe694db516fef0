package app.comptoir.sandbox.log;

import app.comptoir.sandbox.world.Product;
import org.jspecify.annotations.Nullable;

/// Goods or money that went back.
///
/// @param product null where it concerns the whole order
/// @param kind return or cancellation
/// @param amountMinor in the order's currency
/// @param processedAt microseconds
public record ReturnFacts(
    String id,
    OrderFacts order,
    @Nullable Product product,
    String kind,
    int quantity,
    long amountMinor,
    long processedAt) {}
