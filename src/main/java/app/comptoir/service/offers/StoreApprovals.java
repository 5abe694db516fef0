package app.comptoir.service.offers;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Draft;
import app.comptoir.acts.JournalException;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.ActingPerson;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.approval.Transitions;
import app.comptoir.domain.approval.Waiting;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.ActStore;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.sync.ActCopy;
import app.comptoir.sync.ActListener;
import app.comptoir.sync.Outbox;
import app.comptoir.sync.OutboxState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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

  private final DecisionStores shelves;
  private final ActBook book;
  private final ActCopy copy;
  private final Duration undo;
  private final SignedInPerson signed;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// What is read of the database.
  public record DecisionStores(OfferStore offers, ActStore acts, StaffStore staff) {}

  /// @param clock tells which delegations hold
  /// @param undo how long an act waits before it leaves
  public StoreApprovals(
      DecisionStores shelves, ActBook book, ActCopy copy, Clock clock, Duration undo) {
    this.shelves = shelves;
    this.book = book;
    this.copy = copy;
    this.undo = undo;
    this.signed = new SignedInPerson(shelves.offers(), shelves.staff(), clock);
  }

  /// Says what sends the acts; before that they wait.
  public void sendWith(Outbox sender) {
    signed.sendWith(sender);
    sender.ring();
  }

  @Override
  public Optional<Person> me() {
    return signed.person();
  }

  @Override
  public List<Waiting> waitingForMe() {
    ActingPerson who = signed.standing().orElse(null);
    if (who == null) {
      return List.of();
    }
    return shelves.offers().waiting().stream()
        .filter(known -> book.openOn(known.offer().id()).isEmpty())
        .flatMap(known -> Waiting.of(known.offer(), known.decisions(), who).stream())
        .sorted(Waiting.BY_URGENCY)
        .toList();
  }

  @Override
  public synchronized Taken decide(Wish wish) {
    ActingPerson who = signed.standing().orElse(null);
    if (who == null) {
      return new Taken.NotNow(Obstacle.NOBODY_SIGNED_IN);
    }
    OfferStore.Known known = shelves.offers().find(wish.offerId()).orElse(null);
    if (known == null) {
      return new Taken.NotNow(Obstacle.UNKNOWN_OFFER);
    }
    if (!who.person().brands().contains(known.offer().brandId())) {
      return new Taken.NotNow(Obstacle.BRAND_CLOSED);
    }
    String comment = wish.comment();
    String said = comment == null || comment.isBlank() ? null : comment;
    Obstacle obstacle = DecisionObstacles.obstacle(wish, said, known);
    if (obstacle != null) {
      return new Taken.NotNow(obstacle);
    }
    return wish.kind() == Decision.Kind.COMMENT
        ? say(wish, String.valueOf(said), known, who.person())
        : decide(wish, said, known, who);
  }

  /// A comment is said on the content that was seen, whatever the offer has become.
  private Taken say(Wish wish, String said, OfferStore.Known known, Person person) {
    Offer offer = known.offer();
    String hash = wish.expectedContentHash();
    String content =
        hash.equals(offer.contentHash())
            ? known.content()
            : shelves.offers().content(offer.brandId(), offer.id(), hash).orElse(null);
    return take(new Draft(person, offer, wish.kind(), said, content, hash, null, null));
  }

  private Taken decide(Wish wish, @Nullable String said, OfferStore.Known known, ActingPerson who) {
    Offer offer = known.offer();
    OfferState state = OfferState.of(offer, known.decisions());
    Ruling ruling = Transitions.judge(offer, state, wish.kind(), who);
    String behalf = ruling instanceof Ruling.Permitted permitted ? permitted.onBehalfOf() : null;
    Draft draft =
        new Draft(
            who.person(),
            offer,
            wish.kind(),
            said,
            known.content(),
            offer.contentHash(),
            wish.field(),
            behalf);
    Optional<TrackedAct> open = book.openOn(offer.id());
    if (open.isPresent()) {
      return draft.isThe(open.get().act())
          ? queued(open.get().act())
          : new Taken.NotNow(Obstacle.ANOTHER_ON_ITS_WAY);
    }
    return ruling instanceof Ruling.Permitted ? take(draft) : new Taken.Forbidden(ruling);
  }

  private Taken take(Draft draft) {
    Act act;
    try {
      act = book.decide(draft);
    } catch (JournalException e) {
      return new Taken.Failed(e.code(), e.sentence());
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

  @Override
  public boolean acknowledge(long act) {
    boolean noted = book.acknowledge(act);
    if (noted) {
      moved();
    }
    return noted;
  }

  /// The journal has it: the database may be late, and is brought up with the next act.
  private void moved() {
    try {
      copy.catchUp();
    } catch (StoreException e) {
      log.warn("{} {}", e.code(), e.getMessage());
    }
    Outbox sender = signed.outbox();
    if (sender != null) {
      sender.ring();
    }
    onActs();
  }

  @Override
  public List<TrackedAct> acts(int limit) {
    return newer(shelves.acts().newest(limit));
  }

  @Override
  public List<TrackedAct> actsOn(String offerId) {
    return newer(shelves.acts().on(offerId));
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
    Outbox sender = signed.outbox();
    return sender == null ? new OutboxState(book.open().size(), 0, null, null) : sender.state();
  }

  @Override
  public void retry() {
    Outbox sender = signed.outbox();
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
