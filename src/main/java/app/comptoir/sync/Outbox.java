package app.comptoir.sync;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.JournalException;
import app.comptoir.common.WakeSignal;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.sync.FeedState.Trouble;
import app.comptoir.sync.retry.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what was decided here, in order, until each act has its answer: noted in the journal
/// first, then in the database. An act leaves when its time to be undone is over, and only while
/// the person who decided it is signed in.
///
/// Runs on one thread of its own until [#stop].
public final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /// How long an act can be undone.
  public static final Duration UNDO = Duration.ofSeconds(10);

  /// Where only a person can help, it is looked at again this often.
  private static final Duration HOPELESS = Duration.ofMinutes(1);

  private final PlatformConnector connector;
  private final Desk desk;
  private final Clock clock;
  private final Duration undo;
  private final Backoff backoff;
  private final StopGate gate = new StopGate();
  private final ActSender sender;
  private final WakeSignal bell = new WakeSignal();
  private volatile OutboxState state = OutboxState.IDLE;
  private volatile boolean hurry;
  private long notBefore = System.nanoTime();
  private volatile @Nullable Person person;
  private volatile boolean asked;

  /// Where acts are kept and who hears of them.
  public record Desk(ActBook book, ActCopy copy, OfferStore offers, ActListener listener) {}

  /// @param undo how long an act waits before it leaves
  public Outbox(
      PlatformConnector connector, Desk desk, Clock clock, Duration undo, RandomGenerator random) {
    this.connector = connector;
    this.desk = desk;
    this.clock = clock;
    this.undo = undo;
    this.backoff = new Backoff(random);
    this.sender = new ActSender(connector, desk.book(), desk.copy(), desk.listener(), gate);
  }

  public OutboxState state() {
    return state;
  }

  /// Whether the platform was asked who is signed in: until then nobody is.
  public boolean asked() {
    return asked;
  }

  /// Who is signed in, as the platform said; empty where it has not.
  public Optional<Person> person() {
    return Optional.ofNullable(person);
  }

  /// Looks whether there is something to send, for an act was taken; a pause the platform asked for
  /// is kept.
  public void ring() {
    bell.ring();
  }

  /// Tries again at once, whatever stands in the way.
  public void retry() {
    hurry = true;
    bell.ring();
  }

  /// Ends [#run] soon, wherever it waits; what is being written is written.
  public void stop() {
    gate.stop();
  }

  /// Sends until stopped.
  public void run() {
    gate.enter();
    try {
      while (!gate.stopped()) {
        Duration wait = round();
        if (wait == null) {
          bell.await();
        } else {
          bell.await(wait);
        }
      }
    } catch (InterruptedException _) {
      log.debug("The outbox was stopped");
    } finally {
      gate.leave();
    }
  }

  /// Sends what can be sent now.
  ///
  /// @return after what time to look again; null for when the bell rings
  private @Nullable Duration round() throws InterruptedException {
    boolean atOnce = hurry;
    hurry = false;
    long pause = notBefore - System.nanoTime();
    if (pause > 0 && !atOnce) {
      show(state.trouble(), state.retryAt());
      return Duration.ofNanos(pause);
    }
    try {
      gate.uninterrupted(
          () -> {
            desk.copy().catchUp();
            return true;
          });
      Failure failure = person == null ? signIn() : null;
      Person now = person;
      if (failure != null || now == null) {
        return failure == null ? HOPELESS : trouble(failure);
      }
      return send(now);
    } catch (StoreException | JournalException e) {
      return trouble(new Failure.Local(e.code(), e.sentence()));
    } catch (RuntimeException e) {
      // Whatever nobody foresaw: decisions that nobody sends any more would wait without a word.
      log.error("{} the outbox failed", BrandFeed.UNFORESEEN.code(), e);
      return trouble(BrandFeed.UNFORESEEN);
    }
  }

  private @Nullable Failure signIn() throws InterruptedException {
    Outcome<Person> outcome = connector.person();
    return switch (outcome) {
      case Outcome.Failed<Person>(Failure failure) -> {
        asked = true;
        yield failure;
      }
      case Outcome.Ok<Person>(Person found) -> {
        gate.uninterrupted(
            () -> {
              desk.offers().signedIn(found, clock.instant());
              return true;
            });
        person = found;
        asked = true;
        desk.listener().onActs();
        yield null;
      }
    };
  }

  /// Sends what may leave.
  ///
  /// @return after what time to look again; null for when the bell rings
  private @Nullable Duration send(Person now) throws InterruptedException {
    Set<String> held = new HashSet<>();
    Duration wait = null;
    Failure standing = null;
    for (TrackedAct tracked : desk.book().open()) {
      Act act = tracked.act();
      if (!act.subject().equals(now.subject()) || held.contains(lane(act))) {
        continue;
      }
      Duration early = early(tracked);
      if (early.isPositive()) {
        held.add(lane(act));
        wait = wait == null || early.compareTo(wait) < 0 ? early : wait;
        continue;
      }
      Failure failure = sender.send(act);
      if (failure == null) {
        continue;
      }
      standing = failure;
      if (!ActSender.concernsOneAct(failure)) {
        return trouble(failure);
      }
      held.add(lane(act));
    }
    if (standing != null) {
      return trouble(standing);
    }
    backoff.succeeded();
    show(null, null);
    return wait;
  }

  /// What has to leave in order: the decisions on an offer, and, apart from them, its comments.
  private static String lane(Act act) {
    return (act.isComment() ? "said on " : "decided on ") + act.offerId();
  }

  /// How long until an act may leave. An act of the future (the clock was set back) waits no longer
  /// than any other.
  private Duration early(TrackedAct tracked) {
    if (!(tracked.status() instanceof ActStatus.Queued)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), tracked.act().at().plus(undo));
    return left.compareTo(undo) > 0 ? undo : left;
  }

  private Duration trouble(Failure failure) {
    if (desk.book().open().isEmpty()) {
      log.debug("{} who is signed in: {}", failure.code(), failure.detail());
    } else {
      log.warn("{} decisions: {}", failure.code(), failure.detail());
    }
    if (failure instanceof Failure.SignInNeeded) {
      person = null;
    }
    Duration wait = failure.transientFailure() ? backoff.next(failure) : HOPELESS;
    notBefore = System.nanoTime() + wait.toNanos();
    show(Trouble.of(failure), clock.instant().plus(wait));
    return wait;
  }

  private void show(@Nullable Trouble trouble, @Nullable Instant retryAt) {
    Person now = person;
    int waiting = 0;
    int foreign = 0;
    for (TrackedAct tracked : desk.book().open()) {
      waiting++;
      foreign += now != null && !tracked.act().subject().equals(now.subject()) ? 1 : 0;
    }
    state = new OutboxState(waiting, foreign, trouble, retryAt);
    desk.listener().onOutbox(state);
  }
}
