package app.comptoir.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.TestJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed while it writes one change after the other, the program finds at its next start the last
/// change it had been told of, or the one that was under way.
class SettingsKilledTest {
  @TempDir Path folder;

  /// The process to be killed: says after each change that it is written.
  static final class Writing {
    private Writing() {}

    public static void main(String[] args) {
      try (SettingsKeeper keeper =
          SettingsKeeper.open(Path.of(args[0]), Clock.systemUTC(), Runnable::run)) {
        for (int i = keeper.now().lines().getOrDefault("n", 0); ; i++) {
          int next = i % 100 + 1;
          keeper.change(s -> s.withLine("n", next));
          System.out.println(next);
        }
      }
    }
  }

  @Test
  void aFewTimes() throws Exception {
    kill(new Random(5), 3);
  }

  @Test
  @Tag("campaign")
  void manyTimes() throws Exception {
    kill(new Random(6), 200);
  }

  private void kill(Random random, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      int told = killOnce(random);
      try (SettingsKeeper keeper = SettingsKeeper.open(folder, Clock.systemUTC(), Runnable::run)) {
        assertThat(keeper.keeping().code()).isNull();
        assertThat(keeper.now().lines().get("n")).isIn(told, told % 100 + 1);
      }
      assertThat(Files.exists(folder.resolve("settings.json"))).isTrue();
    }
  }

  /// The last change that it told of.
  private int killOnce(Random random) throws Exception {
    try (TestJvm child = TestJvm.start(folder, Writing.class, folder)) {
      int least = 1 + random.nextInt(20);
      String told = child.line();
      for (int lines = 1; lines < least; lines++) {
        told = child.line();
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(3000)));
      List<String> last = child.kill();
      return Integer.parseInt(last.isEmpty() ? told : last.getLast());
    }
  }
}
