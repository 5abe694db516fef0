package app.comptoir.campaign.hostile;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.hostile.HostilePlatform.Manner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `comptoir sync` as a process of its own: told to end, and with a feed that dies.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(90)
class HostilePlatformProcessTest {
  @TempDir Path folder;

  @Test
  void aSyncThatIsToldToEndSaysSoAndNothingOfItsInside() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), HostilePlatform.TOKEN);
    Path target = folder.resolve("target");
    try (HostilePlatform platform = new HostilePlatform(400)) {
      Object[] sync = {
        "sync", "-w", target, "--address", platform.address(), "--token-file", token
      };
      platform.bytesASecond = 10_000;
      Cli.Result ended;
      try (Child child = Child.start(folder, Map.of(), sync)) {
        awaitWord(child, "backfill");
        child.terminate();
        ended = child.finish();
      }
      assertThat(ended.status()).isNotZero();
      assertThat(ended.err())
          .contains("SYNC-3 Stopped before the end")
          .doesNotContain("DB-", "APP-1", "Exception", "90098", "closed", "\tat ");
      platform.behave();
      assertThat(Cli.run(sync).out()).isEqualTo("b1,last_seq,401\n");
      Scoreboard.fault("sync told to end").survived();
    }
  }

  /// Before anything was read, the first question is broken off, or the pause before the next.
  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"SILENT", "BUSY"})
  void aFirstQuestionIsBrokenOffWhenToldToEnd(Manner manner) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), HostilePlatform.TOKEN);
    Path target = folder.resolve("target");
    try (HostilePlatform platform = new HostilePlatform(1)) {
      platform.misbehave("", manner, 1_000);
      try (Child child =
          Child.start(
              folder,
              Map.of(),
              "sync",
              "-w",
              target,
              "--address",
              platform.address(),
              "--token-file",
              token)) {
        await("nobody calls", () -> platform.calls.get() > 0);
        long begin = System.nanoTime();
        child.terminate();
        Cli.Result ended = child.finish();
        assertThat(ended.err()).startsWith("SYNC-3 Stopped before the end").hasLineCount(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(target).doesNotExist();
      }
    }
  }

  @Test
  void aFeedThatDiesEndsTheCommandWithItsReason() throws Exception {
    Path target = folder.resolve("target");
    try (HostilePlatform platform = new HostilePlatform(5);
        Child child =
            Child.start(
                folder,
                Map.of("COMPTOIR_TOKEN", HostilePlatform.TOKEN),
                "sync",
                "-w",
                target,
                "--address",
                platform.address(),
                "--follow")) {
      awaitWord(child, "live");
      platform.misbehave("", Manner.ESCAPES_IN_A_REFUSAL, 1_000);
      platform.endStreams = true;
      Cli.Result ended = child.finish();
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.err().lines().toList().getLast())
          .startsWith("AUTH-2 b1 cannot be followed any more: HTTP 403: No")
          .doesNotContain("\u001b", "\u202E");
    }
  }

  private static void awaitWord(Child child, String word) {
    await(word, () -> child.errors().contains(word));
  }
}
