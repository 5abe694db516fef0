package app.comptoir.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.secrets.Secrets;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.settings.SettingsFile;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token from outside that is none, or that nobody could send: the one is as if nobody had given
/// it, the other is said for what it is, and the address is not blamed.
@ResourceLock(Resources.SYSTEM_OUT)
class GivenTokenTest {
  private static final String ADDRESS = "http://127.0.0.1:9";

  @TempDir Path folder;
  private Path directory;

  @BeforeEach
  void begin() {
    directory = folder.resolve("workspaces/far");
    var _ = Workspace.create(directory, WorkspaceConfig.platform(ADDRESS));
  }

  private Desktop desktop(String token) {
    return new WorkspaceOpener(
            token,
            new Secrets(
                () -> {
                  throw new IllegalStateException("none");
                },
                Secrets.LIMIT),
            new WorkspaceFolders(
                folder.resolve("workspaces"),
                new SettingsFile("last.properties", () -> folder.resolve("settings"))),
            _ -> false,
            folder.resolve("settings"),
            Clock.systemUTC())
        .desktop(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void aBlankOneIsNone(String blank) {
    try (Desktop desktop = desktop(blank)) {
      assertThat(desktop.signIn()).as("people may sign in").isNotNull();
    }
  }

  @Test
  void theEndOfItsLineIsNoPartOfIt() throws Exception {
    try (Desktop desktop = desktop(" a-token\n")) {
      assertThat(desktop.signIn()).isNull();
      assertThat(code(desktop)).startsWith("NET-");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "clé"})
  void theWindowSaysOfOneThatCannotBeSentWhatItIs(String token) throws Exception {
    try (Desktop desktop = desktop(token)) {
      assertThat(code(desktop)).isEqualTo("AUTH-11");
    }
  }

  /// Why the platform is not followed.
  private static String code(Desktop desktop) {
    var _ = desktop.services(Runnable::run);
    desktop.start();
    long deadline = System.nanoTime() + 30_000_000_000L;
    SyncState state = desktop.session().updates().syncState("");
    while (state.failureCode() == null && System.nanoTime() < deadline) {
      LockSupport.parkNanos(10_000_000);
      state = desktop.session().updates().syncState("");
    }
    return String.valueOf(state.failureCode());
  }

  @Test
  void soDoesTheCommandLine() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "two words\n");
    Cli.Result sync = Cli.run("sync", "-w", directory, "--token-file", file);
    assertThat(sync.status()).isEqualTo(1);
    assertThat(sync.err())
        .startsWith("AUTH-11 ")
        .hasLineCount(1)
        .doesNotContain("two words", ADDRESS);
    try (Child child =
        Child.start(
            folder,
            Map.of("COMPTOIR_TOKEN", "two words", "COMPTOIR_ADDRESS", ADDRESS),
            "sync",
            "-w",
            directory)) {
      assertThat(child.finish().err()).isEqualTo(sync.err());
    }
    try (Child child =
        Child.start(folder, Map.of("COMPTOIR_TOKEN", " "), "sync", "-w", directory)) {
      assertThat(child.finish().err()).startsWith("AUTH-3 ");
    }
  }

  /// It would be a stranger's else who hands on a workspace that names a platform of theirs.
  @Test
  void theEnvironmentsGoesOnlyWhereItIsMeant() throws Exception {
    Map<String, String> elsewhere =
        Map.of("COMPTOIR_TOKEN", "a-token", "COMPTOIR_ADDRESS", "http://127.0.0.1:7");
    for (Map<String, String> environment :
        List.of(Map.of("COMPTOIR_TOKEN", "a-token"), elsewhere)) {
      try (Child child = Child.start(folder, environment, "sync", "-w", directory)) {
        assertThat(child.finish().err())
            .isEqualTo(
                "AUTH-12 COMPTOIR_TOKEN is not sent to %s, as nothing says that it is meant for it:"
                        .formatted(ADDRESS)
                    + " set COMPTOIR_ADDRESS to that address.\n");
      }
    }
    try (Child child =
        Child.start(folder, elsewhere, "sync", "-w", directory, "--address", ADDRESS)) {
      assertThat(child.finish().err()).startsWith("NET-1 ");
    }
  }

  @Test
  void aTokenWithoutAnAddressMakesNoSample() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "a-token\n");
    Path fresh = folder.resolve("fresh");
    Cli.Result sync = Cli.run("sync", "-w", fresh, "--token-file", file);
    assertThat(sync.status()).isEqualTo(2);
    assertThat(sync.err()).startsWith("A token is for a platform: name it with --address URL.\n");
    assertThat(fresh).doesNotExist();
  }
}
