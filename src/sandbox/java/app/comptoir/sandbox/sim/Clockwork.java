package app.comptoir.sandbox.sim;

import app.comptoir.sandbox.people.User;
import app.comptoir.sandbox.world.Leave;
import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.World;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives the simulation: through the history as fast as it goes, then along with the clock. Guards
/// it with one fair lock; all public methods may be called by any thread.
public final class Clockwork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final int BATCH = 400;

  /// Arrivals closer together than this come together.
  private static final long LEAST_PAUSE = 4_000;

  /// The clock is looked at this often, for it may be one that is set by hand.
  private static final long LONGEST_PAUSE = 50_000;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private final Condition caughtUpNow = lock.newCondition();
  private final Simulation simulation;
  private final Clock clock;
  private final Consumer<Act> journal;
  private final long target;
  private long pausedAt = Long.MAX_VALUE;
  private long reached = Long.MIN_VALUE;
  private boolean woken;
  private volatile boolean caughtUp;
  private volatile boolean closed;

  /// @param end of the history, microseconds
  /// @param acts what people did in earlier lives of this log
  /// @param journal told of each new act before it happens
  public Clockwork(
      List<World> worlds,
      long end,
      double speed,
      Clock clock,
      List<Act> acts,
      Consumer<Act> journal) {
    this.simulation = new Simulation(worlds, speed, acts);
    this.clock = clock;
    this.journal = journal;
    this.target = Math.max(end, Micros.of(clock.instant()));
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        step();
        letOthersRun();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The sandbox's simulation stopped", e);
      throw e;
    }
  }

  /// While it catches up this thread never waits; where threads are virtual and carriers few, the
  /// requests would wait for it.
  @SuppressWarnings("ThreadPriorityCheck")
  private static void letOthersRun() {
    Thread.yield();
  }

  private void step() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long limit = Math.max(target, Math.min(pausedAt, Micros.of(clock.instant())));
      boolean more = simulation.advance(limit, BATCH);
      publish();
      if (more) {
        return;
      }
      reached = limit;
      if (!caughtUp) {
        caughtUp = true;
        brands().forEach(brand -> brand.log().nudge());
      }
      caughtUpNow.signalAll();
      long wait = Math.clamp(simulation.nextTime() - limit, LEAST_PAUSE, LONGEST_PAUSE);
      long left = TimeUnit.MICROSECONDS.toNanos(wait);
      while (left > 0 && !woken) {
        left = changed.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  private void publish() {
    for (BrandSim brand : simulation.brands()) {
      brand.log().publish();
    }
  }

  public List<BrandSim> brands() {
    return simulation.brands();
  }

  /// Whether the log has reached the time at which the sandbox was started.
  public boolean caughtUp() {
    return caughtUp;
  }

  /// Waits for [#caughtUp].
  public void awaitCaughtUp() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!caughtUp && !closed) {
        caughtUpNow.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /// How many records a brand's log is going to have by the time the sandbox was started: a guess
  /// until it is caught up.
  public long expected(BrandSim brand) {
    if (caughtUp) {
      return brand.log().lastSeq();
    }
    lock.lock();
    try {
      long size = brand.log().written();
      double share = brand.share(simulation.nextTime());
      double whole = brand.share(target);
      return share < 0.02 ? (long) (whole * brand.usualLength()) : (long) (size * whole / share);
    } finally {
      lock.unlock();
    }
  }

  /// Runs something while nothing moves.
  public <T> T held(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Stops the log where it is (but not before it is caught up); returns when it stands.
  public void pause() {
    lock.lock();
    try {
      if (pausedAt == Long.MAX_VALUE) {
        pausedAt = Math.max(reached, target);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Goes on; what was missed comes at once, with the time it was due at.
  public void resume() {
    lock.lock();
    try {
      pausedAt = Long.MAX_VALUE;
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets somebody decide on an offer, or edit it.
  ///
  /// @param draft the act, its place in the log and its time yet unknown
  /// @param revision of the offer as the user saw it
  public Verdict decide(BrandSim brand, Act draft, User user, long revision, String contentHash) {
    return take(brand, draft, now -> brand.offers().check(draft, user, revision, contentHash, now));
  }

  /// Lets somebody be stood in for.
  public Verdict delegate(BrandSim brand, Act draft, User user, Leave wish) {
    return take(brand, draft, now -> brand.staff().check(draft, user, wish, now));
  }

  /// Lets somebody end a delegation of a brand.
  public Verdict end(BrandSim brand, User user, Leave leave) {
    Act draft = Act.end(brand.world().brand().id(), user.subject(), leave);
    return take(brand, draft, now -> brand.staff().checkEnd(user, leave, now));
  }

  /// The delegations of a brand, in the order they were made.
  public List<Leave> leaves(BrandSim brand) {
    return held(() -> brand.staff().leaves());
  }

  /// Somebody works for the brands open to them from now on.
  public void join(User user) {
    held(
        () -> {
          brands().forEach(brand -> brand.staff().join(user));
          return true;
        });
  }

  private Verdict take(BrandSim brand, Act draft, LongFunction<@Nullable Verdict> check) {
    lock.lock();
    try {
      long now = Micros.of(clock.instant());
      Verdict verdict = check.apply(now);
      if (verdict != null) {
        return verdict;
      }
      Act act = draft.placed(brand.log().written(), now);
      journal.accept(act);
      Verdict done = brand.apply(act);
      publish();
      return done;
    } finally {
      lock.unlock();
    }
  }

  /// Puts an offer into a state, or, where `text` is given, edits it; not kept in the journal.
  ///
  /// @throws IllegalArgumentException if no brand has it
  public void direct(
      String offerId, String state, @Nullable String reviewer, @Nullable String text) {
    lock.lock();
    try {
      OfferDesk desk =
          brands().stream()
              .map(BrandSim::offers)
              .filter(offers -> offers.has(offerId))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("There is no offer " + offerId));
      long now = Micros.of(clock.instant());
      if (text != null) {
        desk.edit(offerId, text, now);
      }
      desk.place(offerId, state, reviewer, now);
      publish();
    } finally {
      lock.unlock();
    }
  }

  public void close() {
    closed = true;
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
      caughtUpNow.signalAll();
    } finally {
      lock.unlock();
    }
    brands().forEach(brand -> brand.log().nudge());
  }
}
