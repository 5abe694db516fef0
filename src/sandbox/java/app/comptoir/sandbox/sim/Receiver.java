package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.ShopperEntry;
import app.comptoir.sandbox.sim.state.EventNumbers;
import app.comptoir.sandbox.sim.state.Journey;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.sim.state.Visit;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Reply;
import app.comptoir.sandbox.world.Step;
import org.jspecify.annotations.Nullable;

/// Lets what shoppers do arrive at the platform the way things arrive: soon, late, twice, with a
/// wrong clock, and now and then taken back.
final class Receiver {
  private static final double LATE = 0.014;
  private static final double VERY_LATE = 0.0009;
  private static final double TWICE = 0.01;
  private static final double JITTERED = 0.012;
  private static final double RETRACTED = 0.0015;
  private static final double SLOW_CHECKOUT = 0.015;

  private final Stage stage;
  private final EventNumbers numbers;
  private final Dice dice;

  Receiver(Stage stage, EventNumbers numbers) {
    this.stage = stage;
    this.numbers = numbers;
    this.dice = stage.dice("receiver");
  }

  /// A shopper does something; it is stamped and will be received.
  void happens(Visit visit, int step, long at, @Nullable Reply reply, @Nullable String orderId) {
    long stamped =
        dice.chance(JITTERED) ? at - dice.between(2 * Micros.SECOND, 8 * Micros.MINUTE) : at;
    stage
        .agenda()
        .at(
            at + delay(visit.journey().post().action().steps().get(step)),
            now ->
                receive(entry(now, visit, step, stamped, reply, orderId), visit.journey(), step));
  }

  /// A reply whose outcome is open for a while: received as pending, restated at `settledAt`.
  void replies(Visit visit, long at, Reply outcome, long settledAt) {
    stage
        .agenda()
        .at(
            at + delay(Step.REPLY),
            now -> {
              ShopperEntry pending = entry(now, visit, 0, at, Reply.PENDING, null);
              receive(pending, visit.journey(), 0);
              stage
                  .agenda()
                  .at(
                      Math.max(settledAt, now + Micros.SECOND),
                      later -> {
                        stage.log().append(pending.restated(later, 2, false, outcome));
                        if (dice.chance(0.1)) {
                          again(pending, later + dice.between(Micros.SECOND, Micros.HOUR));
                        }
                      });
            });
  }

  private ShopperEntry entry(
      long now,
      Visit visit,
      int step,
      long stamped,
      @Nullable Reply reply,
      @Nullable String orderId) {
    Journey journey = visit.journey();
    return new ShopperEntry(
        now,
        1,
        false,
        numbers.next(),
        journey.post(),
        visit.shopper().id(),
        journey.post().action().steps().get(step),
        stamped,
        reply,
        orderId,
        visit.placement(),
        visit.surface(),
        visit.market().country());
  }

  private void receive(ShopperEntry entry, Journey journey, int step) {
    if (!journey.begun()) {
      stage.books().begun(journey);
    }
    journey.received(step, entry.happenedAt());
    stage.log().append(entry);
    if (dice.chance(TWICE)) {
      again(entry, entry.at() + dice.between(Micros.SECOND, 2 * Micros.HOUR));
    }
    if (entry.reply() != Reply.PENDING && dice.chance(RETRACTED)) {
      stage
          .agenda()
          .at(
              entry.at() + dice.between(Micros.MINUTE, 3 * Micros.DAY),
              now -> {
                journey.retracted(step, entry.happenedAt());
                stage.log().append(entry.restated(now, 2, true, entry.reply()));
              });
    }
  }

  private void again(ShopperEntry entry, long when) {
    stage.agenda().at(when, now -> stage.log().append(entry.again(now)));
  }

  private long delay(Step step) {
    if (dice.chance(VERY_LATE)) {
      return dice.between(8 * Micros.DAY, 40 * Micros.DAY);
    }
    if (dice.chance(LATE)) {
      return (long)
          Math.clamp(dice.lognormal(2.0 * Micros.HOUR, 2), Micros.MINUTE, 3.0 * Micros.DAY);
    }
    if (step == Step.CHECKOUT && dice.chance(SLOW_CHECKOUT)) {
      return dice.between(5 * Micros.MINUTE, 40 * Micros.MINUTE);
    }
    return (long) dice.lognormal(0.25 * Micros.SECOND, 0.5);
  }
}
