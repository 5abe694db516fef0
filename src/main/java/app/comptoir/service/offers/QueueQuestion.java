package app.comptoir.service.offers;

import org.jspecify.annotations.Nullable;

/// Which offers to list.
///
/// @param brandId null for all brands
/// @param search words that title, text, hashtag or identifier must hold, whatever their case;
///   empty for all
public record QueueQuestion(@Nullable String brandId, View view, String search) {

  /// The parts of the queue. Message key `offers.view.<VIEW>` names it.
  public enum View {
    /// Waits for the person who is signed in, who has no decision of theirs on its way.
    FOR_ME,
    /// Waits for anybody's review or approval.
    WAITING,
    /// Approved, live or paused.
    RUNNING,
    /// Ended, rejected, withdrawn or expired.
    DONE,
    ALL
  }
}
