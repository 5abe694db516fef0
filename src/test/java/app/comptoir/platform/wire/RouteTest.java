package app.comptoir.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.domain.settings.Network;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.records.Me;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over real TLS, with an authority nobody knows, and through a real proxy.
class RouteTest {
  private static final String PASSWORD = "password";
  private static final String ME =
      "{\"subject\":\"u1\",\"name\":\"Ada\",\"roles\":[\"manager\"],\"brands\":[]}";

  @TempDir static Path folder;
  private static HttpsServer platform;
  private static Path authority;
  private static ExecutorService threads;

  @BeforeAll
  static void start() throws Exception {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    Path store = folder.resolve("store.p12");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "ca",
        "-dname",
        "CN=Maison CA",
        "-ext",
        "bc:c",
        "-keyalg",
        "EC",
        "-validity",
        "3");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "server",
        "-dname",
        "CN=platform.test",
        "-signer",
        "ca",
        "-keyalg",
        "EC",
        "-validity",
        "2",
        "-ext",
        "san=dns:platform.test,dns:localhost");
    authority = folder.resolve("ca.pem");
    keytool(store, "-exportcert", "-rfc", "-alias", "ca", "-file", authority.toString());
    platform = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.setHttpsConfigurator(new HttpsConfigurator(serving(store)));
    platform.createContext(
        "/v1/me",
        exchange -> {
          byte[] answer = ME.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    platform.setExecutor(threads);
    platform.start();
  }

  @AfterAll
  static void stop() {
    platform.stop(0);
    threads.shutdownNow();
  }

  private static void keytool(Path store, String... args) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(args));
    command.addAll(
        List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
  }

  private static SSLContext serving(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    keys.deleteEntry("ca");
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static PlatformApiConnector to(String host, int port, AtomicReference<Route> route) {
    return new PlatformApiConnector(
        ApiSettings.of(URI.create("https://%s:%d".formatted(host, port)), new FixedToken("t"))
            .by(route::get),
        Clock.systemUTC(),
        threads);
  }

  private static Route route(Network.Proxy proxy, Path ca) throws Exception {
    return Route.of(new Network(proxy, ca == null ? null : ca.toString()));
  }

  @Test
  void anAuthorityNobodyKnowsIsTrustedOnceItIsChosenAndNoLonger() throws Exception {
    AtomicReference<Route> route = new AtomicReference<>(Route.USUAL);
    try (PlatformApiConnector connector = to("localhost", platform.getAddress().getPort(), route)) {
      assertThat(code(connector)).isEqualTo("NET-1");
      route.set(route(new Network.Proxy.None(), authority));
      assertThat(connector.me().map(Me::name)).isEqualTo(Outcome.ok("Ada"));
      route.set(route(new Network.Proxy.None(), null));
      assertThat(code(connector)).isEqualTo("NET-1");
    }
  }

  /// A company's own authority is in the system's file and not in Java's.
  @Test
  void whomTheSystemTrustsIsTrusted() throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    var java = SystemTrust.certificates(List.of());
    assertThat(java).hasSizeGreaterThan(50);
    var both = SystemTrust.certificates(List.of(folder.resolve("none.pem"), authority));
    assertThat(both).hasSize(java.size() + 1).containsAll(java);
    assertThat(answers(SystemTrust.context(both))).isTrue();
    assertThat(answers(SystemTrust.context(java))).isFalse();
    assertThat(SystemTrust.certificates()).containsAll(java);
  }

  private static boolean answers(SSLContext context) throws Exception {
    int port = platform.getAddress().getPort();
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
      socket.startHandshake();
      return true;
    } catch (SSLHandshakeException _) {
      return false;
    }
  }

  @Test
  void whatIsInAFileOfCertificatesIsTold() throws Exception {
    assertThat(ExtraTrust.look(authority))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.subject()).isEqualTo("CN=Maison CA");
              assertThat(one.sha256()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
              assertThat(one.until()).isAfter(one.from());
            });
  }

  @Test
  void aProxyOfAnAddressCarriesWhatIsNotOnThisMachine() throws Exception {
    try (Tunnel proxy = new Tunnel(platform.getAddress().getPort(), false)) {
      AtomicReference<Route> route =
          new AtomicReference<>(route(new Network.Proxy.At("127.0.0.1", proxy.port()), authority));
      try (PlatformApiConnector connector = to("platform.test", 443, route)) {
        assertThat(connector.me().map(Me::name)).isEqualTo(Outcome.ok("Ada"));
        assertThat(proxy.asked).containsOnly("CONNECT platform.test:443 HTTP/1.1");
      }
      int before = proxy.asked.size();
      try (PlatformApiConnector near = to("localhost", platform.getAddress().getPort(), route)) {
        assertThat(near.me().map(Me::name)).isEqualTo(Outcome.ok("Ada"));
      }
      assertThat(proxy.asked).hasSize(before);
    }
  }

  @Test
  void aProxyThatAsksForAPasswordIsSaid() throws Exception {
    try (Tunnel proxy = new Tunnel(platform.getAddress().getPort(), true)) {
      AtomicReference<Route> route =
          new AtomicReference<>(route(new Network.Proxy.At("127.0.0.1", proxy.port()), authority));
      try (PlatformApiConnector connector = to("platform.test", 443, route)) {
        assertThat(code(connector)).isEqualTo("NET-6");
      }
      assertThat(proxy.asked).isNotEmpty();
    }
  }

  @Test
  void aProxyThatIsNotThereIsNoConnection() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    AtomicReference<Route> route =
        new AtomicReference<>(route(new Network.Proxy.At("127.0.0.1", nobody), authority));
    try (PlatformApiConnector connector = to("platform.test", 443, route)) {
      assertThat(code(connector)).isEqualTo("NET-1");
    }
  }

  @Test
  void filesThatHoldNoCertificatesAreRefusedInOneSentence() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    Path cut =
        Files.writeString(folder.resolve("cut.pem"), Files.readString(authority).substring(0, 200));
    Path big = Files.write(folder.resolve("big.pem"), new byte[(1 << 20) + 1]);
    for (Path file : List.of(empty, text, cut, big, folder.resolve("nowhere.pem"))) {
      assertThatThrownBy(() -> ExtraTrust.look(file))
          .as(file.toString())
          .isInstanceOf(ExtraTrust.Unfit.class)
          .hasMessageMatching("[A-Z][^\\n]{10,80}");
    }
  }

  private static String code(PlatformApiConnector connector) {
    return connector.me() instanceof Outcome.Failed<Me>(Failure failure) ? failure.code() : "ok";
  }

  /// A proxy that leads every tunnel to one port of this machine.
  private static final class Tunnel implements AutoCloseable {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket door;
    private final int to;
    private final boolean refuses;

    Tunnel(int to, boolean refuses) throws IOException {
      this.door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
      this.to = to;
      this.refuses = refuses;
      threads.execute(this::accept);
    }

    int port() {
      return door.getLocalPort();
    }

    private void accept() {
      try {
        while (true) {
          Socket caller = door.accept();
          threads.execute(() -> serve(caller));
        }
      } catch (IOException _) {
        // Closed.
      }
    }

    private void serve(Socket caller) {
      try (caller) {
        BufferedReader head =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII), 1);
        asked.add(head.readLine());
        while (!head.readLine().isEmpty()) {
          // The rest of the head.
        }
        String answer =
            refuses
                ? "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic"
                    + " realm=\"x\"\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 200 OK\r\n\r\n";
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        if (refuses) {
          return;
        }
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), to)) {
          threads.execute(() -> pump(far, caller));
          caller.getInputStream().transferTo(far.getOutputStream());
        }
      } catch (IOException _) {
        // Whoever called has gone.
      }
    }

    private static void pump(Socket from, Socket into) {
      try {
        from.getInputStream().transferTo(into.getOutputStream());
      } catch (IOException _) {
        // The other side has gone.
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}
