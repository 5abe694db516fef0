package app.comptoir.campaign.hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A platform with a small log whose sums are known, which answers some calls as it should not; and
/// a foreign server that notes who comes with a token. Over real HTTP.
final class HostilePlatform implements AutoCloseable {
  static final String TOKEN = "the-token-of-the-person";

  /// What a terminal would obey, or a reader be deceived by.
  static final String ESCAPES = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202Egnp.exe\u2066\r";

  /// How a call is answered that is not answered as it should be.
  enum Manner {
    PORTAL_PAGE,
    PORTAL_REDIRECT,
    MOVED_FOR_EVER,
    NETWORK_SIGN_IN,
    PAGE_NOT_FOUND,
    SILENT,
    DRIP,
    NO_JSON,
    WRONG_TYPES,
    ESCAPES_IN_A_REFUSAL,
    HANG_UP,
    CUT,
    BUSY
  }

  private record Misbehaviour(Manner manner, AtomicInteger left) {}

  private final HttpServer server;
  private final HttpServer foreign;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Misbehaviour> misbehaviours = new ConcurrentHashMap<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /// Requests at the foreign server that bore a token, or the refresh token in a body.
  final List<String> leaked = new CopyOnWriteArrayList<>();

  final AtomicInteger calls = new AtomicInteger();
  final AtomicInteger streams = new AtomicInteger();
  final AtomicLong streamed = new AtomicLong();

  /// How often each brand is named in `/v1/me`.
  volatile int namings = 1;

  /// Whether live streams end.
  volatile boolean endStreams;

  /// What a live stream says without end; empty for a quiet one.
  volatile String flood = "";

  /// Bytes a second of each answer; 0 for as fast as can be.
  volatile int bytesASecond;

