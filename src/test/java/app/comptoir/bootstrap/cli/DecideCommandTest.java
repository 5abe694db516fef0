package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.bootstrap.Cli;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// `comptoir decide`, `acts` and `verify`, as somebody types them.
@ResourceLock(Resources.SYSTEM_OUT)
class DecideCommandTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String OFFER = "off-vl-04";

  @TempDir Path folder;

  @Test
  void decidesListsExportsAndProves() throws Exception {
    Path workspace = folder.resolve("workspace");
    Path token = folder.resolve("token");
    Path csv = folder.resolve("decisions.csv");
    try (Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(5, CLOCK.instant(), 1, 1, 0, CLOCK), Threads.daemons("sandbox"))) {
      sandbox.awaitHistory();
      sandbox.pauseLive();
      Files.writeString(token, sandbox.token("reviewer"));
      Object[] sync = {
        "sync", "-w", workspace, "--address", sandbox.address(), "--token-file", token
      };
      assertThat(Cli.run(sync).status()).isZero();
      String hash = "0".repeat(64);
      Cli.Result wrong = decide(workspace, token, "review", hash);
      assertThat(wrong.status()).isEqualTo(1);
      assertThat(wrong.err()).contains("ACT-6 The offer's content is not the one");
      List<String> waiting = Cli.run("acts", "waiting", "-w", workspace).lines();
      assertThat(waiting.getFirst()).startsWith("offer,title,state,waiting_since,flight_from");
      String line = waiting.stream().filter(l -> l.startsWith(OFFER)).findFirst().orElseThrow();
      hash = line.substring(line.lastIndexOf(',') + 1);
      Cli.Result forbidden = decide(workspace, token, "approve", hash);
      assertThat(forbidden.status()).isEqualTo(1);
      assertThat(forbidden.err()).contains("ACT-5 That takes the role of approver");
      Cli.Result decided = decide(workspace, token, "review", hash);
      assertThat(decided.err()).doesNotContain("ACT-");
      assertThat(decided.out()).isEqualTo("1,confirmed,\n");
      assertThat(decided.status()).isZero();
      Cli.Result said = decide(workspace, token, "comment", hash);
      assertThat(said.out()).isEqualTo("2,confirmed,\n");
      assertThat(decide(workspace, token, "applaud", hash).err()).contains("ARG-6");
    }
    Cli.Result away =
        decide(workspace, token, "reject", hashOf(workspace, "off-vl-05"), "off-vl-05");
    assertThat(away.err()).contains("NET-1");
    assertThat(away.out()).isEqualTo("3,queued,\n");
    assertThat(away.status()).isZero();
    Cli.Result list = Cli.run("acts", "-w", workspace);
    assertThat(list.err()).contains("3 decisions, chain of 8 lines whole");
    assertThat(list.lines()).hasSize(4);
    assertThat(list.lines().get(1)).startsWith("1,").contains(",review,,,'=Fine,", ",confirmed,");
    assertThat(Cli.run("acts", "export", "--out", csv, "-w", workspace).status()).isZero();
    Cli.Result nowhere =
        Cli.run("acts", "export", "--out", folder.resolve("no/such.csv"), "-w", workspace);
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.err()).startsWith("FILE-1 ").contains("such.csv cannot be written");
    assertThat(Files.readString(csv)).isEqualTo(list.out());
    Cli.Result whole = Cli.run("verify", "-w", workspace);
    assertThat(whole.out()).contains("ok: 3 decisions, chain of 8 lines whole");
    assertThat(whole.status()).isZero();
    Path audit = workspace.resolveSibling("audit.csv");
    Path pdf = workspace.resolveSibling("audit.pdf");
    Cli.Result exported =
        Cli.run(
            "acts",
            "export",
            "--csv",
            audit,
            "--pdf",
            pdf,
            "--person",
            "usr-tomas",
            "--offer",
            OFFER,
            "-w",
            workspace);
    assertThat(exported.err()).contains("2 rows, chain of 8 lines with 3 acts whole");
    assertThat(exported.status()).isZero();
    assertThat(Files.readAllLines(audit))
        .hasSize(3)
        .anyMatch(row -> row.contains(",review,,usr-tomas,Tomas Reinholt,,,'=Fine,"))
        .anyMatch(row -> row.contains(",comment,,usr-tomas,Tomas Reinholt,,,'=Fine,"));
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(Cli.run("acts", "list", "--csv", audit, "-w", workspace).status()).isEqualTo(2);
    byte[] bytes = Files.readAllBytes(ActBook.file(workspace));
    bytes[bytes.length / 2] ^= 1;
    Files.write(ActBook.file(workspace), bytes);
    Cli.Result damaged = Cli.run("verify", "-w", workspace);
    assertThat(damaged.status()).isEqualTo(1);
    assertThat(damaged.out()).contains("differs: ACT-2 line");
    Cli.Result repaired = Cli.run("acts", "-w", workspace);
    assertThat(repaired.status()).isZero();
    assertThat(repaired.lines()).hasSize(4);
    Files.delete(ActBook.file(workspace));
    Cli.Result gone = Cli.run("verify", "-w", workspace);
    assertThat(gone.status()).isEqualTo(1);
    assertThat(gone.out()).contains("differs: ACT-8 ", "3 decisions came back");
    Cli.Result again = Cli.run("verify", "-w", workspace);
    assertThat(again.out()).contains("ok: 3 decisions");
    assertThat(again.status()).isZero();
    Files.write(ActBook.file(workspace), new byte[0]);
    assertThat(Cli.run("acts", "waiting", "-w", workspace).err()).contains("ACT-8 ");
  }

  private static String hashOf(Path workspace, String offer) {
    return Cli.run("acts", "waiting", "-w", workspace).lines().stream()
        .filter(line -> line.startsWith(offer))
        .map(line -> line.substring(line.lastIndexOf(',') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static Cli.Result decide(Path workspace, Path token, String decision, String hash) {
    return decide(workspace, token, decision, hash, OFFER);
  }

  private static Cli.Result decide(
      Path workspace, Path token, String decision, String hash, String offer) {
    return Cli.run(
        "decide",
        offer,
        decision,
        "--comment",
        "=Fine",
        "--hash",
        hash,
        "--wait",
        "10",
        "--token-file",
        token,
        "-w",
        workspace);
  }
}
