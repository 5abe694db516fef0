package app.comptoir.bootstrap.cli;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A decision is kept before anybody is asked, and whoever is asked may be silent.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(90)
class DecideFirstTest {
  @TempDir Path folder;

  @Test
  void aSilentPlatformCostsNoDecisionAndNoMoreTimeThanWasGiven() throws Exception {
    Path workspace = folder.resolve("workspace");
    Path token = folder.resolve("token");
    Clock clock = Clock.systemUTC();
    String bearer;
    int port;
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"))) {
      sandbox.awaitHistory();
      bearer = sandbox.token("reviewer");
      port = sandbox.address().getPort();
      Files.writeString(token, bearer);
      assertThat(
              Cli.run(
                      "sync",
                      "-w",
                      workspace,
                      "--address",
                      sandbox.address(),
                      "--token-file",
                      token)
                  .status())
          .isZero();
    }
    String[] first = waiting(workspace, 0);
    String[] second = waiting(workspace, 1);
    // Takes connections, and never answers.
    try (ServerSocket _ = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      long begin = System.nanoTime();
      Cli.Result result =
          Cli.run(
              "decide",
              first[0],
              "review",
              "--hash",
              first[1],
              "--wait",
              "2",
              "--token-file",
              token,
              "-w",
              workspace);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(result.out()).isEqualTo("1,queued,\n");
      assertThat(result.status()).isZero();
      assertThat(took).isLessThan(Duration.ofSeconds(8));

      try (Child child =
          Child.start(
              folder,
              Map.of("COMPTOIR_TOKEN", bearer, "COMPTOIR_ADDRESS", "http://127.0.0.1:" + port),
              "decide",
              second[0],
              "review",
              "--hash",
              second[1],
              "--wait",
              "60",
              "-w",
              workspace)) {
        long size = Files.size(ActBook.file(workspace));
        await("no decision is written", () -> Files.size(ActBook.file(workspace)) > size);
        child.kill();
      }
    }
    assertThat(Cli.run("acts", "-w", workspace).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("1,") && line.contains(first[0]))
        .anyMatch(line -> line.startsWith("2,") && line.contains(second[0]));
  }

  /// Identifier and fingerprint of an offer that waits for a review.
  private static String[] waiting(Path workspace, int which) {
    String[] cells =
        Cli.run("acts", "waiting", "-w", workspace).lines().stream()
            .filter(line -> line.contains("review"))
            .skip(which)
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    return new String[] {cells[0], cells[cells.length - 1]};
  }
}
