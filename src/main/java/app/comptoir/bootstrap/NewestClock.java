package app.comptoir.bootstrap;

import app.comptoir.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands at the newest instant of the data; where there is none, it shows the machine's time.
final class NewestClock extends Clock {
  private static final Logger log = LoggerFactory.getLogger(NewestClock.class);

  private final Clock machine;
  private final Supplier<Optional<Instant>> source;
  private volatile @Nullable Instant newest;

  NewestClock(Clock machine, Supplier<Optional<Instant>> source) {
    this.machine = machine;
    this.source = source;
  }

  /// Looks at the data again; blocks for a moment.
  void look() {
    try {
      newest = source.get().orElse(null);
    } catch (StoreException e) {
      log.debug("The newest instant could not be read", e);
    }
  }

  @Override
  public Instant instant() {
    Instant known = newest;
    return known == null ? machine.instant() : known;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new NewestClock(machine.withZone(zone), source);
  }
}
