package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.sim.state.Agenda;
import app.comptoir.sandbox.world.Dice;
import app.comptoir.sandbox.world.Micros;

/// A process without memory: acts that come one after the other at a rate that changes now and
/// then.
final class Chain {
  private final Agenda agenda;
  private final Dice dice;
  private final Agenda.Act act;
  private double mean = Double.POSITIVE_INFINITY;
  private int tuning;

  Chain(Agenda agenda, Dice dice, Agenda.Act act) {
    this.agenda = agenda;
    this.dice = dice;
    this.act = act;
  }

  /// From now on there are so many a day; what was awaited at the old rate is awaited anew.
  void tune(long now, double perDay) {
    mean = Micros.DAY / perDay;
    tuning++;
    await(now, tuning);
  }

  private void await(long now, int underTuning) {
    double gap = dice.exponential(mean);
    if (gap > 30.0 * Micros.DAY) {
      return;
    }
    agenda.at(
        now + 1 + (long) gap,
        then -> {
          if (underTuning == tuning) {
            await(then, underTuning);
            act.run(then);
          }
        });
  }
}
