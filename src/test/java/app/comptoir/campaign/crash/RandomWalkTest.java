package app.comptoir.campaign.crash;

import app.comptoir.campaign.Scoreboard;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random walks against a model in memory; a failure names the seed and the steps.
class RandomWalkTest {
  private static final Scoreboard.Fault FAULT = Scoreboard.fault("Random walk of 100 steps");
  private static final int STEPS = 100;
  private static final int SEEDS = Integer.getInteger("comptoir.walks", 500);

  @TempDir Path folder;
  private Path template;

  @BeforeEach
  void makeTheTemplate() {
    template = folder.resolve("template");
    Walk.template(template);
  }

  @Test
  void aFewWalks() throws Exception {
    walk(1, 2);
  }

  @Test
  @Tag("campaign")
  void manyWalks() throws Exception {
    walk(1000, SEEDS);
  }

  private void walk(long firstSeed, int seeds) throws Exception {
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      try (Walk walk = new Walk(folder.resolve("seed-" + seed), template, seed)) {
        walk.run(STEPS);
        FAULT.survived();
      } catch (AssertionError | RuntimeException e) {
        FAULT.wrong();
        throw new AssertionError("Seed " + seed, e);
      }
    }
  }
}
