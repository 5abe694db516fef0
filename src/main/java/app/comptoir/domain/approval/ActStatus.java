package app.comptoir.domain.approval;

import java.time.Instant;

/// What became of an act so far.
public sealed interface ActStatus {
  /// Whether nothing more comes of it.
  default boolean closed() {
    return switch (this) {
      case Queued _, Sent _ -> false;
      case Confirmed _, Conflict _, Refused _, Undone _ -> true;
    };
  }

  /// Taken, and not on its way yet: it can be undone.
  record Queued() implements ActStatus {}

  /// On its way, perhaps arrived; asked for again under the same key until there is an answer.
  record Sent() implements ActStatus {}

  /// The platform has taken it.
  record Confirmed(String decisionId, Instant decidedAt) implements ActStatus {}

  /// The offer changed meanwhile: to be decided again.
  ///
  /// @param reason as the platform gave it
  record Conflict(int httpStatus, String reason) implements ActStatus {}

  /// The platform said no.
  ///
  /// @param reason as the platform gave it
  record Refused(int httpStatus, String reason) implements ActStatus {}

  /// Taken back before it left.
  record Undone() implements ActStatus {}
}
