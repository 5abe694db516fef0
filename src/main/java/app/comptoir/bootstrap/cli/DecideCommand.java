package app.comptoir.bootstrap.cli;

import app.comptoir.bootstrap.CatchUp;
import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.report.AuditTable;
import app.comptoir.report.TableWriter;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.service.offers.Approvals.Wish;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.sync.FeedState;
import app.comptoir.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Decides on an offer: noted on this machine first, then sent; typed on purpose, so it leaves at
/// once.
@Command(
    name = "decide",
    description =
        "Decide on an offer. The decision is kept on this machine and sent until the platform has"
            + " answered; without an answer it stays queued for the next start.")
final class DecideCommand implements Callable<Integer> {
  @Mixin WorkspaceOption workspace;
  @Mixin TokenOption tokens;
  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OFFER", description = "Identifier of the offer.")
  String offer;

  @Parameters(
      index = "1",
      paramLabel = "DECISION",
      description =
          "submit, withdraw, review, approve, reject, request_changes, pause, resume or"
              + " comment.")
  String decision;

  @Option(names = "--comment", paramLabel = "TEXT", description = "Said along with it.")
  @Nullable String comment;

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      description =
          "What a request for changes is about: title, text, price, compare_at, stock, budget,"
              + " flight, targeting, hashtag or picture.")
  @Nullable String field;

  @Option(
      names = "--hash",
      paramLabel = "SHA-256",
      required = true,
      description =
          "Fingerprint of the content you decide on, as “acts waiting” prints it: nothing is"
              + " decided on any other.")
  String hash;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
  int seconds;

  @Override
  public Integer call() throws Exception {
    Decision.Kind kind = kind();
    Wish wish = new Wish(offer, kind, comment, field(), hash);
    Workspace target = workspace.existing();
    Connection.Opener far = far(target);
    try (Session session = workspace.open(target, Duration.ZERO)) {
      // Kept before anybody is asked: ended at any moment from here on, it waits for the next
      // start.
      Taken first = session.approvals().decide(wish);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      session.recover(true);
      Taken taken =
          first instanceof Taken.Queued(Act act, _)
              ? sent(session, far, wish, act, first, deadline)
              : asked(session, far, wish, deadline);
      return switch (taken) {
        case Taken.Queued(Act act, _) -> answer(session.approvals(), act, deadline);
        case Taken.Forbidden(var ruling) -> throw new CommandException("ACT-5", Why.of(ruling));
        case Taken.NotNow(var obstacle) -> throw new CommandException("ACT-6", Why.of(obstacle));
        case Taken.Failed(String code, String sentence) ->
            throw new CommandException(code, sentence);
      };
    }
  }

  /// Lets a decision that is kept leave. It was taken by who was signed in last; where the token is
  /// somebody else's, it is taken back and decided by that person.
  private Taken sent(
      Session session, Connection.Opener far, Wish wish, Act act, Taken first, long deadline)
      throws InterruptedException {
    try {
      session.standBy(far);
    } catch (CommandException e) {
      say(e.code(), e.sentence());
      return first;
    }
    Approvals approvals = session.approvals();
    // Until the platform has said who is signed in, or cannot be asked.
    await(approvals, () -> approvals.me().isPresent(), deadline);
    boolean other = approvals.me().filter(me -> !me.subject().equals(act.subject())).isPresent();
    return other && approvals.undo(act.number()) ? approvals.decide(wish) : first;
  }

  /// Nothing was decided on what is known here: the platform is asked first. Where it cannot be
  /// reached, that is said, and it stays as it was.
  private Taken asked(Session session, Connection.Opener far, Wish wish, long deadline)
      throws InterruptedException {
    if (!new CatchUp(session).follow(far, left(deadline))) {
      session.replica().brandIds().stream()
          .map(session.updates()::syncState)
          .filter(state -> state.failureCode() != null)
          .findFirst()
          .ifPresent(state -> say(state.failureCode(), state.failureDetail()));
    }
    Approvals approvals = session.approvals();
    await(approvals, () -> approvals.me().isPresent(), deadline);
    return approvals.decide(wish);
  }

  private void say(@Nullable String code, @Nullable String detail) {
    spec.commandLine().getErr().println(code + " " + detail);
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private Connection.Opener far(Workspace target) throws IOException {
    return switch (target.config().kind()) {
      case SAMPLE -> Connection::sample;
      case FILE, SHOPIFY -> throw new CommandException("ACT-10", "A shop's orders have no offers.");
      case PLATFORM -> {
        String url = String.valueOf(target.config().address());
        String token = tokens.token(url, false);
        yield (_, clock, executor) -> Connection.platform(url, token, clock, executor);
      }
    };
  }

  private Decision.Kind kind() {
    return named(Decision.Kind.values(), Decision.Kind.OTHER, decision)
        .orElseThrow(
            () -> new CommandException("ARG-6", "“%s” is no decision.".formatted(decision)));
  }

  private @Nullable OfferField field() {
    return field == null
        ? null
        : named(OfferField.values(), OfferField.OTHER, field)
            .orElseThrow(
                () ->
                    new CommandException("ARG-7", "“%s” is no part of an offer.".formatted(field)));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, E none, String word) {
    return Arrays.stream(all)
        .filter(one -> one != none && one.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static void await(Approvals approvals, BooleanSupplier done, long deadline)
      throws InterruptedException {
    Semaphore moved = new Semaphore(1);
    try (LiveUpdates.Subscription _ = approvals.onMoved(moved::release)) {
      while (!done.getAsBoolean()
          && moved.tryAcquire(left(deadline).toNanos(), TimeUnit.NANOSECONDS)) {
        moved.drainPermits();
      }
    }
  }

  private int answer(Approvals approvals, Act act, long deadline) throws InterruptedException {
    await(approvals, () -> status(approvals, act).closed(), deadline);
    ActStatus status = status(approvals, act);
    FeedState.Trouble trouble = approvals.outbox().trouble();
    if (!status.closed() && trouble != null) {
      say(trouble.code(), trouble.detail());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        TableWriter.line(act.number(), AuditTable.status(status), AuditTable.reason(status)));
    out.flush();
    return status instanceof ActStatus.Conflict || status instanceof ActStatus.Refused ? 1 : 0;
  }

  private static ActStatus status(Approvals approvals, Act act) {
    return approvals.actsOn(act.offerId()).stream()
        .filter(tracked -> tracked.act().number() == act.number())
        .map(TrackedAct::status)
        .findFirst()
        .orElse(new ActStatus.Queued());
  }
}
