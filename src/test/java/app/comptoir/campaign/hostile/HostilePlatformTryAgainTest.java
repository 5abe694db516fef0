package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.hostile.HostilePlatform.Manner;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.sync.EngineBench;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.FeedState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is told of a platform that went away, when somebody tries again, and when it is back.
@Timeout(60)
class HostilePlatformTryAgainTest {
  private static final Timeouts LIMITS =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5));

  @TempDir Path folder;

  @Test
  void theCountdownAndTryAgainTellTheSame() throws Exception {
    try (HostilePlatform platform = new HostilePlatform(5);
        EngineBench bench =
            new EngineBench(platform.address(), HostilePlatform.TOKEN, folder, 100, LIMITS)) {
      bench.engine().resume();
      await(bench, 0, state -> state.phase() == Phase.LIVE);
      platform.misbehave("", Manner.HANG_UP, 1_000_000);
      platform.endStreams = true;
      int away = await(bench, 0, state -> state.phase() == Phase.WAITING);
      assertThat(bench.states().get(away).upToDateAt()).isNotNull();
      int before = bench.states().size();
      bench.engine().resume();
      int now = await(bench, before, state -> state.phase() == Phase.WAITING);
      FeedState tried = bench.states().get(now);
      assertThat(tried.trouble()).as("until there is an answer").isNotNull();
      assertThat(tried.upToDateAt()).as("what is shown is as of then").isNotNull();
      await(bench, now + 1, state -> state.phase() == Phase.WAITING && state.upToDateAt() != null);
      bench.engine().pause();
      await(bench, now, state -> state.phase() == Phase.PAUSED);
      platform.endStreams = false;
      platform.behave();
      before = bench.states().size();
      bench.engine().resume();
      await(bench, before, state -> state.phase() == Phase.LIVE);
    }
  }

  /// Waits for a state told at `from` or later.
  ///
  /// @return where it is among all
  private static int await(EngineBench bench, int from, Predicate<FeedState> wanted)
      throws InterruptedException {
    while (true) {
      List<FeedState> told = bench.states();
      for (int i = from; i < told.size(); i++) {
        if (wanted.test(told.get(i))) {
          return i;
        }
      }
      Thread.sleep(10);
    }
  }
}
