package app.comptoir.service.offers;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.ActingPerson;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the answers are made with besides the store.
///
/// @param standing of who is signed in; null while nobody knows
/// @param acts the newest decision taken here on each offer, by the offer's identifier
/// @param memory of what offers are checked by
record ReviewContext(
    Instant now,
    @Nullable ActingPerson standing,
    Map<String, TrackedAct> acts,
    OfferChecks.Memory memory) {
  @Nullable Person me() {
    return standing == null ? null : standing.person();
  }

  /// The newest act on an offer while it is on its way, or where it did not succeed.
  @Nullable TrackedAct unsettled(String offerId) {
    TrackedAct newest = acts.get(offerId);
    if (newest == null) {
      return null;
    }
    return switch (newest.status()) {
      case ActStatus.Queued _, ActStatus.Sent _ -> newest;
      case ActStatus.Conflict _, ActStatus.Refused _ -> newest.toDo() ? newest : null;
      case ActStatus.Confirmed _, ActStatus.Undone _ -> null;
    };
  }
}
