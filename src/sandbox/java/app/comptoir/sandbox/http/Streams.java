package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Delivery;
import app.comptoir.sandbox.fault.Endpoint;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.fault.Strike;
import app.comptoir.sandbox.http.Cursors.Place;
import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// `GET /v1/brands/{id}/stream`: the log as Server-Sent Events, from the cursor on and then along
/// with it as it grows: one way, so that there is neither hole nor overlap between old and new.
final class Streams {
  private static final int BATCH = 400;
  private final Clockwork clockwork;
  private final Cursors cursors;
  private final Knobs knobs;
  private final Faults faults;
  private final Delivery delivery;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  /// A client that listens.
  private record Connection(BrandLog log, String subject, AtomicBoolean dropped) {}

  Streams(Clockwork clockwork, Cursors cursors, Knobs knobs, Faults faults) {
    this.clockwork = clockwork;
    this.cursors = cursors;
    this.knobs = knobs;
    this.faults = faults;
    this.delivery = new Delivery(faults);
  }

  void follow(Exchange exchange, BrandSim brand) throws IOException, Problem, InterruptedException {
    String type = exchange.accepted("text/event-stream");
    String lastEvent = exchange.header("Last-Event-ID");
    String after = lastEvent != null ? lastEvent : exchange.query("after");
    BrandLog log = brand.log();
    if (after != null && exchange.strike().has(Fault.Gone.class)) {
      cursors.retire(log);
    }
    if (exchange.strike().has(Fault.LostEventId.class)) {
      after = cursors.at(log, log.lastSeq());
    }
    Place place = after == null ? Place.START : cursors.read(after, log, clockwork.caughtUp());
    if (after != null) {
      exchange.setHeader("Stream-After", after);
    }
    String id = brand.world().brand().id();
    Connection connection = new Connection(log, id, new AtomicBoolean());
    open.add(connection);
    try {
      // Not closed: whatever ends it breaks the connection off.
      OutputStream out = exchange.stream(type);
      out.write(": open\n\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (exchange.strike().has(Fault.StreamCut.class)) {
        throw new IOException("The connection was cut on purpose");
      }
      pump(out, connection, place);
    } finally {
      open.remove(connection);
    }
  }

  private void pump(OutputStream out, Connection connection, Place place)
      throws IOException, InterruptedException {
    BrandLog log = connection.log;
    EventWriter writer = new EventWriter(log);
    String start = cursors.at(log, place);
    for (long seq : delivery.owed(log, place.seq(), place.owes())) {
      writer.event(start, seq, Strike.NONE);
    }
    writer.writeTo(out);
    long at = place.seq();
    while (true) {
      boolean news = log.awaitBeyond(at, knobs.heartbeat().toNanos(), connection.dropped::get);
      if (connection.dropped.get()) {
        throw new IOException("The connection was dropped on purpose");
      }
      if (news) {
        long to = Math.min(log.lastSeq(), at + BATCH);
        moment(writer, connection, at, to);
        at = to;
      } else {
        writer.comment();
      }
      writer.writeTo(out);
      out.flush();
    }
  }

  /// What came in a moment. In order, each record brings its own cursor; mixed up, only the last
  /// one does, for until then something before it may be missing.
  private void moment(EventWriter writer, Connection connection, long from, long to) {
    BrandLog log = connection.log;
    Strike strike = faults.draw(Endpoint.STREAM, connection.subject + " moments");
    long[] seqs = delivery.moment(from, to, strike);
    boolean inOrder = !strike.has(Fault.Reorder.class) && !strike.has(Fault.Duplicate.class);
    for (int i = 0; i < seqs.length; i++) {
      long behind = inOrder ? seqs[i] : i == seqs.length - 1 ? to : from;
      writer.event(cursors.at(log, behind), seqs[i], strike);
    }
  }

  /// Breaks all connections off, as a network does.
  int drop() {
    int dropped = 0;
    for (Connection connection : open) {
      connection.dropped.set(true);
      connection.log.nudge();
      dropped++;
    }
    return dropped;
  }

  int count() {
    return open.size();
  }
}
