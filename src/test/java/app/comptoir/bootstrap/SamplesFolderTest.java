package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.comptoir.common.CommandException;
import app.comptoir.secrets.Secrets;
import app.comptoir.settings.SettingsFile;
import app.comptoir.workspace.SampleWorkspace;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// What cannot be followed leaves nothing behind, and what is not the sample never comes to lie
/// where the sample does.
@ResourceLock(Resources.SYSTEM_OUT)
class SamplesFolderTest {
  @TempDir Path folder;

  private Path root() {
    return folder.resolve("data/comptoir/workspaces");
  }

  /// The program with a data folder of its own, as started from a shell.
  private Cli.Result run(Object... args) throws Exception {
    Map<String, String> home =
        Map.of(
            "HOME", folder.toString(),
            "XDG_DATA_HOME", folder.resolve("data").toString(),
            "XDG_CONFIG_HOME", folder.resolve("config").toString());
    try (Child child = Child.start(folder, home, args)) {
      return child.finish();
    }
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void nothingIsWrittenBeforeAddressAndTokenAreRight() throws Exception {
    Path target = folder.resolve("target");
    Path token = file("token", "a-token\n");
    Path bad = file("bad", "two words\n");
    String address = "http://127.0.0.1:9";
    refused("NET-5", "sync", "-w", target, "--address", "https://typo/x?y", "--token-file", token);
    refused("AUTH-3", "sync", "-w", target, "--address", address);
    refused("AUTH-11", "sync", "-w", target, "--address", address, "--token-file", bad);
    for (String odd :
        List.of(
            "https://typo/#x",
            "https://typo#",
            "https://me@typo",
            "https://typo:99999",
            "http://127.0.0.999",
            "http://127.0.0.1:0")) {
      refused("NET-5", "sync", "-w", target, "--address", odd, "--token-file", token);
    }
    refused("NET-1", "sync", "-w", target, "--address", address + "/", "--token-file", token);
    assertThat(target).doesNotExist();
    Workspace.create(target, WorkspaceConfig.platform(address));
    refused("WS-11", "sync", "-w", target, "--address", address + "8", "--token-file", token);
  }

  /// The database stays where it is, too.
  @Test
  void nothingIsLeftBehindForATokenThatIsMissing() throws Exception {
    Path target = folder.resolve("target");
    Workspace.create(target, WorkspaceConfig.platform("http://127.0.0.1:9"));
    Session.open(Workspace.read(target).orElseThrow(), Clock.systemUTC(), OpeningOptions.PLAIN)
        .close();
    refused("AUTH-3", "sync", "-w", target, "--anew");
    assertThat(target.resolve("comptoir.mv.db")).exists();
  }

  private static void refused(String code, Object... args) {
    Cli.Result result = Cli.run(args);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith(code + " ");
  }

  @Test
  void aPlatformOrAFileNamesItsFolder() throws Exception {
    Path token = file("token", "a-token\n");
    Path orders =
        file(
            "orders.csv",
            """
            Name,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price
            #1001,2026-03-01 10:00:00 +0100,EUR,2,Lampe,20.00
            """);
    Object[][] commands = {
      {"sync", "--address", "http://127.0.0.1:9", "--token-file", token},
      {"import", orders, "--currency", "EUR", "--zone", "Europe/Paris"}
    };
    for (Object[] command : commands) {
      Cli.Result result = run(command);
      assertThat(result.status()).as(result.err()).isEqualTo(2);
      assertThat(result.err()).contains("--workspace").contains("Usage: comptoir");
    }
    assertThat(root()).doesNotExist();
  }

  @Test
  void theSampleIsNothingElse() {
    Path taken = root().resolve("sample");
    Workspace.create(taken, WorkspaceConfig.platform("https://example.org"));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SampleWorkspace.open(taken, Clock.systemUTC()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-4"));
    WorkspaceOpener opening =
        new WorkspaceOpener(
            null,
            new Secrets(
                () -> {
                  throw new IllegalStateException("none");
                },
                Secrets.LIMIT),
            new WorkspaceFolders(
                root(), new SettingsFile("last.properties", () -> folder.resolve("settings"))),
            _ -> false,
            folder.resolve("settings"),
            Clock.systemUTC());
    WorkspaceMaker beginning = new WorkspaceMaker(opening, () -> null);
    String id = beginning.sample();
    assertThat(Workspace.read(root().resolve(id)).orElseThrow().config().kind())
        .isEqualTo(WorkspaceConfig.Kind.SAMPLE);
    assertThat(beginning.sample()).as("the same again").isEqualTo(id);
    assertThat(Workspace.read(taken).orElseThrow().config().address())
        .as("left alone")
        .isEqualTo("https://example.org");
  }

  @Test
  void whoAsksForTheSampleGetsNothingElse() throws Exception {
    Path other = folder.resolve("other");
    Workspace.create(other, WorkspaceConfig.file("Shop"));
    Cli.Result result = run("run", "--sample", "-w", other);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("WS-4 ").hasLineCount(1);
  }
}
