package app.comptoir.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.bootstrap.FileKeychain;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.wire.Route;
import app.comptoir.secrets.Secrets;
import app.comptoir.settings.SettingsFile;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who signs out or removes a workspace while the keychain does not answer is signed out, and rid
/// of the workspace, all the same; the secrets are deleted as soon as it answers, by any start.
class ForgottenSecretsTest {
  /// As systems have them: “locked” and “no such entry” are told alike.
  private static final class Lockable extends FileKeychain {
    private volatile boolean locked;

    Lockable(Path folder) throws IOException {
      super(folder);
    }

    private void unlocked() {
      if (locked) {
        throw new IllegalStateException("no");
      }
    }

    @Override
    public @Nullable String get(String name) throws Exception {
      unlocked();
      return super.get(name);
    }

    @Override
    public void put(String name, String secret) throws Exception {
      unlocked();
      super.put(name, secret);
    }

    @Override
    public void delete(String name) throws Exception {
      unlocked();
      if (super.get(name) == null) {
        throw new IllegalStateException("no");
      }
      super.delete(name);
    }
  }

  private static final String REFRESH = "the-refresh-token";

  /// As it is kept: with the place it was given for.
  private static final String BOUND = "http://127.0.0.1:9 " + REFRESH;

  @TempDir Path folder;
  private Lockable keychain;
  private Path directory;

  /// A workspace with a sign-in and an encrypted database.
  @BeforeEach
  void begin() throws Exception {
    keychain = new Lockable(folder.resolve("keychain"));
    WorkspaceOpener opening = start();
    directory = opening.folders().fresh("Far");
    Workspace workspace =
        Workspace.create(directory, WorkspaceConfig.platform("http://127.0.0.1:9"));
    new StoredSignIn(
            workspace, opening.secrets(), () -> Route.USUAL, Clock.systemUTC(), Runnable::run)
        .accept(new Tokens("", REFRESH));
    opening.desktop(directory).close();
    assertThat(keychain.secrets()).as("of the sign-in and of the database").hasSize(2);
  }

  /// Another start of the program.
  private WorkspaceOpener start() {
    return new WorkspaceOpener(
        null,
        new Secrets(() -> keychain, Secrets.LIMIT),
        new WorkspaceFolders(
            folder.resolve("data"),
            new SettingsFile("last.properties", () -> folder.resolve("settings"))),
        _ -> false,
        folder.resolve("settings"),
        Clock.systemUTC());
  }

  private void signOutLocked() {
    try (Desktop desktop = start().desktop(directory)) {
      StoredSignIn signIn = desktop.signIn();
      assertThat(signIn).isNotNull();
      assertThat(signIn.known()).isTrue();
      keychain.locked = true;
      signIn.forget();
      assertThat(signIn.known()).isFalse();
    }
    keychain.locked = false;
  }

  @Test
  void whoSignedOutStaysSignedOutAndTheTokenGoesAtTheNextOpening() throws Exception {
    signOutLocked();
    assertThat(Workspace.read(directory).orElseThrow().credential()).isEmpty();
    assertThat(keychain.secrets()).as("it was locked").contains(BOUND);
    try (Desktop desktop = start().desktop(directory)) {
      assertThat(desktop.signIn()).isNotNull().matches(signIn -> !signIn.known(), "signed out");
      assertThat(keychain.secrets()).hasSize(1).doesNotContain(BOUND);
    }
    assertThat(Workspace.secretsNamed(directory)).as("the database's key only").hasSize(1);
  }

  @Test
  void aStartThatOpensAnotherWorkspaceDeletesItToo() throws Exception {
    signOutLocked();
    start().tidy();
    assertThat(keychain.secrets()).hasSize(1).doesNotContain(BOUND);
    try (Desktop desktop = start().desktop(directory)) {
      assertThat(desktop.signIn()).isNotNull().matches(signIn -> !signIn.known(), "signed out");
    }
    assertThat(Workspace.secretsNamed(directory)).as("what is not there is gone").hasSize(1);
  }

  @Test
  void whoSignsInAgainMeanwhileStaysSignedIn() throws Exception {
    signOutLocked();
    try (Desktop desktop = start().desktop(directory)) {
      StoredSignIn signIn = desktop.signIn();
      assertThat(signIn).isNotNull();
      signIn.accept(new Tokens("", "another"));
    }
    start().tidy();
    assertThat(keychain.secrets())
        .hasSize(2)
        .contains("http://127.0.0.1:9 another")
        .doesNotContain(BOUND);
    assertThat(start().signedIn(Workspace.read(directory).orElseThrow())).isPresent();
  }

  @Test
  void aSignInGoesOnlyWhereItWasGivenFor() throws Exception {
    Path json = directory.resolve("workspace.json");
    String as = Files.readString(json);
    for (String other :
        List.of("http://127.0.0.1:10", "https://127.0.0.1:9", "http://localhost:9", "https://x")) {
      Files.writeString(json, as.replace("http://127.0.0.1:9", other));
      Workspace edited = Workspace.read(directory).orElseThrow();
      assertThat(edited.config().address()).isEqualTo(other);
      assertThat(start().signedIn(edited)).as(other).isEmpty();
    }
    Files.writeString(json, as.replace("http://127.0.0.1:9", "http://127.0.0.1:9/api"));
    assertThat(start().signedIn(Workspace.read(directory).orElseThrow())).as("a path").isPresent();
    Files.writeString(json, as);
    Workspace workspace = Workspace.read(directory).orElseThrow();
    assertThat(start().signedIn(workspace)).isPresent();
    keychain.put(workspace.credential().orElseThrow(), "given for no place");
    assertThat(start().signedIn(workspace)).isEmpty();
  }

  @Test
  void aRemovedWorkspaceLeavesNothingButTheNamesOfItsSecrets() throws Exception {
    keychain.put("older", "older-key");
    Files.writeString(
        directory.resolve("workspace.replaced-20260101-000000.json"),
        Files.readString(directory.resolve("workspace.json"))
            .replaceFirst("\"databaseKeys\" : \\[", "\"databaseKeys\" : [ \"older\","));
    Files.writeString(
        Files.createDirectories(directory.resolve("restore")).resolve("workspace.json"), "{}");
    keychain.locked = true;
    WorkspaceOpener opening = start();
    opening.remove(directory);
    assertThat(opening.folders().list()).isEmpty();
    onlyNames(opening);
    // Cut off while the files were going.
    Files.writeString(
        opening.folders().removed().leftovers().getFirst().resolve("orders.db"), "data");
    start().tidy();
    onlyNames(start());
    keychain.locked = false;
    assertThat(keychain.secrets()).hasSize(3);
    start().tidy();
    assertThat(keychain.secrets()).isEmpty();
    assertThat(start().folders().removed().leftovers()).isEmpty();
  }

  private static void onlyNames(WorkspaceOpener opening) throws IOException {
    List<Path> aside = opening.folders().removed().leftovers();
    assertThat(aside).hasSize(1);
    try (Stream<Path> files = Files.walk(aside.getFirst())) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> file.getFileName().toString())
          .containsExactly("workspace.json");
    }
    assertThat(aside.getFirst().resolve("workspace.json")).content().doesNotContain("127.0.0.1");
    assertThat(Workspace.secretsNamed(aside.getFirst())).hasSize(3);
  }
}
