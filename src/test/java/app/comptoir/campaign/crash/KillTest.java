package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.common.Threads;
import app.comptoir.e2e.Books;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed at a random moment of a running sync, history and live, again and again on the same file:
/// each time it opens, adds up, and after a sync is the platform's truth.
class KillTest {
  private static final Scoreboard.Fault FAULT = Scoreboard.fault("kill -9 of a running sync");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int DAYS = 2;
  private static final double CHANGES_PER_SECOND = 400;
  private static final int KILLS_A_FILE = 5;
  private static final int KILLS = Integer.getInteger("comptoir.kills", 200);

  @TempDir Path folder;

  @Test
  void aFewTimes() throws Exception {
    kill(11, 2);
  }

  @Test
  @Tag("campaign")
  void manyTimes() throws Exception {
    kill(2026, KILLS);
  }

  private void kill(long seed, int kills) throws Exception {
    Random random = new Random(seed);
    for (int file = 0; file * KILLS_A_FILE < kills; file++) {
      // A platform of its own for each file: in the time of a campaign a live log grows long.
      SandboxOptions options =
          new SandboxOptions(
              seed + file,
              CLOCK.instant(),
              DAYS,
              SandboxOptions.speedFor(CHANGES_PER_SECOND),
              0,
              CLOCK);
      try (Sandbox sandbox = Sandbox.start(options, Threads.daemons("sandbox"))) {
        sandbox.awaitHistory();
        Path workspace = folder.resolve("killed-" + file);
        for (int i = 0; i < Math.min(KILLS_A_FILE, kills - file * KILLS_A_FILE); i++) {
          killAndLook(workspace, sandbox, random);
        }
        Folders.remove(workspace);
      }
    }
  }

  private void killAndLook(Path workspace, Sandbox sandbox, Random random) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), sandbox.token());
    sandbox.resumeLive();
    killOnce(workspace, sandbox, token, random);
    sandbox.pauseLive();
    try {
      reopen(workspace, sandbox);
      FAULT.survived();
    } catch (AssertionError | RuntimeException e) {
      FAULT.wrong();
      throw new AssertionError(workspace.toString(), e);
    }
  }

  private void killOnce(Path workspace, Sandbox sandbox, Path token, Random random)
      throws IOException {
    try (TestJvm child =
        TestJvm.start(folder, SyncingChild.class, workspace, sandbox.address(), token)) {
      child.await("open");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500)));
      assertThat(child.alive()).isTrue();
      child.kill();
    }
  }

  private void reopen(Path workspace, Sandbox sandbox) throws Exception {
    try (Session session =
        Session.open(Workspace.find(workspace).orElseThrow(), CLOCK, OpeningOptions.PLAIN)) {
      assertThat(session.opening().setAside()).isNull();
      assertThat(session.opening().unclean()).isTrue();
      assertThat(session.verify().differences()).isEmpty();
      session.recover(true);
      session.readOnce(
          (_, time, executor) ->
              Connection.platform(sandbox.address().toString(), sandbox.token(), time, executor));
      assertThat(Books.of(session.figures())).isEqualTo(Books.of(sandbox.truth()));
      assertThat(session.verify().differences()).isEmpty();
    }
  }
}
