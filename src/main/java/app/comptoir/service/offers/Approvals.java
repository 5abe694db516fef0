package app.comptoir.service.offers;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.sync.OutboxState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides on offers. A decision is on the disk when [#decide] returns, and leaves for the platform
/// some seconds later; the platform has the last word.
///
/// All methods block for the disk: call them in the background.
public interface Approvals {
  /// Who decides here: as the platform says in this session, or, where it cannot be asked, as it
  /// said last; empty until it has been asked. What somebody decides off-line leaves only once the
  /// platform knows them as the one who is signed in.
  Optional<Person> me();

  /// What waits for the person who is signed in and has no decision of theirs on its way, the most
  /// urgent first.
  List<Waiting> waitingForMe();

  /// Takes a decision, or says something.
  Taken decide(Wish wish);

  /// Takes several decisions, each an act of its own: what is permitted is kept, the rest is not,
  /// and none hangs on another.
  ///
  /// @return one answer for each wish, in their order
  default List<Answer> decideAll(List<Wish> wishes) {
    return wishes.stream().map(wish -> new Answer(wish, decide(wish))).toList();
  }

  /// Takes note of a conflict or refusal: nothing is left to do, and it stays in the lists.
  ///
  /// @return false where there is none, or it was taken note of before
  boolean acknowledge(long act);

  /// Takes an act back.
  ///
  /// @return false where it has left already
  boolean undo(long act);

  /// The newest acts taken here, newest first, each with what became of it.
  List<TrackedAct> acts(int limit);

  /// The acts taken here on an offer, newest first.
  List<TrackedAct> actsOn(String offerId);

  /// Where the sending stands.
  OutboxState outbox();

  /// The same for the screens.
  default SendingState sending() {
    return SendingState.of(outbox());
  }

  /// Tries at once to send what waits.
  void retry();

  /// @param listener called in the background whenever an act or the sending moved
  LiveUpdates.Subscription onMoved(Runnable listener);

  /// What somebody wants.
  ///
  /// @param comment required to comment; `@` and a subject mentions somebody, see
  ///   [app.comptoir.domain.approval.Mentions]
  /// @param field what a request for changes is about; null for none, and with any other decision
  /// @param expectedContentHash of the content the person saw; a comment is kept with it even where
  ///   the offer has changed since
  record Wish(
      String offerId,
      Decision.Kind kind,
      @Nullable String comment,
      @Nullable OfferField field,
      String expectedContentHash) {}

  /// What came of one of several wishes.
  record Answer(Wish wish, Taken taken) {}

  /// What came of the wish to decide.
  sealed interface Taken {
    /// It is kept, and leaves unless undone before.
    record Queued(Act act, Instant undoUntil) implements Taken {}

    /// The rules forbid it.
    record Forbidden(Ruling ruling) implements Taken {}

    /// Something else stands in the way.
    record NotNow(Obstacle obstacle) implements Taken {}

    /// It could not be noted down, so it was not taken.
    ///
    /// @param sentence fit to be shown
    record Failed(String code, String sentence) implements Taken {}
  }

  /// What stands in the way of a decision, apart from the rules.
  enum Obstacle {
    /// The platform has not yet said who is signed in.
    NOBODY_SIGNED_IN,
    /// There is no such offer.
    UNKNOWN_OFFER,
    /// The offer is of a brand that is not open to the person.
    BRAND_CLOSED,
    /// The content is not the one that was seen.
    CHANGED_MEANWHILE,
    /// The comment has more than 4,000 characters.
    COMMENT_TOO_LONG,
    /// There is nothing in the comment.
    COMMENT_MISSING,
    /// Only a request for changes names a field.
    FIELD_UNFITTING,
    /// The content is not the one its fingerprint speaks of.
    CONTENT_UNPROVEN,
    /// Another decision on this offer is still on its way.
    ANOTHER_ON_ITS_WAY
  }
}
