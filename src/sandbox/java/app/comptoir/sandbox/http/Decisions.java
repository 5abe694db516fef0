package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.log.ThingData;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.Act;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.sim.Verdict;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `POST /v1/offers/{id}/decisions`.
final class Decisions {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String COMMENT = "comment";
  private static final Set<String> VERBS =
      Set.of(
          "submit",
          "withdraw",
          "review",
          "approve",
          "reject",
          "request_changes",
          "pause",
          "resume",
          COMMENT);
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "text",
          "price",
          "compare_at",
          "stock",
          "budget",
          "flight",
          "targeting",
          "hashtag",
          "picture");
  private static final int MOST_BYTES = 65_536;
  private static final int LONGEST_COMMENT = 4_000;

  private final Clockwork clockwork;
  private final Brandscape brands;

  /// A request whose form is right.
  private record Wish(
      String decision,
      @Nullable String comment,
      String contentHash,
      @Nullable String field,
      @Nullable String onBehalfOf) {

    /// Of the whole request; as it was before there were fields and stand-ins where it has none.
    String fingerprint(String offerId) {
      String whole =
          String.join("\n", offerId, decision, contentHash, comment == null ? "-" : "+" + comment);
      return ChangeRequests.fingerprint(
          field == null && onBehalfOf == null
              ? whole
              : String.join("\n", "", String.valueOf(field), "+" + onBehalfOf, whole));
    }
  }

  Decisions(Clockwork clockwork, Brandscape brands) {
    this.clockwork = clockwork;
    this.brands = brands;
  }

  void decide(Exchange exchange, User user, String offerId)
      throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON);
    String body = exchange.body(Exchange.JSON, MOST_BYTES);
    BrandSim brand = brands.ofOffer(user, offerId);
    String key = ChangeRequests.key(exchange);
    long revision = ChangeRequests.revision(exchange);
    Wish wish = wish(body);
    clockwork.awaitCaughtUp();
    boolean comment = wish.decision().equals(COMMENT);
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
            wish.fingerprint(offerId),
            comment ? wish.contentHash() : null,
            wish.field(),
            wish.onBehalfOf(),
            null,
            null);
    switch (clockwork.decide(brand, draft, user, revision, wish.contentHash())) {
      case Verdict.Decided decided -> {
        JsonBytes out = new JsonBytes(512);
        ThingData.decision(out, decided.decision());
        exchange.answer(201, type, out);
      }
      case Verdict.Refused refused -> throw ChangeRequests.problem(refused);
      case Verdict.Edited _, Verdict.Stood _ ->
          throw new Problem(409, "key-reused", "This key was used before", "For something else");
    }
  }

  private static Wish wish(String body) throws Problem {
    JsonNode root = ChangeRequests.object(body);
    String decision = ChangeRequests.text(root, "decision");
    String hash = ChangeRequests.text(root, "content_hash");
    String comment = ChangeRequests.text(root, "comment");
    String field = ChangeRequests.text(root, "field");
    String behalf = ChangeRequests.text(root, "on_behalf_of");
    if (decision == null || !VERBS.contains(decision)) {
      throw Problem.badRequest("decision is one of " + String.join(", ", new TreeSet<>(VERBS)));
    }
    if (hash == null || !HASH.matcher(hash).matches()) {
      throw Problem.badRequest("content_hash is 64 hexadecimal digits");
    }
    if (comment != null && comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
      throw Problem.badRequest("comment has at most " + LONGEST_COMMENT + " characters");
    }
    if (field != null && !(decision.equals("request_changes") && FIELDS.contains(field))) {
      throw Problem.badRequest(
          "field goes with request_changes and is one of "
              + String.join(", ", new TreeSet<>(FIELDS)));
    }
    if (decision.equals(COMMENT) && (comment == null || comment.isBlank() || behalf != null)) {
      throw Problem.badRequest("A comment says something, in one's own name");
    }
    return new Wish(decision, comment, hash, field, behalf);
  }
}
