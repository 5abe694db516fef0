package app.comptoir.sandbox.http;

import app.comptoir.sandbox.sim.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What all requests that want to change something have in common.
final class ChangeRequests {
  private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private ChangeRequests() {}

  static String key(Exchange exchange) throws Problem {
    String key = exchange.header("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.badRequest("Idempotency-Key is required: 8 to 128 visible characters");
    }
    return key;
  }

  static long revision(Exchange exchange) throws Problem {
    String ifMatch = exchange.header("If-Match");
    if (ifMatch == null) {
      throw new Problem(
          428,
          "precondition-required",
          "Say which revision you decide on",
          "Send If-Match with the offer's revision in quotes");
    }
    Matcher matcher = REVISION.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw Problem.badRequest("If-Match is the offer's revision in quotes");
    }
    return Long.parseLong(matcher.group(1));
  }

  static JsonNode object(String body) throws Problem {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JacksonException e) {
      throw Problem.badRequest("The body is not JSON");
    }
    if (root == null || !root.isObject()) {
      throw Problem.badRequest("The body is a JSON object");
    }
    return root;
  }

  static @Nullable String text(JsonNode root, String name) throws Problem {
    JsonNode node = root.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw Problem.badRequest(name + " is a string");
    }
    return node.stringValue();
  }

  static String required(JsonNode root, String name) throws Problem {
    String text = text(root, name);
    if (text == null || text.isBlank()) {
      throw Problem.badRequest(name + " is required");
    }
    return text;
  }

  /// An instant in microseconds.
  static long instant(JsonNode root, String name) throws Problem {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(required(root, name)));
    } catch (DateTimeException | ArithmeticException e) {
      throw Problem.badRequest(name + " is an instant in RFC 3339");
    }
  }

  static String fingerprint(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static Problem problem(Verdict.Refused refused) {
    String detail = refused.detail();
    return switch (refused.reason()) {
      case UNKNOWN_OFFER -> Problem.notFound(detail);
      case KEY_REUSED -> new Problem(409, "key-reused", "This key was used before", detail);
      case CHANGED_MEANWHILE ->
          new Problem(412, "changed-meanwhile", "The offer changed meanwhile", detail);
      case OTHER_CONTENT ->
          new Problem(412, "other-content", "The offer's content changed meanwhile", detail);
      case NOT_STANDING_IN -> new Problem(403, "not-standing-in", "Not in their name", detail);
      case ROLE_MISSING -> new Problem(403, "role-missing", "Not your role", detail);
      case TWO_PERSON_RULE ->
          new Problem(403, "two-person-rule", "Somebody else has to do this", detail);
      case NOT_YOURS -> new Problem(403, "not-yours", "Somebody else's offer", detail);
      case WRONG_STATE -> new Problem(422, "wrong-state", "The offer is not at that point", detail);
      case UNFIT -> new Problem(422, "unfit", "That cannot be", detail);
    };
  }
}
