package app.comptoir.service.offers;

import app.comptoir.sync.FeedState.Trouble;
import app.comptoir.sync.OutboxState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the sending of decisions stands, for the screens.
///
/// @param failureCode of what stands in the way; null where all is well
/// @param retryAt when it is tried again; null where it is not
public record SendingState(@Nullable String failureCode, @Nullable Instant retryAt) {
  public static final SendingState IDLE = new SendingState(null, null);

  /// Whether the platform does not answer.
  public boolean held() {
    return failureCode != null;
  }

  static SendingState of(OutboxState state) {
    Trouble trouble = state.trouble();
    return new SendingState(trouble == null ? null : trouble.code(), state.retryAt());
  }
}
