package app.comptoir.service.notices;

import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.offer.Decision;
import app.comptoir.service.workspaces.LiveUpdates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// What the person who is signed in should hear of. Made anew from what is stored whenever it is
/// asked for, so a restart neither loses nor repeats anything; only what was read is remembered.
/// Blocking: call it in the background.
public interface Notices {
  /// The newest notices, newest first; answers and mentions older than [#KEPT_DAYS] days are left
  /// out.
  List<Notice> newest(int limit);

  int KEPT_DAYS = 30;

  /// How many have not been read.
  int unread();

  /// Remembers that these were read.
  ///
  /// @param ids see [Notice#id]
  void read(Collection<String> ids);

  /// Hears of notices that were not there when it was looked last; never of those that were there
  /// before the subscription.
  ///
  /// @param listener called in the background, newest first, never with an empty list
  LiveUpdates.Subscription onNews(Consumer<List<Notice>> listener);

  /// One notice.
  ///
  /// @param id the same after a restart
  /// @param at when it came about
  record Notice(String id, Instant at, String offerId, String title, Event event, boolean read) {}

  /// What happened.
  sealed interface Event {
    /// An offer has come to wait for this person.
    record Waits(Waiting waiting) implements Event {}

    /// The platform answered a decision taken here: confirmed, conflict or refused.
    record Answered(TrackedAct act) implements Event {}

    /// Somebody else said something that mentions this person.
    record Mentioned(Decision said) implements Event {}
  }
}
