package app.comptoir.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.campaign.TestJvm;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Result;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed anywhere in a backup or a restore, what is found is the old or the new, whole.
class BackupKilledTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;
  private Path place;
  private Path older;
  private int backupSteps;
  private int restoreSteps;

  /// The process to be killed: ends on the spot at one of its steps.
  static final class Working {
    private Working() {}

    public static void main(String[] args) {
      Path place = Path.of(args[1]);
      Path file = Path.of(args[2]);
      Counted killed = new Counted(Integer.parseInt(args[3]));
      if (args[0].equals("backup")) {
        try (Session session = open(place)) {
          session.storage().backUp(file, killed);
        }
      } else {
        Restoring.run(place, file, CLOCK, killed);
      }
    }
  }

  private static final class Counted implements Storage.Progress {
    private final int last;
    private int count;

    Counted(int last) {
      this.last = last;
    }

    @Override
    public void at(Storage.Stage stage, long done, long of) {
      if (++count == last) {
        Runtime.getRuntime().halt(137);
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static Session open(Path place) {
    Workspace workspace =
        Workspace.find(place)
            .orElseGet(() -> Workspace.create(place, WorkspaceConfig.file("Shop")));
    return Session.open(workspace, CLOCK, OpeningOptions.PLAIN);
  }

  @BeforeEach
  void makeOne() {
    place = folder.resolve("workspace");
    older = folder.resolve("older.zip");
    Counted counted = new Counted(-1);
    try (Session session = open(place)) {
      assertThat(session.storage().backUp(older, counted)).isInstanceOf(Result.Done.class);
    }
    backupSteps = counted.count;
    Counted restoring = new Counted(-1);
    Restoring.run(folder.resolve("elsewhere"), older, CLOCK, restoring);
    restoreSteps = restoring.count;
    assertThat(backupSteps).isGreaterThan(5);
    assertThat(restoreSteps).isGreaterThan(3);
  }

  @Test
  void aFewTimes() throws Exception {
    Random random = new Random(3);
    kill(1 + random.nextInt(backupSteps), 1 + random.nextInt(restoreSteps));
  }

  @Test
  @Tag("campaign")
  void atEveryStep() throws Exception {
    for (int i = 1; i <= Math.max(backupSteps, restoreSteps); i++) {
      kill(Math.min(i, backupSteps), Math.min(i, restoreSteps));
    }
  }

  private void kill(int ofBackup, int ofRestore) throws Exception {
    Path file = folder.resolve("backup.zip");
    Files.copy(older, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    run("backup", file, ofBackup);
    BackupFile.read(file, null, new Counted(-1));
    run("restore", older, ofRestore);
    try (Session session = open(place)) {
      session.recover(false);
      assertThat(session.opening().setAside()).isNull();
      assertThat(session.verify().differences()).isEmpty();
      assertThat(session.storage().backUp(file, new Counted(-1))).isInstanceOf(Result.Done.class);
    }
    assertThat(names(folder)).noneMatch(name -> name.startsWith(".comptoir-backup"));
    assertThat(names(place)).noneMatch(name -> name.startsWith("restore"));
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private void run(String mode, Path file, int step) throws Exception {
    try (TestJvm child = TestJvm.start(folder, Working.class, mode, place, file, step)) {
      assertThat(child.end()).as(child.errors()).isEqualTo(137);
    }
  }
}
