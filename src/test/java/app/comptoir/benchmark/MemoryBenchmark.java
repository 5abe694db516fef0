package app.comptoir.benchmark;

import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (e) Resident memory of the program, started with the settings people start it with but on a
/// screen that is not there, while somebody goes from screen to screen. The platform runs in the
/// benchmark's process.
@Tag("benchmark")
class MemoryBenchmark {
  private static final int PAGE = 5000;
  private static final int MILLIONS = Integer.getInteger("bench.millions", 10);

  /// An hour of 200 changes a second in six minutes.
  private static final Duration HOUR = Duration.ofSeconds(Integer.getInteger("bench.hour", 360));

  private static final int PER_SECOND = 2_000;

  /// About a million changes of both brands.
  private static final int DAYS = 280;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void residentWithManyEvents() throws Exception {
    Path workspace = folder.resolve("many");
    try (PageServer server = new PageServer(folder.resolve("pages"))) {
      server.add(List.of(), true);
      Workspace.create(workspace, WorkspaceConfig.platform(server.address().toString()));
      fill(workspace);
      Process child = start(workspace, "t");
      try {
        LockSupport.parkNanos(Duration.ofSeconds(60).toNanos());
        say(child, MILLIONS + " M events in the database, screens walked for a minute");
      } finally {
        end(child);
      }
    }
  }

  @Test
  void residentAfterABackfillAndAnHourOfLive() throws Exception {
    Path workspace = folder.resolve("live");
    Clock clock = Clock.systemUTC();
    SandboxOptions options =
        new SandboxOptions(
            3, Instant.now(), DAYS, SandboxOptions.speedFor(PER_SECOND), 0, clock, null);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofPlatform().daemon().factory())) {
      Workspace.create(workspace, WorkspaceConfig.platform(sandbox.address().toString()));
      Process child = start(workspace, sandbox.token());
      try {
        untilLive(child);
        long before = told(sandbox);
        say(child, "after a backfill of %,d changes".formatted(before));
        LockSupport.parkNanos(HOUR.toNanos());
        say(
            child,
            "after %,d more changes live in %d s (of %d MB in the file)"
                .formatted(
                    told(sandbox) - before,
                    HOUR.toSeconds(),
                    Files.size(workspace.resolve("comptoir.mv.db")) / 1_000_000));
      } finally {
        end(child);
      }
    }
  }

  private static long told(Sandbox sandbox) {
    return sandbox.brandIds().stream().mapToLong(sandbox::lastSeq).sum();
  }

  private void untilLive(Process child) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (child.isAlive() && System.nanoTime() < end) {
      if (Files.readString(folder.resolve("resident.log")).contains(Resident.LIVE)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    throw new AssertionError("Not live: " + Files.readString(folder.resolve("resident.log")));
  }

  private static void fill(Path workspace) {
    Clock clock = Clock.systemUTC();
    EventLog log = new EventLog(5, Instant.now(), MILLIONS * 1_000_000L);
    try (Database database = Database.open(workspace, clock)) {
      Replica replica = new Replica(database, clock);
      replica.ensureBrand(EventLog.BRAND);
      replica.apply("bench", log.posts(), "posts");
      for (int page = 1; page <= MILLIONS * 1_000_000 / PAGE; page++) {
        replica.apply("bench", log.events(PAGE), "1");
      }
    }
  }

  /// The program with its own settings, its class path with the tests' behind it.
  private Process start(Path workspace, String token) throws IOException {
    String settings =
        Files.readString(Path.of("target", "comptoir.args"))
            .replaceFirst(
                "(--class-path \"[^\"]*)\"",
                "$1"
                    + File.pathSeparator
                    + Path.of("target", "test-classes").toAbsolutePath()
                    + "\"");
    Path file = Files.writeString(folder.resolve("resident.args"), settings);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dprism.text=t2k",
            "@" + file,
            Resident.class.getName(),
            workspace.toString(),
            token)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("resident.log").toFile())
        .start();
  }

  private static void end(Process child) throws InterruptedException {
    child.destroy();
    if (!child.waitFor(30, TimeUnit.SECONDS)) {
      child.destroyForcibly();
    }
  }

  private void say(Process child, String when) throws IOException {
    if (!child.isAlive()) {
      throw new AssertionError(Files.readString(folder.resolve("resident.log")));
    }
    Results.say(
        "memory: %s: %d MB resident, at most %d MB so far",
        when, megabytes(child, "VmRSS:"), megabytes(child, "VmHWM:"));
  }

  /// 0 where it cannot be told.
  private static long megabytes(Process child, String name) throws IOException {
    Path status = Path.of("/proc", Long.toString(child.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
