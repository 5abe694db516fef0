package app.comptoir.campaign.hostile;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.sync.EngineBench;
import app.comptoir.sync.FeedState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A platform that was set up anew at the same address takes the cursors of before, and has another
/// history: it is noticed, and the two are never mixed.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class AnotherHistoryTest {
  private static final int ORDERS = 40;
  private static final String FIRST = ORDERS + " " + (ORDERS * 1_000 + ORDERS * (ORDERS - 1) / 2);

  @TempDir Path folder;
  private final HostilePlatform platform = new HostilePlatform(ORDERS);

  @Test
  void itIsSaidOnTheCommandLineAndReadAnew() throws Exception {
    try (platform) {
      assertThat(sync().status()).isZero();
      assertThat(revenue()).contains(",EUR,%s,".formatted(FIRST.replace(' ', ',')));
      int calls = platform.calls.get();
      assertThat(sync().err()).doesNotContain("SYNC-1");
      // Who it is twice, the brand twice, one record to compare, the end of the log.
      assertThat(platform.calls.get() - calls).isLessThanOrEqualTo(6);
      for (int orders : new int[] {ORDERS + 5, ORDERS / 2}) {
        platform.becomeAnother(orders);
        Cli.Result again = sync();
        assertThat(again.err()).contains("SYNC-1 The platform's log has another history");
        assertThat(again.status()).isZero();
        assertThat(again.out()).isEqualTo("b1,last_seq,%d%n".formatted(orders + 1));
        assertThat(revenue()).contains(",EUR,%d,%d,".formatted(orders, orders * 7));
      }
      Scoreboard.fault("another history behind the same cursor").survived();
    }
  }

  @Test
  void itIsNoticedWhereALiveStreamBreaksOff() throws Exception {
    Timeouts limits =
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));
    try (platform;
        EngineBench bench =
            new EngineBench(platform.address(), HostilePlatform.TOKEN, folder, 500, limits)) {
      bench.engine().resume();
      await(() -> platform.streams.get() == 1 && bench.sums().contains(FIRST));
      platform.becomeAnother(ORDERS + 5);
      platform.endStreams = true;
      String other = "%d %d".formatted(ORDERS + 5, 7 * (ORDERS + 5));
      await(() -> bench.sums().contains(other));
      assertThat(bench.states())
          .extracting(FeedState::trouble)
          .filteredOn(trouble -> trouble != null)
          .extracting(FeedState.Trouble::code)
          .contains("SYNC-1");
    }
  }

  private Cli.Result sync() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), HostilePlatform.TOKEN + "\n");
    return Cli.run(
        "sync", "-w", folder.resolve("w"), "--address", platform.address(), "--token-file", token);
  }

  private String revenue() {
    return Cli.run("figures", "revenue", "--by", "currency", "-w", folder.resolve("w")).out();
  }
}
