package app.comptoir.sync;

import app.comptoir.sync.FeedState.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the sending of decisions stands.
///
/// @param waiting acts that have no answer yet
/// @param foreign those among them that somebody else decided here: they leave when that person is
///   signed in again
/// @param trouble what is being retried or stands in the way; null where all is well
/// @param retryAt when it is tried again; null where it is not
public record OutboxState(
    int waiting, int foreign, @Nullable Trouble trouble, @Nullable Instant retryAt) {
  static final OutboxState IDLE = new OutboxState(0, 0, null, null);
}
