package app.comptoir.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Draft;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.bootstrap.WorkspaceOpener;
import app.comptoir.common.CommandException;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferContent;
import app.comptoir.secrets.Secrets;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which workspaces there are, which was last, and how one goes: whole, or not at all.
class WorkspaceFoldersTest {
  @TempDir Path folder;
  private Path root;
  private WorkspaceFolders folders;
  private WorkspaceOpener opening;

  @BeforeEach
  void open() {
    root = folder.resolve("workspaces");
    folders =
        new WorkspaceFolders(root, new SettingsFile("last.properties", () -> folder.resolve("s")));
    opening =
        new WorkspaceOpener(
            null,
            new Secrets(
                () -> {
                  throw new IllegalStateException("none");
                },
                Secrets.LIMIT),
            folders,
            _ -> false,
            folder.resolve("s"),
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
    assertThat(folders.removed().leftovers()).isEmpty();
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
    try (Session _ =
        Session.open(Workspace.find(one).orElseThrow(), Clock.systemUTC(), OpeningOptions.PLAIN)) {
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
  void whatThePlatformHasNotConfirmedIsCounted() {
    Path one = made("One");
    KnownWorkspaces known = new KnownWorkspaces(folders);
    assertThat(known.weigh("one", null).unsent()).isZero();
    try (ActBook book = ActBook.open(one, Clock.systemUTC())) {
      List<Act> acts =
          java.util.stream.IntStream.range(0, 4).mapToObj(i -> book.decide(draft(i))).toList();
      assertThat(book.undo(acts.get(1).number())).isTrue();
      assertThat(book.send(acts.get(2).number())).isTrue();
      book.answered(acts.get(3).number(), new ActStatus.Refused(403, "no"));
    }
    Workspaces.Weight weight = known.weigh("one", one);
    assertThat(weight.unsent()).as("one queued, one sent, no answer").isEqualTo(2);
    assertThat(weight.bytes()).isPositive();
    assertThat(weight.workspace().removable()).isTrue();
    assertThat(weight.workspace().shown()).isTrue();
    Path outside = folder.resolve("documents");
    Workspace.create(outside, WorkspaceConfig.file("Mine"));
    assertThat(known.list(outside).getFirst())
        .as("shown first, and not to be removed")
        .satisfies(
            first -> {
              assertThat(first.folder()).isEqualTo(outside.toString());
              assertThat(first.removable()).isFalse();
            });
  }

  private static Draft draft(int number) {
    Instant noon = Instant.parse("2026-06-15T12:00:00Z");
    Offer offer =
        new Offer(
            "off-" + number,
            "brd",
            null,
            "Offer",
            "Text",
            Offer.State.SUBMITTED,
            Money.of(1999, "EUR"),
            null,
            null,
            Money.of(45_000, "EUR"),
            noon,
            noon.plusSeconds(3600),
            null,
            null,
            "usr-ines",
            null,
            number,
            "c".repeat(64),
            null,
            List.of(),
            null,
            null,
            null);
    Person person = new Person("usr-tomas", "Tomas", Set.of(Role.REVIEWER), List.of("brd"));
    return new Draft(
        person,
        offer,
        Decision.Kind.REVIEW,
        "Words",
        OfferContent.canonical(offer),
        offer.contentHash(),
        null,
        null);
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
    assertThatIllegalArgumentException().isThrownBy(() -> folders.removed().delete(one));
    assertThat(ids()).containsExactly("one");
  }
}
