package app.comptoir.platform.shopify;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.ChangePage;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.shopify.calls.Query;
import app.comptoir.platform.shopify.calls.ShopCalls;
import app.comptoir.platform.shopify.records.CatalogueReader;
import app.comptoir.platform.shopify.records.OrderReader;
import app.comptoir.platform.shopify.records.ShopFacts;
import app.comptoir.platform.shopify.records.Told;
import app.comptoir.platform.wire.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One question of a round, and what its answer comes to. What was asked for up to an instant is
/// asked for once more from a little before it: a shop may say of a change that it happened earlier
/// than it can be found. What is told again by that is left out where it is known.
final class RoundReader {
  /// So many that the question costs less than the 1,000 points it may.
  private static final int ORDERS = 12;

  private static final int VARIANTS = 100;
  private static final int DELETIONS = 50;
  static final Duration OVERLAP = Duration.ofMinutes(2);

  private final ShopCalls calls;
  private final Recently recently;
  private final LedgerCalls ledgers;

  RoundReader(ShopCalls calls, Recently recently) {
    this.calls = calls;
    this.recently = recently;
    this.ledgers = new LedgerCalls(calls);
  }

  /// @param roundOver whether the next question begins a new round
  record Answered(List<Change> changes, ShopCursor next, boolean roundOver, int doubtful) {
    ChangePage page() {
      return new ChangePage(changes, next.cursor(), !roundOver, -1, doubtful);
    }
  }

  /// Asks the next question. Blocks.
  ///
  /// @param limit of the changes, as far as it can be kept: what belongs to one order stays
  ///   together
  Outcome<Answered> ask(ShopFacts shop, ShopCursor at, int limit) {
    if (at.roundBegins() && shop.changedAt().getEpochSecond() > at.brand()) {
      return Outcome.ok(brand(shop, at));
    }
    return switch (at.step()) {
      case CATALOGUE ->
          asked(
              shop,
              at,
              Query.VARIANTS,
              "productVariants",
              Math.min(limit, VARIANTS),
              "updated_at:>=");
      case ORDERS ->
          asked(shop, at, Query.ORDERS, "orders", Math.min(limit, ORDERS), "updated_at:>=");
      case DELETIONS ->
          asked(
              shop,
              at,
              Query.DELETIONS,
              "events",
              Math.min(limit, DELETIONS),
              "subject_type:ORDER AND action:destroy AND created_at:>=");
    };
  }

  private static Answered brand(ShopFacts shop, ShopCursor at) {
    long revision = Math.max(1, shop.changedAt().getEpochSecond());
    ShopCursor next = at.withBrand(revision);
    Change change = new Change.BrandChange(next.seq(), shop.changedAt(), revision, shop.brand());
    return new Answered(List.of(change), next, false, 0);
  }

  private Outcome<Answered> asked(
      ShopFacts shop, ShopCursor at, Query query, String name, int first, String filter) {
    long from = Math.max(0, at.sinceNow() - OVERLAP.toSeconds());
    String condition = filter + "'" + Instant.ofEpochSecond(from) + "'";
    return switch (calls.ask(
        query, ShopCalls.variables(Math.max(1, first), at.after(), condition))) {
      case Outcome.Failed<ShopCalls.Answer>(Failure failure) -> Outcome.failed(failure);
      case Outcome.Ok<ShopCalls.Answer>(ShopCalls.Answer answer) -> {
        JsonNode page = answer.data().path(name);
        if (!page.path("nodes").isArray()) {
          yield Outcome.failed(new Failure.BadAnswer("The shop told nothing of its " + name));
        }
        yield new Reading(shop, at, answer.partial()).read(page);
      }
    };
  }

  /// One answer while it is read.
  private final class Reading {
    private final ShopFacts shop;
    private final ShopCursor at;
    private final boolean partial;
    private final List<Change> changes = new ArrayList<>();
    private long met;
    private int doubtful;

    Reading(ShopFacts shop, ShopCursor at, boolean partial) {
      this.shop = shop;
      this.at = at;
      this.partial = partial;
      this.met = at.newest();
    }

    Outcome<Answered> read(JsonNode page) {
      for (JsonNode node : page.path("nodes")) {
        try {
          Failure failure = take(node);
          if (failure != null) {
            return Outcome.failed(failure);
          }
        } catch (Malformed e) {
          unreadable(node, e.sentence());
        }
      }
      JsonNode info = page.path("pageInfo");
      String end = info.path("endCursor").asString("");
      boolean more = info.path("hasNextPage").asBoolean(false);
      if (more && (end.isEmpty() || end.equals(at.after()))) {
        return Outcome.failed(new Failure.BadAnswer("The shop's pages do not go on"));
      }
      ShopCursor next = at.further(changes.size(), met, more ? end : null);
      ShopCursor behind = more ? next : next.nextStep();
      return Outcome.ok(new Answered(changes, behind, !more && behind.roundBegins(), doubtful));
    }

    private @Nullable Failure take(JsonNode node) {
      switch (at.step()) {
        case CATALOGUE -> tell(new CatalogueReader(shop).variant(node));
        case DELETIONS -> new CatalogueReader(shop).deletion(node).ifPresent(this::tell);
        case ORDERS -> {
          Instant changed = OrderReader.changedAt(node);
          if (!node.isObject() || changed == null) {
            throw new Malformed("The shop told nothing of an order");
          }
          met = Math.max(met, changed.getEpochSecond());
          if (recently.knows(node, changed, at.sinceNow())) {
            return null;
          }
          switch (ledgers.whole(node)) {
            case Outcome.Failed<OrderReader.Whole>(Failure failure) -> {
              return failure;
            }
            case Outcome.Ok<OrderReader.Whole>(OrderReader.Whole whole) -> {
              new OrderReader(shop).read(whole).forEach(this::tell);
              recently.note(node, changed);
            }
          }
        }
      }
      return null;
    }

    private void tell(Told told) {
      met = Math.max(met, told.at().getEpochSecond());
      if (at.step() == ShopCursor.Step.ORDERS
          || !recently.knows(told.thing(), told.revision(), told.at(), at.sinceNow())) {
        changes.add(told.placed().at(at.seq() + changes.size() + 1));
        recently.note(told.thing(), told.revision(), told.at());
      }
    }

    private void unreadable(JsonNode node, String reason) {
      Instant changed = OrderReader.changedAt(node);
      Instant when = changed == null ? Instant.EPOCH : changed;
      doubtful += partial ? 1 : 0;
      if (changed != null) {
        recently.note(node, changed);
      }
      changes.add(
          new Change.Unreadable(
              at.seq() + changes.size() + 1,
              when,
              Math.max(1, when.getEpochSecond()),
              at.step() == ShopCursor.Step.CATALOGUE ? "product" : "order",
              reason));
    }
  }
}
