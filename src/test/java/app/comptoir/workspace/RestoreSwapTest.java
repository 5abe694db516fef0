package app.comptoir.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.common.CommandException;
import app.comptoir.settings.SettingsFile;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.workspace.RestoreSwap.Journal;
import app.comptoir.workspace.WorkspaceFolders.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restore is put in place whole, wherever it is cut off, and throws nothing away.
class RestoreSwapTest {
  private static final String STAMP = "20261123-010000";
  private static final WorkspaceConfig SAMPLE =
      WorkspaceConfig.sample(
          new WorkspaceConfig.Sample(1, Instant.parse("2026-11-22T00:00:00Z"), 5, 1));
  private static final WorkspaceConfig OTHER =
      WorkspaceConfig.sample(
          new WorkspaceConfig.Sample(2, Instant.parse("2026-11-22T00:00:00Z"), 5, 1));

  @TempDir Path folder;

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Path workspace(String name, WorkspaceConfig here, String journal, boolean simulated)
      throws IOException {
    Path place = folder.resolve(name);
    Workspace.create(place, here);
    put(place, "comptoir.mv.db", "old database");
    put(place, "comptoir.sums", "old sums");
    put(place, "comptoir.open", "cut off");
    put(place, "acts.journal", journal);
    if (simulated) {
      put(place, "sandbox.journal", "old platform");
    }
    return place;
  }

  private static void ready(Path place, WorkspaceConfig backup, String journal, boolean simulated)
      throws IOException {
    Path ready = place.resolve("restore");
    Workspace.create(ready, backup);
    put(ready, "comptoir.mv.db", "new database");
    put(ready, "comptoir.sums", "new sums");
    put(ready, "acts.journal", journal);
    put(ready, "stamp", STAMP);
    if (simulated) {
      put(ready, "sandbox.journal", "new platform");
    }
  }

  private static void put(Path place, String name, String content) throws IOException {
    if (!content.isEmpty()) {
      Files.writeString(place.resolve(name), content);
    }
  }

