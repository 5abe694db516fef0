package app.comptoir.domain.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody is away, and another person of the brand acts in one of their roles meanwhile. The
/// platform enforces it: here it only explains in advance.
///
/// @param subject who is away
/// @param standIn who acts for them
/// @param role one of their own
/// @param from first instant at which it holds
/// @param until first instant at which it holds no more
/// @param endedAt when it was ended before its time; null where it was not
public record Delegation(
    String id,
    String brandId,
    String subject,
    String standIn,
    Role role,
    Instant from,
    Instant until,
    @Nullable Instant endedAt) {

  /// Whether it holds at an instant.
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until) && (endedAt == null || at.isBefore(endedAt));
  }

  /// Whether it holds now or will hold later, unless somebody ends it.
  public boolean open(Instant now) {
    return endedAt == null && now.isBefore(until);
  }
}
