package app.comptoir.service.notices;

import app.comptoir.domain.approval.Mentions;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.queries.StaffStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices read from the store whenever they are asked for. Thread-safe.
public final class StoreNotices implements Notices, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StoreNotices.class);
  private static final Duration READ_KEPT = Duration.ofDays(400);
  private static final Duration GAP = Duration.ofSeconds(1);

  private final Approvals approvals;
  private final ActStore acts;
  private final StaffStore staff;
  private final Clock clock;
  private final List<Consumer<List<Notice>>> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore bell = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Known known;

  /// What there was when it was looked last, and for whom.
  private record Known(String subject, Set<String> ids) {}

  public StoreNotices(Approvals approvals, ActStore acts, StaffStore staff, Clock clock) {
    this.approvals = approvals;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public List<Notice> newest(int limit) {
    return approvals.me().map(this::all).orElse(List.of()).stream().limit(limit).toList();
  }

  @Override
  public int unread() {
    List<Notice> all = approvals.me().map(this::all).orElse(List.of());
    return (int) all.stream().filter(notice -> !notice.read()).count();
  }

  @Override
  public void read(Collection<String> ids) {
    Instant now = clock.instant();
    staff.markRead(ids, now, now.minus(READ_KEPT));
  }

  @Override
  public LiveUpdates.Subscription onNews(Consumer<List<Notice>> listener) {
    synchronized (this) {
      if (known == null) {
        look();
      }
    }
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Something moved: it is looked again soon, see [#watch].
  public void moved() {
    bell.release();
  }

  /// Looks whenever something moved, at most once a second, until closed; runs on one background
  /// thread.
  public void watch() {
    try {
      do {
        bell.acquire();
        bell.drainPermits();
        tell();
      } while (!closed.await(GAP.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks now, and tells what is new.
  public void tell() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      List<Notice> news = look();
      if (!news.isEmpty()) {
        listeners.forEach(listener -> listener.accept(news));
      }
    } catch (StoreException e) {
      log.warn("{} {}", e.code(), e.getMessage());
    }
  }

  /// Ends [#watch]; when it returns nothing is being read any more.
  @Override
  public void close() {
    synchronized (this) {
      closed.countDown();
    }
    bell.release();
  }

  /// What was not there before; nothing the first time, and for another person.
  private synchronized List<Notice> look() {
    Person me = closed.getCount() == 0 ? null : approvals.me().orElse(null);
    if (me == null) {
      return List.of();
    }
    List<Notice> all = all(me);
    Known before = known;
    Set<String> ids = new HashSet<>();
    all.forEach(notice -> ids.add(notice.id()));
    known = new Known(me.subject(), ids);
    return before == null || !before.subject().equals(me.subject())
        ? List.of()
        : all.stream().filter(notice -> !before.ids().contains(notice.id())).toList();
  }

  private List<Notice> all(Person me) {
    Instant since = clock.instant().minus(Duration.ofDays(KEPT_DAYS));
    Set<String> read = staff.read();
    List<Notice> all = new ArrayList<>();
    approvals.waitingForMe().forEach(waiting -> all.add(waits(waiting, read)));
    acts.answered(me.subject(), since).stream()
        .filter(tracked -> !tracked.act().isComment() || tracked.toDo())
        .forEach(tracked -> all.add(answered(tracked, read)));
    for (StaffStore.Said said : staff.saidTo(me.subject(), since)) {
      boolean mine =
          me.brands().contains(said.decision().brandId())
              && Mentions.in(said.decision().comment(), staff.people(said.decision().brandId()))
                  .stream()
                  .anyMatch(member -> member.subject().equals(me.subject()));
      if (mine) {
        all.add(mentioned(said, read));
      }
    }
    all.sort(Comparator.comparing(Notice::at).reversed().thenComparing(Notice::id));
    return all;
  }

  private static Notice waits(Waiting waiting, Set<String> read) {
    String id =
        "waits %s %s %s".formatted(waiting.offer().id(), waiting.offer().state(), waiting.since());
    return new Notice(
        id,
        waiting.since(),
        waiting.offer().id(),
        waiting.offer().title(),
        new Event.Waits(waiting),
        read.contains(id));
  }

  private static Notice answered(TrackedAct tracked, Set<String> read) {
    String id = "answer " + tracked.act().key();
    return new Notice(
        id,
        tracked.since(),
        tracked.act().offerId(),
        tracked.act().title(),
        new Event.Answered(tracked),
        read.contains(id));
  }

  private static Notice mentioned(StaffStore.Said said, Set<String> read) {
    String id = "said " + said.decision().id();
    return new Notice(
        id,
        said.decision().decidedAt(),
        said.decision().offerId(),
        said.title(),
        new Event.Mentioned(said.decision()),
        read.contains(id));
  }
}
