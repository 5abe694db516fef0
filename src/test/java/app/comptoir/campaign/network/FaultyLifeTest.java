package app.comptoir.campaign.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.sandbox.fault.FaultKind;
import app.comptoir.sandbox.fault.FaultRule;
import app.comptoir.sync.FaultBench;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live streams through the faults of the network and of data: the replica ends at the truth, with
/// neither hole nor overlap.
class FaultyLifeTest {
  private static final List<String> FAULTS =
      List.of(
          "streamcut=0.3",
          "lostid=0.3",
          "cut=0.15",
          "stall=0.05:2",
          "reset=0.1",
          "fuzz=0.1",
          "storm=503:3:missing:0.03",
          "gone=0.03",
          "expire=0.1",
          "duplicate=0.3",
          "reorder=0.3");

  private static final long BETWEEN_DROPS = 400;

  @TempDir Path base;

  @Test
  void allFaultsTogetherLeaveTheTruth() throws Exception {
    live("live through all together", 1, FAULTS, 5_000);
  }

  @Test
  @Tag("campaign")
  void eachFaultLeavesTheTruth() throws Exception {
    for (String fault : FAULTS) {
      for (int seed = 2; seed <= 3; seed++) {
        String word = FaultKind.of(FaultRule.parse(fault).fault()).word();
        live("live through " + word, seed, List.of(fault), 4_000);
      }
    }
  }

  @Test
  @Tag("campaign")
  void allFaultsTogetherLeaveTheTruthByManySeeds() throws Exception {
    for (int seed = 2; seed <= 7; seed++) {
      live("live through all together", seed, FAULTS, 6_000);
    }
  }

  private static void awaitStreams(Sandbox sandbox) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (sandbox.openStreams() < 2 && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
  }

  private void live(String name, long seed, List<String> faults, long millis) throws Exception {
    Clock clock = Clock.systemUTC();
    Path directory = base.resolve(name.replace(' ', '-') + seed);
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(seed, clock.instant(), 2, SandboxOptions.speedFor(150), 0, clock),
            Thread.ofPlatform().daemon().factory())) {
      sandbox.awaitHistory();
      sandbox.knobs().limitRequests(1_000_000, 1_000_000);
      sandbox.knobs().heartbeatEvery(Duration.ofMillis(200));
      sandbox.faults().seed(seed);
      try (FaultBench bench = new FaultBench(sandbox, directory, 500, seed)) {
        bench.readToEnd(3);
        bench.engine().resume();
        awaitStreams(sandbox);
        faults.stream().map(FaultRule::parse).forEach(sandbox.faults()::on);
        for (long passed = 0; passed < millis; passed += BETWEEN_DROPS) {
          Thread.sleep(BETWEEN_DROPS);
          sandbox.dropStreams();
        }
        assertThat(FaultKind.values())
            .as("what struck")
            .filteredOn(kind -> sandbox.faults().struck(kind) > 0)
            .hasSizeGreaterThanOrEqualTo(Math.min(faults.size(), 6));
        sandbox.faults().off();
        sandbox.pauseLive();
        bench.awaitCaughtUp(Duration.ofSeconds(60));
        try {
          bench.compare();
        } catch (AssertionError e) {
          Scoreboard.fault(name).wrong();
          throw new AssertionError(name + ", seed " + seed, e);
        }
        Scoreboard.fault(name).survived();
      }
    }
  }
}
