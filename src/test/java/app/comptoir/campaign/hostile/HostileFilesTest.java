package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.acts.ActBook;
import app.comptoir.bootstrap.FilesOfOthers;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.common.CommandException;
import app.comptoir.common.TimeLimit;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever lies in the place of a file of a workspace or of the settings: what can be used is
/// used, the rest is one sentence with a code, in time. No decision the database remembers is lost,
/// the other workspaces open, and nothing outside is touched.
class HostileFilesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DECISIONS = 3;

  @TempDir static Path shared;
  private static Path template;

  @TempDir Path folder;

  @BeforeAll
  static void fill() throws Exception {
    template = shared.resolve("template");
    for (String name : List.of("alpha", "beta")) {
      Path place = template.resolve("workspaces").resolve(name);
      Workspace.create(place, WorkspaceConfig.file(name));
      Desks.fill(place, "usr-tomas", DECISIONS);
    }
    Path settings = Files.createDirectories(template.resolve("settings"));
    assertThat(FilesOfOthers.settings(settings, Desks.CLOCK)).isNull();
    Files.writeString(settings.resolve("workspaces.properties"), "last=alpha\n");
    Files.writeString(
        settings.resolve("window.properties"),
        "x=10.0\ny=10.0\nwidth=900.0\nheight=700.0\nmaximized=false\n");
  }

  @Test
  void aFew() throws Exception {
    campaign(1, 1, FileDamage.NULL, FileDamage.HUGE, FileDamage.PIPE, FileDamage.LINK);
  }

  /// What costs no opening of a database, all of it.
  @Test
  void smallFiles() throws Exception {
    for (FileDamage damage : FileDamage.values()) {
      settingsFile("settings.json", damage, 3);
      settingsFile("window.properties", damage, 3);
      settingsFile("workspaces.properties", damage, 3);
    }
  }

  @Test
  @Tag("campaign")
  void many() throws Exception {
    campaign(100, 8, FileDamage.values());
    for (FileDamage damage : FileDamage.values()) {
      for (long seed = 500; seed < 540; seed++) {
        settingsFile("settings.json", damage, seed);
        settingsFile("window.properties", damage, seed);
        settingsFile("workspaces.properties", damage, seed);
      }
    }
  }

  private void campaign(long firstSeed, int each, FileDamage... damages) throws Exception {
    for (FileDamage damage : damages) {
      for (long seed = firstSeed; seed < firstSeed + each; seed++) {
        for (String name :
            List.of("workspace.json", "acts.journal", "comptoir.lock", "window.call")) {
          workspaceFile(name, damage, seed);
        }
      }
    }
  }

  private Path fresh() throws IOException {
    Path place = folder.resolve("place-" + System.nanoTime());
    Desks.copy(template, place);
    return place;
  }

  private interface Check {
    void run(Path place) throws Exception;
  }

  private void inflicted(
      String name, FileDamage damage, long seed, Path file, Path place, Check check)
      throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("Hostile " + name + ": " + damage);
    Path victim = folder.resolve("victim-" + System.nanoTime());
    if (!Files.exists(file) || Files.size(file) == 0) {
      Files.writeString(file, "1 2");
    }
    damage.inflict(file, victim, new Random(seed));
    byte[] before = Files.exists(victim) ? Files.readAllBytes(victim) : new byte[0];
    try {
      TimeLimit.call(
          "hostile file",
          LIMIT,
          () -> {
            check.run(place);
            return true;
          });
      assertThat(Files.exists(victim.resolveSibling("to-be-made"), LinkOption.NOFOLLOW_LINKS))
          .isFalse();
      assertThat(Files.exists(victim) ? Files.readAllBytes(victim) : new byte[0]).isEqualTo(before);
      fault.survived();
    } catch (AssertionError | Exception e) {
      fault.wrong();
      throw new AssertionError("%s, %s, seed %d".formatted(name, damage, seed), e);
    }
  }

  private void settingsFile(String name, FileDamage damage, long seed) throws Exception {
    Path place = folder.resolve("settings-" + System.nanoTime());
    Desks.copy(template.resolve("settings"), place);
    Path root = template.resolve("workspaces");
    inflicted(
        name,
        damage,
        seed,
        place.resolve(name),
        place,
        settings -> {
          assertThat(FilesOfOthers.last(root, settings)).isIn("alpha", "beta");
          FilesOfOthers.placeKnown(settings);
          assertThat(FilesOfOthers.settings(settings, Desks.CLOCK)).isIn(null, "SET-1", "SET-3");
          assertThat(FilesOfOthers.settings(settings, Desks.CLOCK))
              .as("the next start")
              .isIn(null, "SET-3");
        });
  }

  private void workspaceFile(String name, FileDamage damage, long seed) throws Exception {
    Path place = fresh();
    Path alpha = place.resolve("workspaces/alpha");
    List<String> remembered = Desks.remembered(alpha);
    inflicted(
        name,
        damage,
        seed,
        alpha.resolve(name),
        place,
        where -> {
          assertThat(
                  FilesOfOthers.workspaces(where.resolve("workspaces"), where.resolve("settings")))
              .as("the others are there")
              .contains("beta");
          opened(where.resolve("workspaces/beta"));
          boolean opened = opened(alpha);
          if (opened) {
            assertThat(Desks.noted(alpha)).containsAll(remembered);
            assertThat(Desks.noted(alpha)).allMatch(key -> key.startsWith("usr-tomas"));
          } else {
            // Taken away, as the sentence says: everything is there again.
            assertThat(takenAway(alpha, name)).isTrue();
            assertThat(Desks.open(alpha)).isNotNull();
            assertThat(Desks.noted(alpha)).containsAll(remembered);
          }
        });
  }

  private static boolean takenAway(Path workspace, String name) throws IOException {
    Path bad = workspace.resolve(name);
    if (Files.exists(bad, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(bad, workspace.resolve("bad"));
    }
    return !Files.exists(bad, LinkOption.NOFOLLOW_LINKS);
  }

  /// @return false where a sentence with a code says why not
  private static boolean opened(Path workspace) {
    try {
      Workspace found = Workspace.find(workspace).orElse(null);
      if (found == null) {
        return false;
      }
      Session.open(found, Desks.CLOCK, OpeningOptions.PLAIN).close();
      return true;
    } catch (CommandException e) {
      assertThat(e.code()).isIn("WS-1", "WS-2", "ACT-4", "DB-4");
      assertThat(String.valueOf(e.getMessage())).isNotBlank().doesNotContain("\n");
      return false;
    }
  }

  /// The journal of another workspace, in a random one of its lives.
  @Test
  void anothersJournal() throws Exception {
    Path place = fresh();
    Path alpha = place.resolve("workspaces/alpha");
    List<String> remembered = Desks.remembered(alpha);
    Path strange = folder.resolve("strange");
    Desks.fill(strange, "usr-mallory", DECISIONS + 2);
    Files.copy(
        ActBook.file(strange),
        ActBook.file(alpha),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(opened(alpha)).isTrue();
    assertThat(Desks.noted(alpha)).containsExactlyInAnyOrderElementsOf(remembered);
    try (Stream<Path> all = Files.list(alpha)) {
      assertThat(all.filter(path -> path.toString().contains("foreign-"))).hasSize(1);
    }
  }
}
