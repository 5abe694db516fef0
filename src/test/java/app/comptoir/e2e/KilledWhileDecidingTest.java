package app.comptoir.e2e;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.common.Threads;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.Decision;
import app.comptoir.e2e.DecidingChild.Step;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Approvals.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// kill -9 at each step of decide → journal → send → answer → store: after a restart there is
/// exactly one decision on the platform, none is lost, and the list says what is so.
class KilledWhileDecidingTest {
  private static final String OFFER = "off-vl-04";
  private static final int MANY = 50;
  private static final long SEED = 20261122;

  @TempDir static Path common;
  private static Sandbox sandbox;
  private static Path template;
  private static Path journal;

  @TempDir Path folder;

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
    try (Office office = open(template)) {
      office.read();
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Office open(Path directory) {
    return Office.open(
        directory,
        sandbox.address(),
        sandbox.token("reviewer"),
        Duration.ZERO,
        Office.Seams.none());
  }

  /// One of each stretch of the way.
  @ParameterizedTest
  @EnumSource(
      names = {"IN_THE_LINE", "IN_THE_JOURNAL", "LEFT", "ANSWERED", "ANSWER_IN_THE_JOURNAL"})
  void thereIsOneDecision(Step step) throws Exception {
    killedAt(step, 0, new Random(SEED));
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource
  void thereIsOneDecisionFiftyTimes(Step step) throws Exception {
    Random random = new Random(SEED + step.ordinal());
    for (int i = 0; i < MANY; i++) {
      killedAt(step, i, random);
    }
  }

  @Test
  void theStepsAreInTheOrderOfTheWay() {
    assertThat(Step.values()).hasSize(12);
    assertThat(Step.IN_THE_LINE.acknowledged()).isFalse();
    assertThat(Step.IN_THE_JOURNAL.acknowledged()).isTrue();
  }

  private void killedAt(Step step, int number, Random random) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("decision: kill -9, " + step);
    sandbox.direct(OFFER, "submitted", null);
    long before = decisions();
    Path directory = Files.createDirectory(folder.resolve(step + "-" + number));
    Files.copy(template.resolve("comptoir.mv.db"), directory.resolve("comptoir.mv.db"));
    kill(directory, step, random);
    try (Office office = open(directory)) {
      List<TrackedAct> acts = office.approvals().acts(10);
      if (step.acknowledged() && acts.size() != 1) {
        fault.lost();
      }
      assertThat(acts.size()).as("acts of %s", step).isBetween(step.acknowledged() ? 1 : 0, 1);
      for (TrackedAct act : acts) {
        assertThat(act.status()).as("right after the restart").isIn(expected(step, act));
      }
      assertThat(office.book().opening().aside()).isNull();
      if (acts.isEmpty()) {
        decideAgain(office);
      } else {
        office.send();
      }
      await(() -> confirmed(office.approvals().acts(10)));
      office.read();
      assertThat(office.offers().find(OFFER).orElseThrow().offer().state().name())
          .isEqualTo("REVIEWED");
    }
    long made = decisions() - before;
    if (made == 1) {
      fault.survived();
    } else if (made == 0) {
      fault.lost();
    } else {
      fault.wrong();
    }
    assertThat(made).as("decisions on the platform after %s", step).isEqualTo(1);
  }

  /// What the list may say right after the restart.
  private static List<ActStatus> expected(Step step, TrackedAct act) {
    ActStatus queued = new ActStatus.Queued();
    ActStatus sent = new ActStatus.Sent();
    return switch (step) {
      case BEFORE_THE_JOURNAL, IN_THE_LINE, BEFORE_THE_FSYNC, BEFORE_IT_LEAVES -> List.of(queued);
      // The outbox runs along.
      case IN_THE_JOURNAL, IN_THE_DATABASE -> List.of(queued, sent, act.status());
      case LEFT, ANSWERED, IN_THE_ANSWERS_LINE -> List.of(sent);
      case ON_THE_WIRE -> List.of(sent, act.status());
      case ANSWER_IN_THE_JOURNAL, ANSWER_IN_THE_DATABASE -> {
        assertThat(act.status()).isInstanceOf(ActStatus.Confirmed.class);
        yield List.of(act.status());
      }
    };
  }

  private static boolean confirmed(List<TrackedAct> acts) {
    return acts.size() == 1 && acts.getFirst().status() instanceof ActStatus.Confirmed;
  }

  private static void decideAgain(Office office) throws InterruptedException {
    office.read();
    office.send();
    await(() -> office.approvals().me().isPresent());
    String hash = office.offers().find(OFFER).orElseThrow().offer().contentHash();
    assertThat(
            office
                .approvals()
                .decide(new Approvals.Wish(OFFER, Decision.Kind.REVIEW, "Checked", null, hash)))
        .isInstanceOf(Taken.Queued.class);
  }

  /// Starts the child, waits until it stands where it is to stand, and kills it.
  private static void kill(Path directory, Step step, Random random) throws Exception {
    try (TestJvm child =
        TestJvm.start(
            directory,
            DecidingChild.class,
            directory,
            sandbox.address(),
            sandbox.token("reviewer"),
            OFFER,
            step.name())) {
      child.await("here");
      if (step == Step.ON_THE_WIRE) {
        LockSupport.parkNanos(random.nextLong(6_000_000));
      }
    }
  }

  /// The decisions on the offer the platform has taken so far.
  private static long decisions() throws IOException {
    if (!Files.exists(journal)) {
      return 0;
    }
    try (var lines = Files.lines(journal)) {
      return lines.filter(line -> line.contains("\"offerId\":\"" + OFFER + "\"")).count();
    }
  }
}