  /// All files with what is in them; the lock is none.
  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        if (!name.equals("comptoir.lock")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void theDatabaseChangesPlacesAndTheOldOneIsKept() throws IOException {
    Path place = workspace("plain", SAMPLE, "a\nb\nc\n", true);
    ready(place, SAMPLE, "a\nb\n", true);
    RestoreSwap.Done done = RestoreSwap.run(place).orElseThrow();
    assertThat(done.journal()).isEqualTo(Journal.STAYS);
    assertThat(done.database()).hasContent("old database");
    assertThat(files(place))
        .containsEntry("comptoir.mv.db", "new database")
        .containsEntry("comptoir.sums", "new sums")
        .containsEntry("comptoir.replaced-%s.mv.db".formatted(STAMP), "old database")
        .containsEntry("acts.journal", "a\nb\nc\n")
        .containsEntry("sandbox.journal", "old platform")
        .doesNotContainKey("comptoir.open");
    assertThat(place.resolve("restore")).doesNotExist();
    assertThat(RestoreSwap.run(place)).isEmpty();
  }

  /// In a folder of somebody else's: names out of the folder, and links out of it.
  @Test
  void whatWasNotMadeHereIsNotPutInPlace() throws IOException {
    Path named = workspace("named", SAMPLE, "a\n", false);
    ready(named, OTHER, "a\n", false);
    put(named.resolve("restore"), "plan", "x/../../outside STAYS true");
    Files.createDirectory(named.resolve("workspace.replaced-x"));
    Path linked = workspace("linked", SAMPLE, "", false);
    ready(linked, SAMPLE, "", false);
    put(folder, "precious", "precious");
    Files.createSymbolicLink(
        linked.resolve("restore").resolve("acts.journal"), folder.resolve("precious"));
    for (Path place : List.of(named, linked)) {
      assertThatThrownBy(() -> RestoreSwap.run(place))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.code()).isEqualTo("BAK-5"));
      assertThat(place.resolve("comptoir.mv.db")).hasContent("old database");
    }
    assertThat(folder.resolve("outside.json")).doesNotExist();
  }

  @Test
  void decisionsAreNeverLost() throws IOException {
    List<List<String>> cases =
        List.of(
            List.of("", "a\nb\n", "FROM_BACKUP", "a\nb\n"),
            List.of("a\n", "a\nb\n", "FROM_BACKUP", "a\nb\n"),
            List.of("a\nb\n", "a\nb\n", "STAYS", "a\nb\n"),
            List.of("a\nc\n", "", "STAYS", "a\nc\n"),
            List.of("a\nc\n", "a\nb\n", "ASIDE", "a\nc\n"));
    for (List<String> one : cases) {
      Path place = workspace("acts" + cases.indexOf(one), SAMPLE, one.get(0), false);
      ready(place, SAMPLE, one.get(1), false);
      RestoreSwap.Done done = RestoreSwap.run(place).orElseThrow();
      assertThat(done.journal()).hasToString(one.get(2));
      assertThat(files(place)).containsEntry("acts.journal", one.get(3));
      String backups = "acts.from-backup-%s.journal".formatted(STAMP);
      if (done.journal() == Journal.ASIDE) {
        assertThat(files(place)).containsEntry(backups, one.get(1)).containsKey("acts.forget");
      } else {
        assertThat(files(place)).doesNotContainKeys(backups, "acts.forget");
      }
    }
  }

  @Test
  void anotherSimulatedPlatformComesWithItsOwnMemory() throws IOException {
    for (boolean remembered : new boolean[] {true, false}) {
      Path place = workspace("other" + remembered, SAMPLE, "a\n", true);
      ready(place, OTHER, "a\n", remembered);
      assertThat(RestoreSwap.run(place)).isPresent();
      assertThat(Workspace.find(place).orElseThrow().config()).isEqualTo(OTHER);
      assertThat(files(place))
          .containsEntry("sandbox.replaced-%s.journal".formatted(STAMP), "old platform")
          .containsKey("workspace.replaced-%s.json".formatted(STAMP));
      assertThat(Optional.ofNullable(files(place).get("sandbox.journal")))
          .isEqualTo(remembered ? Optional.of("new platform") : Optional.empty());
    }
  }

  /// Cut off before each of its changes, and again before each of those that are left then.
  @Test
  void cutOffAnywhereItGoesOnToTheSameEnd() throws IOException {
    for (String journal : List.of("a\nb\nc\n", "x\n", "a\n")) {
      Path whole = workspace("whole" + journal.length(), SAMPLE, journal, true);
      ready(whole, OTHER, "a\nb\n", true);
      int[] steps = {0};
      assertThat(RestoreSwap.run(whole, () -> steps[0]++)).isPresent();
      assertThat(steps[0]).isGreaterThan(10);
      Map<String, String> expected = files(whole);
      for (int first = 1; first <= steps[0]; first++) {
        Path place =
            workspace("cut-%d-%d".formatted(journal.length(), first), SAMPLE, journal, true);
        ready(place, OTHER, "a\nb\n", true);
        List<Integer> second = new ArrayList<>(List.of(first, 3, 1));
        for (int at : second) {
          crash(place, at);
          assertThat(
                  place.resolve("comptoir.mv.db").toFile().exists()
                      || place.resolve("restore/comptoir.mv.db").toFile().exists())
              .isTrue();
        }
        assertThat(folders().list()).extracting(Found::directory).contains(place);
        assertThat(files(place)).as("cut off before step %d", first).isEqualTo(expected);
      }
    }
  }

  /// As a start without a workspace named looks for one.
  private WorkspaceFolders folders() {
    return new WorkspaceFolders(folder, new SettingsFile("last.properties", () -> folder));
  }

  private static void crash(Path place, int at) {
    int[] left = {at};
    try {
      RestoreSwap.run(
          place,
          () -> {
            if (--left[0] == 0) {
              throw new Crash();
            }
          });
    } catch (Crash _) {
      // As if the machine had failed here.
    }
  }

  @Test
  void aWorkspaceThatIsOpenIsLeftAlone() throws IOException {
    Path place = workspace("held", SAMPLE, "a\n", false);
    ready(place, SAMPLE, "a\n", false);
    Map<String, String> before = files(place);
    try (DatabaseCopy.Held _ = DatabaseCopy.hold(place)) {
      assertThat(RestoreSwap.run(place)).isEmpty();
    }
    assertThat(files(place)).isEqualTo(before);
  }

  @Test
  void whatWasNotReadyIsRemoved() throws IOException {
    Path place = workspace("unready", SAMPLE, "a\n", false);
    Map<String, String> before = files(place);
    Files.createDirectory(place.resolve("restore.tmp"));
    put(place.resolve("restore.tmp"), "comptoir.mv.db", "half");
    assertThat(RestoreSwap.run(place)).isEmpty();
    assertThat(files(place)).isEqualTo(before);
  }
}
