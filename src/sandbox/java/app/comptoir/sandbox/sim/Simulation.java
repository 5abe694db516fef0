package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.sim.state.Agenda;
import app.comptoir.sandbox.sim.state.EventNumbers;
import app.comptoir.sandbox.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The brands of the group and their common agenda. Run by one thread, which [Clockwork] guards.
final class Simulation {
  private final Agenda agenda = new Agenda();
  private final List<BrandSim> brands = new ArrayList<>();
  private final List<Act> acts;

  /// @param acts what people did in earlier lives of this log, to happen again in its places
  Simulation(List<World> worlds, double speed, List<Act> acts) {
    EventNumbers numbers = new EventNumbers();
    for (World world : worlds) {
      BrandSim brand = new BrandSim(world, agenda, numbers, speed);
      brands.add(brand);
      brand.open();
    }
    this.acts = new ArrayList<>(acts);
    this.acts.sort(Comparator.comparingLong(Act::at));
  }

  List<BrandSim> brands() {
    return brands;
  }

  long nextTime() {
    return agenda.nextTime();
  }

  /// Lets happen what is due until `limit`, at most so many acts.
  ///
  /// @return whether more is due
  boolean advance(long limit, int most) {
    for (int i = 0; i < most && agenda.nextTime() <= limit; i++) {
      agenda.runNext();
      if (!acts.isEmpty()) {
        replay();
      }
    }
    return agenda.nextTime() <= limit;
  }

  private void replay() {
    for (BrandSim brand : brands) {
      acts.removeIf(
          act -> {
            boolean here =
                act.brandId().equals(brand.world().brand().id())
                    && brand.log().written() >= act.afterSeq();
            if (here) {
              brand.apply(act);
            }
            return here;
          });
    }
  }
}
