package app.comptoir.notices;

import app.comptoir.common.TimeLimit;
import app.comptoir.service.notices.SystemNotices;
import app.comptoir.service.workspaces.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices through the system's server as long as it answers; one that does not is told once in the
/// log and left alone for a while.
///
/// One task at a time carries out what is wanted last: of notices that follow each other faster
/// than the server shows them, only the newest is shown.
public final class ServedNotices implements SystemNotices, AutoCloseable {
  /// A server that takes longer is not waited for.
  public static final Duration LIMIT = Duration.ofSeconds(2);

  /// How long a server that failed is left alone.
  static final Duration REST = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(ServedNotices.class);

  private final NoticeServer.Opener opener;
  private final Duration limit;
  private final Clock clock;
  private final Executor executor;
  private final List<Runnable> stateListeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> openedListeners = new CopyOnWriteArrayList<>();
  private final NoticeServer.Listener listener = new Heard();
  private State state = State.UNTRIED;
  private @Nullable NoticeServer server;
  private @Nullable Instant restsUntil;
  private @Nullable Text wanted;
  private @Nullable Text shown;
  private long number;
  private boolean moved;
  private boolean working;
  private boolean closed;

  /// @param limit of each call to the server
  /// @param executor for calls, which block
  public ServedNotices(NoticeServer.Opener opener, Duration limit, Clock clock, Executor executor) {
    this.opener = opener;
    this.limit = limit;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public synchronized State state() {
    return state;
  }

  @Override
  public void look() {
    move(() -> {});
  }

  @Override
  public void show(Text notice) {
    move(() -> wanted = notice);
  }

  @Override
  public void withdraw() {
    synchronized (this) {
      if (wanted == null) {
        return;
      }
    }
    move(() -> wanted = null);
  }

  private synchronized void move(Runnable change) {
    change.run();
    if (closed) {
      return;
    }
    moved = true;
    if (!working) {
      working = true;
      executor.execute(this::work);
    }
  }

  private void work() {
    while (true) {
      Text next;
      synchronized (this) {
        if (!moved || closed) {
          working = false;
          return;
        }
        moved = false;
        next = wanted;
      }
      carryOut(next);
    }
  }

  private void carryOut(@Nullable Text next) {
    NoticeServer there = server();
    if (there == null) {
      return;
    }
    long replaces;
    synchronized (this) {
      if (next == null ? number == 0 : number != 0 && next.equals(shown)) {
        return;
      }
      replaces = number;
    }
    try {
      if (next == null) {
        limited(TimeLimit.Step.done(() -> there.withdraw(replaces)));
        took(null, 0);
      } else {
        took(next, limited(() -> there.show(replaces, next)));
      }
    } catch (Exception e) {
      givenUp(there, e);
    }
  }

  private synchronized void took(@Nullable Text what, long as) {
    shown = what;
    number = as;
  }

  /// The server; null where there is none, or it rests.
  private @Nullable NoticeServer server() {
    synchronized (this) {
      if (server != null || (restsUntil != null && clock.instant().isBefore(restsUntil))) {
        return server;
      }
    }
    // One that comes too late must not stay connected.
    AtomicReference<@Nullable NoticeServer> late = new AtomicReference<>();
    AtomicBoolean abandoned = new AtomicBoolean();
    try {
      NoticeServer opened =
          limited(
              () -> {
                NoticeServer made = opener.open(listener);
                late.set(made);
                leaveIf(abandoned.get(), late);
                return made;
              });
      became(opened, State.READY, null);
      return opened;
    } catch (Exception e) {
      abandoned.set(true);
      leaveIf(true, late);
      givenUp(null, e);
      return null;
    }
  }

  private static void leaveIf(boolean abandoned, AtomicReference<@Nullable NoticeServer> late) {
    NoticeServer made = abandoned ? late.getAndSet(null) : null;
    if (made != null) {
      made.leave();
    }
  }

  private void givenUp(@Nullable NoticeServer failed, Exception e) {
    String why = e instanceof TimeoutException ? "no answer" : e.getClass().getSimpleName();
    if (state() == State.ABSENT) {
      log.debug("Still no notices of the system: {}", why);
    } else {
      log.info("OS-1 this system shows no notices: {}", why);
    }
    if (failed != null) {
      executor.execute(failed::leave);
    }
    took(null, 0);
    became(null, State.ABSENT, clock.instant().plus(REST));
  }

  private void became(@Nullable NoticeServer now, State what, @Nullable Instant rest) {
    boolean other;
    synchronized (this) {
      other = state != what;
      server = now;
      state = what;
      restsUntil = rest;
    }
    if (other) {
      stateListeners.forEach(Runnable::run);
    }
  }

  private <T> T limited(Callable<T> call) throws Exception {
    return TimeLimit.callLibrary("notices", limit, call);
  }

  private final class Heard implements NoticeServer.Listener {
    @Override
    public void opened(long which) {
      boolean ours;
      synchronized (ServedNotices.this) {
        ours = which == number && number != 0;
      }
      if (ours) {
        openedListeners.forEach(Runnable::run);
      }
    }

    @Override
    public void gone(long which) {
      synchronized (ServedNotices.this) {
        if (which == number) {
          number = 0;
        }
      }
    }
  }

  @Override
  public LiveUpdates.Subscription onState(Runnable told) {
    stateListeners.add(told);
    return () -> stateListeners.remove(told);
  }

  @Override
  public LiveUpdates.Subscription onOpened(Runnable told) {
    openedListeners.add(told);
    return () -> openedListeners.remove(told);
  }

  /// Takes back what is shown and lets go of the server; blocks for the time limit at most.
  @Override
  public void close() {
    NoticeServer last;
    long open;
    synchronized (this) {
      closed = true;
      last = server;
      open = number;
      server = null;
    }
    if (last == null) {
      return;
    }
    try {
      limited(
          TimeLimit.Step.done(
              () -> {
                if (open != 0) {
                  last.withdraw(open);
                }
                last.leave();
              }));
    } catch (Exception e) {
      log.debug("The notices of the system did not end in order: {}", e.getClass().getName());
    }
  }
}
