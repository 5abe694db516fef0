package app.comptoir.platform.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A small platform on loopback that does what a test tells it to.
public final class ScriptedPlatform implements AutoCloseable {
  /// What to do with one request.
  public interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<String> tokens = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Script script;

  public ScriptedPlatform(Script script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          try (exchange) {
            this.script.answer(exchange);
          }
        });
    server.start();
  }

  public void then(Script next) {
    script = next;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /// Answers with a whole body; headers as name, value, name, value …
  static Script reply(int status, String type, byte[] body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    };
  }

  static Script page(String... lines) {
    return reply(200, "application/x-ndjson", Lines.bytes(String.join("\n", lines) + "\n"));
  }

  public static Script problem(int status, String title, String... headers) {
    byte[] body =
        Lines.bytes("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":1}");
    return reply(status, "application/problem+json", body, headers);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /// A platform with one brand and `count` events: pages, a live stream that stays open, a picture.
  public static Script log(int count) {
    List<String> lines = new ArrayList<>();
    lines.add(Lines.change(1, "brand", Lines.BRAND_DATA));
    for (int seq = 2; seq <= count; seq++) {
      lines.add(Lines.event(seq));
    }
    return exchange -> {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/v1/me" ->
            json("{\"subject\":\"u1\",\"name\":\"U\",\"roles\":[],\"brands\":[{\"id\":\"brand-1\"}]}")
                .answer(exchange);
        case "/v1/brands/brand-1" -> json(Lines.BRAND_DATA).answer(exchange);
        case "/v1/brands/brand-1/changes" -> {
          int from = after(exchange);
          int to = Math.min(lines.size(), from + Integer.parseInt(parameter(exchange, "limit")));
          List<String> answer = new ArrayList<>(lines.subList(from, to));
          answer.add(Lines.end("c" + to, to < lines.size()));
          page(answer.toArray(String[]::new)).answer(exchange);
        }
        case "/v1/brands/brand-1/stream" -> stream(exchange, lines, after(exchange));
        case "/v1/media/m1" ->
            reply(200, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'})
                .answer(exchange);
        default -> problem(404, "Not here").answer(exchange);
      }
    };
  }

  private static void stream(HttpExchange exchange, List<String> lines, int from)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(Lines.bytes(": hello\n\n"));
    for (int i = from; i < lines.size(); i++) {
      out.write(Lines.bytes("event: change\nid: c" + (i + 1) + "\ndata: " + lines.get(i) + "\n\n"));
    }
    out.flush();
    untilClosed();
  }

  /// Keeps a stream open until the platform is closed.
  static void untilClosed() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  public static Script json(String document) {
    return reply(200, "application/json", Lines.bytes(document));
  }

  private static int after(HttpExchange exchange) {
    String after = parameter(exchange, "after");
    return after.isEmpty() ? 0 : Integer.parseInt(after.substring(1));
  }

  static String parameter(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getQuery();
    for (String pair : (query == null ? "" : query).split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }
}
