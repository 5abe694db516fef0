package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.ReturnEntry;
import app.comptoir.sandbox.log.OrderFacts;
import app.comptoir.sandbox.log.ReturnFacts;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Ids;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Product;
import org.jspecify.annotations.Nullable;

/// Takes back goods and money: whole orders, single pieces, now and then more than was paid.
final class ReturnDesk {
  private static final double RETURNED = 0.075;
  private static final double WHOLE = 0.72;
  private static final double TOO_MUCH = 0.08;
  private static final double TWICE = 0.03;
  private static final double PARTLY_BEFORE = 0.12;

  private final Stage stage;
  private final Dice dice;
  private int numbered;

  ReturnDesk(Stage stage) {
    this.stage = stage;
    this.dice = stage.dice("returns");
  }

  /// The order is cancelled: what was not paid back before is returned.
  void cancelled(OrderFacts order, long when) {
    long paid = order.gross() - order.discounts();
    long before = 0;
    if (dice.chance(PARTLY_BEFORE)) {
      before = paid / 5;
      give(
          order, order.lines().getFirst().product(), "return", 0, before, when - 5 * Micros.MINUTE);
    }
    give(order, null, "cancellation", (int) order.units(), paid - before, when);
  }

  /// The money goes back before the log has even told of the order.
  void early(OrderFacts order, long when) {
    give(order, null, "return", (int) order.units(), order.gross() - order.discounts(), when);
  }

  /// The order was delivered: some of it may come back.
  void delivered(OrderFacts order, long when) {
    if (!dice.chance(RETURNED)) {
      return;
    }
    long at = when + dice.between(Micros.DAY, 14 * Micros.DAY);
    if (dice.chance(WHOLE)) {
      long paid = order.gross() - order.discounts();
      long amount = dice.chance(TOO_MUCH) ? paid + paid * dice.between(5, 30L) / 100 : paid;
      give(order, null, "return", (int) order.units(), amount, at);
      return;
    }
    OrderFacts.Line line = dice.pick(order.lines());
    int quantity = 1 + (int) dice.between(0, (long) line.quantity());
    long paid = line.grossMinor() - line.discountMinor();
    give(order, line.product(), "return", quantity, paid * quantity / line.quantity(), at);
  }

  private void give(
      OrderFacts order,
      @Nullable Product product,
      String kind,
      int quantity,
      long amount,
      long processed) {
    numbered++;
    String id = Ids.numbered("ret-" + stage.world().brand().key() + "-", numbered, 5);
    ReturnFacts facts = new ReturnFacts(id, order, product, kind, quantity, amount, processed);
    long told = processed + dice.between(100_000, 20 * Micros.SECOND);
    stage
        .agenda()
        .at(
            told,
            now -> {
              stage.books().returned(facts);
              stage.log().append(new ReturnEntry(now, 1, facts));
            });
    if (dice.chance(TWICE)) {
      stage
          .agenda()
          .at(
              told + dice.between(Micros.MINUTE, Micros.DAY),
              now -> stage.log().append(new ReturnEntry(now, 1, facts)));
    }
  }
}
