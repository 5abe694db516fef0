package app.comptoir.bootstrap;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.BeginningChild.Step;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// kill -9 at each step of connecting, opening a file, opening the sample, removing and signing
/// out: the next start finds a whole workspace or none, and no secret that belongs to nobody.
class KilledWhileBeginningTest {
  private static final int MANY = 20;
  private static final Set<Step> NEEDS_ONE =
      Set.of(Step.PUT_ASIDE, Step.SECRET_FORGOTTEN, Step.SIGNED_OUT, Step.SIGN_IN_FORGOTTEN);

  private static Sandbox sandbox;
  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 1, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  /// One of each way.
  @ParameterizedTest
  @EnumSource(
      names = {
        "BROWSER_ASKED",
        "BEFORE_THE_SECRET",
        "FILE_WORKSPACE_MADE",
        "PUT_ASIDE",
        "SIGNED_OUT"
      })
  void theNextStartIsClean(Step step) throws Exception {
    killedAt(step, folder);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource
  void theNextStartIsCleanManyTimes(Step step) throws Exception {
    for (int i = 0; i < MANY; i++) {
      killedAt(step, Files.createDirectory(folder.resolve("run-" + i)));
    }
  }

  private static void killedAt(Step step, Path home) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("first run: kill -9, " + step);
    Files.writeString(
        home.resolve("orders.csv"),
        """
        Name,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price
        #1001,2026-03-01 10:00:00 +0100,EUR,2,Lampe,20.00
        """);
    FileKeychain keychain = new FileKeychain(home.resolve("keychain"));
    WorkspaceOpener next = BeginningChild.opening(home, step, false);
    if (NEEDS_ONE.contains(step)) {
      // Something to be removed, or to sign out of.
      new WorkspaceMaker(next, () -> null)
          .connect(
              sandbox.address().toString(),
              new app.comptoir.service.workspaces.FirstSteps.BrowserWords(
                  "en", "yes", "no", "close"),
              _ -> {});
      next.desktop(next.last().orElseThrow()).close();
      assertThat(keychain.secrets()).as("of the sign-in and of the database").hasSize(2);
    }
    kill(step, home);
    next.tidy();
    assertThat(next.folders().removed().leftovers()).isEmpty();
    switch (step) {
      case BROWSER_ASKED, PUT_ASIDE, SECRET_FORGOTTEN -> {
        assertThat(next.folders().list()).as("nothing is left").isEmpty();
        assertThat(keychain.secrets()).isEmpty();
      }
      case BEFORE_THE_SECRET -> opened(next, "AUTH-1", false);
      case SIGNED_OUT, SIGN_IN_FORGOTTEN -> {
        assertThat(keychain.secrets()).as("of the database").hasSize(1);
        opened(next, "AUTH-1", false);
        assertThat(Workspace.secretsNamed(next.last().orElseThrow())).hasSize(1);
      }
      case SECRET_KEPT -> opened(next, null, true);
      case FILE_WORKSPACE_MADE -> opened(next, null, false);
      case SAMPLE_MADE ->
          assertThat(next.folders().found(next.last().orElseThrow()).config())
              .extracting(WorkspaceConfig::kind)
              .isEqualTo(WorkspaceConfig.Kind.SAMPLE);
    }
    fault.survived();
  }

  /// The workspace opens, and comes to what it holds, or says what is missing.
  private static void opened(
      WorkspaceOpener next, @org.jspecify.annotations.Nullable String code, boolean live)
      throws Exception {
    try (Desktop desktop = next.desktop(next.last().orElseThrow())) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      await(
          () -> {
            SyncState whole = desktop.session().updates().syncState("");
            if (code != null) {
              return code.equals(whole.failureCode());
            }
            return live
                ? desktop.live().isDone()
                : desktop.session().workspace().config().files().getFirst().complete();
          });
    }
  }

  private static void kill(Step step, Path home) throws Exception {
    try (TestJvm child =
        TestJvm.start(home, BeginningChild.class, home, step.name(), sandbox.address())) {
      assertThat(child.line()).startsWith("reached");
    }
  }
}
