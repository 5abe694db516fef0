package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.ShopperEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/// A platform that does nothing but hand out pages of events written beforehand, over real HTTP: so
/// that its own work does not count.
final class PageServer implements AutoCloseable {
  private static final String BRAND =
      """
      {"id":"bench","name":"Bench","time_zone":"Europe/Paris","currency":"EUR",\
      "week_start":"monday","commission_rules":[],\
      "readability_budget":{"max_promoted_per_mille":300,"max_posts_per_day":6}}\
      """;

  private final HttpServer http;
  private final Path folder;
  private int pages;

  PageServer(Path folder) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.folder = Files.createDirectories(folder);
    http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/v1/me", e -> answer(e, "application/json", me()));
    http.createContext("/v1/brands/bench", e -> answer(e, "application/json", utf8(BRAND)));
    http.createContext("/v1/brands/bench/changes", this::changes);
    http.start();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] me() {
    return utf8(
        "{\"subject\":\"s\",\"name\":\"Bench\",\"roles\":[\"manager\"],\"brands\":[{\"id\":\"bench\",\"name\":\"Bench\"}]}");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /// Adds a page to what is handed out.
  void add(List<Change> page, boolean last) throws IOException {
    StringBuilder out = new StringBuilder(page.size() * 340);
    for (Change change : page) {
      if (change instanceof Change.ShopperEventChange event) {
        line(out, event);
      }
    }
    pages++;
    out.append("{\"next_cursor\":\"").append(pages).append("\",\"has_more\":").append(!last);
    out.append(",\"remaining\":").append(last ? 0 : 1).append("}\n");
    Files.writeString(folder.resolve("page-" + pages), out);
  }

  private static void line(StringBuilder out, Change.ShopperEventChange change) {
    ShopperEvent event = change.event();
    out.append("{\"seq\":").append(change.seq());
    out.append(",\"type\":\"shopper_event\",\"at\":\"").append(change.at());
    out.append("\",\"revision\":1,\"deleted\":false,\"data\":{\"event_id\":\"");
    out.append(event.eventId()).append("\",\"post_id\":\"").append(event.postId());
    out.append("\",\"shopper_id\":\"").append("%016x".formatted(event.shopper()));
    out.append("\",\"step\":\"")
        .append(wire(event.step()))
        .append("\",\"at\":\"")
        .append(event.at());
    out.append("\",\"placement\":\"").append(wire(event.placement()));
    out.append("\",\"surface\":\"").append(wire(event.surface()));
    out.append("\",\"country\":\"").append(event.country()).append("\"}}\n");
  }

  private static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void changes(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int after = 0;
    for (String part : query.split("&", -1)) {
      after = part.startsWith("after=") ? Integer.parseInt(part.substring(6)) : after;
    }
    answer(
        exchange,
        "application/x-ndjson",
        Files.readAllBytes(folder.resolve("page-" + Math.min(pages, after + 1))));
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
