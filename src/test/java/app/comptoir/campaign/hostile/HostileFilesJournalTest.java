package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Draft;
import app.comptoir.acts.Drafts;
import app.comptoir.acts.JournalException;
import app.comptoir.sync.ActCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal that is not the one its database remembers is noticed and said; no decision that was
/// acknowledged is lost, and none of somebody else's is taken over.
class HostileFilesJournalTest {
  private static final int DECISIONS = 4;

  @TempDir static Path shared;
  private static Path own;
  private static Path other;

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    own = shared.resolve("own");
    other = shared.resolve("other");
    Desks.fill(own, "usr-tomas", DECISIONS);
    Desks.fill(other, "usr-mallory", DECISIONS + 1);
  }

  private Path workspace() throws IOException {
    Path place = folder.resolve("workspace");
    Desks.copy(own, place);
    return place;
  }

  private static void found(Path workspace, String code, int taken) {
    List<String> before = Desks.remembered(workspace);
    Optional<ActCopy.Finding> finding = Desks.open(workspace);
    assertThat(finding).map(ActCopy.Finding::code).contains(code);
    assertThat(finding).map(ActCopy.Finding::taken).contains(taken);
    assertThat(Desks.noted(workspace)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(Desks.remembered(workspace)).isEqualTo(before).hasSize(DECISIONS);
    assertThat(Desks.open(workspace)).as("said once").isEmpty();
  }

  private static List<Path> aside(Path workspace, String why) throws IOException {
    try (Stream<Path> all = Files.list(workspace)) {
      return all.filter(path -> path.getFileName().toString().contains(why)).toList();
    }
  }

  @Test
  void aSoundOneIsNoNews() throws Exception {
    assertThat(Desks.open(workspace())).isEmpty();
  }

  @Test
  void oneThatIsGone() throws Exception {
    Path workspace = workspace();
    Files.delete(ActBook.file(workspace));
    found(workspace, "ACT-8", DECISIONS);
  }

  @Test
  void oneThatIsEmpty() throws Exception {
    Path workspace = workspace();
    Files.write(ActBook.file(workspace), new byte[0]);
    found(workspace, "ACT-8", DECISIONS);
  }

  @Test
  void oneThatIsCut() throws Exception {
    Path workspace = workspace();
    Path journal = ActBook.file(workspace);
    List<String> lines = Files.readAllLines(journal);
    // The first line, two decisions, and half of the next.
    String kept = String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 60);
    Files.writeString(journal, kept);
    found(workspace, "ACT-8", DECISIONS - 2);
  }

  @Test
  void anotherWorkspacesIsPutAside() throws Exception {
    Path workspace = workspace();
    byte[] foreign = Files.readAllBytes(ActBook.file(other));
    Files.write(ActBook.file(workspace), foreign);
    found(workspace, "ACT-9", DECISIONS);
    assertThat(aside(workspace, "acts.journal.foreign-"))
        .singleElement()
        .satisfies(path -> assertThat(Files.readAllBytes(path)).isEqualTo(foreign));
  }

  @Test
  void oneWithoutLineFeedsIsKeptBeforeAnythingIsCut() throws Exception {
    Path workspace = workspace();
    Path journal = ActBook.file(workspace);
    byte[] glued = Files.readString(journal).replace("\n", "").getBytes(StandardCharsets.UTF_8);
    Files.write(journal, glued);
    found(workspace, "ACT-2", 0);
    assertThat(aside(workspace, "acts.journal.damaged-"))
        .singleElement()
        .satisfies(path -> assertThat(Files.readAllBytes(path)).isEqualTo(glued));
  }

  @Test
  void noiseIsKeptBeforeAnythingIsCut() throws Exception {
    Path workspace = workspace();
    byte[] noise = "all my decisions of the year".getBytes(StandardCharsets.UTF_8);
    Files.write(ActBook.file(workspace), noise);
    found(workspace, "ACT-2", DECISIONS);
    assertThat(aside(workspace, "acts.journal.damaged-"))
        .singleElement()
        .satisfies(path -> assertThat(Files.readAllBytes(path)).isEqualTo(noise));
  }

  /// The journal is ahead of the database when the program is killed in between: that is no news.
  @Test
  void oneThatIsAheadOfTheDatabase() throws Exception {
    Path workspace = workspace();
    try (ActBook book = ActBook.open(workspace, Desks.CLOCK)) {
      book.decide(Drafts.review("usr-tomas", DECISIONS + 1));
    }
    assertThat(Desks.open(workspace)).isEmpty();
    assertThat(Desks.remembered(workspace)).hasSize(DECISIONS + 1);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path workspace = workspace();
    Path journal = ActBook.file(workspace);
    Path victim = folder.resolve("victim");
    byte[] text = "{\"n\":a private file of somebody".getBytes(StandardCharsets.UTF_8);
    Files.write(victim, text);
    Files.delete(journal);
    Files.createSymbolicLink(journal, victim);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Desks.open(workspace))
        .satisfies(e -> assertThat(e.code()).isEqualTo("ACT-4"))
        .withMessageContaining("it is a link")
        .withMessageNotContaining("\n");
    assertThat(Files.readAllBytes(victim)).isEqualTo(text);
  }

  @Test
  void aFolderInItsPlaceIsSaid() throws Exception {
    Path workspace = workspace();
    Files.delete(ActBook.file(workspace));
    Files.createDirectory(ActBook.file(workspace));
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Desks.open(workspace))
        .withMessageContaining("it is a folder");
  }

  /// Longer than is read at once: pieces at its seams are found, too.
  @Test
  void aLongOneWithoutLineFeedsLosesNothing() throws Exception {
    Path place = folder.resolve("long");
    String filling = "a".repeat(100_000);
    int decisions = 100;
    try (ActBook book = ActBook.open(place, Desks.CLOCK)) {
      for (int i = 1; i <= decisions; i++) {
        Draft draft = Drafts.review("usr-tomas", i);
        book.decide(
            new Draft(
                draft.person(),
                draft.offer(),
                draft.kind(),
                null,
                filling,
                draft.offer().contentHash(),
                null,
                null));
      }
    }
    byte[] bytes = Files.readAllBytes(ActBook.file(place));
    assertThat(bytes.length).isGreaterThan(9 << 20);
    int at = 0;
    for (byte one : bytes) {
      if (one != '\n') {
        bytes[at++] = one;
      }
    }
    Files.write(ActBook.file(place), Arrays.copyOf(bytes, at));
    try (ActBook book = ActBook.open(place, Desks.CLOCK)) {
      assertThat(book.opening().aside()).isNotNull();
      assertThat(book.open().size()).isEqualTo(decisions);
    }
  }
}
