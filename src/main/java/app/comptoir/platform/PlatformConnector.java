package app.comptoir.platform;

import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Decision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The port to a platform, real or simulated, or to a file: a log of typed changes per brand and an
/// opaque cursor into it.
///
/// All methods block and are called on background (virtual) threads; interrupting the thread makes
/// them return [Failure.Cancelled] soon. Implementations are safe for use by several threads, never
/// throw for what the far side does, and put a time limit on every call. After [#close] all answer
/// [Failure.Cancelled]; a brand that is not there is a failure, a picture that is not there is
/// [Failure.Refused] with 404.
public interface PlatformConnector extends AutoCloseable {

  /// The brands open to the signed-in user, as they are now.
  Outcome<Brands> brands();

  /// The stretch of the log behind `after`, at most `limit` changes.
  ///
  /// @param after null for the very beginning (a snapshot)
  Outcome<ChangePage> changes(String brandId, @Nullable Cursor after, int limit);

  /// Follows the log live from `after` and hands each arrival to `listener`, on the calling thread,
  /// in order, until the connection ends; then says why it ended.
  ///
  /// A connector whose source does not grow (a file) returns [Failure.Cancelled] at once.
  Outcome<Void> follow(String brandId, @Nullable Cursor after, LiveListener listener);

  /// The bytes of a post's picture (PNG or JPEG), size-limited.
  Outcome<byte[]> media(String mediaId);

  /// Who is signed in. A source that knows no persons (a file) refuses.
  default Outcome<Person> person() {
    return Outcome.failed(new Failure.Refused(0, "This source knows no persons."));
  }

  /// Tells the platform a decision, under the act's own key: however often it is told, it is
  /// decided once, and the answer is that decision.
  ///
  /// [Failure.Conflict] with 412 says that the offer changed meanwhile; [Failure.Refused], and
  /// [Failure.Conflict] with another status, that the platform understood and said no: `detail` is
  /// its reason, fit to be shown. All other failures leave open whether it was decided.
  default Outcome<Decision> decide(Act act) {
    return Outcome.failed(new Failure.Refused(0, "This source takes no decisions."));
  }

  /// Lets somebody stand in for the person who is signed in, under a key: however often it is asked
  /// for, it is one delegation, and the answer is that one.
  ///
  /// @param wish its identifier is the platform's to give
  default Outcome<Delegation> delegate(Delegation wish, String key) {
    return Outcome.failed(new Failure.Refused(0, "This source knows no persons."));
  }

  /// Ends a delegation; one that is over stays as it is and is the answer.
  default Outcome<Delegation> endDelegation(String brandId, String id) {
    return Outcome.failed(new Failure.Refused(0, "This source knows no persons."));
  }

  /// Whether more may come. What does not grow (a file) is read from its beginning each time; what
  /// is stored already is not changed by it.
  default boolean grows() {
    return true;
  }

  /// Whether a cursor brings the same records each time. A source that keeps no log tells of each
  /// thing as it stands when it is asked; it knows its own cursors again, see [Failure.CursorGone].
  default boolean repeats() {
    return true;
  }

  /// Up to when a log that was just read to its end tells all.
  default Instant toldUntil(Instant now) {
    return now;
  }

  /// How far the platform's clock was ahead of this machine's when it last answered, to the second
  /// or so; negative where it is behind, zero where it does not say.
  default Duration clockSkew() {
    return Duration.ZERO;
  }

  @Override
  void close();

  /// Receives live changes.
  interface LiveListener {
    /// The stream is open: everything behind the cursor will come.
    void onOpen();

    /// Changes in order, with the cursor behind the last of them.
    void onChanges(ChangePage page);

    /// Nothing new, but the connection lives.
    void onHeartbeat();
  }
}