  HostilePlatform(int orders) {
    lines.add(change(1, "brand", brand()));
    for (int i = 0; i < orders; i++) {
      lines.add(order(i + 2, "order-" + i, 1_000 + i));
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    foreign.setExecutor(threads);
    foreign.createContext("/", this::note);
    foreign.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Appends a record to the log.
  void add(String line) {
    lines.add(line);
  }

  /// Goes on as a platform that was set up anew: other orders in the places of those that were, and
  /// it takes every cursor it gave out before.
  void becomeAnother(int orders) {
    lines.subList(1, lines.size()).clear();
    for (int i = 0; i < orders; i++) {
      lines.add(order(i + 2, "one-of-%d-%d".formatted(orders, i), 7));
    }
  }

  int size() {
    return lines.size();
  }

  /// The next calls whose path ends so are answered in that manner.
  void misbehave(String pathEnd, Manner manner, int times) {
    misbehaviours.put(pathEnd, new Misbehaviour(manner, new AtomicInteger(times)));
  }

  void behave() {
    misbehaviours.clear();
    flood = "";
    namings = 1;
    bytesASecond = 0;
  }

  static String change(long seq, String type, String data) {
    return "{\"seq\":%d,\"type\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"revision\":1,\"deleted\":false,\"data\":%s}"
        .formatted(seq, type, data);
  }

  /// An order of one line.
  static String order(long seq, String id, long gross) {
    return change(
        seq,
        "order",
        ("{\"id\":\"%s\",\"post_id\":null,\"status\":\"placed\",\"placed_at\":\"2026-03-01T09:05:07Z\","
             + "\"currency\":\"EUR\",\"lines\":[{\"product_id\":\"p1\",\"quantity\":1,\"gross_minor\":%d,"
             + "\"discount_minor\":0}],\"tax_minor\":0,\"shipping_minor\":0,\"country\":null}")
            .formatted(id, gross));
  }

  private static String brand() {
    return """
    {"id":"b1","name":"Maison Ourse","time_zone":"Europe/Paris","currency":"EUR",\
    "week_start":"monday","commission_rules":[],\
    "readability_budget":{"max_promoted_per_mille":250,"max_posts_per_day":6}}\
    """;
  }

  private void note(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (exchange.getRequestHeaders().containsKey("Authorization") || body.contains("token")) {
        leaked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      for (Map.Entry<String, Misbehaviour> entry : misbehaviours.entrySet()) {
        Misbehaviour how = entry.getValue();
        if (path.endsWith(entry.getKey()) && how.left().getAndDecrement() > 0) {
          misbehave(exchange, how.manner());
          return;
        }
      }
      behave(exchange, path);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void behave(HttpExchange exchange, String path) throws IOException, InterruptedException {
    switch (path) {
      case "/v1/me" -> {
        String named = "{\"id\":\"b1\"},".repeat(namings);
        json(
            exchange,
            "{\"subject\":\"u1\",\"name\":\"U\",\"roles\":[\"reviewer\"],\"brands\":[%s]}"
                .formatted(named.substring(0, named.length() - 1)));
      }
      case "/v1/brands/b1" -> json(exchange, brand());
      case "/v1/brands/b1/changes" -> page(exchange);
      case "/v1/brands/b1/stream" -> stream(exchange);
      default -> send(exchange, 404, "application/problem+json", "{\"title\":\"Not here\"}");
    }
  }

  private void page(HttpExchange exchange) throws IOException, InterruptedException {
    List<String> log = List.copyOf(lines);
    String after = parameter(exchange, "after");
    int from = after.isEmpty() ? 0 : Math.min(log.size(), Integer.parseInt(after));
    int to = Math.min(log.size(), from + Integer.parseInt(parameter(exchange, "limit")));
    List<String> answer = new ArrayList<>(log.subList(from, to));
    answer.add("{\"next_cursor\":\"%d\",\"has_more\":%s}".formatted(to, to < log.size()));
    send(exchange, 200, "application/x-ndjson", String.join("\n", answer) + "\n");
  }

  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    streams.incrementAndGet();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    byte[] much = flood.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    while (much.length > 0) {
      out.write(much);
      out.flush();
      streamed.addAndGet(much.length);
    }
    while (!endStreams) {
      Thread.sleep(20);
    }
  }

  private void misbehave(HttpExchange exchange, Manner manner)
      throws IOException, InterruptedException {
    String portal = "<!doctype html><title>Station Wi-Fi</title><form>Accept</form>";
    String elsewhere = "http://127.0.0.1:%d/portal".formatted(foreign.getAddress().getPort());
    switch (manner) {
      case PORTAL_PAGE -> send(exchange, 200, "text/html; charset=utf-8", portal);
      case PORTAL_REDIRECT -> {
        exchange.getResponseHeaders().set("Location", elsewhere);
        send(exchange, 302, "text/html", portal);
      }
      case MOVED_FOR_EVER -> {
        exchange.getResponseHeaders().set("Location", elsewhere);
        send(exchange, 308, "application/json", "{}");
      }
      case NETWORK_SIGN_IN -> send(exchange, 511, "text/html", portal);
      case PAGE_NOT_FOUND -> send(exchange, 404, "text/html", portal);
      case SILENT -> Thread.sleep(60_000);
      case DRIP -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        drip(exchange.getResponseBody());
      }
      case NO_JSON -> send(exchange, 200, "application/json", "}{ " + ESCAPES);
      case WRONG_TYPES ->
          send(
              exchange,
              200,
              "application/json",
              "{\"subject\":7,\"name\":[],\"brands\":{},\"id\":{}}");
      case ESCAPES_IN_A_REFUSAL ->
          send(
              exchange,
              403,
              "application/problem+json",
              "{\"title\":\"No %s way\",\"detail\":\"%s\"}".formatted(escaped(), escaped()));
      case HANG_UP -> {
        // The connection is closed without an answer.
      }
      case CUT -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write("{\"subject\"".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", "0");
        send(exchange, 503, "text/html", portal);
      }
    }
  }

  /// The escapes as JSON has to write them.
  static String escaped() {
    StringBuilder json = new StringBuilder();
    ESCAPES.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.toString();
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(100);
    }
  }

  private void json(HttpExchange exchange, String document)
      throws IOException, InterruptedException {
    send(exchange, 200, "application/json", document);
  }

  private void send(HttpExchange exchange, int status, String type, String text)
      throws IOException, InterruptedException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    int piece = bytesASecond == 0 ? body.length : Math.max(1, bytesASecond / 50);
    for (int at = 0; at < body.length; at += piece) {
      exchange.getResponseBody().write(body, at, Math.min(piece, body.length - at));
      exchange.getResponseBody().flush();
      if (bytesASecond > 0) {
        Thread.sleep(20);
      }
    }
  }

  private static String parameter(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getQuery();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop(0);
    foreign.stop(0);
    threads.shutdownNow();
  }
}
