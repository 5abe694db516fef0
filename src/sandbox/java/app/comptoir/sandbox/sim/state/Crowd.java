package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Market;
import app.comptoir.sandbox.world.Placement;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Surface;
import java.util.ArrayList;
import java.util.List;

/// Who comes: mostly new faces, some who were here before, a few who come back to the same post.
public final class Crowd {
  /// Share of a promoted post's impressions that are paid for.
  public static final double PROMOTED = 0.85;

  private static final double SAME_POST = 0.02;
  private static final double KNOWN_FACE = 0.1;
  private static final int REMEMBERED = 60_000;

  private final Stage stage;
  private final Dice dice;
  private final List<Visit> visits = new ArrayList<>();

  public Crowd(Stage stage) {
    this.stage = stage;
    this.dice = stage.dice("crowd");
  }

  /// Somebody comes to this post, or back to one they know.
  public Visit arrive(Post post) {
    if (!visits.isEmpty() && dice.chance(SAME_POST)) {
      return dice.pick(visits);
    }
    Visit visit;
    if (!visits.isEmpty() && dice.chance(KNOWN_FACE)) {
      Visit before = dice.pick(visits.subList(Math.max(0, visits.size() - 2_000), visits.size()));
      visit =
          new Visit(
              before.shopper(),
              before.shopper().on(post),
              placement(post),
              before.surface(),
              before.market());
    } else {
      Market market = stage.world().brand().market(dice);
      Shopper shopper = new Shopper(dice.next());
      visit = new Visit(shopper, shopper.on(post), placement(post), surface(dice), market);
    }
    if (visits.size() < REMEMBERED) {
      visits.add(visit);
    } else {
      visits.set((int) dice.between(0, (long) REMEMBERED), visit);
    }
    return visit;
  }

  public Placement placement(Post post) {
    return post.placement() == Placement.PROMOTED && dice.chance(PROMOTED)
        ? Placement.PROMOTED
        : Placement.ORGANIC;
  }

  public static Surface surface(Dice dice) {
    double at = dice.unit();
    return at < 0.77 ? Surface.MOBILE_APP : at < 0.996 ? Surface.WEB : Surface.TV_APP;
  }
}
