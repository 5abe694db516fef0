package app.comptoir.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A process with a main class of the tests, small and quick to start, mostly in order to be
/// killed; killed where it still runs at the end.
public final class TestJvm implements AutoCloseable {
  private final Process process;
  private final Path errors;
  private final BufferedReader out;

  private TestJvm(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts it.
  ///
  /// @param folder for its log and what it says on standard error
  public static TestJvm start(Path folder, Class<?> main, Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx256m");
    command.add("-Duser.language=en");
    command.add("-Dcomptoir.logs=" + folder.resolve("logs"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    Path errors = Files.createTempFile(Files.createDirectories(folder), "errors", ".txt");
    return new TestJvm(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /// The next line of its output; blocks until there is one.
  public String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("It ended: " + errors());
    }
    return line;
  }

  /// Reads on until it says this.
  public void await(String line) throws IOException {
    while (!line().equals(line)) {
      // What it logs.
    }
  }

  /// What it has said on standard error so far.
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  public boolean alive() {
    return process.isAlive();
  }

  public Process process() {
    return process;
  }

  /// Kills it on the spot, as a failing machine would, and waits until it is gone.
  ///
  /// @return what it had still said
  public List<String> kill() throws IOException {
    // Process.destroyForcibly would throw away what it had said.
    process.toHandle().destroyForcibly();
    process.onExit().join();
    return out.readAllLines();
  }

  /// Waits for its end.
  ///
  /// @return the exit status
  public int end() throws IOException, InterruptedException {
    out.readAllLines();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
