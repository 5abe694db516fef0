package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.Faults;
import app.comptoir.sandbox.fault.Strike;
import app.comptoir.sandbox.world.Dice;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Puts an answer on the wire, whole or as a bad line would. An [IOException] breaks the connection
/// off.
final class Transmission {
  private static final int BOMB = 256 << 20;
  private static final double BEFORE_THE_HEAD = 0.15;
  private static final int MOST_OF_A_STREAM = 256 << 10;

  private final HttpExchange wire;
  private final Strike strike;
  private final Faults faults;

  Transmission(HttpExchange wire, Strike strike, Faults faults) {
    this.wire = wire;
    this.strike = strike;
    this.faults = faults;
  }

  void send(int status, byte[] body) throws IOException {
    Dice dice = strike.dice();
    if (strike.has(Fault.Reset.class)) {
      throw new IOException("Reset on purpose");
    }
    byte[] sent = body;
    if (strike.has(Fault.Bomb.class)) {
      wire.getResponseHeaders().set("Content-Encoding", "gzip");
      sent = Bomb.BYTES;
    }
    Optional<Fault.Stall> stall = strike.of(Fault.Stall.class);
    if (stall.isPresent() && dice.chance(BEFORE_THE_HEAD)) {
      linger(stall.get().length());
    }
    if (stall.isPresent() || strike.has(Fault.Cut.class)) {
      broken(status, sent, breakAt(sent.length), stall.orElse(null));
    }
    if (strike.has(Fault.WrongLength.class) && sent.length > 1) {
      wrongLength(status, sent, dice);
    }
    wire.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
    try (OutputStream out = wire.getResponseBody()) {
      out.write(sent);
    }
  }

  /// The way for an answer without an end, which a fault may break off or silence.
  OutputStream stream() throws IOException {
    if (strike.has(Fault.Reset.class)) {
      throw new IOException("Reset on purpose");
    }
    wire.sendResponseHeaders(200, 0);
    OutputStream out = wire.getResponseBody();
    Optional<Fault.Stall> stall = strike.of(Fault.Stall.class);
    if (stall.isEmpty() && !strike.has(Fault.Cut.class)) {
      return out;
    }
    double share = strike.dice().unit();
    return new BreakingStream(out, (int) (MOST_OF_A_STREAM * share * share * share), stall);
  }

  private int breakAt(int length) {
    int asked = strike.of(Fault.Cut.class).map(Fault.Cut::at).orElse(Fault.Cut.ANYWHERE);
    return asked >= 0 ? Math.min(asked, length) : (int) strike.dice().between(0, length + 1);
  }

  private void broken(int status, byte[] body, int at, Fault.@Nullable Stall stall)
      throws IOException {
    wire.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    OutputStream out = wire.getResponseBody();
    out.write(body, 0, at);
    out.flush();
    if (stall != null) {
      linger(stall.length());
    }
    throw new IOException("Cut on purpose");
  }

  private void wrongLength(int status, byte[] body, Dice dice) throws IOException {
    boolean more = dice.chance(0.5);
    int said = more ? body.length + 1 + (int) dice.between(0, 5_000) : half(body.length, dice);
    wire.sendResponseHeaders(status, said);
    wire.getResponseBody().write(body, 0, Math.min(said, body.length));
    wire.getResponseBody().flush();
    throw new IOException("Of a wrong length on purpose");
  }

  private static int half(int length, Dice dice) {
    return (int) dice.between(1, length);
  }

  private void linger(Duration length) throws IOException {
    try {
      faults.pause(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  /// Lets so many bytes pass.
  private final class BreakingStream extends FilterOutputStream {
    private final Optional<Fault.Stall> stall;
    private int left;

    BreakingStream(OutputStream out, int left, Optional<Fault.Stall> stall) {
      super(out);
      this.left = left;
      this.stall = stall;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int passing = Math.min(left, count);
      out.write(bytes, from, passing);
      left -= passing;
      if (passing < count) {
        out.flush();
        if (stall.isPresent()) {
          linger(stall.get().length());
        }
        throw new IOException("Cut on purpose");
      }
    }
  }

  /// Made when first needed.
  private static final class Bomb {
    private static final byte[] BYTES = pack();

    private static byte[] pack() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(BOMB / 1000);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 16)) {
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < BOMB / blanks.length; i++) {
          gzip.write(blanks);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}
