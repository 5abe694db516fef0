package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.log.BrandLog;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.World;

/// What every part of a brand's simulation works with.
record Stage(World world, BrandLog log, Books books, Agenda agenda) {

  /// A stream of chance of its own for a part of the simulation.
  Dice dice(String part) {
    return new Dice(world.seed(), part + ":" + world.brand().id());
  }
}
