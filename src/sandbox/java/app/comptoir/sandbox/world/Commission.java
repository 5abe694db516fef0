package app.comptoir.sandbox.world;

/// What the platform takes of an order placed while the rule is in force.
///
/// @param fixedMinor in minor units of the brand's currency
/// @param validTo exclusive, microseconds; [Long#MAX_VALUE] while open-ended
public record Commission(int perMille, long fixedMinor, long validFrom, long validTo) {}
