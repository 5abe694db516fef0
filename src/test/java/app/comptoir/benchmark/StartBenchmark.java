package app.comptoir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (d) From the start of the process to its first painted frame and to the Overview filled with
/// figures, on a sample workspace that is there already: with the page cache and, where it may be
/// emptied, without; with the start-up cache (AOT) and without. On JavaFX's screen in memory, so
/// that it can be run everywhere; the program's classes come from a jar, as the cache asks for.
@Tag("benchmark")
class StartBenchmark {
  private static final int RUNS = Integer.getInteger("bench.starts", 7);

  /// Emptying the page cache slows everything else on the machine down for a while.
  private static final boolean COLD = !Boolean.getBoolean("bench.warm.only");

  private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");
  private static final Pattern REACHED =
      Pattern.compile("(First frame|Screen filled|Live) (\\d+) ms after the start, (\\d+) ms");

  @TempDir Path folder;

  /// Milliseconds since the start, and those the processors worked for it.
  private record Reached(double elapsed, double processor) {}

  private enum Mark {
    FIRST_FRAME("First frame"),
    FILLED("Screen filled"),
    LIVE("Live");

    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  @Test
  void fromTheStartToTheScreen() throws Exception {
    List<String> plain = jarred();
    List<String> cached = new ArrayList<>(plain);
    Path cache = folder.resolve("comptoir.aot");
    train(plain, cache);
    cached.add("-XX:AOTCache=" + cache);
    cached.add("-XX:AOTMode=on"); // not silently without it
    Map<String, List<String>> ways =
        Map.of("without a start-up cache", plain, "with the start-up cache", cached);
    if (COLD && dropCaches()) {
      measure(ways, false);
    } else {
      Results.say("start, cold: not measured, as the page cache may not be emptied");
    }
    measure(ways, true);
  }

  /// The program's own arguments, with its classes in a jar.
  private List<String> jarred() throws IOException {
    Path jar = folder.resolve("comptoir.jar");
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-c", "-f", jar.toString(), "-C", "target/classes", ".");
    assertThat(status).isZero();
    String classes = Path.of("target", "classes").toAbsolutePath().toString();
    List<String> lines =
        Files.readAllLines(Path.of("target", "comptoir.args")).stream()
            .map(line -> line.replace("\"" + classes, "\"" + jar))
            .toList();
    Path arguments = Files.write(folder.resolve("comptoir.args"), lines);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + arguments);
    command.addAll(
        List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
    return command;
  }

  /// A start that goes through all screens and ends; it also leaves the sample workspace filled.
  private void train(List<String> plain, Path cache) throws Exception {
    List<String> command = new ArrayList<>(plain);
    command.add("-XX:AOTCacheOutput=" + cache);
    Process process = start(command, folder.resolve("training"), "--rehearse");
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    Results.say("start: the start-up cache has %,d MB", Files.size(cache) / 1_000_000);
  }

  private Process start(List<String> command, Path logs, String... more) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.add("-Dcomptoir.logs=" + logs);
    all.addAll(List.of("app.comptoir.Main", "run", "--workspace", folder.resolve("w").toString()));
    all.addAll(List.of(more));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  /// In turns, so that whatever else the machine does weighs on all alike.
  private void measure(Map<String, List<String>> ways, boolean warm) throws Exception {
    Map<String, Map<Mark, Reached[]>> times = new TreeMap<>();
    for (int run = 0; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        if (!warm) {
          dropCaches();
        }
        Map<Mark, Reached[]> mine =
            times.computeIfAbsent(way.getKey(), _ -> new EnumMap<>(Mark.class));
        for (Map.Entry<Mark, Reached> reached : once(way.getValue()).entrySet()) {
          mine.computeIfAbsent(reached.getKey(), _ -> new Reached[RUNS])[run] = reached.getValue();
        }
      }
    }
    times.forEach(
        (way, marks) ->
            marks.forEach(
                (mark, values) ->
                    Results.say(
                        "start, %s, %s: %s after %s ms, %s ms of processor time",
                        warm ? "warm" : "cold",
                        way,
                        mark.words,
                        text(values, Reached::elapsed),
                        text(values, Reached::processor))));
  }

  private static String text(Reached[] values, ToDoubleFunction<Reached> of) {
    return Results.Sample.of(Arrays.stream(values).mapToDouble(of).toArray()).text("%.0f");
  }

  private Map<Mark, Reached> once(List<String> command) throws Exception {
    Path logs = Files.createTempDirectory(folder, "logs");
    Process process = start(command, logs);
    try {
      Map<Mark, Reached> reached = new EnumMap<>(Mark.class);
      for (Mark mark : Mark.values()) {
        reached.put(mark, await(process, logs, mark));
      }
      return reached;
    } finally {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private Reached await(Process process, Path logs, Mark mark) throws IOException {
    Path log = logs.resolve("comptoir.log");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(log)) {
        Matcher found = REACHED.matcher(Files.readString(log));
        while (found.find()) {
          if (found.group(1).equals(mark.words)) {
            return new Reached(
                Double.parseDouble(found.group(2)), Double.parseDouble(found.group(3)));
          }
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError(
        mark + " not reached: " + Files.readString(folder.resolve("output.txt")));
  }

  /// Whether the page cache could be emptied.
  private static boolean dropCaches() throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
    try {
      Files.writeString(DROP_CACHES, "3", StandardOpenOption.WRITE);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
