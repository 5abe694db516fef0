package app.comptoir.sandbox;

import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.http.Knobs;
import app.comptoir.sandbox.http.Server;
import app.comptoir.sandbox.http.Tokens;
import app.comptoir.sandbox.people.People;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.World;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// A simulated platform in this process: the log of a believable group of two brands, served over
/// HTTP on the loopback interface exactly as the contract says, and the truth about it.
///
/// The log is made in the background from the moment of the start; pages are served as they become
/// available. All methods may be called by any thread.
public final class Sandbox implements AutoCloseable {
  private final Clockwork clockwork;
  private final Tokens tokens;
  private final Knobs knobs;
  private final Faults faults;
  private final Server server;

  private Sandbox(Clockwork clockwork, Tokens tokens, Knobs knobs, Faults faults, Server server) {
    this.clockwork = clockwork;
    this.tokens = tokens;
    this.knobs = knobs;
    this.faults = faults;
    this.server = server;
  }

  /// Starts it and returns at once.
  ///
  /// @param threads makes the one thread the simulation runs on, and one a request
  /// @throws IOException if the port cannot be had or the journal cannot be read
  public static Sandbox start(SandboxOptions options, ThreadFactory threads) throws IOException {
    long end = Micros.of(options.end());
    ActJournal journal = new ActJournal(options.journal(), options.identity());
    Clockwork clockwork =
        new Clockwork(
            World.group(options.seed(), end, options.days()),
            end,
            options.speed(),
            options.clock(),
            journal.read(),
            journal::append);
    Knobs knobs = new Knobs();
    Tokens tokens = new Tokens(options.clock(), knobs);
    Faults faults = new Faults();
    Server server =
        new Server(
            options.port(),
            new Server.Platform(
                clockwork, options.identity(), options.clock(), tokens, knobs, faults),
            request -> threads.newThread(request).start());
    threads.newThread(clockwork).start();
    return new Sandbox(clockwork, tokens, knobs, faults, server);
  }

  /// Where the API is, e.g. `http://127.0.0.1:8787`, without a slash at the end.
  public URI address() {
    return server.address();
  }

  /// A bearer token that does not expire, of a user with every role and both brands.
  public String token() {
    return tokens.of(People.LEAD);
  }

  /// The same of another user.
  ///
  /// @param user lead, manager, reviewer, approver, or guest (a manager of one brand only)
  public String token(String user) {
    return tokens.of(user);
  }

  /// A token that does not expire, of somebody made up on the spot.
  ///
  /// @param roles as the contract names them
  public String signIn(String subject, String name, Set<String> roles) {
    User user = new User(subject, subject, name, List.copyOf(new TreeSet<>(roles)), brandIds());
    clockwork.join(user);
    return tokens.standing(user);
  }

  /// Puts an offer into a state as if its course had led there; not kept in the journal, so only
  /// for a sandbox whose log nobody wants to see again.
  ///
  /// @param reviewer subject of who reviewed its present content; null for nobody
  public void direct(String offerId, String state, @Nullable String reviewer) {
    clockwork.direct(offerId, state, reviewer, null);
  }

  /// Gives an offer another text and puts it into a state, see [#direct].
  public void edit(String offerId, String text, String state) {
    clockwork.direct(offerId, state, null, text);
  }

  /// An access token that expires and the refresh token for the next one, as the lead's sign-in
  /// gives them.
  ///
  /// @param client as whom `/oauth/token` is going to be asked
  public List<String> signIn(String client) {
    return tokens.signIn(People.LEAD, client);
  }

  /// What goes wrong with its answers: nothing, until asked for.
  public Faults faults() {
    return faults;
  }

  /// The identifiers of the brands.
  public List<String> brandIds() {
    return clockwork.brands().stream().map(brand -> brand.world().brand().id()).toList();
  }

  /// What can be changed while it runs: heartbeat, life of tokens, rate limit.
  public Knobs knobs() {
    return knobs;
  }

  /// Waits until the log has reached the time of the start.
  public void awaitHistory() throws InterruptedException {
    clockwork.awaitCaughtUp();
  }

  /// The truth about all brands, at one moment.
  public Truth truth() {
    return clockwork.held(() -> merge(clockwork.brands()));
  }

  /// The truth about one brand.
  public Truth truth(String brandId) {
    return clockwork.held(() -> new TruthReader(brand(brandId)).read());
  }

  /// The last sequence number of a brand's log.
  public long lastSeq(String brandId) {
    return brand(brandId).log().lastSeq();
  }

  /// Stops the live part where it is; returns when the log stands. The history goes on.
  public void pauseLive() {
    clockwork.pause();
  }

  /// Goes on; what was missed comes at once, with the times it was due at.
  public void resumeLive() {
    clockwork.resume();
  }

  /// Breaks off all open streams without a proper end; says how many there were.
  public int dropStreams() {
    return server.dropStreams();
  }

  /// How many clients listen to a stream now.
  public int openStreams() {
    return server.openStreams();
  }

  /// Lets all cursors given out so far be too old: they are answered with 410.
  public void retireCursors() {
    server.retireCursors();
  }

  @Override
  public void close() {
    clockwork.close();
    server.close();
  }

  private BrandSim brand(String brandId) {
    return clockwork.brands().stream()
        .filter(brand -> brand.world().brand().id().equals(brandId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such brand: " + brandId));
  }

  private static Truth merge(List<BrandSim> brands) {
    Truth all =
        new Truth(
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (BrandSim brand : brands) {
      Truth one = new TruthReader(brand).read();
      all.lastSeq().putAll(one.lastSeq());
      all.funnels().addAll(one.funnels());
      all.sales().addAll(one.sales());
      all.converted().addAll(one.converted());
      all.counters().addAll(one.counters());
      all.products().addAll(one.products());
      all.waiting().addAll(one.waiting());
    }
    return all;
  }
}
