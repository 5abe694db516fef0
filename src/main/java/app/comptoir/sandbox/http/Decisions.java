package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.log.ThingData;
import app.comptoir.sandbox.sim.Act;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.sim.Verdict;
import app.comptoir.sandbox.world.OfferPlan;
import app.comptoir.sandbox.world.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/offers/{id}/decisions`.
final class Decisions {
  private static final Pattern REVISION = Pattern.compile("\"([1-9][0-9]{0,8})\"");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");
  private static final Set<String> VERBS =
      Set.of(
          "submit",
          "withdraw",
          "review",
          "approve",
          "reject",
          "request_changes",
          "pause",
          "resume");
  private static final int MOST_BYTES = 65_536;
  private static final int LONGEST_COMMENT = 4_000;

  private final JsonMapper json = JsonMapper.shared();
  private final Clockwork clockwork;
  private final Brandscape brands;

  /// A request whose form is right.
  private record Wish(
      String decision, @Nullable String comment, String contentHash, String fingerprint) {}

  Decisions(Clockwork clockwork, Brandscape brands) {
    this.clockwork = clockwork;
    this.brands = brands;
  }

  void decide(Exchange exchange, User user, String offerId)
      throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON);
    String body = exchange.body(Exchange.JSON, MOST_BYTES);
    BrandSim brand = brandOf(user, offerId);
    String key = exchange.header("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.badRequest("Idempotency-Key is required: 8 to 128 visible characters");
    }
    long revision = revision(exchange.header("If-Match"));
    Wish wish = wish(body, offerId);
    clockwork.awaitCaughtUp();
    Act draft =
        new Act(
            brand.world().brand().id(),
            0,
            0,
            offerId,
            user.subject(),
            wish.decision(),
            wish.comment(),
            key,
            wish.fingerprint());
    switch (clockwork.decide(brand, draft, user, revision, wish.contentHash())) {
      case Verdict.Decided decided -> {
        JsonBytes out = new JsonBytes(512);
        ThingData.decision(out, decided.decision());
        exchange.answer(201, type, out);
      }
      case Verdict.Refused refused -> throw problem(refused);
    }
  }

  private BrandSim brandOf(User user, String offerId) throws Problem {
    for (BrandSim brand : clockwork.brands()) {
      for (OfferPlan plan : brand.world().offers()) {
        if (plan.id().equals(offerId)) {
          return brands.open(user, brand.world().brand().id());
        }
      }
    }
    throw Problem.notFound("There is no offer " + offerId);
  }

  private static long revision(@Nullable String ifMatch) throws Problem {
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

  private Wish wish(String body, String offerId) throws Problem {
    JsonNode root;
    try {
      root = json.readTree(body);
    } catch (JacksonException e) {
      throw Problem.badRequest("The body is not JSON");
    }
    if (root == null || !root.isObject()) {
      throw Problem.badRequest("The body is a JSON object");
    }
    String decision = text(root, "decision");
    String hash = text(root, "content_hash");
    String comment = text(root, "comment");
    if (decision == null || !VERBS.contains(decision)) {
      throw Problem.badRequest("decision is one of " + String.join(", ", new TreeSet<>(VERBS)));
    }
    if (hash == null || !HASH.matcher(hash).matches()) {
      throw Problem.badRequest("content_hash is 64 hexadecimal digits");
    }
    if (comment != null && comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
      throw Problem.badRequest("comment has at most " + LONGEST_COMMENT + " characters");
    }
    String whole =
        String.join("\n", offerId, decision, hash, comment == null ? "-" : "+" + comment);
    return new Wish(decision, comment, hash, fingerprint(whole));
  }

  private static @Nullable String text(JsonNode root, String name) throws Problem {
    JsonNode node = root.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw Problem.badRequest(name + " is a string");
    }
    return node.stringValue();
  }

  private static String fingerprint(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Problem problem(Verdict.Refused refused) {
    String detail = refused.detail();
    return switch (refused.reason()) {
      case UNKNOWN_OFFER -> Problem.notFound(detail);
      case KEY_REUSED -> new Problem(409, "key-reused", "This key was used before", detail);
      case CHANGED_MEANWHILE ->
          new Problem(412, "changed-meanwhile", "The offer changed meanwhile", detail);
      case OTHER_CONTENT ->
          new Problem(412, "other-content", "The offer's content changed meanwhile", detail);
      case ROLE_MISSING -> new Problem(403, "role-missing", "Not your role", detail);
      case TWO_PERSON_RULE ->
          new Problem(403, "two-person-rule", "Somebody else has to do this", detail);
      case NOT_YOURS -> new Problem(403, "not-yours", "Somebody else's offer", detail);
      case WRONG_STATE -> new Problem(422, "wrong-state", "The offer is not at that point", detail);
    };
  }
}
