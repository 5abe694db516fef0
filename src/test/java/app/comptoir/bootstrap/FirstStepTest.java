package app.comptoir.bootstrap;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.common.CommandException;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.store.TestDatabase;
import app.comptoir.store.db.StoreException;
import app.comptoir.ui.fx.Messages;
import app.comptoir.workspace.Folders;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What fails before the sync has begun is told where the sync is, and trying again begins it.
@ResourceLock(TestDatabase.FULL_DISK)
class FirstStepTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Path directory;

  @BeforeEach
  void create() {
    directory = folder.resolve("workspace");
    Workspace.create(
        directory, WorkspaceConfig.sample(new WorkspaceConfig.Sample(5, CLOCK.instant(), 1, 1)));
  }

  @AfterEach
  void makeRoom() {
    TestDatabase.makeRoom();
  }

  private Desktop.Own own() {
    return new Desktop.Own(null, folder.resolve("settings"), (_, _) -> {});
  }

  private Desktop onFullDisk() {
    Workspace workspace = Workspace.read(directory).orElseThrow();
    SettingsKeeper settings = SettingsKeeper.open(own().settings(), CLOCK, Runnable::run);
    Session session =
        Session.open(
            workspace,
            CLOCK,
            OpeningOptions.PLAIN.with(settings),
            TestDatabase.onFullDisk(directory, CLOCK));
    return new Desktop(session, null, null, settings);
  }

  /// Of the whole workspace, and of each brand.
  private static List<SyncState> states(Desktop desktop, List<String> brands) {
    return Stream.concat(Stream.of(""), brands.stream())
        .map(desktop.session().updates()::syncState)
        .toList();
  }

  private static void awaitStopped(Desktop desktop, List<String> brands, String code) {
    await(
        code + " of all",
        () ->
            states(desktop, brands).stream()
                .allMatch(
                    s -> s.phase() == SyncState.Phase.FAILED && code.equals(s.failureCode())));
  }

  private static void awaitLive(Desktop desktop) {
    await(
        "live",
        () -> {
          List<String> brands = desktop.session().replica().brandIds();
          return !brands.isEmpty()
              && brands.stream()
                  .map(desktop.session().updates()::syncState)
                  .allMatch(s -> s.phase() == SyncState.Phase.LIVE);
        });
  }

  @Test
  void aDiskThatIsFullAfterAnUnexpectedStopIsToldUntilThereIsRoom() throws Exception {
    List<String> brands;
    try (Desktop before = Desktop.open(directory, null, own(), CLOCK)) {
      assertThat(before.startAndCatchUp(PATIENCE)).isTrue();
      brands = before.session().replica().brandIds();
    }
    Files.createFile(directory.resolve("comptoir.open"));
    try (Desktop desktop = onFullDisk()) {
      assertThat(desktop.session().opening().unclean()).isTrue();
      var _ = desktop.services(Runnable::run);
      TestDatabase.fullAfter(0);
      desktop.start();
      awaitStopped(desktop, brands, "DB-8");
      desktop.session().updates().resume();
      awaitStopped(desktop, brands, "DB-8");
      TestDatabase.makeRoom();
      // As soon as the database may be tried again.
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      desktop.session().updates().resume();
      awaitLive(desktop);
      assertThat(desktop.session().verify().differences()).isEmpty();
    }
    try (Session after =
        Session.open(Workspace.read(directory).orElseThrow(), CLOCK, OpeningOptions.PLAIN)) {
      assertThat(after.opening().unclean()).as("it was looked after").isFalse();
    }
  }

  /// Whoever waits for the end of a read is told at once: nobody is asked for what cannot be
  /// stored, and a disk that runs full meanwhile is not tried again, neither by the brands that got
  /// on.
  @Test
  void aReadToTheEndOnAFullDiskEndsAtOnce() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    Connection.Opener how =
        (workspace, clock, executor) -> {
          asked.add("asked");
          return Connection.sample(workspace, clock, executor);
        };
    List<SyncState> states = new CopyOnWriteArrayList<>();
    try (Desktop desktop = onFullDisk()) {
      Session session = desktop.session();
      session.updates().onSyncState((_, state) -> states.add(state));
      TestDatabase.fullAfter(0);
      assertThatThrownBy(() -> session.readOnce(how))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-8"));
      assertThat(asked).isEmpty();
    }
    Folders.remove(directory);
    create();
    try (Desktop desktop = onFullDisk()) {
      Session session = desktop.session();
      session.updates().onSyncState((_, state) -> states.add(state));
      TestDatabase.fullAfter(30);
      assertThatThrownBy(() -> session.readOnce(how))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.code()).isEqualTo("DB-8"));
      assertThat(asked).hasSize(1);
      // Told by another thread.
      await("failed", () -> phases(states).contains(SyncState.Phase.FAILED));
      assertThat(phases(states)).doesNotContain(SyncState.Phase.WAITING);
    }
  }

  private static List<SyncState.Phase> phases(List<SyncState> states) {
    return states.stream().map(SyncState::phase).toList();
  }

  @Test
  void aPlatformThatDoesNotStartIsToldBeforeAnyBrandIsKnown() throws Exception {
    Path journal = Files.createDirectory(directory.resolve("sandbox.journal"));
    try (Desktop desktop = Desktop.open(directory, null, own(), CLOCK)) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      awaitStopped(desktop, List.of(), "NET-9");
      for (Locale language : Messages.LANGUAGES) {
        assertThat(new Messages(language).find("failure.NET-9")).isPresent();
      }
      Files.delete(journal);
      desktop.session().updates().resume();
      awaitLive(desktop);
      // Who tried twice is connected once.
      var connected = desktop.session().connector();
      desktop.session().updates().resume();
      awaitLive(desktop);
      assertThat(desktop.session().connector()).isSameAs(connected);
    }
  }
}
