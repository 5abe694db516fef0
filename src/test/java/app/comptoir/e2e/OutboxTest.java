package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Approvals.Obstacle;
import app.comptoir.service.offers.Approvals.Taken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the decision to the platform's answer, over HTTP to the simulated platform.
class OutboxTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  /// By the manager, unless said otherwise.
  private static final String OFFER = "off-vl-04";

  private static final String OTHER = "off-vl-05";
  private static final String BY_THE_LEAD = "off-vl-06";

  @TempDir static Path common;
  private static Sandbox sandbox;
  private static Path template;
  private static Path journal;

  @TempDir Path folder;
  private final Deque<UnaryOperator<Outcome<Decision>>> mishaps = new ConcurrentLinkedDeque<>();
  private final AtomicInteger told = new AtomicInteger();
  private final Deque<Office> offices = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    journal = common.resolve("platform.jsonl");
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock).withJournal(journal),
            Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    template = Files.createDirectory(common.resolve("template"));
    try (Office office =
        Office.open(template, sandbox.address(), sandbox.token(), AT_ONCE, Office.Seams.none())) {
      office.read();
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void prepare() throws Exception {
    Files.copy(template.resolve("comptoir.mv.db"), folder.resolve("comptoir.mv.db"));
    sandbox.direct(OFFER, "submitted", null);
    sandbox.direct(OTHER, "submitted", null);
    sandbox.direct(BY_THE_LEAD, "submitted", null);
  }

  @AfterEach
  void closeAll() throws Exception {
    while (!offices.isEmpty()) {
      offices.pop().close();
    }
  }

  /// Opens the workspace and reads the log.
  private Office office(String user, Duration undo) throws Exception {
    return office(user, undo, sandbox.address().toString());
  }

  private Office office(String user, Duration undo, String address) throws Exception {
    Office office =
        Office.open(
            folder,
            java.net.URI.create(address),
            sandbox.token(user),
            undo,
            new Office.Seams(null, Mishap::new));
    offices.push(office);
    return office;
  }

  private Office ready(String user, Duration undo) throws Exception {
    Office office = office(user, undo);
    office.read();
    office.send();
    await(() -> office.approvals().me().isPresent());
    return office;
  }

  private void leave() throws Exception {
    offices.pop().close();
  }

  /// What happens to an answer on its way, in turn; none left: nothing.
  private final class Mishap extends Wrapped {
    Mishap(PlatformConnector inner) {
      super(inner);
    }

    @Override
    public Outcome<Decision> decide(Act act) {
      told.incrementAndGet();
      Outcome<Decision> answer = super.decide(act);
      UnaryOperator<Outcome<Decision>> mishap = mishaps.poll();
      return mishap == null ? answer : mishap.apply(answer);
    }
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "It does not come about: "
                + offices.peek().approvals().acts(9)
                + offices.peek().outbox().state());
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static Act decide(Office office, String offer, Kind kind, String comment) {
    String hash = office.offers().find(offer).orElseThrow().offer().contentHash();
    Taken taken = office.approvals().decide(new Approvals.Wish(offer, kind, comment, null, hash));
    assertThat(taken).isInstanceOf(Taken.Queued.class);
    return ((Taken.Queued) taken).act();
  }

  private static ActStatus status(Office office, Act act) {
    return office.approvals().actsOn(act.offerId()).stream()
        .filter(tracked -> tracked.act().number() == act.number())
        .map(TrackedAct::status)
        .findFirst()
        .orElseThrow();
  }

  private <S extends ActStatus> S awaitStatus(Office office, Act act, Class<S> wanted) {
    await(() -> wanted.isInstance(status(office, act)));
    return wanted.cast(status(office, act));
  }

  /// The decisions the platform has under a key.
  private static long decisions(String key) throws Exception {
    if (!Files.exists(journal)) {
      return 0;
    }
    try (var lines = Files.lines(journal)) {
      return lines.filter(line -> line.contains("\"" + key + "\"")).count();
    }
  }

  @Test
  void aDecisionIsKeptSentAndConfirmed() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    assertThat(office.approvals().me().orElseThrow().name()).isEqualTo("Tomas Reinholt");
    Act act = decide(office, OFFER, Kind.REVIEW, "Checked 👍");
    assertThat(act.content()).startsWith("offer-content 2\nid 9:off-vl-04\n");
    ActStatus.Confirmed confirmed = awaitStatus(office, act, ActStatus.Confirmed.class);
    office.read();
    assertThat(office.dossier(OFFER).row().state()).isEqualTo(new OfferState.Reviewed("usr-tomas"));
    Decision decision = office.offers().find(OFFER).orElseThrow().decisions().getLast();
    assertThat(decision.id()).isEqualTo(confirmed.decisionId());
    assertThat(decision.comment()).isEqualTo("Checked 👍");
    assertThat(decisions(act.key())).isEqualTo(1);
    List<TrackedAct> before = office.approvals().acts(10);
    leave();
    Office again = office("reviewer", AT_ONCE);
    assertThat(again.approvals().acts(10)).isEqualTo(before);
    assertThat(again.book().open()).isEmpty();
  }

  @Test
  void untilItLeavesItCanBeUndone() throws Exception {
    Office office = ready("reviewer", LONG);
    Act act = decide(office, OFFER, Kind.REVIEW, null);
    assertThat(status(office, act)).isEqualTo(new ActStatus.Queued());
    assertThat(office.approvals().undo(act.number())).isTrue();
    assertThat(office.approvals().undo(act.number())).isFalse();
    Act other = decide(office, OFFER, Kind.REJECT, "Not now");
    assertThat(status(office, act)).isEqualTo(new ActStatus.Undone());
    leave();
    Office later = ready("reviewer", AT_ONCE);
    awaitStatus(later, other, ActStatus.Confirmed.class);
    assertThat(later.approvals().undo(other.number())).as("it has left").isFalse();
    assertThat(decisions(act.key())).isZero();
    assertThat(decisions(other.key())).isEqualTo(1);
  }

  @Test
  void answersLostOnTheWayLeaveOneDecision() throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("decision: answers lost on the way");
    List<Failure> lost =
        List.of(
            new Failure.Unreachable("reset"),
            new Failure.TimedOut("silence"),
            new Failure.Busy(503, Duration.ofMillis(20), "busy"),
            new Failure.BadAnswer("cut"));
    Office office = ready("reviewer", AT_ONCE);
    lost.forEach(failure -> mishaps.add(_ -> Outcome.failed(failure)));
    Act act = decide(office, OFFER, Kind.REVIEW, null);
    while (!mishaps.isEmpty()) {
      office.approvals().retry();
      LockSupport.parkNanos(2_000_000);
    }
    office.approvals().retry();
    awaitStatus(office, act, ActStatus.Confirmed.class);
    assertThat(told.get()).isEqualTo(lost.size() + 1);
    assertThat(decisions(act.key())).isEqualTo(1);
    fault.survived();
  }

  @Test
  void offLineItStaysQueuedAndLeavesAfterARestart() throws Exception {
    ready("reviewer", AT_ONCE);
    leave();
    Office away = office("reviewer", AT_ONCE, "http://127.0.0.1:9");
    away.send();
    await(() -> away.approvals().me().isPresent());
    Act act = decide(away, OFFER, Kind.REVIEW, null);
    await(() -> away.approvals().outbox().trouble() != null);
    assertThat(away.approvals().outbox().trouble().code()).isEqualTo("NET-1");
    await(() -> away.approvals().outbox().waiting() == 1);
    assertThat(status(away, act)).isEqualTo(new ActStatus.Queued());
    leave();
    Office back = ready("reviewer", AT_ONCE);
    awaitStatus(back, act, ActStatus.Confirmed.class);
    assertThat(decisions(act.key())).isEqualTo(1);
  }

  @Test
  void anOfferThatChangedMeanwhileIsAConflict() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    sandbox.edit(OFFER, "Another text", "submitted");
    Act act = decide(office, OFFER, Kind.REVIEW, null);
    ActStatus.Conflict conflict = awaitStatus(office, act, ActStatus.Conflict.class);
    assertThat(conflict.httpStatus()).isEqualTo(412);
    assertThat(conflict.reason()).startsWith("The offer changed meanwhile.");
    office.read();
    Act again = decide(office, OFFER, Kind.REVIEW, null);
    awaitStatus(office, again, ActStatus.Confirmed.class);
    assertThat(again.content()).contains("Another text");
    assertThat(decisions(act.key())).isZero();
  }

  @Test
  void whatThePlatformRefusesIsShownWithItsReason() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    String twin = sandbox.signIn("usr-tomas", "Tomas Reinholt", java.util.Set.of());
    leave();
    Office demoted =
        Office.open(folder, sandbox.address(), twin, AT_ONCE, new Office.Seams(null, Mishap::new));
    offices.push(demoted);
    assertThat(office).isNotNull();
    Act act = decide(demoted, OFFER, Kind.REVIEW, null);
    demoted.send();
    ActStatus.Refused refused = awaitStatus(demoted, act, ActStatus.Refused.class);
    assertThat(refused.httpStatus()).isEqualTo(403);
    assertThat(refused.reason()).startsWith("Not your role. To review is not among your roles");
    await(() -> demoted.approvals().me().orElseThrow().roles().isEmpty());
  }

  @Test
  void anotherPersonsDecisionsWaitForThem() throws Exception {
    Office office = ready("reviewer", LONG);
    Act act = decide(office, OFFER, Kind.REVIEW, null);
    leave();
    Office other = ready("lead", AT_ONCE);
    Act theirs = decide(other, OTHER, Kind.REQUEST_CHANGES, "Shorter");
    awaitStatus(other, theirs, ActStatus.Confirmed.class);
    await(() -> other.approvals().outbox().foreign() == 1);
    assertThat(status(other, act)).isEqualTo(new ActStatus.Queued());
    leave();
    Office back = ready("reviewer", AT_ONCE);
    awaitStatus(back, act, ActStatus.Confirmed.class);
    assertThat(decisions(act.key())).isEqualTo(1);
    assertThat(decisions(theirs.key())).isEqualTo(1);
  }

  @Test
  void oneThatGoesWrongDoesNotHoldUpTheOthers() throws Exception {
    Office office = ready("reviewer", AT_ONCE);
    Predicate<Act> first = act -> act.offerId().equals(OFFER);
    for (int i = 0; i < 3; i++) {
      mishaps.add(_ -> Outcome.failed(new Failure.Busy(500, Duration.ofMinutes(1), "failed")));
    }
    Act stuck = decide(office, OFFER, Kind.REVIEW, null);
    assertThat(first.test(stuck)).isTrue();
    await(() -> office.approvals().outbox().trouble() != null);
    mishaps.clear();
    mishaps.add(_ -> Outcome.failed(new Failure.Busy(500, Duration.ofMinutes(1), "failed")));
    Act free = decide(office, OTHER, Kind.REVIEW, null);
    int before = told.get();
    LockSupport.parkNanos(50_000_000);
    assertThat(told.get()).as("Retry-After holds").isEqualTo(before);
    office.approvals().retry();
    awaitStatus(office, free, ActStatus.Confirmed.class);
    assertThat(status(office, stuck)).isEqualTo(new ActStatus.Sent());
    office.approvals().retry();
    awaitStatus(office, stuck, ActStatus.Confirmed.class);
    assertThat(decisions(stuck.key())).isEqualTo(1);
  }

  @Test
  void whatMayNotBeDecidedIsExplainedBeforehand() throws Exception {
    Office office = office("lead", LONG);
    String hash = office.offers().find(BY_THE_LEAD).orElseThrow().offer().contentHash();
    assertThat(
            office
                .approvals()
                .decide(new Approvals.Wish(BY_THE_LEAD, Kind.REVIEW, null, null, hash)))
        .isEqualTo(new Taken.NotNow(Obstacle.NOBODY_SIGNED_IN));
    office.read();
    office.send();
    await(() -> office.approvals().me().isPresent());
    assertThat(
            office
                .approvals()
                .decide(new Approvals.Wish(BY_THE_LEAD, Kind.REVIEW, null, null, hash)))
        .isInstanceOfSatisfying(
            Taken.Forbidden.class,
            f -> assertThat(f.ruling()).isInstanceOf(Ruling.SomebodyElse.class));
    assertThat(office.dossier(BY_THE_LEAD).rulings().get(Kind.WITHDRAW))
        .isEqualTo(new Ruling.Permitted(Offer.State.WITHDRAWN, null));
    assertThat(
            office
                .approvals()
                .decide(new Approvals.Wish("off-none", Kind.REVIEW, null, null, hash)))
        .isEqualTo(new Taken.NotNow(Obstacle.UNKNOWN_OFFER));
    assertThat(office.approvals().decide(new Approvals.Wish(OFFER, Kind.REVIEW, null, null, hash)))
        .isEqualTo(new Taken.NotNow(Obstacle.CHANGED_MEANWHILE));
    String right = office.offers().find(OFFER).orElseThrow().offer().contentHash();
    assertThat(
            office
                .approvals()
                .decide(new Approvals.Wish(OFFER, Kind.REVIEW, "x".repeat(4001), null, right)))
        .isEqualTo(new Taken.NotNow(Obstacle.COMMENT_TOO_LONG));
    Act act = decide(office, OFFER, Kind.REVIEW, null);
    assertThat(decide(office, OFFER, Kind.REVIEW, null)).isEqualTo(act);
    assertThat(office.approvals().decide(new Approvals.Wish(OFFER, Kind.REJECT, null, null, right)))
        .isEqualTo(new Taken.NotNow(Obstacle.ANOTHER_ON_ITS_WAY));
  }

  @Test
  void aDatabaseThatIsGoneGetsItsActsFromTheJournalAndTheOtherWayRound() throws Exception {
    Office office = ready("reviewer", LONG);
    Act queued = decide(office, OFFER, Kind.REVIEW, null);
    Act undone = decide(office, OTHER, Kind.REJECT, "No");
    office.approvals().undo(undone.number());
    List<TrackedAct> before = office.approvals().acts(10);
    assertThat(before).hasSize(2);
    leave();
    Files.delete(folder.resolve("comptoir.mv.db"));
    Office anew = office("reviewer", LONG);
    assertThat(anew.approvals().acts(10)).isEqualTo(before);
    leave();
    Files.delete(ActBook.file(folder));
    Office without = office("reviewer", LONG);
    assertThat(without.approvals().acts(10)).isEqualTo(before);
    assertThat(without.book().open()).extracting(TrackedAct::act).containsExactly(queued);
    leave();
    byte[] file = Files.readAllBytes(ActBook.file(folder));
    int middle = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("undone");
    file[middle] ^= 1;
    Files.write(ActBook.file(folder), file);
    Office repaired = office("reviewer", LONG);
    assertThat(repaired.book().opening().aside()).exists();
    assertThat(repaired.approvals().acts(10)).isEqualTo(before);
    assertThat(repaired.book().open()).extracting(TrackedAct::act).containsExactly(queued);
  }
}
