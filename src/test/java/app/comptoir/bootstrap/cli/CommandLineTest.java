package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program says of itself, and how it says no: one sentence with a code, never a stack
/// trace; status 1 where something could not be done, 2 where the command line is not understood.
@ResourceLock(Resources.SYSTEM_OUT)
class CommandLineTest {
  private static final String RETAIL_HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @TempDir Path folder;

  @Test
  void helpNamesEveryCommand() {
    Cli.Result help = Cli.run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .startsWith("Usage: comptoir")
        .contains("run", "sandbox", "sync", "import", "figures", "snapshot", "verify");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "sandbox", "sync", "import", "figures", "snapshot", "verify"})
  void everyCommandExplainsItself(String command) {
    Cli.Result help = Cli.run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: comptoir " + command);
    assertThat(help.err()).isEmpty();
  }

  @Test
  void aProcessOfItsOwnSaysItsVersion() throws Exception {
    try (Child child = Child.start(folder, Map.of(), "--version")) {
      assertThat(child.finish()).isEqualTo(new Cli.Result(0, "Comptoir 0.1.0\n", ""));
    }
    assertThat(Cli.run("-V")).isEqualTo(new Cli.Result(0, "Comptoir 0.1.0\n", ""));
  }

  @Test
  void whatIsNotUnderstoodIsStatusTwoWithAdvice() {
    Cli.Result unknown = Cli.run("embroider");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("Unmatched argument at index 0: 'embroider'");
    misunderstood("figures");
    misunderstood("figures", "income");
    misunderstood("figures", "revenue", "--format", "xml");
    misunderstood("figures", "revenue", "--from", "yesterday");
    misunderstood("import", "orders.csv", "--currency", "GBP");
    misunderstood("sandbox", "--port", "many");
    misunderstood("snapshot");
    misunderstood("sync", "--token", "secret");
    misunderstood("verify", "--workspace");
  }

  private static void misunderstood(Object... args) {
    Cli.Result result = Cli.run(args);
    assertThat(result.status()).as("%s", result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .containsAnyOf("Usage: comptoir", "Possible solutions: --token-file")
        .doesNotContain("\tat ");
  }

  @Test
  void aWorkspaceThatIsNotThereIsNamedAndNotMade() {
    Path nowhere = folder.resolve("nowhere");
    refused("WS-5", nowhere.toString(), "figures", "revenue", "-w", nowhere);
    refused("WS-5", nowhere.toString(), "verify", "-w", nowhere);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void aWorkspaceThatCannotBeReadIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("workspace.json"), "{ \"version\": ");
    refused("WS-1", file.toString(), "figures", "revenue", "-w", folder);
    Files.writeString(file, "{\"version\": 99, \"kind\": \"FILE\", \"name\": \"Shop\"}");
    refused("WS-2", "newer Comptoir", "figures", "revenue", "-w", folder);
    assertThat(file).content().contains("99");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".db"));
  }

  @Test
  void anImportThatCannotBeDoneLeavesNoWorkspace() throws IOException {
    Path orders = Files.writeString(folder.resolve("orders.csv"), RETAIL_HEADER);
    Path target = folder.resolve("target");
    refused("ARG-1", "“QUID”", imported(orders, target, "QUID", "Europe/London"));
    refused("ARG-2", "“Londres”", imported(orders, target, "GBP", "Londres"));
    Path missing = folder.resolve("missing.csv");
    refused("FILE-7", missing.toString(), imported(missing, target, "GBP", "Europe/London"));
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir\nor Madam\n");
    refused("FILE-5", "header", imported(letter, target, "GBP", "Europe/London"));
    assertThat(target).doesNotExist();
  }

  private static Object[] imported(Path file, Path workspace, String currency, String zone) {
    return new Object[] {"import", file, "-w", workspace, "--currency", currency, "--zone", zone};
  }

  @Test
  void aSandboxThatCannotBeIsSaid() {
    refused("ARG-4", "days", "sandbox", "--truth", "--days", "0");
    refused("ARG-5", "“soon”", "sandbox", "--truth", "--end", "soon");
    refused("ARG-4", "speed", "sandbox", "--truth", "--speed", "-1");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused("NET-9", "", "sandbox", "--days", "1", "--port", taken.getLocalPort());
    }
  }

  @Test
  void aPlatformThatDoesNotAnswerOrIsNoneIsSaid() throws IOException {
    int port;
    try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closedSoon.getLocalPort();
    }
    Path token = Files.writeString(folder.resolve("token"), "secret\n");
    String address = "http://127.0.0.1:" + port;
    Path far = folder.resolve("far");
    Path odd = folder.resolve("odd");
    refused("NET-1", "", "sync", "-w", far, "--address", address, "--token-file", token);
    refused("NET-5", "“ftp://x”", "sync", "-w", odd, "--address", "ftp://x", "--token-file", token);
    Path none = folder.resolve("no-token");
    refused("FILE-7", "no-token", "sync", "-w", far, "--address", address, "--token-file", none);
    assertThat(far).doesNotExist();
  }

  private static void refused(String code, String named, Object... args) {
    Cli.Result result = Cli.run(args);
    assertThat(result.status()).as("%s", result.err()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    // After what is begun with, which an import says first.
    List<String> said = result.err().lines().filter(line -> !line.startsWith("reading ")).toList();
    assertThat(said).as("one sentence").hasSize(1);
    assertThat(said.getFirst()).startsWith(code + " ").contains(named);
    assertThat(result.err()).doesNotContain("secret");
  }
}
