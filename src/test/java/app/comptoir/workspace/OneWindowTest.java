package app.comptoir.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.comptoir.campaign.TestJvm;
import app.comptoir.common.CommandException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace has one window; who comes second calls it; whoever held it may be killed.
class OneWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void theSecondCallsTheFirst() throws Exception {
    CountDownLatch called = new CountDownLatch(2);
    try (OneWindow first = claim(folder).orElseThrow()) {
      // Before the window can be shown, and when it can.
      assertThat(claim(folder)).isEmpty();
      first.onCall(called::countDown);
      assertThat(claim(folder)).isEmpty();
      assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(claim(folder.resolve("another"))).as("another workspace").isPresent();
    }
    try (OneWindow next = claim(folder).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void whoCallsItselfKeepsOthersOut() throws Exception {
    CountDownLatch called = new CountDownLatch(2);
    try (OneWindow first = claim(folder).orElseThrow()) {
      first.onCall(called::countDown);
      assertThat(claim(folder)).isEmpty();
      try (TestJvm _ = TestJvm.start(folder.resolve("child"), WindowHolder.class, folder)) {
        assertThat(called.await(20, TimeUnit.SECONDS)).as("the other calls, too").isTrue();
      }
    }
  }

  @Test
  void whoeverHeldItMayBeKilled() throws Exception {
    try (TestJvm holder = TestJvm.start(folder.resolve("child"), WindowHolder.class, folder)) {
      assertThat(holder.line()).isEqualTo("claimed");
      assertThat(claim(folder)).as("held by another process").isEmpty();
      assertThat(holder.line()).isEqualTo("called");
    }
    assertThat(folder.resolve("window.call")).as("what it left").exists();
    try (OneWindow next = claim(folder).orElseThrow()) {
      assertThat(claim(folder)).as("called by what the new one wrote").isEmpty();
      assertThat(next).isNotNull();
    }
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    try (OneWindow first = claim(folder).orElseThrow()) {
      first.onCall(called::countDown);
      Path call = folder.resolve("window.call");
      String right = Files.readString(call);
      assertThat(right).matches("\\d+ [0-9a-f]{32}");
      for (String wrong :
          new String[] {
            right.split(" ", -1)[0] + " " + "0".repeat(32), "1 2 3", "", "no port", "99999999 00"
          }) {
        Files.writeString(call, wrong);
        assertThatExceptionOfType(CommandException.class)
            .as(wrong)
            .isThrownBy(() -> OneWindow.claim(folder, Duration.ZERO))
            .satisfies(e -> assertThat(e.code()).isEqualTo("WS-6"));
      }
      assertThat(called.getCount()).isEqualTo(1);
    }
  }

  /// Anybody on the machine may connect, say a letter now and then, and never hang up.
  @Test
  void whoSpeaksSlowlyHoldsNobodyUp() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    List<Socket> slow = new CopyOnWriteArrayList<>();
    try (OneWindow first = claim(folder).orElseThrow()) {
      first.onCall(called::countDown);
      int port =
          Integer.parseInt(Files.readString(folder.resolve("window.call")).split(" ", -1)[0]);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  for (int i = 0; i < 100; i++) {
                    for (Socket one : slow) {
                      one.getOutputStream().write('0');
                    }
                    Thread.sleep(200);
                  }
                } catch (IOException | InterruptedException _) {
                  // Hung up on.
                }
              });
      for (int i = 0; i < 6; i++) {
        slow.add(new Socket(InetAddress.getLoopbackAddress(), port));
      }
      long begun = System.nanoTime();
      assertThat(OneWindow.claim(folder, Duration.ofSeconds(5))).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
      assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
      slow.getLast().setSoTimeout(10_000);
      assertThat(slow.getLast().getInputStream().read()).as("hung up on").isEqualTo(-1);
    } finally {
      for (Socket one : slow) {
        one.close();
      }
    }
  }

  @Test
  void onlyItsOwnerMayReadTheSecret() throws Exception {
    try (OneWindow window = claim(folder).orElseThrow()) {
      assertThat(window).isNotNull();
      PosixFileAttributeView view =
          Files.getFileAttributeView(folder.resolve("window.call"), PosixFileAttributeView.class);
      if (view != null) {
        assertThat(PosixFilePermissions.toString(view.readAttributes().permissions()))
            .isEqualTo("rw-------");
      }
    }
    assertThat(folder.resolve("window.call")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> claim(file.resolve("workspace")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-3"));
  }

  private static Optional<OneWindow> claim(Path workspace) {
    return OneWindow.claim(workspace, PATIENCE);
  }
}
