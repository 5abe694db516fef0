package app.comptoir.service;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.JournalException;
import app.comptoir.domain.offer.Act;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.domain.offer.Person;
import app.comptoir.domain.offer.Ruling;
import app.comptoir.domain.offer.TrackedAct;
import app.comptoir.domain.offer.Transitions;
import app.comptoir.domain.offer.Waiting;
import app.comptoir.store.ActStore;
import app.comptoir.store.OfferStore;
import app.comptoir.store.StoreException;
import app.comptoir.sync.ActCopy;
import app.comptoir.sync.ActListener;
import app.comptoir.sync.Outbox;
import app.comptoir.sync.OutboxState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides on the offers of the store: checked against the rules, noted in the journal, copied into
/// the database, handed to the outbox. Thread-safe.
public final class StoreApprovals implements Approvals, ActListener {
  private static final Logger log = LoggerFactory.getLogger(StoreApprovals.class);

  private static final int LONGEST_COMMENT = 4_000;

  private final OfferStore offers;
  private final ActStore acts;
  private final ActBook book;
  private final ActCopy copy;
  private final Duration undo;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Outbox outbox;

  /// @param undo how long an act waits before it leaves
  public StoreApprovals(
      OfferStore offers, ActStore acts, ActBook book, ActCopy copy, Duration undo) {
    this.offers = offers;
    this.acts = acts;
    this.book = book;
    this.copy = copy;
    this.undo = undo;
  }

  /// Says what sends the acts; before that they wait.
  public void sendWith(Outbox sender) {
    outbox = sender;
    sender.ring();
  }

  /// The platform's word of this session; where it cannot be had (off-line), that of the last one.
  private Optional<Person> person() {
    Outbox sender = outbox;
    if (sender == null) {
      return offers.person();
    }
    if (!sender.asked()) {
      return Optional.empty();
    }
    Optional<Person> told = sender.person();
    return told.isPresent() ? told : offers.person();
  }

  @Override
  public Optional<Person> me() {
    return person();
  }

  @Override
  public Map<Decision.Kind, Ruling> rulings(String offerId) {
    Map<Decision.Kind, Ruling> rulings = new EnumMap<>(Decision.Kind.class);
    Optional<Person> person = person();
    Optional<OfferStore.Known> known = offers.find(offerId);
    if (person.isPresent() && known.isPresent()) {
      Offer offer = known.get().offer();
      OfferState state = OfferState.of(offer, known.get().decisions());
      for (Decision.Kind kind : Decision.Kind.values()) {
        if (kind != Decision.Kind.OTHER) {
          rulings.put(kind, Transitions.judge(offer, state, kind, person.get()));
        }
      }
    }
    return rulings;
  }

  @Override
  public Optional<OfferState> state(String offerId) {
    return offers.find(offerId).map(known -> OfferState.of(known.offer(), known.decisions()));
  }

  @Override
  public List<Waiting> waitingForMe() {
    Person person = person().orElse(null);
    if (person == null) {
      return List.of();
    }
    return offers.waiting().stream()
        .filter(known -> book.openOn(known.offer().id()).isEmpty())
        .flatMap(known -> Waiting.of(known.offer(), known.decisions(), person).stream())
        .sorted(Waiting.BY_URGENCY)
        .toList();
  }

  @Override
  public synchronized Taken decide(
      String offerId, Decision.Kind kind, @Nullable String comment, String expectedContentHash) {
    Person person = person().orElse(null);
    if (person == null) {
      return new Taken.NotNow(Obstacle.NOBODY_SIGNED_IN);
    }
    OfferStore.Known known = offers.find(offerId).orElse(null);
    if (known == null) {
      return new Taken.NotNow(Obstacle.UNKNOWN_OFFER);
    }
    Obstacle obstacle = obstacle(known, person, expectedContentHash);
    if (obstacle != null) {
      return new Taken.NotNow(obstacle);
    }
    String said = comment == null || comment.isBlank() ? null : comment;
    if (said != null && said.codePointCount(0, said.length()) > LONGEST_COMMENT) {
      return new Taken.NotNow(Obstacle.COMMENT_TOO_LONG);
    }
    Offer offer = known.offer();
    Optional<TrackedAct> open = book.openOn(offerId);
    if (open.isPresent()) {
      String key =
          Act.key(person.subject(), offerId, offer.revision(), kind, offer.contentHash(), said);
      return open.get().act().key().equals(key)
          ? queued(open.get().act())
          : new Taken.NotNow(Obstacle.ANOTHER_ON_ITS_WAY);
    }
    OfferState state = OfferState.of(offer, known.decisions());
    Ruling ruling = Transitions.judge(offer, state, kind, person);
    if (!(ruling instanceof Ruling.Permitted)) {
      return new Taken.Forbidden(ruling);
    }
    return take(new ActBook.Draft(person, offer, kind, said, known.content()));
  }

  private static @Nullable Obstacle obstacle(OfferStore.Known known, Person person, String seen) {
    if (!person.brands().contains(known.offer().brandId())) {
      return Obstacle.BRAND_CLOSED;
    }
    if (!known.offer().contentHash().equals(seen)) {
      return Obstacle.CHANGED_MEANWHILE;
    }
    return known.matches() ? null : Obstacle.CONTENT_UNPROVEN;
  }

  private Taken take(ActBook.Draft draft) {
    Act act;
    try {
      act = book.decide(draft);
    } catch (JournalException e) {
      return new Taken.Failed(e.code(), String.valueOf(e.getMessage()));
    }
    moved();
    return queued(act);
  }

  private Taken queued(Act act) {
    return new Taken.Queued(act, act.at().plus(undo));
  }

  @Override
  public boolean undo(long act) {
    boolean undone = book.undo(act);
    if (undone) {
      moved();
    }
    return undone;
  }

  /// The journal has it: the database may be late, and is brought up with the next act.
  private void moved() {
    try {
      copy.catchUp();
    } catch (StoreException e) {
      log.warn("{} {}", e.code(), e.getMessage());
    }
    Outbox sender = outbox;
    if (sender != null) {
      sender.ring();
    }
    onActs();
  }

  @Override
  public List<TrackedAct> acts(int limit) {
    return newer(acts.newest(limit));
  }

  @Override
  public List<TrackedAct> actsOn(String offerId) {
    return newer(acts.on(offerId));
  }

  /// What is open is known better by the book.
  private List<TrackedAct> newer(List<TrackedAct> copied) {
    Map<Long, TrackedAct> open = new HashMap<>();
    book.open().forEach(tracked -> open.put(tracked.act().number(), tracked));
    List<TrackedAct> all = new ArrayList<>();
    copied.forEach(tracked -> all.add(open.getOrDefault(tracked.act().number(), tracked)));
    return List.copyOf(all);
  }

  @Override
  public OutboxState outbox() {
    Outbox sender = outbox;
    return sender == null ? new OutboxState(book.open().size(), 0, null, null) : sender.state();
  }

  @Override
  public void retry() {
    Outbox sender = outbox;
    if (sender != null) {
      sender.retry();
    }
  }

  @Override
  public LiveUpdates.Subscription onMoved(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void onActs() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void onOutbox(OutboxState state) {
    listeners.forEach(Runnable::run);
  }
}
