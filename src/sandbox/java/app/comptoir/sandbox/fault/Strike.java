package app.comptoir.sandbox.fault;

import app.comptoir.sandbox.world.Dice;
import java.util.List;
import java.util.Optional;

/// What strikes one answer, and the chance by which it does so. Used by one thread.
public final class Strike {
  /// Nothing happens.
  public static final Strike NONE = new Strike(List.of(), new Dice(0, "none"));

  private final List<Fault> faults;
  private final Dice dice;

  Strike(List<Fault> faults, Dice dice) {
    this.faults = faults;
    this.dice = dice;
  }

  /// The fault of this kind, if it strikes.
  public <F extends Fault> Optional<F> of(Class<F> kind) {
    for (Fault fault : faults) {
      if (kind.isInstance(fault)) {
        return Optional.of(kind.cast(fault));
      }
    }
    return Optional.empty();
  }

  public boolean has(Class<? extends Fault> kind) {
    return of(kind).isPresent();
  }

  /// Decides how the fault goes about it: at which byte, in what order.
  public Dice dice() {
    return dice;
  }
}
