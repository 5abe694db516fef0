package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Delivery;
import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.http.Cursors.Place;
import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.log.ChangeEncoder;
import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// `GET /v1/brands/{id}/changes`: stretches of the log. While the history is still being made a
/// page waits until it is full.
final class Changes {
  private static final String NDJSON = "application/x-ndjson";
  private static final int MOST = 5_000;
  private static final int USUAL = 1_000;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private final Clockwork clockwork;
  private final Cursors cursors;
  private final Delivery delivery;

  Changes(Clockwork clockwork, Cursors cursors, Delivery delivery) {
    this.clockwork = clockwork;
    this.cursors = cursors;
    this.delivery = delivery;
  }

  void page(Exchange exchange, BrandSim brand) throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON, NDJSON);
    int limit = limit(exchange.query("limit"));
    String after = exchange.query("after");
    BrandLog log = brand.log();
    if (after != null && exchange.strike().has(Fault.Gone.class)) {
      cursors.retire(log);
    }
    Place place = after == null ? Place.START : cursors.read(after, log, clockwork.caughtUp());
    long from = place.seq();
    boolean full = log.awaitBeyond(from + limit - 1, PATIENCE, clockwork::caughtUp);
    boolean complete = !full && clockwork.caughtUp();
    long last = log.lastSeq();
    if (from > last) {
      throw new Problem(503, "not-yet", "The history is still being made", "Ask again in a moment")
          .header("Retry-After", "1");
    }
    long to = Math.min(last, from + limit);
    boolean more = to < last || !complete;
    long remaining = Math.max(last, clockwork.expected(brand)) - to;
    Delivery.Told told = delivery.page(log, from, to, !more, place.owes(), exchange.strike());
    boolean lines = type.equals(NDJSON);
    JsonBytes out = new JsonBytes(told.seqs().length * 320 + 256);
    ChangeEncoder encoder = new ChangeEncoder(out);
    out.raw(lines ? "" : "{\"changes\":[");
    String comma = "";
    for (long seq : told.seqs()) {
      out.raw(comma);
      encoder.change(seq, log.get(seq));
      out.raw(lines ? "\n" : "");
      comma = lines ? "" : ",";
    }
    out.raw(lines ? "{" : "],").raw("\"next_cursor\":").word(next(exchange, log, from, to, told));
    out.raw(",\"has_more\":").raw(more ? "true" : "false");
    out.raw(",\"remaining\":").number(Math.max(more ? 1 : 0, remaining)).raw("}");
    exchange.answer(200, type, lines ? out.raw("\n") : out);
  }

  /// The cursor behind the page; of a platform that loops, that of an earlier place.
  private String next(Exchange exchange, BrandLog log, long from, long to, Delivery.Told told) {
    boolean loops = from > 0 && exchange.strike().has(Fault.Loop.class);
    Place back = loops ? new Place(exchange.strike().dice().between(0, from), told.owes()) : null;
    return cursors.at(log, back == null ? new Place(to, told.owes()) : back);
  }

  private static int limit(@Nullable String text) throws Problem {
    if (text == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Answered below, like a number out of range.
    }
    throw Problem.badRequest("limit is a whole number from 1 to " + MOST);
  }
}
