package app.comptoir.sandbox.http;

import app.comptoir.sandbox.fault.Fault;
import app.comptoir.sandbox.fault.Fuzzer;
import app.comptoir.sandbox.fault.Strike;
import app.comptoir.sandbox.log.JsonBytes;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// One request and its answer: the only place where bytes are read from and written to the wire.
/// Used by one thread.
final class Exchange {
  static final String JSON = "application/json";
  private static final int WORTH_PACKING = 1024;

  private final HttpExchange wire;
  private final Strike strike;
  private final Transmission transmission;
  private @Nullable Map<String, String> query;

  /// @param strike what goes wrong with this answer
  Exchange(HttpExchange wire, Strike strike, Transmission transmission) {
    this.wire = wire;
    this.strike = strike;
    this.transmission = transmission;
  }

  /// What goes wrong with this answer.
  Strike strike() {
    return strike;
  }

  String method() {
    return wire.getRequestMethod();
  }

  /// The decoded parts of the path.
  List<String> path() throws Problem {
    String raw = wire.getRequestURI().getRawPath();
    String[] parts = (raw == null ? "" : raw.substring(1)).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = decode(parts[i]);
    }
    return List.of(parts);
  }

  /// A parameter of the address; null if it is not there.
  @Nullable String query(String name) throws Problem {
    Map<String, String> read = query;
    if (read == null) {
      read = form(wire.getRequestURI().getRawQuery());
      query = read;
    }
    return read.get(name);
  }

  @Nullable String header(String name) {
    return wire.getRequestHeaders().getFirst(name);
  }

  /// The media type to answer with: the first offered that the client takes.
  String accepted(String... offered) throws Problem {
    List<String> wanted = wire.getRequestHeaders().get("Accept");
    if (wanted == null) {
      return offered[0];
    }
    String best = null;
    double bestWeight = 0;
    for (String type : offered) {
      double weight = Accept.weight(wanted, type);
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    if (best == null) {
      throw new Problem(
          406,
          "not-acceptable",
          "None of the accepted media types is offered",
          "Offered: " + String.join(", ", offered));
    }
    return best;
  }

  /// The request's body; the given media type only.
  String body(String type, int most) throws IOException, Problem {
    String given = header("Content-Type");
    String plain = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!plain.equals(type)) {
      throw new Problem(
          415, "unsupported-media-type", "The body is of another type", "Send " + type);
    }
    try (InputStream in = wire.getRequestBody()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Problem(413, "too-large", "The body is too large", "At most " + most + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  Map<String, String> formBody() throws IOException, Problem {
    return form(body("application/x-www-form-urlencoded", 16_384));
  }

  void setHeader(String name, String value) {
    wire.getResponseHeaders().set(name, value);
  }

  void answer(int status, String type, JsonBytes body) throws IOException {
    answer(status, type, body.toBytes());
  }

  /// Sends the whole answer, packed where it is worth it and wanted.
  void answer(int status, String type, byte[] body) throws IOException {
    setHeader("Content-Type", type);
    setHeader("Vary", "Accept, Accept-Encoding");
    boolean packed = !type.startsWith("image/") && body.length >= WORTH_PACKING && takesGzip();
    byte[] sent = packed ? pack(body) : body;
    if (packed) {
      setHeader("Content-Encoding", "gzip");
    }
    if (!strike.has(Fault.NoDigest.class)) {
      setHeader("Content-Digest", Digest.ofBody(sent));
    }
    if (strike.has(Fault.Fuzz.class)) {
      byte[] damaged = Fuzzer.damage(body, strike.dice());
      sent = packed ? pack(damaged) : damaged;
    }
    transmission.send(status, sent);
  }

  void redirect(String location) throws IOException {
    setHeader("Location", location);
    wire.sendResponseHeaders(302, -1);
  }

  /// Begins an answer without an end; the stream reaches the client when flushed.
  OutputStream stream(String type) throws IOException {
    setHeader("Content-Type", type);
    setHeader("Cache-Control", "no-store");
    return transmission.stream();
  }

  void answer(Problem problem) throws IOException {
    problem.headers().forEach(this::setHeader);
    JsonBytes body = new JsonBytes(512);
    body.raw("{\"type\":").word("urn:comptoir:problem:" + problem.kind());
    body.raw(",\"title\":").text(problem.title());
    body.raw(",\"status\":").number(problem.status());
    body.raw(",\"detail\":").text(problem.detail());
    body.raw(",\"instance\":").text(wire.getRequestURI().getPath());
    problem.members().forEach((name, value) -> body.raw(",").word(name).raw(":").text(value));
    body.raw("}");
    answer(problem.status(), "application/problem+json", body);
  }

  private boolean takesGzip() {
    List<String> wanted = wire.getRequestHeaders().get("Accept-Encoding");
    return wanted != null && Accept.weight(wanted, "gzip") > 0;
  }

  private static byte[] pack(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes, 8192) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> form(@Nullable String text) throws Problem {
    Map<String, String> fields = new HashMap<>();
    if (text == null || text.isEmpty()) {
      return fields;
    }
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (fields.put(name, value) != null) {
        throw Problem.badRequest("The parameter " + name + " came twice");
      }
    }
    return fields;
  }

  private static String decode(String encoded) throws Problem {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("Not URL-encoded: " + e.getMessage());
    }
  }
}
