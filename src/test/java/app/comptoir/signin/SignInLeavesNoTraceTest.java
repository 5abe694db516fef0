package app.comptoir.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.FileKeychain;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a whole run with a sign-in no token, code or state is in any file the program wrote, in
/// what it printed, or in its command line: only the keychain has what it was given.
class SignInLeavesNoTraceTest {
  private static final Pattern SECRET =
      Pattern.compile("(?:_token\":\"|[?&](?:code|state)=)([A-Za-z0-9._~-]{20,})");

  @TempDir Path folder;

  /// The network to the platform, of which somebody keeps all secrets.
  private static final class Relay implements AutoCloseable {
    final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final URI far;

    Relay(URI far) throws IOException {
      this.far = far;
      door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      Thread.ofVirtual().start(this::accept);
    }

    String address() {
      return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
      try {
        while (true) {
          Socket near = door.accept();
          Socket other = new Socket(far.getHost(), far.getPort());
          Thread.ofVirtual().start(() -> pump(near, other));
          Thread.ofVirtual().start(() -> pump(other, near));
        }
      } catch (IOException _) {
        // Closed.
      }
    }

    private void pump(Socket from, Socket to) {
      byte[] buffer = new byte[1 << 16];
      try (from;
          to;
          InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          Matcher found = SECRET.matcher(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
          while (found.find()) {
            secrets.add(found.group(1));
          }
          out.write(buffer, 0, n);
        }
      } catch (IOException _) {
        // Broken off.
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }

  @Test
  void onlyTheKeychainKnows() throws Exception {
    Clock clock = Clock.systemUTC();
    try (Sandbox sandbox =
            Sandbox.start(
                new SandboxOptions(5, clock.instant(), 1, 1, 0, clock),
                Threads.daemons("sandbox"));
        Relay relay = new Relay(sandbox.address())) {
      sandbox.awaitHistory();
      sandbox.knobs().tokensLast(Duration.ofSeconds(1));
      Path errors = folder.resolve("home/errors.txt");
      Files.createDirectories(errors.getParent());
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dcomptoir.logs=" + folder.resolve("home/logs"),
                  "-Dlogback.configurationFile="
                      + Path.of("target", "classes", "logback.xml").toAbsolutePath(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  TraceChild.class.getName(),
                  folder.toString(),
                  relay.address())
              .redirectError(errors.toFile())
              .start();
      try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).as(Files.readString(errors)).isEqualTo("live");
        // The code, the state, and at least the sign-in's tokens and one renewal's.
        assertThat(relay.secrets).hasSizeGreaterThanOrEqualTo(6);
        Path commandLine = Path.of("/proc/" + child.pid() + "/cmdline");
        if (Files.exists(commandLine)) {
          holdsNone(List.of(commandLine, commandLine.resolveSibling("environ")), relay.secrets);
        }
        holdsNone(files(folder.resolve("home")), relay.secrets);
        holdsNone(
            Files.exists(commandLine)
                ? List.of(commandLine, commandLine.resolveSibling("environ"))
                : List.of(),
            new FileKeychain(folder.resolve("keychain")).secrets());
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        child.destroyForcibly().onExit().join();
      }
      List<Path> written = files(folder.resolve("home"));
      assertThat(written)
          .extracting(file -> file.getFileName().toString())
          .contains("workspace.json", "comptoir.mv.db", "comptoir.log")
          .anyMatch(name -> name.startsWith("crash-"));
      holdsNone(written, relay.secrets);
      List<String> kept = new FileKeychain(folder.resolve("keychain")).secrets();
      // The refresh token with the address it is for, and the key of the database.
      assertThat(kept)
          .hasSize(2)
          .filteredOn(text -> relay.secrets.stream().anyMatch(text::contains))
          .hasSize(1);
      holdsNone(written, kept);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void holdsNone(Collection<Path> files, Collection<String> secrets)
      throws IOException {
    for (Path file : files) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      for (String secret : secrets) {
        assertThat(bytes.contains(secret)).as("a secret in %s", file).isFalse();
      }
    }
  }
}
