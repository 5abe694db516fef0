package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.log.ChangeEncoder;
import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import java.io.IOException;
import java.io.OutputStream;
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
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  /// A client that listens.
  private record Connection(BrandLog log, AtomicBoolean dropped) {}

  Streams(Clockwork clockwork, Cursors cursors, Knobs knobs) {
    this.clockwork = clockwork;
    this.cursors = cursors;
    this.knobs = knobs;
  }

  void follow(Exchange exchange, BrandSim brand) throws IOException, Problem, InterruptedException {
    String type = exchange.accepted("text/event-stream");
    String lastEvent = exchange.header("Last-Event-ID");
    String after = lastEvent != null ? lastEvent : exchange.query("after");
    BrandLog log = brand.log();
    long from = after == null ? 0 : cursors.read(after, log, clockwork.caughtUp());
    Connection connection = new Connection(log, new AtomicBoolean());
    open.add(connection);
    try {
      // Not closed: whatever ends it breaks the connection off.
      OutputStream out = exchange.stream(type);
      out.write(": open\n\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.flush();
      pump(out, connection, from);
    } finally {
      open.remove(connection);
    }
  }

  private void pump(OutputStream out, Connection connection, long from)
      throws IOException, InterruptedException {
    BrandLog log = connection.log;
    JsonBytes buffer = new JsonBytes(64 * 1024);
    ChangeEncoder encoder = new ChangeEncoder(buffer);
    long at = from;
    while (true) {
      boolean news = log.awaitBeyond(at, knobs.heartbeat().toNanos(), connection.dropped::get);
      if (connection.dropped.get()) {
        throw new IOException("The connection was dropped on purpose");
      }
      buffer.clear();
      if (news) {
        long to = Math.min(log.lastSeq(), at + BATCH);
        for (long seq = at + 1; seq <= to; seq++) {
          buffer.raw("event: change\nid: ").raw(cursors.at(log, seq)).raw("\ndata: ");
          encoder.change(seq, log.get(seq));
          buffer.raw("\n\n");
        }
        at = to;
      } else {
        buffer.raw(": still here\n\n");
      }
      buffer.writeTo(out);
      out.flush();
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
