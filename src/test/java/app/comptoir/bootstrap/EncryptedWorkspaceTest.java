package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.settings.SettingsFile;
import app.comptoir.store.db.Database;
import app.comptoir.workspace.SampleWorkspace;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A workspace on a system with a keychain: what it holds cannot be read in its files, every
/// command finds the key, and where there is none that is said and nothing is lost.
@ResourceLock(Resources.SYSTEM_OUT)
class EncryptedWorkspaceTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String OFFER = "off-vl-04";

  private static Sandbox sandbox;
  @TempDir static Path shared;
  private static Path template;
  private static Path token;

  @TempDir Path folder;
  private Path workspace;
  private FileKeychain keychain;

  @BeforeAll
  static void start() throws Exception {
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, CLOCK.instant(), 1, 1, 0, CLOCK), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    token = Files.writeString(shared.resolve("token"), sandbox.token("reviewer"));
    template = shared.resolve("workspace");
    assertThat(
            Cli.run("sync", "-w", template, "--address", sandbox.address(), "--token-file", token)
                .status())
        .isZero();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  /// A workspace from before there was a keychain.
  @BeforeEach
  void copy() throws IOException {
    workspace = Files.createDirectories(folder.resolve("workspaces/alpha"));
    keychain = new FileKeychain(folder.resolve("keychain"));
    for (Path file : files(template)) {
      Files.copy(file, workspace.resolve(file.getFileName()));
    }
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /// As a program started anew has it.
  private SecretStore system() {
    return new Secrets(() -> keychain, Secrets.LIMIT);
  }

  private static SecretStore none() {
    return new Secrets(
        () -> {
          throw new IllegalStateException("locked");
        },
        Secrets.LIMIT);
  }

  private Cli.Result run(SecretStore secrets, String command, Object... more) {
    Object[] args = Stream.concat(Stream.of(command, "-w", workspace), Stream.of(more)).toArray();
    return Cli.run(secrets, args);
  }

  private String works(String command, Object... more) {
    Cli.Result result = run(system(), command, more);
    assertThat(result.status()).as("%s: %s", command, result.err()).isZero();
    return result.out();
  }

  /// The files in which one of these words stands.
  private static Set<String> holding(Path place, Set<String> words) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(place)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (words.stream().anyMatch(bytes::contains)) {
        found.add(file.getFileName().toString());
      }
    }
    return found;
  }

  /// Words of posts, identifiers of orders, names of products, as they stand in what is not
  /// encrypted.
  private static Set<String> telling() {
    Set<String> words = new TreeSet<>();
    try (Database database = Database.open(template, CLOCK)) {
      for (String column :
          List.of("text FROM post", "id FROM customer_order", "name FROM product")) {
        List<String> all =
            database.read(h -> h.createQuery("SELECT " + column).mapTo(String.class).list());
        List<String> plain =
            all.stream()
                .map(word -> word.split("[^ -~]", 2)[0])
                .filter(word -> word.length() > 8)
                .limit(20)
                .toList();
        assertThat(plain).as(column).hasSizeGreaterThan(3);
        words.addAll(plain);
      }
    }
    return words;
  }

  @Test
  void nothingCanBeReadInItsFilesAndEveryCommandFindsTheKey() throws Exception {
    String figures = Cli.run("figures", "revenue", "-w", template, "--by", "day").out();
    String posts = Cli.run("figures", "posts", "-w", template).out();
    Set<String> words = telling();
    assertThat(holding(template, words)).containsExactly("comptoir.mv.db");

    assertThat(works("verify")).contains("ok: ");
    assertThat(holding(workspace, words)).isEmpty();
    assertThat(keychain.secrets()).hasSize(1);
    Set<String> key = Set.copyOf(keychain.secrets());
    assertThat(works("figures", "posts")).isEqualTo(posts);
    assertThat(works("figures", "revenue", "--by", "day")).isEqualTo(figures);
    String waiting = works("acts", "waiting");
    String line = waiting.lines().filter(l -> l.startsWith(OFFER)).findFirst().orElseThrow();
    String hash = line.substring(line.lastIndexOf(',') + 1);
    works("decide", OFFER, "review", "--hash", hash, "--comment", "Fine", "--token-file", token);
    assertThat(works("acts")).contains(",review,");
    assertThat(holding(workspace, words)).isSubsetOf("acts.journal");
    assertThat(holding(workspace, Set.of(OFFER)))
        .as("what people did")
        .containsExactly("acts.journal");
    assertThat(holding(workspace, key)).isEmpty();

    // A backup is for another machine, and names no secret of this one.
    Path backup = folder.resolve("backup.zip");
    works("backup", "--out", backup);
    Path elsewhere = folder.resolve("elsewhere");
    Cli.Result restored = Cli.run("restore", backup, "-w", elsewhere);
    assertThat(restored.status()).as(restored.err()).isZero();
    assertThat(holding(elsewhere, words)).contains("comptoir.mv.db");
    assertThat(Workspace.secretsNamed(elsewhere)).isEmpty();
    assertThat(Cli.run("figures", "posts", "-w", elsewhere).out()).isEqualTo(posts);

    // Restored here, it is encrypted again, and what it replaced stays so.
    works("restore", backup);
    assertThat(works("figures", "posts")).isEqualTo(posts);
    assertThat(holding(workspace, words)).isSubsetOf("acts.journal");
    assertThat(files(workspace))
        .anyMatch(file -> file.getFileName().toString().startsWith("comptoir.replaced-"));
    assertThat(Set.copyOf(keychain.secrets())).isEqualTo(key);
    assertThat(works("verify")).contains("ok: 1 decisions");
  }

  @Test
  void withoutItsKeyThatIsSaidAndNothingIsLost() throws Exception {
    works("verify");
    String waiting = works("acts", "waiting");
    String line = waiting.lines().filter(l -> l.startsWith(OFFER)).findFirst().orElseThrow();
    String hash = line.substring(line.lastIndexOf(',') + 1);
    works("decide", OFFER, "comment", "--hash", hash, "--comment", "Fine", "--token-file", token);
    String posts = works("figures", "posts");
    Path database = workspace.resolve("comptoir.mv.db");
    byte[] before = bytes(database);
    byte[] journal = Files.readAllBytes(ActBook.file(workspace));

    Cli.Result locked = run(none(), "verify");
    assertThat(locked.status()).isEqualTo(1);
    assertThat(locked.err()).contains("DB-12 The database is encrypted and the keychain");
    String name = Workspace.read(workspace).orElseThrow().config().keys().getFirst();
    String secret = String.valueOf(keychain.get(name));
    for (String other : new String[] {null, "0".repeat(64)}) {
      keychain.delete(name);
      if (other != null) {
        keychain.put(name, other);
      }
      Cli.Result keyless = run(system(), "verify");
      assertThat(keyless.status()).isEqualTo(1);
      assertThat(keyless.err()).contains("DB-13 ").doesNotContain(String.valueOf(other));
    }
    assertThat(Arrays.equals(bytes(database), before)).as("untouched").isTrue();
    keychain.put(name, secret);
    assertThat(works("figures", "posts")).isEqualTo(posts);

    keychain.delete(name);
    before = bytes(database);
    works("sync", "--anew", "--token-file", token);
    assertThat(works("figures", "posts")).isEqualTo(posts);
    assertThat(works("acts")).contains(",comment,");
    assertThat(Files.readAllBytes(ActBook.file(workspace))).startsWith(journal);
    Path aside =
        files(workspace).stream()
            .filter(file -> file.getFileName().toString().matches("comptoir\\.left-.*\\.mv\\.db"))
            .findFirst()
            .orElseThrow();
    assertThat(Arrays.equals(bytes(aside), before)).as("as it was").isTrue();
    assertThat(holding(workspace, telling()))
        .as("encrypted with another key")
        .isSubsetOf("acts.journal");
    assertThat(keychain.secrets()).hasSize(1).doesNotContain(secret);
    assertThat(Workspace.secretsNamed(workspace)).hasSize(2).contains(name);
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Test
  void theSettingsSayHowItIs() throws Exception {
    assertThat(encryption(none())).isEqualTo(Storage.Encryption.NO_KEYCHAIN);
    assertThat(encryption(system())).isEqualTo(Storage.Encryption.ENCRYPTED);
    workspace = folder.resolve("sample");
    var _ = SampleWorkspace.open(workspace, CLOCK);
    assertThat(encryption(system())).isEqualTo(Storage.Encryption.SIMULATED);
  }

  private Storage.Encryption encryption(SecretStore secrets) {
    try (Desktop desktop = opening(secrets).desktop(workspace)) {
      return desktop.session().storage().usage().encryption();
    }
  }

  private WorkspaceOpener opening(SecretStore secrets) {
    return new WorkspaceOpener(
        null,
        secrets,
        new WorkspaceFolders(
            folder.resolve("workspaces"),
            new SettingsFile("last.properties", () -> folder.resolve("settings"))),
        _ -> false,
        folder.resolve("settings"),
        CLOCK);
  }

  /// A keychain that comes to answer is asked again by the same program.
  @Test
  void itIsTriedAgainAndGoesWithItsWorkspace() throws Exception {
    works("verify");
    boolean[] locked = {true};
    Secrets secrets =
        new Secrets(
            () -> {
              if (locked[0]) {
                throw new IllegalStateException("locked");
              }
              return keychain;
            },
            Secrets.LIMIT);
    WorkspaceOpener opening = opening(secrets);
    assertThat(code(opening)).isEqualTo("DB-12");
    assertThat(code(opening)).isEqualTo("DB-12");
    locked[0] = false;
    assertThat(code(opening)).isEmpty();
    opening.remove(workspace);
    assertThat(workspace).doesNotExist();
    assertThat(keychain.secrets()).isEmpty();
  }

  private String code(WorkspaceOpener opening) {
    try (Desktop desktop = opening.desktop(workspace)) {
      assertThat(desktop.session().replica().brandIds()).isNotEmpty();
      return "";
    } catch (CommandException e) {
      return e.code();
    }
  }
}
