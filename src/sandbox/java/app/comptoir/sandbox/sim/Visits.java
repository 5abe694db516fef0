package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.sim.state.Crowd;
import app.comptoir.sandbox.sim.state.Journey;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.sim.state.Visit;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Reply;

/// What a shopper does once they have come to a post.
///
/// The chances lie a little above the rates that can be measured in the end, for some of the steps
/// arrive too late, are taken back, or belong to somebody's second visit.
final class Visits {
  private static final double VIEW = 0.812;

  /// Of those who saw the product. A buy-now post has no cart: the shops' 5.2 % (2.3 to 9.0) of
  /// views that end in a cart and 62 % of carts that end at the checkout make 1.4 to 5.6 % here.
  private static final double CHECKOUT = 0.0525;

  private static final double PAY = 0.635;
  private static final double LAUNCH_VALID = 0.1;

  /// Of the carts filled by a reply. With [#PAY_CART] it leaves 82 of 100 such carts unpaid: more
  /// than the 70 of the shops' carts, whose owners came to buy.
  private static final double LEAVE_FOR_CART = 0.325;

  private static final double PAY_CART = 0.56;
  private static final double START_INSTALL = 0.33;
  private static final double FINISH_INSTALL = 0.78;
  private static final double OPEN = 0.86;

  /// Purchases of a shopper who knows another post that are made over there.
  private static final double ELSEWHERE = 0.08;

  private static final int PURCHASE = 3;
  private static final int DELIVERED = 4;

  private final Crowd crowd;
  private final Receiver receiver;
  private final Shop shop;
  private final Dice dice;

  Visits(Stage stage, Crowd crowd, Receiver receiver, Shop shop) {
    this.crowd = crowd;
    this.receiver = receiver;
    this.shop = shop;
    this.dice = stage.dice("visits");
  }

  /// Somebody comes to a post now.
  void arrive(Post drawn, long now) {
    Visit visit = crowd.arrive(drawn);
    switch (visit.journey().post().action()) {
      case BUY_NOW -> buy(visit, now);
      case CART_REPLY -> reply(visit, now);
      case INSTALL -> install(visit, now);
    }
  }

  private void buy(Visit visit, long now) {
    Post post = visit.journey().post();
    receiver.happens(visit, 0, now, null, null);
    if (!dice.chance(VIEW)) {
      return;
    }
    long at = now + pause(6);
    receiver.happens(visit, 1, at, null, null);
    if (!dice.chance(CHECKOUT * post.appeal())) {
      return;
    }
    at += dice.chance(0.12) ? daysLater(3) : pause(75);
    receiver.happens(visit, 2, at, null, null);
    if (dice.chance(PAY) && shop.open(post, at)) {
      purchase(visit, at + pause(95));
    }
  }

  private void reply(Visit visit, long now) {
    Post post = visit.journey().post();
    boolean launchDay = now - post.campaign().startsAt() < Micros.DAY;
    boolean pending = dice.chance(0.03);
    double valid = launchDay ? LAUNCH_VALID : 0.62 + 0.16 * (post.appeal() - 0.8) / 0.4;
    Reply outcome = dice.chance(pending ? 0.6 : valid) ? Reply.ADDED : refusal();
    long settled = now;
    if (pending) {
      outcome = outcome == Reply.ADDED ? outcome : Reply.NOT_LINKED;
      settled = now + dice.between(2 * Micros.MINUTE, 3 * Micros.HOUR);
      receiver.replies(visit, now, outcome, settled);
    } else {
      receiver.happens(visit, 0, now, outcome, null);
    }
    if (outcome != Reply.ADDED) {
      return;
    }
    long at = settled + pause(2);
    receiver.happens(visit, 1, at, null, null);
    if (!dice.chance(LEAVE_FOR_CART * post.appeal())) {
      return;
    }
    at += dice.chance(0.3) ? daysLater(4) : pause(600);
    receiver.happens(visit, 2, at, null, null);
    if (dice.chance(PAY_CART) && shop.open(post, at)) {
      purchase(visit, at + pause(150));
    }
  }

  private Reply refusal() {
    double at = dice.unit();
    return at < 0.55
        ? Reply.NOT_LINKED
        : at < 0.8 ? Reply.NO_PRODUCT : at < 0.92 ? Reply.UNREADABLE : Reply.INELIGIBLE;
  }

  private void install(Visit visit, long now) {
    receiver.happens(visit, 0, now, null, null);
    if (!dice.chance(START_INSTALL * visit.journey().post().appeal())) {
      return;
    }
    long at = now + pause(4);
    receiver.happens(visit, 1, at, null, null);
    if (!dice.chance(FINISH_INSTALL)) {
      return;
    }
    at += pause(45);
    receiver.happens(visit, 2, at, null, null);
    if (dice.chance(OPEN)) {
      at += dice.chance(0.25) ? dice.between(Micros.HOUR, 9 * Micros.DAY) : pause(60);
      receiver.happens(visit, 3, at, null, null);
    }
  }

  /// Now and then the shopper pays on another post they had been on: the purchase belongs there.
  private void purchase(Visit visit, long at) {
    Journey other = dice.chance(ELSEWHERE) ? visit.shopper().another(visit.journey()) : null;
    Visit paying = other == null ? visit : visit.onto(other);
    Shop.Sale sale = shop.sell(paying.journey().post(), paying.market(), at);
    receiver.happens(paying, PURCHASE, at, null, sale.orderId());
    if (sale.deliveredAt() > 0) {
      receiver.happens(paying, DELIVERED, sale.deliveredAt(), null, sale.orderId());
    }
  }

  /// About the same time of one of the next days: people have their hours.
  private long daysLater(int most) {
    return dice.between(1, most + 1L) * Micros.DAY
        + dice.between(-40 * Micros.MINUTE, 40 * Micros.MINUTE);
  }

  /// About so many seconds.
  private long pause(double seconds) {
    return Micros.SECOND / 3 + (long) dice.lognormal(seconds * Micros.SECOND, 0.85);
  }
}
