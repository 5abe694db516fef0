package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Drafts;
import app.comptoir.common.CommandException;
import app.comptoir.common.FileClaim;
import app.comptoir.workspace.LogFileAppender;
import app.comptoir.workspace.OneWindow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program writes can be opened by nobody else on the machine, and nobody else keeps its
/// owner out.
class OtherUsersTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereThereArePermissions() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "a file system with POSIX permissions");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  /// What others can open of all that lies in a folder, itself included.
  private static List<String> open(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path one : all.toList()) {
        String now = permissions(one);
        if (!now.endsWith("------")) {
          found.add(now + " " + root.relativize(one));
        }
      }
    }
    return found;
  }

  @Test
  void nothingThatIsWrittenCanBeOpenedByOthers() throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    try (OwnersWork work = new OwnersWork(place)) {
      for (OwnersWork.Piece piece : OwnersWork.Piece.values()) {
        work.run(piece);
        assertThat(work.openToOthers()).as("after %s", piece).isEmpty();
      }
    }
    assertThat(permissions(place.resolve("backup.zip"))).isEqualTo("rw-------");
    assertThat(place.resolve("logs")).isNotEmptyDirectory();
    assertThat(place.resolve("shop/acts.journal")).exists();
  }

  @Test
  void oneThatWasMadeOpenIsClosedWhenItIsOpened() throws Exception {
    Path workspace = folder.resolve("shop");
    Session.open(
            Workspace.create(workspace, WorkspaceConfig.file("Shop")), CLOCK, OpeningOptions.PLAIN)
        .close();
    Files.createDirectory(workspace.resolve("pictures"));
    loosen(workspace);
    assertThat(open(workspace)).hasSizeGreaterThan(4);
    Session.open(Workspace.find(workspace).orElseThrow(), CLOCK, OpeningOptions.PLAIN).close();
    assertThat(open(workspace)).isEmpty();
  }

  /// A folder that a person chose holds their own things, too.
  @Test
  void whatIsNotOurOwnStaysAsItIs() throws Exception {
    Path workspace = Files.createDirectory(folder.resolve("project"));
    Path script = Files.writeString(workspace.resolve("build.sh"), "#!/bin/sh");
    Session.open(
            Workspace.create(workspace, WorkspaceConfig.file("Shop")), CLOCK, OpeningOptions.PLAIN)
        .close();
    loosen(workspace);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Session.open(Workspace.find(workspace).orElseThrow(), CLOCK, OpeningOptions.PLAIN).close();
    assertThat(open(workspace)).containsExactlyInAnyOrder("rwxr-xr-x ", "rwxr-xr-x build.sh");
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

  @Test
  void theLogIsItsOwnersAloneAndNoNameInTheTemporaryFolderIsTakenForIt() throws Exception {
    Path logs = folder.resolve("logs");
    LogFileAppender appender = new LogFileAppender();
    appender.setContext(new ch.qos.logback.core.ContextBase());
    appender.openFile(logs.resolve("comptoir.log").toString());
    appender.stop();
    assertThat(open(logs)).isEmpty();
    String layout =
        Files.readString(Path.of("src/main/resources/logback.xml"), StandardCharsets.UTF_8);
    assertThat(layout).doesNotContain("tmpdir");
  }

  /// Somebody who could read a lock's file, as it was made by an older Comptoir, holds a shared
  /// lock on everything they can.
  @Test
  void aStrangersSharedLockKeepsNobodyOut() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "Perl, to lock with");
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeTrue(!root || Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv, for a user");
    Path workspace = folder.resolve("shop");
    Session made =
        Session.open(
            Workspace.create(workspace, WorkspaceConfig.file("Shop")), CLOCK, OpeningOptions.PLAIN);
    made.close();
    try (ActBook book = ActBook.open(workspace, CLOCK)) {
      book.decide(Drafts.review("usr-tomas", 1));
    }
    FileClaim.of(workspace.resolve("window.lock")).orElseThrow().close();
    loosen(workspace);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Process stranger = stranger(root, workspace);
    try (OneWindow window = OneWindow.claim(workspace, Duration.ZERO).orElseThrow();
        Session session =
            Session.open(Workspace.find(workspace).orElseThrow(), CLOCK, OpeningOptions.PLAIN)) {
      assertThat(window).isNotNull();
      assertThat(session.approvals().waitingForMe()).isEmpty();
      assertThat(open(workspace)).isEmpty();
      assertThat(OneWindow.claim(workspace, Duration.ofSeconds(5))).as("one window").isEmpty();
      if (root) {
        assertThat(asNobody("cat", workspace.resolve("window.call").toString())).isNotZero();
        assertThat(asNobody("ls", workspace.toString())).isNotZero();
      }
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  private static final String LOCK_ALL =
      """
      use Fcntl;
      my @held;
      for my $file (grep { -f } glob("$ARGV[0]/*")) {
        open(my $in, "<", $file) or die "$file: $!";
        my $shared = pack("s s x4 q q l x4", F_RDLCK, 0, 0, 0, 0);
        fcntl($in, F_SETLK, $shared) or die "$file: $!";
        push @held, $in;
      }
      $| = 1;
      print scalar(@held), " held\n";
      <STDIN>;
      """;

  private static Process stranger(boolean root, Path workspace) throws IOException {
    List<String> command = new ArrayList<>(root ? NOBODY : List.of());
    command.addAll(List.of("perl", "-e", LOCK_ALL, workspace.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertThat(process.inputReader().readLine()).matches("[4-9] held");
    return process;
  }

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static int asNobody(String... words) throws Exception {
    List<String> command = new ArrayList<>(NOBODY);
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /// The lock of a Comptoir that is running is never taken from it.
  @Test
  void aLockOfOursIsNotReplaced() throws Exception {
    Path lock = folder.resolve("window.lock");
    try (FileClaim held = FileClaim.of(lock).orElseThrow()) {
      assertThat(held.held()).isTrue();
      Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(FileClaim.of(lock)).isEmpty();
    }
  }

  @Test
  void aLinkInThePlaceOfALockIsNotFollowed() throws Exception {
    Path victim = folder.resolve("victim");
    Path workspace = Files.createDirectory(folder.resolve("shop"));
    Files.createSymbolicLink(workspace.resolve("comptoir.lock"), victim);
    Workspace made = Workspace.create(workspace, WorkspaceConfig.file("Shop"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                CommandException.class,
                () -> Session.open(made, CLOCK, OpeningOptions.PLAIN).close()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("DB-4"));
    assertThat(victim).doesNotExist();
    Files.delete(workspace.resolve("comptoir.lock"));
    Files.createSymbolicLink(workspace.resolve("comptoir.mv.db"), victim);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                CommandException.class,
                () -> Session.open(made, CLOCK, OpeningOptions.PLAIN).close()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("DB-4"));
    assertThat(victim).doesNotExist();
  }
}
