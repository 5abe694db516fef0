package app.comptoir.simulated.shopify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// A simulated shop on the loopback interface: its token exchange and its Admin API.
public final class ShopServer implements AutoCloseable {
  public static final String CLIENT = "simulated-client";
  public static final String SECRET = "shpss_simulated";

  /// Of an older app: never expires.
  public static final String TOKEN = "shpat_simulated";

  private static final String PATH = "/admin/api/2026-07/graphql.json";

  private final AdminApi api;
  private final ShopFaults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();

  private ShopServer(AdminApi api, ShopFaults faults, HttpServer server) {
    this.api = api;
    this.faults = faults;
    this.server = server;
  }

  /// @param port 0 for any free one
  public static ShopServer start(AdminApi api, ShopFaults faults, int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ShopServer server = new ShopServer(api, faults, http);
    http.setExecutor(server.threads);
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// How many questions were asked, and tokens given.
  public int questions() {
    return questions.get();
  }

  public int tokensGiven() {
    return tokens.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.equals("/admin/oauth/access_token")) {
        token(exchange, new String(body, StandardCharsets.UTF_8));
      } else if (path.equals(PATH)) {
        question(exchange, body);
      } else {
        json(exchange, 404, Map.of("errors", "Not Found"));
      }
    }
  }

  private void token(HttpExchange exchange, String form) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(
          parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
    }
    if (!CLIENT.equals(fields.get("client_id")) || !SECRET.equals(fields.get("client_secret"))) {
      json(exchange, 400, Map.of("error", "invalid_client"));
      return;
    }
    if (!"client_credentials".equals(fields.get("grant_type"))) {
      json(exchange, 400, Map.of("error", "unsupported_grant_type"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            "shpat_day_" + tokens.incrementAndGet(),
            "scope",
            "read_orders",
            "expires_in",
            86_399));
  }

  @SuppressWarnings("unchecked")
  private void question(HttpExchange exchange, byte[] body) throws IOException {
    questions.incrementAndGet();
    if (faults.strikes(ShopFaults.Kind.TOKEN_EXPIRED)) {
      tokens.incrementAndGet();
    }
    if (faults.strikes(ShopFaults.Kind.GATEWAY)) {
      send(exchange, 502, "text/html", "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String token = exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token");
    boolean good = TOKEN.equals(token) || ("shpat_day_" + tokens.get()).equals(token);
    if (!good) {
      json(
          exchange,
          401,
          Map.of(
              "errors",
              "[API] Invalid API key or access token (unrecognized login or wrong password)"));
      return;
    }
    Map<String, Object> asked = JsonMapper.shared().readValue(body, Map.class);
    Object variables = asked.getOrDefault("variables", Map.of());
    Map<String, Object> answer =
        api.execute(String.valueOf(asked.get("query")), (Map<String, Object>) variables);
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(answer);
    if (faults.strikes(ShopFaults.Kind.CUT)) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      return;
    }
    send(exchange, 200, "application/json; charset=utf-8", bytes);
  }

  private static void json(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    send(exchange, status, "application/json", JsonMapper.shared().writeValueAsBytes(body));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
