package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Market;
import app.comptoir.sandbox.world.Placement;
import app.comptoir.sandbox.world.Surface;

/// A shopper coming to a post: where from, and on what screen.
public record Visit(
    Shopper shopper, Journey journey, Placement placement, Surface surface, Market market) {
  /// The same shopper and screen on another of their journeys.
  public Visit onto(Journey other) {
    return new Visit(shopper, other, placement, surface, market);
  }
}
