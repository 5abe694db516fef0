package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody foresaw on the command line: one sentence that says where the log lies, and there
/// the whole of it, without secrets.
class UnforeseenTest {
  private static final String TOKEN = "planted-s3cr3t-0123456789abcdef";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error"})
  void isOneSentenceAndInTheLogWithoutSecrets(String kind) throws Exception {
    Path workspace = folder.resolve("workspace");
    var _ =
        Workspace.create(
            workspace, WorkspaceConfig.platform("http://127.0.0.1:9").withCredential("entry"));
    Path log = folder.resolve("logs/comptoir.log");
    Path errors = folder.resolve("errors.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dcomptoir.logs=" + log.getParent(),
                "-Dlogback.configurationFile="
                    + Path.of("target", "classes", "logback.xml").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                UnforeseenChild.class.getName(),
                "refused Bearer " + TOKEN + " of bo@example.com",
                kind,
                "sync",
                "-w",
                workspace.toString())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly().onExit().join();
    }
    assertThat(child.exitValue()).isEqualTo(1);
    assertThat(Files.readString(errors))
        .isEqualTo(
            "APP-1 Something unexpected happened inside Comptoir; the log has the details: %s%n"
                .formatted(log));
    assertThat(Files.readString(log))
        .contains("ERROR", "APP-1", "refused Bearer •••", "UnforeseenChild$Odd.get")
        .contains("SyncCommand.call")
        .doesNotContain(TOKEN, "bo@example.com");
  }
}
