package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Delivery;
import app.comptoir.sandbox.fault.Endpoint;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.fault.Strike;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.picture.Gallery;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server of the simulated platform, on the loopback interface only. One request, one
/// thread.
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int BACKLOG = 64;

  private final HttpServer http;
  private final Clock clock;
  private final Faults faults;
  private final Tokens tokens;
  private final Gate gate;
  private final Cursors cursors;
  private final Brandscape brands;
  private final Changes changes;
  private final Streams streams;
  private final Decisions decisions;
  private final Editing editing;
  private final Delegations delegations;
  private final Media media;
  private final OAuth oauth;

  /// What the server is about.
  ///
  /// @param identity tells this log from others
  /// @param clock the platform's
  public record Platform(
      Clockwork clockwork,
      String identity,
      Clock clock,
      Tokens tokens,
      Knobs knobs,
      Faults faults) {}

  /// @param port 0 for any free one
  /// @param executor runs each request
  public Server(int port, Platform platform, Executor executor) throws IOException {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      // Without it every answer waits 40 ms for the other side's acknowledgement.
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    this.clock = platform.clock;
    this.faults = platform.faults;
    this.tokens = platform.tokens;
    Clockwork clockwork = platform.clockwork;
    this.gate = new Gate(tokens, platform.knobs);
    this.cursors = new Cursors(platform.identity, faults);
    this.brands = new Brandscape(clockwork);
    this.changes = new Changes(clockwork, cursors, new Delivery(faults));
    this.streams = new Streams(clockwork, cursors, platform.knobs, faults);
    this.decisions = new Decisions(clockwork, brands);
    this.editing = new Editing(clockwork, brands);
    this.delegations = new Delegations(clockwork, brands);
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
    faults.close();
    streams.drop();
    http.stop(0);
  }

  private void serve(HttpExchange wire) throws IOException {
    String[] raw = wire.getRequestURI().getRawPath().split("/", 5);
    Endpoint endpoint = endpoint(raw);
    Strike strike = faults.draw(endpoint, raw.length > 3 ? raw[3] : "");
    Exchange exchange = new Exchange(wire, strike, new Transmission(wire, strike, faults));
    exchange.setHeader("Platform-Time", now().truncatedTo(ChronoUnit.MILLIS).toString());
    try {
      storm(strike);
      route(exchange, exchange.path(), endpoint);
    } catch (Problem problem) {
      exchange.answer(problem);
    } catch (RuntimeException e) {
      LOG.error("The sandbox failed at {} {}", wire.getRequestMethod(), wire.getRequestURI(), e);
      exchange.answer(new Problem(500, "failed", "The platform failed", "It was noted"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
    // Not reached where an exception ends it: the connection then breaks off.
    wire.close();
  }

  private Instant now() {
    return clock.instant().plus(faults.skew());
  }

  private void storm(Strike strike) throws Problem {
    Optional<Fault.Storm> storm = strike.of(Fault.Storm.class);
    if (storm.isPresent()) {
      String title = storm.get().status() == 429 ? "Too many requests" : "The platform is down";
      Problem problem = new Problem(storm.get().status(), "storm", title, "Try again later");
      String hint = storm.get().hint().value(now());
      throw hint == null ? problem : problem.header("Retry-After", hint);
    }
  }

  private static Endpoint endpoint(String[] raw) {
    String pattern = pattern(List.of(raw).subList(Math.min(1, raw.length), raw.length));
    return switch (pattern) {
      case "oauth/authorize" -> Endpoint.AUTHORIZE;
      case "oauth/token" -> Endpoint.TOKEN;
      case "v1/me" -> Endpoint.ME;
      case "v1/brands/*" -> Endpoint.BRAND;
      case "v1/brands/*/changes" -> Endpoint.CHANGES;
      case "v1/brands/*/stream" -> Endpoint.STREAM;
      case "v1/offers/*/decisions" -> Endpoint.DECISIONS;
      case "v1/offers/*" -> Endpoint.EDITS;
      case "v1/brands/*/delegations" -> Endpoint.DELEGATIONS;
      case "v1/delegations/*/end" -> Endpoint.END_OF_DELEGATION;
      case "v1/media/*" -> Endpoint.MEDIA;
      default -> Endpoint.ELSEWHERE;
    };
  }

  private void route(Exchange x, List<String> path, Endpoint endpoint)
      throws IOException, Problem, InterruptedException {
    switch (endpoint) {
      case AUTHORIZE -> {
        only(x, "GET");
        oauth.authorize(x);
      }
      case TOKEN -> {
        only(x, "POST");
        if (x.strike().has(Fault.Revoke.class)) {
          tokens.revoke();
        }
        oauth.token(x);
      }
      case ME -> brands.me(x, enter(x, "GET"));
      case BRAND -> brands.brand(x, enter(x, "GET"), path.get(2));
      case CHANGES -> changes.page(x, brands.open(enter(x, "GET"), path.get(2)));
      case STREAM -> streams.follow(x, brands.open(enter(x, "GET"), path.get(2)));
      case DECISIONS -> decisions.decide(x, enter(x, "POST"), path.get(2));
      case EDITS -> editing.edit(x, enter(x, "PATCH"), path.get(2));
      case DELEGATIONS -> {
        if (x.method().equals("POST")) {
          delegations.make(x, enter(x, "POST"), path.get(2));
        } else {
          delegations.list(x, enter(x, "GET"), path.get(2));
        }
      }
      case END_OF_DELEGATION -> delegations.end(x, enter(x, "POST"), path.get(2));
      case MEDIA -> media.picture(x, enter(x, "GET"), path.get(2));
      case ELSEWHERE -> throw Problem.notFound("There is nothing at this address");
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
