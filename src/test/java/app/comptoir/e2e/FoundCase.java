package app.comptoir.e2e;

import app.comptoir.platform.Failure;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncEngine;
import app.comptoir.sync.SyncListener;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A small log of `src/test/resources/found`, served over HTTP and synced to its end by the
/// program's own way, with the clock standing still: today is the day the log was made for.
final class FoundCase implements AutoCloseable {
  /// The logs were made for this day.
  static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final Database database;

  FoundCase(String name, Path directory) throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    database = Database.open(directory, clock);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(name, exchange));
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        PlatformApiConnector connector =
            new PlatformApiConnector(ApiSettings.of(base, new FixedToken("t")), clock, executor);
        SyncEngine engine =
            new SyncEngine(
                connector,
                new Replica(database, clock),
                new Silent(),
                clock,
                executor,
                new Random(1))) {
      Failure failure = engine.readOnce();
      if (failure != null) {
        throw new IOException("The case was not synced: " + failure.detail());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      server.stop(0);
    }
  }

  private static final class Silent implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }

  private static void answer(String name, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body;
    String type = "application/json";
    if (path.endsWith("/me")) {
      body = resource(name, "me.json");
    } else if (path.endsWith("/changes")) {
      type = "application/x-ndjson";
      String log = new String(resource(name, "b1.ndjson"), StandardCharsets.UTF_8).strip();
      body =
          (log + "\n{\"next_cursor\":\"end\",\"has_more\":false,\"remaining\":0}\n")
              .getBytes(StandardCharsets.UTF_8);
    } else {
      body = resource(name, "b1.brand.json");
    }
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] resource(String name, String file) throws IOException {
    try (InputStream in = FoundCase.class.getResourceAsStream("/found/" + name + "/" + file)) {
      return in.readAllBytes();
    }
  }

  /// What the screens are made of.
  StoreDashboard dashboard() {
    return new StoreDashboard(
        database,
        new PeriodResolver(Clock.fixed(NOW, ZoneOffset.UTC)),
        () -> ReviewDesk.Attention.NONE);
  }

  /// What `figures` prints: some columns of each row, as text.
  List<String> revenue(StoreFigures.RevenueBy by, String... columns) {
    return rows(new StoreFigures(database).revenue(new FigureRange(null, null, null), by), columns);
  }

  List<String> posts(String... columns) {
    return rows(new StoreFigures(database).posts(new FigureRange(null, null, null)), columns);
  }

  private static List<String> rows(FigureTable table, String... columns) {
    int[] at =
        IntStream.range(0, columns.length).map(i -> table.columns().indexOf(columns[i])).toArray();
    return table.rows().stream()
        .map(
            row ->
                String.join(
                    " ", IntStream.of(at).mapToObj(i -> String.valueOf(row.get(i))).toList()))
        .toList();
  }

  /// What `verify` finds.
  List<String> differences() {
    return Verifier.verify(database).differences();
  }

  @Override
  public void close() {
    database.close();
  }
}
