package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.World;

/// What every part of a brand's simulation works with.
public record Stage(World world, BrandLog log, Books books, Agenda agenda) {

  /// A stream of chance of its own for a part of the simulation.
  public Dice dice(String part) {
    return new Dice(world.seed(), part + ":" + world.brand().id());
  }
}
