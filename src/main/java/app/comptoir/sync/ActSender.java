package app.comptoir.sync;

import app.comptoir.acts.ActBook;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.offer.Decision;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends single acts to the platform and notes its answers, in the journal first. Runs on the
/// outbox's thread.
final class ActSender {
  private static final Logger log = LoggerFactory.getLogger(ActSender.class);
  private static final int BUSY = 503;
  private static final int TOO_MANY = 429;

  private final PlatformConnector connector;
  private final ActBook book;
  private final ActCopy copy;
  private final ActListener listener;
  private final StopGate gate;

  ActSender(
      PlatformConnector connector,
      ActBook book,
      ActCopy copy,
      ActListener listener,
      StopGate gate) {
    this.connector = connector;
    this.book = book;
    this.copy = copy;
    this.listener = listener;
    this.gate = gate;
  }

  /// Sends one act and notes the answer.
  ///
  /// @return why there is none yet; null where it is noted, or the act was undone meanwhile
  @Nullable Failure send(Act act) throws InterruptedException {
    boolean leaves = gate.uninterrupted(() -> book.send(act.number()));
    if (!leaves) {
      return null;
    }
    return switch (connector.decide(act)) {
      case Outcome.Ok<Decision>(Decision decision) ->
          note(act, new ActStatus.Confirmed(decision.id(), decision.decidedAt()));
      case Outcome.Failed<Decision>(Failure failure) -> {
        ActStatus refusal = refusal(failure);
        yield refusal == null ? failure : note(act, refusal);
      }
    };
  }

  private @Nullable Failure note(Act act, ActStatus answer) throws InterruptedException {
    log.info("{} on {}: {}", act.kind(), act.offerId(), answer.getClass().getSimpleName());
    gate.uninterrupted(
        () -> {
          book.answered(act.number(), answer);
          copy.catchUp();
          return true;
        });
    listener.onActs();
    return null;
  }

  /// The platform's “no”; null where the failure leaves open what became of the act.
  private static @Nullable ActStatus refusal(Failure failure) {
    return switch (failure) {
      case Failure.Conflict(int status, String detail) ->
          status == 412
              ? new ActStatus.Conflict(status, detail)
              : new ActStatus.Refused(status, detail);
      case Failure.Refused(int status, String detail) -> new ActStatus.Refused(status, detail);
      case Failure.Unreachable _,
          Failure.TimedOut _,
          Failure.Busy _,
          Failure.BadAnswer _,
          Failure.NotPlatform _,
          Failure.SignInNeeded _,
          Failure.CursorGone _,
          Failure.Cancelled _,
          Failure.UnfitFile _,
          Failure.Local _ ->
          null;
    };
  }

  /// Whether a failure may concern one act alone, so that those on other offers need not wait.
  static boolean concernsOneAct(Failure failure) {
    return switch (failure) {
      case Failure.BadAnswer _ -> true;
      case Failure.Busy busy -> busy.status() != BUSY && busy.status() != TOO_MANY;
      case Failure.Unreachable _,
          Failure.TimedOut _,
          Failure.NotPlatform _,
          Failure.SignInNeeded _,
          Failure.Refused _,
          Failure.CursorGone _,
          Failure.Conflict _,
          Failure.Cancelled _,
          Failure.UnfitFile _,
          Failure.Local _ ->
          false;
    };
  }
}
