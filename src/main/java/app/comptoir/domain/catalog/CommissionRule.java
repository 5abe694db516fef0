package app.comptoir.domain.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the platform takes of an order placed while the rule is in force: a share of the order's
/// net amount (gross − discounts) in per mille, rounded half-even, plus a fixed fee in minor units
/// of the brand's currency. Never given back on a return (ours).
///
/// @param validTo exclusive; null while open-ended
public record CommissionRule(
    int perMille, long fixedMinor, Instant validFrom, @Nullable Instant validTo) {

  /// Whether the rule governs an order placed at `instant`.
  public boolean covers(Instant instant) {
    return !instant.isBefore(validFrom) && (validTo == null || instant.isBefore(validTo));
  }
}
