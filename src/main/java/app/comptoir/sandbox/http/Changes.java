package app.comptoir.sandbox.http;

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

  Changes(Clockwork clockwork, Cursors cursors) {
    this.clockwork = clockwork;
    this.cursors = cursors;
  }

  void page(Exchange exchange, BrandSim brand) throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON, NDJSON);
    int limit = limit(exchange.query("limit"));
    String after = exchange.query("after");
    BrandLog log = brand.log();
    long from = after == null ? 0 : cursors.read(after, log, clockwork.caughtUp());
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
    boolean lines = type.equals(NDJSON);
    JsonBytes out = new JsonBytes((int) (to - from) * 320 + 256);
    ChangeEncoder encoder = new ChangeEncoder(out);
    out.raw(lines ? "" : "{\"changes\":[");
    for (long seq = from + 1; seq <= to; seq++) {
      encoder.change(seq, log.get(seq));
      out.raw(lines ? "\n" : seq < to ? "," : "");
    }
    out.raw(lines ? "{" : "],").raw("\"next_cursor\":").word(cursors.at(log, to));
    out.raw(",\"has_more\":").raw(more ? "true" : "false");
    out.raw(",\"remaining\":").number(Math.max(more ? 1 : 0, remaining)).raw("}");
    exchange.answer(200, type, lines ? out.raw("\n") : out);
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
