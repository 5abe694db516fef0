package app.comptoir.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of the audit to show; null leaves that part open.
///
/// @param subject who did it
/// @param from inclusive, `to` exclusive; what has no known time is shown only where both are open
/// @param limit newest rows at most
public record AuditFilter(
    @Nullable String brandId,
    @Nullable String offerId,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant to,
    int limit) {
  /// Everything.
  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, Integer.MAX_VALUE);
  }
}
