package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two users, each with a workspace of their own, and the author decide on one offer and edit it,
/// at once and on views that are old: see [Race] for what must hold.
class RacingTest {
  private static final long SEED = 20261122;

  @TempDir Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(1_000_000, 1_000_000);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void noApprovalStandsOnWhatNobodyApproved() throws Exception {
    race(SEED, 120);
  }

  @Test
  @Tag("campaign")
  void noApprovalStandsOnWhatNobodyApprovedInTenThousandSteps() throws Exception {
    race(SEED + 1, 10_000);
  }

  private void race(long seed, int steps) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("decision: two users and edits race, steps");
    Set<String> all = Set.of("manager", "reviewer", "approver");
    try (Race race =
        new Race(
            folder,
            sandbox,
            new Race.Tokens(
                sandbox.token(),
                sandbox.signIn("usr-bo", "Bo Lindqvist", all),
                sandbox.token("manager")),
            seed)) {
      for (int i = 0; i < steps; i++) {
        race.step();
      }
      race.settle();
      race.check();
      assertThat(race.approvals()).as("approvals in the race").isGreaterThan(steps / 500);
      assertThat(race.conflicts()).as("conflicts in the race").isGreaterThan(steps / 500);
    } catch (AssertionError e) {
      fault.wrong();
      throw e;
    }
    for (int i = 0; i < steps; i++) {
      fault.survived();
    }
  }
}
