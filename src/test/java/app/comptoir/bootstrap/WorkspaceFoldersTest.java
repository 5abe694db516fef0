package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comptoir.secrets.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which workspaces there are, which was last, and how one goes: whole, or not at all.
class WorkspaceFoldersTest {
  @TempDir Path folder;
  private Path root;
  private WorkspaceFolders folders;
  private Opening opening;

  @BeforeEach
  void open() {
    root = folder.resolve("workspaces");
    folders =
        new WorkspaceFolders(root, new SettingsFile("last.properties", () -> folder.resolve("s")));
    opening =
        new Opening(
            null,
            new Secrets(
                () -> {
                  throw new IllegalStateException("none");
                },
                Secrets.LIMIT),
            folders,
            _ -> false,
            Clock.systemUTC());
  }

  private Path made(String name) {
    Path directory = folders.fresh(name);
    Workspace.create(directory, WorkspaceConfig.file(name));
    return directory;
  }

  private List<String> ids() {
    return folders.list().stream().map(WorkspaceFolders.Found::id).toList();
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(folders.list()).isEmpty();
    assertThat(folders.last()).isEmpty();
    assertThat(folders.leftovers()).isEmpty();
  }

  @Test
  void namesBecomeFoldersOfTheirOwn() {
    assertThat(made("Été & Fils!").getFileName()).hasToString("ete-fils");
    assertThat(made("Été & Fils").getFileName()).hasToString("ete-fils-2");
    assertThat(folders.fresh("日本").getFileName()).hasToString("workspace");
    assertThat(folders.fresh("..").getFileName()).hasToString("workspace");
    assertThat(folders.fresh("../../x").getParent()).isEqualTo(root);
    assertThat(folders.fresh("Sample").getFileName())
        .as("that place is the sample's")
        .hasToString("sample-2");
    assertThat(ids()).containsExactly("ete-fils-2", "ete-fils");
  }

  @Test
  void theOneShownLastIsRemembered() {
    Path one = made("One");
    Path two = made("Two");
    assertThat(folders.last()).contains(one);
    folders.remember(two);
    assertThat(folders.last()).contains(two);
    folders.remember(folder.resolve("elsewhere"));
    assertThat(folders.last()).as("it lies elsewhere").contains(two);
    opening.remove(two);
    assertThat(folders.last()).contains(one);
  }

  @Test
  void oneThatCannotBeReadIsListedAndNotChosen() throws Exception {
    Path bad = Files.createDirectories(root.resolve("a-bad"));
    Files.writeString(bad.resolve("workspace.json"), "{");
    Path good = made("Good");
    assertThat(ids()).containsExactly("a-bad", "good");
    assertThat(folders.last()).contains(good);
    opening.remove(bad);
    assertThat(ids()).containsExactly("good");
  }

  @Test
  void aRemovedOneIsGoneWithAllItsFiles() throws Exception {
    Path one = made("One");
    Files.writeString(Files.createDirectories(one.resolve("pictures/x")).resolve("p.png"), "p");
    Path outside = Files.writeString(folder.resolve("outside.txt"), "not ours");
    Files.createSymbolicLink(one.resolve("link"), outside);
    Files.createSymbolicLink(one.resolve("folder"), folder.resolve("s").getParent());
    opening.remove(one);
    assertThat(root).isEmptyDirectory();
    assertThat(outside).as("behind a link").exists();
  }

  @Test
  void oneThatIsOpenStays() {
    Path one = made("One");
    try (OneWindow _ = OneWindow.claim(one, java.time.Duration.ZERO).orElseThrow()) {
      refused(one, "WS-7");
    }
    try (Session _ = new Session(Workspace.find(one).orElseThrow(), Clock.systemUTC())) {
      refused(one, "DB-2");
    }
    opening.remove(one);
    assertThat(ids()).isEmpty();
  }

  private void refused(Path one, String code) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> opening.remove(one))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    assertThat(ids()).containsExactly("one");
  }

  @Test
  void nothingElseIsEverDeleted() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(elsewhere.resolve("letter.txt"), "dear");
    Workspace.create(elsewhere, WorkspaceConfig.file("Mine"));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> opening.remove(elsewhere))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-8"));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> opening.remove(root.resolve("x/../../documents")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-8"));
    assertThat(elsewhere.resolve("letter.txt")).exists();
    Path one = made("One");
    assertThatIllegalArgumentException().isThrownBy(() -> folders.delete(one));
    assertThat(ids()).containsExactly("one");
  }
}
