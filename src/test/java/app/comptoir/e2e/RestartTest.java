package app.comptoir.e2e;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Connection;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the program or its file: what is stored adds up, and after a sync it is the
/// platform's truth again.
class RestartTest {
  private static final int DAYS = 7;
  private static final int KILLS = 3;
  private static final long SEED = 20261122;

  private static final Clock CLOCK = Clock.systemUTC();
  private static Sandbox sandbox;
  private static Map<String, String> truth;

  @TempDir Path folder;

  @BeforeAll
  static void startThePlatform() throws Exception {
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, CLOCK.instant(), DAYS, 1, 0, CLOCK), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    truth = Books.of(sandbox.truth());
    assertThat(truth).hasSizeGreaterThan(200);
  }

  @AfterAll
  static void stopThePlatform() {
    sandbox.close();
  }

  @Test
  void killedInTheMiddleOfTheBackfillItGoesOnToTheTruth() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), sandbox.token());
    Random random = new Random(SEED);
    List<Boolean> inTheMiddle = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path directory = folder.resolve("killed-" + kill);
      try (Child sync =
          Child.start(
              folder,
              Map.of(),
              "sync",
              "--follow",
              "-w",
              directory,
              "--address",
              sandbox.address(),
              "--token-file",
              token)) {
        awaitBytes(directory, random.nextLong(150_000, 500_000));
        sync.kill();
      }
      try (Session session = open(directory)) {
        assertThat(session.opening().setAside()).isNull();
        assertThat(session.opening().unclean()).isTrue();
        assertThat(session.verify().differences()).isEmpty();
        inTheMiddle.add(!isWhole(session));
        toTheTruth(session);
      }
    }
    assertThat(inTheMiddle).as("killed before the end of the log").contains(true);
  }

  @Test
  void aTruncatedFileIsSetAsideOrGoneOnFrom() throws Exception {
    Path directory = folder.resolve("workspace");
    try (Session session = open(directory)) {
      toTheTruth(session);
    }
    Path file = file(directory);
    long length = Files.size(file);
    Path whole = Files.copy(file, folder.resolve("whole"));
    for (long rest : new long[] {100, length / 2}) {
      Files.copy(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      try (RandomAccessFile truncated = new RandomAccessFile(file.toFile(), "rw")) {
        truncated.setLength(rest);
      }
      try (Session session = open(directory)) {
        Path aside = session.opening().setAside();
        if (rest == 100) {
          assertThat(aside).as("%d bytes left", rest).isNotNull().exists();
        }
        if (aside != null) {
          assertThat(session.opening().created()).isTrue();
          Files.delete(aside);
        }
        toTheTruth(session);
      }
    }
  }

  @Test
  void aDatabaseOfANewerComptoirIsRefusedAndLeftAlone() throws Exception {
    Path directory = folder.resolve("workspace");
    try (Session session = open(directory)) {
      toTheTruth(session);
    }
    execute(
        directory,
        """
        INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
          "script", "installed_by", "execution_time", "success")
        VALUES (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 'x', 1, TRUE)
        """);
    byte[] before = Files.readAllBytes(file(directory));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> open(directory))
          .isInstanceOfSatisfying(
              CommandException.class, e -> assertThat(e.code()).isEqualTo("DB-3"));
    }
    assertThat(Files.readAllBytes(file(directory))).isEqualTo(before);
    execute(directory, "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '99'");
    try (Session session = open(directory)) {
      assertThat(session.opening().setAside()).isNull();
      assertThat(session.opening().unclean()).as("nobody had it open").isFalse();
      assertThat(Books.of(session.figures())).isEqualTo(truth);
    }
  }

  private Session open(Path directory) {
    Workspace workspace =
        Workspace.find(directory)
            .orElseGet(
                () ->
                    Workspace.create(
                        directory, WorkspaceConfig.platform(sandbox.address().toString())));
    return Session.open(workspace, CLOCK, OpeningOptions.PLAIN);
  }

  private void toTheTruth(Session session) throws InterruptedException {
    session.recover(true);
    session.readOnce(
        (_, time, executor) ->
            Connection.platform(sandbox.address().toString(), sandbox.token(), time, executor));
    assertThat(isWhole(session)).isTrue();
    assertThat(Books.of(session.figures())).isEqualTo(truth);
    assertThat(session.verify().differences()).isEmpty();
  }

  private boolean isWhole(Session session) {
    return sandbox.brandIds().stream()
        .allMatch(id -> session.replica().position(id).lastSeq() == sandbox.lastSeq(id));
  }

  private static Path file(Path directory) {
    return directory.resolve("comptoir.mv.db");
  }

  /// Waits until the database's file has grown to so many bytes.
  private static void awaitBytes(Path directory, long bytes) {
    await("The file does not grow to " + bytes, () -> file(directory).toFile().length() >= bytes);
  }

  private static void execute(Path directory, String sql) throws SQLException {
    String url = "jdbc:h2:guard:" + directory.resolve("comptoir") + ";IFEXISTS=TRUE";
    try (java.sql.Connection connection = DriverManager.getConnection(url, "comptoir", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("SHUTDOWN");
    }
  }
}
