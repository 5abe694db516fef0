package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.Entry.RateEntry;
import app.comptoir.sandbox.sim.state.Stage;
import app.comptoir.sandbox.world.BrandSpec;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Market;
import app.comptoir.sandbox.world.Micros;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Publishes the exchange rates of each day at its start; some hours late, some restated.
final class RateDesk {
  private static final double LATE = 0.05;
  private static final double RESTATED = 0.08;
  private static final double DAILY_MOVE = 0.0035;

  private final Stage stage;
  private final Dice dice;
  private final List<Market> foreign;
  private final Map<String, Double> level = new HashMap<>();

  RateDesk(Stage stage) {
    this.stage = stage;
    this.dice = stage.dice("rates");
    String home = stage.world().brand().currency();
    this.foreign =
        stage.world().brand().markets().stream()
            .filter(market -> !market.currency().equals(home))
            .toList();
  }

  void open(long start) {
    for (Market market : foreign) {
      // A shop's list prices lie a little above what the rate of the day would make them.
      level.put(market.currency(), 1.02 / market.pricePerUnit());
    }
    publish(start);
  }

  private void publish(long now) {
    BrandSpec brand = stage.world().brand();
    LocalDate day = Micros.day(now, brand.zone());
    for (Market market : foreign) {
      String base = market.currency();
      double rate =
          level.merge(
              base, StrictMath.exp(DAILY_MOVE * dice.gaussian()), (old, move) -> old * move);
      long scaled = scaled(market, rate);
      long delay =
          dice.chance(LATE)
              ? dice.between(4 * Micros.HOUR, 26 * Micros.HOUR)
              : dice.between(0, Micros.SECOND);
      stage.agenda().at(now + delay, then -> tell(then, 1, day, base, scaled));
      if (dice.chance(RESTATED)) {
        long corrected = scaled(market, rate * dice.between(0.994, 1.006));
        long later = now + delay + dice.between(20 * Micros.HOUR, 60 * Micros.HOUR);
        stage.agenda().at(later, then -> tell(then, 2, day, base, corrected));
      }
    }
    stage.agenda().at(Micros.startOf(day.plusDays(1), brand.zone()), this::publish);
  }

  private void tell(long now, int revision, LocalDate day, String base, long scaled) {
    stage.books().rate(day, base, scaled);
    String quote = stage.world().brand().currency();
    stage.log().append(new RateEntry(now, revision, day, base, quote, scaled));
  }

  /// Times 10⁸: five significant decimals, eight for a currency of small units.
  private static long scaled(Market market, double rate) {
    return market.decimals() == 0 ? Math.round(rate * 1e8) : Math.round(rate * 1e5) * 1000;
  }
}
