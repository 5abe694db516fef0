package app.comptoir.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.e2e.Books;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.Storage.Result;
import app.comptoir.service.workspaces.Storage.Stage;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup holds what was there, is refused when it is not what was written, and comes back whole.
class BackupTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static Sandbox sandbox;

  @TempDir static Path shared;
  private static Path template;
  private static Path backup;
  private static Map<String, String> figures;

  @TempDir Path folder;

  @BeforeAll
  static void makeOne() throws Exception {
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, CLOCK.instant(), 4, SandboxOptions.speedFor(150), 0, CLOCK),
            Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    template = shared.resolve("workspace");
    backup = shared.resolve("backup.zip");
    try (Session session = open(template)) {
      read(session);
      figures = Books.of(session.figures());
      assertThat(figures).hasSizeGreaterThan(50);
      Result made = session.storage().backUp(backup, new Watched());
      assertThat(made).isInstanceOf(Result.Done.class);
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Session open(Path place) {
    Workspace workspace =
        Workspace.find(place)
            .orElseGet(
                () ->
                    Workspace.create(
                        place, WorkspaceConfig.platform(sandbox.address().toString())));
    return Session.open(workspace, CLOCK, OpeningOptions.PLAIN);
  }

  private static Connection far(Workspace w, Clock clock, java.util.concurrent.ExecutorService e) {
    return Connection.platform(sandbox.address().toString(), sandbox.token(), clock, e);
  }

  private static void read(Session session) throws InterruptedException {
    session.recover(true);
    session.readOnce(BackupTest::far);
  }

  /// Sees the stages, and may have enough at one of them.
  private static final class Watched implements Storage.Progress {
    final Set<Stage> seen = EnumSet.noneOf(Stage.class);
    private final Stage enough;

    Watched() {
      this(null);
    }

    Watched(Stage enough) {
      this.enough = enough;
    }

    @Override
    public void at(Stage stage, long done, long of) {
      seen.add(stage);
    }

    @Override
    public boolean cancelled() {
      return enough != null && seen.contains(enough);
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /// Packed by somebody who knows how: all checksums are right.
  private Path packed(Path place) throws IOException {
    BackupManifest was = BackupFile.manifest(backup);
    Path file = place.resolveSibling(place.getFileName() + ".zip");
    BackupManifest now =
        new BackupManifest(
            was.format(),
            was.version(),
            was.made(),
            was.schema(),
            was.workspace(),
            was.brands(),
            was.rows(),
            was.decisions(),
            BackupFile.parts(place));
    BackupFile.write(file, now, place, new Watched());
    return file;
  }

  @Test
  void aJournalThatIsNoneOrNotTheDatabasesIsNotSound() throws Exception {
    Path place = Files.createDirectory(folder.resolve("packed"));
    BackupFile.read(backup, place, new Watched());
    Path journal = place.resolve(WorkspaceFile.JOURNAL);
    for (String noise : List.of("no decisions at all", "{\"n\":1,\"at\":", "\n\n", "[]\n")) {
      Files.writeString(journal, noise);
      refused(packed(place));
    }
    Files.delete(journal);
    try (var database = app.comptoir.store.db.Database.open(place, CLOCK)) {
      new app.comptoir.store.queries.ActStore(database)
          .copy(List.of(), new app.comptoir.store.queries.ActStore.Copied(3, 900, "a".repeat(64)));
    }
    refused(packed(place));
  }

  private void refused(Path file) {
    Path workspace = folder.resolve("refusing");
    assertThatThrownBy(() -> new Restore(workspace, CLOCK, new Watched()).prepare(file))
        .isInstanceOf(CommandException.class)
        .satisfies(e -> assertThat(((CommandException) e).code()).isEqualTo("BAK-2"))
        .hasMessageContaining("journal");
    assertThat(workspace.resolve(WorkspaceFile.RESTORED)).doesNotExist();
  }

  @Test
  void nothingInAManifestMayBeMissing() {
    assertThatThrownBy(
            () ->
                new BackupManifest(
                    BackupManifest.FORMAT, 1, null, 1, "x", List.of(), 0, 0, List.of()))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void whileThePlatformIsFollowedLiveABackupAddsUpAndComesBack() throws Exception {
    Path place = folder.resolve("live");
    Path file = folder.resolve("live.zip");
    Map<String, String> later;
    try (Session session = open(place)) {
      read(session);
      session.follow(BackupTest::far);
      sandbox.resumeLive();
      awaitOtherBooks(session);
      Watched watched = new Watched();
      Result made = session.storage().backUp(file, watched);
      assertThat(made).isInstanceOf(Result.Done.class);
      assertThat(watched.seen)
          .contains(Stage.COPYING, Stage.CHECKING, Stage.PACKING, Stage.READING_BACK);
      awaitOtherBooks(session);
      sandbox.pauseLive();
      read(session);
      later = Books.of(session.figures());
    }
    Restoring.Restored restored = Restoring.run(place, file, CLOCK, new Watched());
    assertThat(restored.aside()).exists();
    try (Session session = open(place)) {
      assertThat(session.opening().setAside()).isNull();
      assertThat(session.opening().unclean()).isFalse();
      assertThat(session.verify().differences()).isEmpty();
      assertThat(Books.of(session.figures())).isNotEqualTo(later);
      read(session);
      assertThat(Books.of(session.figures())).isEqualTo(later);
      assertThat(later).isEqualTo(Books.of(sandbox.truth()));
    }
  }

  /// Waits until live changes have moved the figures.
  private static void awaitOtherBooks(Session session) throws Exception {
    Map<String, String> before = Books.of(session.figures());
    BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    try (LiveUpdates.Subscription _ = session.updates().onDataChanged(changes::add)) {
      do {
        assertThat(changes.poll(30, TimeUnit.SECONDS)).isNotNull();
      } while (Books.of(session.figures()).equals(before));
    }
  }

  @Test
  void onAnotherMachineTheFiguresAreThoseOfTheBackup() throws Exception {
    Path place = folder.resolve("elsewhere");
    Restoring.Restored restored = Restoring.run(place, backup, CLOCK, new Watched());
    assertThat(restored.aside()).isNull();
    assertThat(restored.contents().brands()).isNotEmpty();
    try (Session session = open(place)) {
      assertThat(Books.of(session.figures())).isEqualTo(figures);
      assertThat(session.verify().differences()).isEmpty();
      assertThat(session.workspace().config().address()).isEqualTo(sandbox.address().toString());
    }
  }

  @Test
  void aPlatformThatForgotTheCursorIsReadAnew() throws Exception {
    Path place = folder.resolve("old");
    Restoring.run(place, backup, CLOCK, new Watched());
    sandbox.retireCursors();
    try (Session session = open(place)) {
      read(session);
      assertThat(Books.of(session.figures())).isEqualTo(Books.of(sandbox.truth()));
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndChangesNothing() throws Exception {
    Path place = folder.resolve("workspace");
    try (Session session = open(place)) {
      assertThat(session.opening().created()).isTrue();
    }
    List<String> before = names(place);
    byte[] whole = Files.readAllBytes(backup);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      byte[] damaged =
          i % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 3 != 0) {
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.write(folder.resolve("damaged.zip"), damaged);
      refused += refuses(place, file) ? 1 : 0;
      assertThat(names(place)).isEqualTo(before);
    }
    assertThat(refused).isGreaterThanOrEqualTo(28);
  }

  /// A bit of the ZIP's own bookkeeping may differ and all parts be what was written.
  private static boolean refuses(Path place, Path file) throws IOException {
    try {
      BackupManifest read = BackupFile.read(file, null, new Watched());
      assertThat(read).isEqualTo(BackupFile.manifest(backup));
      return false;
    } catch (CommandException e) {
      assertThat(e.code()).isIn("BAK-2", "BAK-3");
      assertThatThrownBy(() -> Restoring.run(place, file, CLOCK, new Watched()))
          .isInstanceOf(CommandException.class);
      return true;
    }
  }

  @Test
  void whatIsNoBackupIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("text.zip"), "not a backup at all");
    for (Path file : List.of(text, folder.resolve("nowhere.zip"))) {
      assertThatThrownBy(() -> Restoring.run(folder.resolve("w"), file, CLOCK, new Watched()))
          .isInstanceOf(CommandException.class);
    }
    try (Session session = open(folder.resolve("look"))) {
      assertThat(session.storage().look(text))
          .isInstanceOfSatisfying(
              Result.NotDone.class, not -> assertThat(not.code()).isEqualTo("BAK-2"));
      assertThat(session.storage().look(backup)).isInstanceOf(Result.Done.class);
    }
  }

  @Test
  void aWorkspaceThatIsOpenIsNotRestored() {
    Path place = folder.resolve("open");
    try (Session _ = open(place)) {
      assertThatThrownBy(() -> Restoring.run(place, backup, CLOCK, new Watched()))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.code()).isEqualTo("DB-2"));
    }
  }

  @Test
  void inAnOpenWorkspaceItIsLaidReadyForTheNextStart() throws Exception {
    Path place = folder.resolve("window");
    try (Session session = open(place)) {
      assertThat(session.storage().prepareRestore(backup, new Watched()))
          .isInstanceOf(Result.Done.class);
      assertThat(session.replica().brandIds()).isEmpty();
    }
    try (Session session = open(place)) {
      assertThat(Books.of(session.figures())).isEqualTo(figures);
    }
    assertThat(place.resolve("restore")).doesNotExist();
  }

  @Test
  void whoHasEnoughLeavesNothingBehind() throws Exception {
    Path file = Files.writeString(folder.resolve("kept.zip"), "an older backup");
    try (Session session = open(folder.resolve("w"))) {
      for (Stage stage : List.of(Stage.COPYING, Stage.PACKING, Stage.READING_BACK)) {
        assertThat(session.storage().backUp(file, new Watched(stage)))
            .isEqualTo(new Result.NotDone("SYNC-3", null));
        assertThat(file).hasContent("an older backup");
      }
      assertThat(session.storage().prepareRestore(backup, new Watched(Stage.UNPACKING)))
          .isEqualTo(new Result.NotDone("SYNC-3", null));
    }
    assertThat(names(folder)).containsExactly("kept.zip", "w");
    assertThat(folder.resolve("w/restore")).doesNotExist();
    assertThat(folder.resolve("w/restore.tmp")).doesNotExist();
  }

  @Test
  void cleaningFreesWhatItSaysAndNothingElse() throws Exception {
    Path place = folder.resolve("clean");
    Restoring.run(place, backup, CLOCK, new Watched());
    Path left = DatabaseCopy.leaveBehind(place, CLOCK).orElseThrow();
    Restoring.run(place, backup, CLOCK, new Watched());
    Restoring.run(place, backup, CLOCK, new Watched());
    Files.createDirectories(place.resolve("pictures"));
    Files.writeString(place.resolve("pictures/a.img"), "picture");
    Files.writeString(place.resolve("acts.replaced-1.journal"), "decisions stay");
    try (Session session = open(place)) {
      Storage storage = session.storage();
      Storage.Usage before = storage.usage();
      assertThat(before.setAside()).isGreaterThan(Files.size(left));
      assertThat(before.pictures()).isEqualTo(7);
      long freed = storage.clean(Set.of(Storage.Waste.PICTURES, Storage.Waste.SET_ASIDE));
      assertThat(freed).isEqualTo(before.setAside() + before.pictures());
      assertThat(storage.usage().setAside()).isZero();
      assertThat(left).doesNotExist();
      assertThat(Books.of(session.figures())).isEqualTo(figures);
    }
    assertThat(place.resolve("acts.replaced-1.journal")).exists();
    assertThat(place.resolve(DatabaseCopy.FILE)).exists();
  }
}
