package app.comptoir.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, started as its users start it. Killed where it still runs
/// at the end.
public final class Child implements AutoCloseable {
  /// No test of a process takes this long; one that does not end is killed.
  private static final long LIFE_SECONDS = 120;

  private final Process process;
  private final Path errors;
  private final BufferedReader out;

  private Child(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts it without a display.
  ///
  /// @param folder for its log and what it says on standard error
  /// @param environment variables on top of this process's own
  public static Child start(Path folder, Map<String, String> environment, Object... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("target", "comptoir.args").toAbsolutePath());
    command.add("-Dcomptoir.logs=" + folder.resolve("logs"));
    command.add("-Duser.language=en");
    command.add("app.comptoir.Main");
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().remove("COMPTOIR_TOKEN");
    // Nor a keychain, which is the person's own.
    builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    builder.environment().putAll(environment);
    builder.redirectError(errors.toFile());
    Process process = builder.start();
    CompletableFuture.delayedExecutor(LIFE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return new Child(process, errors);
  }

  /// The next line of its output; blocks until there is one.
  public String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("It ended: " + Files.readString(errors));
    }
    return line;
  }

  /// Waits for its end.
  public Cli.Result finish() throws IOException, InterruptedException {
    String printed = out.readAllAsString();
    return new Cli.Result(process.waitFor(), printed, Files.readString(errors));
  }

  /// What it has said on standard error so far.
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  /// Tells it to end, as a system does that shuts down.
  public void terminate() {
    process.toHandle().destroy();
  }

  /// Kills it on the spot, as a failing machine would, and waits until it is gone.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
