package app.comptoir.platform.api.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where the browser comes back to: one path at a random port of 127.0.0.1, for one answer, of
/// which the state must be ours to the last letter. Whatever else comes is turned away and ends
/// nothing: anybody on this machine, and any page in the browser, can call here. Keeps and logs
/// nothing.
public final class LoopbackDoor implements AutoCloseable {
  private static final String PATH = "/signed-in";
  private static final int LONGEST = 8_192;

  private final HttpServer server;
  private final byte[] state;
  private final Words words;
  private final CompletableFuture<Map<String, String>> answer;
  private final AtomicBoolean taken = new AtomicBoolean();

  /// What the browser shows, in the person's language.
  ///
  /// @param language its tag, e.g. `fr`
  /// @param done after the platform said yes
  /// @param refused after anything else
  /// @param close that the page may be closed
  public record Words(String language, String done, String refused, String close) {}

  private LoopbackDoor(
      HttpServer server, String state, Words words, CompletableFuture<Map<String, String>> answer) {
    this.server = server;
    this.state = state.getBytes(StandardCharsets.US_ASCII);
    this.words = words;
    this.answer = answer;
  }

  /// Begins to listen.
  ///
  /// @param answer gets the parameters of the one answer that bears the state
  /// @throws IOException where no port can be had
  static LoopbackDoor open(
      String state, Words words, CompletableFuture<Map<String, String>> answer, Executor executor)
      throws IOException {
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 4);
    server.setExecutor(executor);
    LoopbackDoor door = new LoopbackDoor(server, state, words, answer);
    server.createContext("/", door::answer);
    server.start();
    return door;
  }

  /// What the platform is to send the browser back to.
  URI address() {
    return URI.create("http://" + host() + PATH);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI asked = exchange.getRequestURI();
      if (!host().equals(exchange.getRequestHeaders().getFirst("Host"))) {
        // A name that was made to point here: a page elsewhere could read what it is answered.
        send(exchange, 421, words.refused());
      } else if (!PATH.equals(asked.getRawPath())) {
        send(exchange, 404, words.refused());
      } else if (!"GET".equals(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, words.refused());
      } else if (taken.get() || answer.isDone()) {
        send(exchange, 410, words.refused());
      } else {
        judge(exchange, parameters(asked.getRawQuery()));
      }
    }
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void judge(HttpExchange exchange, Map<String, String> came) throws IOException {
    byte[] said = came.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(said, state)) {
      send(exchange, 400, words.refused());
    } else if (!taken.compareAndSet(false, true)) {
      send(exchange, 410, words.refused());
    } else {
      try {
        // First: once the answer is known, the door closes, and the browser would find nobody.
        send(exchange, 200, came.containsKey("code") ? words.done() : words.refused());
      } finally {
        answer.complete(came);
      }
    }
  }

  /// What comes twice, or is too long, counts for nothing.
  private static Map<String, String> parameters(String query) {
    Map<String, String> found = new HashMap<>();
    if (query == null || query.length() > LONGEST) {
      return found;
    }
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        try {
          String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
          found.merge(parts[0], value, (_, _) -> "");
        } catch (IllegalArgumentException _) {
          return Map.of();
        }
      }
    }
    return found;
  }

  private void send(HttpExchange exchange, int status, String sentence) throws IOException {
    byte[] page = page(sentence).getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "default-src 'none'");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Connection", "close");
    exchange.sendResponseHeaders(status, page.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(page);
    }
  }

  private String page(String sentence) {
    return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>Comptoir</title><h1>%s</h1><p>%s</p></html>"
        .formatted(plain(words.language()), plain(sentence), plain(words.close()));
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
