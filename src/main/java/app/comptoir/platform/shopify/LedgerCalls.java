package app.comptoir.platform.shopify;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.shopify.calls.Query;
import app.comptoir.platform.shopify.calls.ShopCalls;
import app.comptoir.platform.shopify.records.OrderReader;
import app.comptoir.platform.wire.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks for what of an order did not come with it: ledgers with more than a few rows.
final class LedgerCalls {
  /// Pages of one order: more than any shop has.
  private static final int MOST = 500;

  /// Of a payment list, what comes with the order.
  private static final int TRANSACTIONS = 2;

  private final ShopCalls calls;

  LedgerCalls(ShopCalls calls) {
    this.calls = calls;
  }

  /// The whole order, or why there is none now.
  ///
  /// @throws Malformed where it is not what it should be
  Outcome<OrderReader.Whole> whole(JsonNode head) {
    Reading reading = new Reading(head);
    Failure failure = reading.run();
    return failure == null ? Outcome.ok(reading.whole()) : Outcome.failed(failure);
  }

  private final class Reading {
    private final JsonNode head;
    private final String id;
    private final List<JsonNode> agreements = new ArrayList<>();
    private JsonNode transactions;
    private int asked;

    Reading(JsonNode head) {
      this.head = head;
      this.id = head.path("id").asString("");
      this.transactions = head.path("transactions");
    }

    OrderReader.Whole whole() {
      return new OrderReader.Whole(head, agreements, transactions);
    }

    @Nullable Failure run() {
      JsonNode page = head.path("agreements");
      Failure failure = take(page, null);
      String after = next(page);
      boolean more = after != null || transactions.size() >= TRANSACTIONS;
      while (failure == null && more) {
        Outcome<JsonNode> answer =
            ask(Query.LEDGER, after == null ? Map.of() : Map.of("after", after));
        switch (answer) {
          case Outcome.Failed<JsonNode>(Failure failed) -> failure = failed;
          case Outcome.Ok<JsonNode>(JsonNode order) -> {
            transactions = order.path("transactions");
            if (after == null) {
              // All of it, from its beginning.
              agreements.clear();
            }
            page = order.path("agreements");
            failure = take(page, after);
            after = next(page);
            more = after != null;
          }
        }
      }
      return failure;
    }

    /// @param before the cursor this page was asked with; null for the first
    private @Nullable Failure take(JsonNode page, @Nullable String before) {
      String behind = before;
      for (JsonNode edge : page.path("edges")) {
        JsonNode agreement = edge.path("node");
        if (!agreement.isObject()) {
          throw new Malformed("A part of the order's ledger is missing");
        }
        Failure failure = rows((ObjectNode) agreement, behind);
        if (failure != null) {
          return failure;
        }
        agreements.add(agreement);
        behind = edge.path("cursor").asString("");
      }
      if (!page.path("edges").isArray()) {
        throw new Malformed("The order's ledger is missing");
      }
      return null;
    }

    /// Adds the rows of an agreement that did not come with it.
    private @Nullable Failure rows(ObjectNode agreement, @Nullable String before) {
      JsonNode page = agreement.path("sales");
      if (!(page.path("nodes") instanceof ArrayNode all)) {
        throw new Malformed("Rows of the order's ledger are missing");
      }
      String after = next(page);
      while (after != null) {
        Map<String, Object> variables = new HashMap<>(Map.of("after", after));
        if (before != null) {
          variables.put("before", before);
        }
        switch (ask(Query.SALES, variables)) {
          case Outcome.Failed<JsonNode>(Failure failure) -> {
            return failure;
          }
          case Outcome.Ok<JsonNode>(JsonNode order) -> {
            JsonNode other = order.path("agreements").path("nodes").path(0);
            if (!other.path("id").equals(agreement.path("id"))) {
              throw new Malformed("The order's ledger changed while it was read");
            }
            page = other.path("sales");
            page.path("nodes").forEach(all::add);
            after = next(page);
          }
        }
      }
      return null;
    }

    private Outcome<JsonNode> ask(Query query, Map<String, ?> variables) {
      if (++asked > MOST) {
        throw new Malformed("The order's ledger does not end");
      }
      Map<String, Object> all = new HashMap<>(variables);
      all.put("id", id);
      return switch (calls.ask(query, all)) {
        case Outcome.Failed<ShopCalls.Answer>(Failure failure) -> Outcome.failed(failure);
        case Outcome.Ok<ShopCalls.Answer>(ShopCalls.Answer answer) -> {
          JsonNode order = answer.data().path("order");
          if (!order.isObject() || answer.partial()) {
            throw new Malformed("The shop told a part of the order only");
          }
          yield Outcome.ok(order);
        }
      };
    }

    private static @Nullable String next(JsonNode page) {
      JsonNode info = page.path("pageInfo");
      String end = info.path("endCursor").asString("");
      return info.path("hasNextPage").asBoolean(false) && !end.isEmpty() ? end : null;
    }
  }
}
