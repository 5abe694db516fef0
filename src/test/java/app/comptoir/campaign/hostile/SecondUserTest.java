package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.bootstrap.OwnersWork;
import app.comptoir.bootstrap.OwnersWork.Piece;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.hostile.Stranger.Doing;
import app.comptoir.common.CommandException;
import app.comptoir.common.FileClaim;
import app.comptoir.common.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second user of the same machine does their worst while the owner works: they get at no file,
/// keep the owner from nothing, and reach nothing of the owner's through what they plant.
class SecondUserTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Set<String> REFUSALS = Set.of("WS-1", "WS-2", "WS-3", "DB-4", "ACT-4");

  /// What lies in a workspace, as a link to a file of the owner; or as a pipe.
  private static final List<String> PLANTED =
      List.of(
          "comptoir.lock",
          "comptoir.mv.db",
          "comptoir.sums",
          "acts.journal",
          "window.lock",
          "window.call",
          "workspace.json",
          "pipe:acts.journal",
          "pipe:window.call",
          "pipe:comptoir.lock",
          "pipe:comptoir.mv.db",
          "pipe:workspace.json");

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereASecondUserCanBePlayed() throws IOException {
    assumeTrue(Stranger.possible(), "root, perl and setpriv, to be a second user");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aFew() throws Exception {
    round(Doing.WATCH, 1, EnumSet.of(Piece.BACK_UP, Piece.SETTINGS, Piece.JOURNAL, Piece.CRASH));
    round(Doing.LOCK, 1, EnumSet.of(Piece.OPEN, Piece.WINDOW));
    round(Doing.KNOCK, 1, EnumSet.of(Piece.WINDOW, Piece.SIGN_IN));
    for (String name : List.of("window.lock", "acts.journal", "pipe:comptoir.mv.db")) {
      planting(name, 1, EnumSet.of(Piece.OPEN, Piece.WINDOW, Piece.JOURNAL));
    }
  }

  @Test
  @Tag("campaign")
  void many() throws Exception {
    for (long seed = 100; seed < 150; seed++) {
      Random random = new Random(seed);
      for (Doing doing : Doing.values()) {
        Set<Piece> pieces = EnumSet.noneOf(Piece.class);
        for (Piece piece : Piece.values()) {
          if (random.nextInt(3) == 0) {
            pieces.add(piece);
          }
        }
        pieces.add(Piece.values()[random.nextInt(Piece.values().length)]);
        if (doing == Doing.PLANT) {
          planting(PLANTED.get(random.nextInt(PLANTED.size())), seed, pieces);
        } else {
          round(doing, seed, pieces);
        }
      }
    }
  }

  private void round(Doing doing, long seed, Set<Piece> pieces) throws Exception {
    tried(doing.toString(), seed, pieces, place -> bothAtWork(doing, place, pieces));
  }

  private void planting(String name, long seed, Set<Piece> pieces) throws Exception {
    tried("plant " + name, seed, pieces, place -> planted(place, name, seed % 2 == 0, pieces));
  }

  private interface Check {
    void run(Path place) throws Exception;
  }

  private void tried(String name, long seed, Set<Piece> pieces, Check check) throws Exception {
    Scoreboard.Fault fault = Scoreboard.fault("Hostile second user: " + name);
    Path place = Files.createDirectory(folder.resolve("place-" + System.nanoTime()));
    try {
      TimeLimit.call(
          "second user",
          LIMIT,
          () -> {
            check.run(place);
            return true;
          });
      fault.survived();
    } catch (AssertionError | Exception e) {
      fault.wrong();
      throw new AssertionError("%s against %s, seed %d".formatted(name, pieces, seed), e);
    }
  }

  private static void bothAtWork(Doing doing, Path place, Set<Piece> pieces) throws Exception {
    try (OwnersWork work = new OwnersWork(place)) {
      if (doing == Doing.LOCK) {
        // As an earlier Comptoir left it.
        work.run(Piece.JOURNAL);
        FileClaim.of(work.workspace().resolve("window.lock")).orElseThrow().close();
        loosen(work.workspace());
      }
      try (Stranger stranger = Stranger.begin(doing, aims(doing, work))) {
        if (doing == Doing.LOCK) {
          // A lock is made anew by who claims it.
          work.run(Piece.WINDOW);
        }
        for (Piece piece : pieces) {
          work.run(piece);
        }
        List<String> lines = stranger.end();
        assertThat(lines).as("what the stranger got at").hasSize(1);
        assertThat(lines.getLast()).matches("tries [1-9][0-9]*");
      }
      work.run(Piece.OPEN);
      assertThat(work.decisionsAreThere()).isTrue();
      assertThat(work.openToOthers()).isEmpty();
    }
  }

  private static String[] aims(Doing doing, OwnersWork work) throws IOException {
    return switch (doing) {
      case WATCH, PLANT -> new String[] {work.place().toString()};
      case LOCK -> new String[] {work.workspace().toString()};
      case KNOCK -> new String[] {work.windowPort(), work.signInPort()};
    };
  }

  /// The folder of a workspace to come is open to all, and the stranger was there first.
  ///
  /// @param there whether the owner's file is there, or would be made through the link
  private static void planted(Path place, String name, boolean there, Set<Piece> pieces)
      throws Exception {
    Path victim = place.resolve("victim");
    if (there) {
      Files.writeString(victim, "the owner's own");
      Files.setPosixFilePermissions(victim, PosixFilePermissions.fromString("rw-------"));
    }
    try (OwnersWork work = new OwnersWork(place)) {
      Path workspace = Files.createDirectory(work.workspace());
      Files.setPosixFilePermissions(workspace, PosixFilePermissions.fromString("rwxrwxrwx"));
      try (Stranger stranger =
          Stranger.begin(Doing.PLANT, workspace.toString(), victim.toString(), name)) {
        for (Piece piece : pieces) {
          try {
            work.run(piece);
          } catch (CommandException e) {
            assertThat(e.code()).isIn(REFUSALS);
            assertThat(String.valueOf(e.getMessage())).isNotBlank().doesNotContain("\n");
          }
        }
        assertThat(stranger.end()).hasSize(1);
      }
    }
    if (there) {
      assertThat(victim).hasContent("the owner's own");
    }
    try (Stream<Path> all = Files.list(place)) {
      assertThat(all.filter(path -> path.toString().contains("victim"))).hasSize(there ? 1 : 0);
    }
  }

  private static void loosen(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.toList()) {
        Files.setPosixFilePermissions(
            one,
            PosixFilePermissions.fromString(Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
