package app.comptoir.sandbox.http;

import app.comptoir.sandbox.picture.Gallery;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.world.User;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server of the simulated platform, on the loopback interface only. One request, one
/// thread.
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int BACKLOG = 64;

  private final HttpServer http;
  private final Gate gate;
  private final Cursors cursors;
  private final Brandscape brands;
  private final Changes changes;
  private final Streams streams;
  private final Decisions decisions;
  private final Media media;
  private final OAuth oauth;

  /// @param port 0 for any free one
  /// @param identity tells this log from others
  /// @param executor runs each request
  public Server(
      int port, Clockwork clockwork, String identity, Tokens tokens, Knobs knobs, Executor executor)
      throws IOException {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      // Without it every answer waits 40 ms for the other side's acknowledgement.
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    this.gate = new Gate(tokens, knobs);
    this.cursors = new Cursors(identity);
    this.brands = new Brandscape(clockwork);
    this.changes = new Changes(clockwork, cursors);
    this.streams = new Streams(clockwork, cursors, knobs);
    this.decisions = new Decisions(clockwork, brands);
    this.media = new Media(new Gallery(clockwork.brands().stream().map(BrandSim::world).toList()));
    this.oauth = new OAuth(tokens);
    this.http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
            BACKLOG);
    http.createContext("/", this::serve);
    http.setExecutor(executor);
    http.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /// Breaks off all streams; says how many there were.
  public int dropStreams() {
    return streams.drop();
  }

  /// How many clients listen to a stream.
  public int openStreams() {
    return streams.count();
  }

  /// Lets all cursors given out so far be too old.
  public void retireCursors() {
    cursors.retire();
  }

  @Override
  public void close() {
    streams.drop();
    http.stop(0);
  }

  private void serve(HttpExchange wire) throws IOException {
    try {
      Exchange exchange = new Exchange(wire);
      try {
        route(exchange, exchange.path());
      } catch (Problem problem) {
        exchange.answer(problem);
      } catch (RuntimeException e) {
        LOG.error("The sandbox failed at {} {}", wire.getRequestMethod(), wire.getRequestURI(), e);
        exchange.answer(new Problem(500, "failed", "The platform failed", "It was noted"));
      }
    } catch (Problem malformed) {
      // The address itself could not be read.
      wire.sendResponseHeaders(400, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
    // Left open where an exception ends it: the connection then breaks off.
    wire.close();
  }

  private void route(Exchange x, List<String> path)
      throws IOException, Problem, InterruptedException {
    String pattern = pattern(path);
    switch (pattern) {
      case "oauth/authorize" -> {
        only(x, "GET");
        oauth.authorize(x);
      }
      case "oauth/token" -> {
        only(x, "POST");
        oauth.token(x);
      }
      case "v1/me" -> brands.me(x, enter(x, "GET"));
      case "v1/brands/*" -> brands.brand(x, enter(x, "GET"), path.get(2));
      case "v1/brands/*/changes" -> changes.page(x, brands.open(enter(x, "GET"), path.get(2)));
      case "v1/brands/*/stream" -> streams.follow(x, brands.open(enter(x, "GET"), path.get(2)));
      case "v1/offers/*/decisions" -> decisions.decide(x, enter(x, "POST"), path.get(2));
      case "v1/media/*" -> media.picture(x, enter(x, "GET"), path.get(2));
      default -> throw Problem.notFound("There is nothing at this address");
    }
  }

  /// The path with its identifier, the third part, left open.
  private static String pattern(List<String> path) {
    if (path.size() < 3) {
      return String.join("/", path);
    }
    String rest = String.join("/", path.subList(3, path.size()));
    return path.get(0) + "/" + path.get(1) + "/*" + (rest.isEmpty() ? "" : "/" + rest);
  }

  private User enter(Exchange exchange, String method) throws Problem {
    only(exchange, method);
    return gate.enter(exchange);
  }

  private static void only(Exchange exchange, String method) throws Problem {
    if (!exchange.method().equals(method)) {
      throw new Problem(405, "method-not-allowed", "Not this way", "Only " + method)
          .header("Allow", method);
    }
  }
}
