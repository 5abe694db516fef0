package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.OrderEntry;
import app.comptoir.sandbox.log.OrderFacts;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Ids;
import app.comptoir.sandbox.world.Market;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes orders, delivers most of them, cancels some, and lets the log know.
final class Shop {
  private static final double CANCELLED = 0.026;
  private static final double TARDY = 0.012;
  private static final double RETURNED_EARLY = 0.35;
  private static final double STALE = 0.01;

  /// Another product goes into the basket.
  private static final double MORE = 0.22;

  private final Stage stage;
  private final ReturnDesk returns;
  private final Dice dice;
  private final int[] sold;
  private int numbered;

  Shop(Stage stage, ReturnDesk returns) {
    this.stage = stage;
    this.returns = returns;
    this.dice = stage.dice("shop");
    this.sold = new int[stage.world().posts().size()];
  }

  /// What came of a purchase.
  ///
  /// @param deliveredAt 0 where it never will be
  record Sale(String orderId, long deliveredAt) {}

  /// Whether a post still sells: its deadline is not over and its stock not gone, or gone so lately
  /// that one more slips through.
  boolean open(Post post, long now) {
    if (post.endsAt() > 0 && now > post.endsAt()) {
      return false;
    }
    return post.stock() == 0
        || sold[post.index()] < post.stock()
        || (sold[post.index()] < post.stock() + 2 && dice.chance(0.05));
  }

  Sale sell(@Nullable Post post, Market market, long at) {
    numbered++;
    List<OrderFacts.Line> lines = basket(post, market);
    long net = lines.stream().mapToLong(line -> line.grossMinor() - line.discountMinor()).sum();
    long unit = market.price(100, stage.world().brand().currency());
    OrderFacts order =
        new OrderFacts(
            Ids.numbered("ord-" + stage.world().brand().key() + "-", numbered, 6),
            post,
            at,
            market.currency(),
            lines,
            (net * market.taxPerMille() + 500) / 1000,
            net > 60 * unit ? 0 : 4 * unit + unit / 2,
            market.country());
    return new Sale(order.id(), follow(order, at));
  }

  private long follow(OrderFacts order, long at) {
    boolean tardy = dice.chance(TARDY);
    long told =
        tardy
            ? at + dice.between(2 * Micros.DAY, 6 * Micros.DAY)
            : at + dice.between(50_000, 3 * Micros.SECOND);
    tell(order, 1, "placed", told);
    if (dice.chance(CANCELLED)) {
      long when = at + dice.between(10 * Micros.MINUTE, 30 * Micros.HOUR);
      tell(order, 2, "cancelled", Math.max(told + Micros.SECOND, when));
      returns.cancelled(order, when);
      return 0;
    }
    long delivered = at + (long) (Micros.DAY * (0.8 + dice.exponential(1.7)));
    tell(order, 2, "delivered", Math.max(told, delivered) + dice.between(0, Micros.MINUTE));
    if (dice.chance(STALE)) {
      tell(order, 1, "placed", Math.max(told, delivered) + dice.between(Micros.HOUR, Micros.DAY));
    }
    if (tardy && dice.chance(RETURNED_EARLY)) {
      returns.early(order, at + dice.between(Micros.HOUR, Micros.DAY));
    } else {
      returns.delivered(order, delivered);
    }
    return delivered;
  }

  private void tell(OrderFacts order, int revision, String status, long when) {
    stage
        .agenda()
        .at(
            when,
            now -> {
              stage.books().order(order);
              stage.log().append(new OrderEntry(now, revision, order, status));
            });
  }

  private List<OrderFacts.Line> basket(@Nullable Post post, Market market) {
    List<OrderFacts.Line> lines = new ArrayList<>(2);
    if (post != null) {
      int quantity = post.limited() ? 1 + (dice.chance(0.12) ? 1 : 0) : quantity();
      sold[post.index()] += quantity;
      lines.add(line(post.product(), post.priceMinor(), quantity, market));
    }
    while (lines.isEmpty() || (lines.size() < 4 && dice.chance(MORE))) {
      Product more = wanted();
      if (lines.stream().noneMatch(line -> line.product().equals(more))) {
        lines.add(line(more, more.priceMinor(), 1, market));
      }
    }
    return List.copyOf(lines);
  }

  private OrderFacts.Line line(Product product, long brandPrice, int quantity, Market market) {
    long gross = market.price(brandPrice, product.currency()) * quantity;
    long discount = dice.chance(0.14) ? gross * (5 + 5 * dice.between(0, 6L)) / 100 : 0;
    return new OrderFacts.Line(product, quantity, gross, discount);
  }

  /// Mostly one; now and then an order for an office, a wedding, a shop: those few make the long
  /// tail of the order values, whose 99th percentile lies around 13 medians.
  private int quantity() {
    double at = dice.unit();
    if (at < 0.8) {
      return 1;
    }
    if (at < 0.925) {
      return 2;
    }
    return at < 0.96 ? 3 : (int) Math.min(60, 4 + (long) dice.exponential(9));
  }

  /// Something else from the shelf, by appeal; never the app.
  private Product wanted() {
    List<Product> goods = stage.world().brand().products();
    int last = goods.size() - 1;
    double sum = 0;
    for (int i = 0; i < last; i++) {
      sum += goods.get(i).appeal();
    }
    double at = dice.unit() * sum;
    for (int i = 0; i < last; i++) {
      at -= goods.get(i).appeal();
      if (at < 0) {
        return goods.get(i);
      }
    }
    return goods.getFirst();
  }
}
