package app.comptoir.sandbox.http;

import app.comptoir.sandbox.log.Entry.OfferEntry;
import app.comptoir.sandbox.log.JsonBytes;
import app.comptoir.sandbox.log.ThingData;
import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.sim.Act;
import app.comptoir.sandbox.sim.BrandSim;
import app.comptoir.sandbox.sim.Clockwork;
import app.comptoir.sandbox.sim.Verdict;
import app.comptoir.sandbox.world.Edit;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `PATCH /v1/offers/{id}`.
final class Editing {
  private static final int MOST_BYTES = 65_536;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final long MOST = 1_000_000_000_000L;

  private final Clockwork clockwork;
  private final Brandscape brands;

  Editing(Clockwork clockwork, Brandscape brands) {
    this.clockwork = clockwork;
    this.brands = brands;
  }

  void edit(Exchange exchange, User user, String offerId)
      throws IOException, Problem, InterruptedException {
    String type = exchange.accepted(Exchange.JSON);
    String body = exchange.body(Exchange.JSON, MOST_BYTES);
    BrandSim brand = brands.ofOffer(user, offerId);
    String key = ChangeRequests.key(exchange);
    long revision = ChangeRequests.revision(exchange);
    Edit edit = edit(ChangeRequests.object(body), brand.world().brand().currency());
    clockwork.awaitCaughtUp();
    Act draft =
        Act.edit(
            brand.world().brand().id(),
            offerId,
            user.subject(),
            edit,
            key,
            ChangeRequests.fingerprint(offerId + "\n" + edit));
    switch (clockwork.decide(brand, draft, user, revision, "")) {
      case Verdict.Edited(OfferEntry edited) -> {
        JsonBytes out = new JsonBytes(1024);
        ThingData.offer(out, edited);
        exchange.setHeader("ETag", "\"" + edited.revision() + "\"");
        exchange.answer(200, type, out);
      }
      case Verdict.Refused refused -> throw ChangeRequests.problem(refused);
      case Verdict.Decided _, Verdict.Stood _ ->
          throw new Problem(409, "key-reused", "This key was used before", "For something else");
    }
  }

  private static Edit edit(JsonNode root, String currency) throws Problem {
    String title = ChangeRequests.text(root, "title");
    String text = ChangeRequests.text(root, "text");
    if (title != null && (title.isBlank() || title.length() > LONGEST_TITLE)) {
      throw Problem.badRequest("title has 1 to " + LONGEST_TITLE + " characters");
    }
    if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
      throw Problem.badRequest("text has 1 to " + LONGEST_TEXT + " characters");
    }
    Edit edit =
        new Edit(
            title,
            text,
            money(root, "price", currency),
            stock(root),
            money(root, "budget", currency));
    if (edit.equals(new Edit(null, null, null, null, null))) {
      throw Problem.badRequest("Nothing is changed: title, text, price, stock or budget");
    }
    return edit;
  }

  private static @Nullable Long money(JsonNode root, String name, String currency) throws Problem {
    JsonNode node = root.get(name);
    if (node == null) {
      return null;
    }
    JsonNode amount = node.get("amount_minor");
    boolean good =
        amount != null
            && amount.isIntegralNumber()
            && amount.canConvertToLong()
            && amount.longValue() > 0
            && amount.longValue() <= MOST
            && currency.equals(ChangeRequests.text(node, "currency"));
    if (!good) {
      throw Problem.badRequest(name + " is a positive amount in " + currency);
    }
    return amount.longValue();
  }

  /// Null for unlimited, absent where it stays.
  private static @Nullable Long stock(JsonNode root) throws Problem {
    JsonNode node = root.get("stock");
    if (node == null) {
      return null;
    }
    if (node.isNull()) {
      return -1L;
    }
    if (!node.isIntegralNumber() || node.longValue() < 0 || node.longValue() > MOST) {
      throw Problem.badRequest("stock is a whole number, or null for unlimited");
    }
    return node.longValue();
  }
}
