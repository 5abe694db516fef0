package app.comptoir.benchmark;

import app.comptoir.store.Database;
import app.comptoir.store.Replica;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (e) Resident memory of the program, started as people start it but on a screen that is not
/// there, over a workspace with many events: after it is live, and after it has followed the log
/// for a while. The platform runs in the benchmark's process.
@Tag("benchmark")
class MemoryBenchmark {
  private static final int PAGE = 5000;
  private static final int MILLIONS = Integer.getInteger("bench.millions", 10);

  @TempDir Path folder;

  @Test
  void residentWithManyEvents() throws Exception {
    Path workspace = folder.resolve("workspace");
    try (PageServer server = new PageServer(folder.resolve("pages"))) {
      server.add(List.of(), true);
      app.comptoir.bootstrap.Workspace.create(
          workspace, app.comptoir.bootstrap.WorkspaceConfig.platform(server.address().toString()));
      fill(workspace);
      Path token = Files.writeString(folder.resolve("token"), "t");
      Path pictures = folder.resolve("pictures");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("@" + Path.of("target", "comptoir.args"));
      command.addAll(
          List.of(
              "app.comptoir.Main",
              "snapshot",
              "--out",
              pictures.toString(),
              "--workspace",
              workspace.toString()));
      Process child =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(token.toFile())
              .start();
      long most = 0;
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          most = Math.max(most, resident(child.pid()));
        }
      }
      int status = child.waitFor();
      Results.say(
          "memory: every screen drawn over %d M events: most %d MB resident (exit status %d)",
          MILLIONS, most, status);
    }
  }

  private static void fill(Path workspace) throws Exception {
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

  /// MB; 0 where it cannot be told.
  private static long resident(long pid) throws java.io.IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
