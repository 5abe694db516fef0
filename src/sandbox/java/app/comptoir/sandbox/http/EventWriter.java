package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.Fuzzer;
import app.comptoir.sandbox.fault.Strike;
import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.log.ChangeEncoder;
import app.comptoir.sandbox.log.JsonBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes records as Server-Sent Events into a buffer. Used by one thread.
final class EventWriter {
  private static final byte[] COMMENT = ascii(": still here\n\n");

  private final BrandLog log;
  private final JsonBytes data = new JsonBytes(4096);
  private final ChangeEncoder encoder = new ChangeEncoder(data);
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(64 * 1024);

  EventWriter(BrandLog log) {
    this.log = log;
  }

  void comment() {
    buffer.writeBytes(COMMENT);
  }

  /// A record with the cursor behind it and the checksum of both, as the contract says.
  void event(String cursor, long seq, Strike strike) {
    data.clear();
    encoder.change(seq, log.get(seq));
    byte[] json = data.toBytes();
    buffer.writeBytes(ascii("event: change\nid: " + cursor + "\ndata: "));
    buffer.writeBytes(strike.has(Fault.Fuzz.class) ? damaged(json, strike) : json);
    if (!strike.has(Fault.NoDigest.class)) {
      buffer.writeBytes(ascii("\ncrc32c: " + Digest.ofEvent(cursor, json)));
    }
    buffer.writeBytes(ascii("\n\n"));
  }

  /// What was written since the last time.
  void writeTo(OutputStream out) throws IOException {
    buffer.writeTo(out);
    buffer.reset();
  }

  private static byte[] damaged(byte[] json, Strike strike) {
    return strike.dice().chance(0.2) ? Fuzzer.damage(json, strike.dice()) : json;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
