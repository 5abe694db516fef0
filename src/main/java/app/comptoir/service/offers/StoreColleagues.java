package app.comptoir.service.offers;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.JournalException;
import app.comptoir.domain.approval.Act;
import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Member;
import app.comptoir.domain.approval.Person;
import app.comptoir.domain.approval.Role;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.sync.DelegationDesk;
import app.comptoir.sync.DelegationDesk.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The people of the store; what changes among them goes to the platform first and comes back with
/// the log. Thread-safe.
public final class StoreColleagues implements Colleagues {
  private static final Logger log = LoggerFactory.getLogger(StoreColleagues.class);
  private static final String OFF_LINE =
      "Standing in takes effect on the platform, which cannot be reached now; nothing was changed.";

  /// How often the very same delegation can be ended and asked for again.
  private static final int MOST_ENDED = 20;

  private final StaffStore staff;
  private final Approvals approvals;
  private final ActBook book;
  private final Clock clock;
  private volatile @Nullable DelegationDesk desk;

  /// @param approvals knows who is signed in
  /// @param book in which is noted what the platform agreed to
  public StoreColleagues(StaffStore staff, Approvals approvals, ActBook book, Clock clock) {
    this.book = book;
    this.staff = staff;
    this.approvals = approvals;
    this.clock = clock;
  }

  /// Says what asks the platform; before that nothing can be changed.
  public void askThrough(DelegationDesk far) {
    desk = far;
  }

  @Override
  public List<Member> people(String brandId) {
    return staff.people(brandId);
  }

  @Override
  public List<Delegation> delegations(String brandId) {
    return staff.delegations(brandId);
  }

  @Override
  public Answer delegate(Leave leave) {
    Person me = approvals.me().orElse(null);
    DelegationDesk far = desk;
    if (me == null || far == null) {
      return new Answer.NotDone("NET-1", OFF_LINE);
    }
    String objection = objection(leave, me);
    if (objection != null) {
      return new Answer.NotDone("ACT-7", objection);
    }
    Delegation wish =
        new Delegation(
            "",
            leave.brandId(),
            me.subject(),
            leave.standIn(),
            leave.role(),
            leave.from().truncatedTo(ChronoUnit.MICROS),
            leave.until().truncatedTo(ChronoUnit.MICROS),
            null);
    return noted(make(far, wish));
  }

  /// Where the same was asked for before and ended since, it is asked for anew.
  private static Reply make(DelegationDesk far, Delegation wish) {
    Reply told = far.make(wish, key(wish, 0));
    for (int again = 1; again <= MOST_ENDED && ended(told); again++) {
      told = far.make(wish, key(wish, again));
    }
    return told;
  }

  private static boolean ended(Reply told) {
    return told instanceof Reply.Done(Delegation made) && made.endedAt() != null;
  }

  /// What the platform would say, said before it is asked; null where nothing.
  private @Nullable String objection(Leave leave, Person me) {
    if (leave.role() == Role.ADMIN || !me.roles().contains(leave.role())) {
      return "Only a role of one's own can be handed on.";
    }
    if (leave.standIn().equals(me.subject())) {
      return "Nobody stands in for themselves.";
    }
    Instant now = clock.instant();
    return leave.until().isAfter(leave.from()) && leave.until().isAfter(now)
        ? null
        : "It has to end after it begins, and in the future.";
  }

  /// The same wish is the same delegation, however often its answer is lost.
  private static String key(Delegation wish, int again) {
    return Act.keyOf(
        "delegation",
        wish.brandId(),
        wish.subject(),
        wish.standIn(),
        wish.role().name(),
        wish.from().toString(),
        wish.until().toString(),
        Integer.toString(again));
  }

  @Override
  public Answer end(String delegationId) {
    Person me = approvals.me().orElse(null);
    DelegationDesk far = desk;
    if (me == null || far == null) {
      return new Answer.NotDone("NET-1", OFF_LINE);
    }
    Optional<Delegation> known =
        me.brands().stream()
            .flatMap(brand -> staff.delegations(brand).stream())
            .filter(one -> one.id().equals(delegationId))
            .findFirst();
    return known.isEmpty()
        ? new Answer.NotDone("ACT-7", "There is no such delegation in this workspace.")
        : noted(far.end(known.get().brandId(), delegationId));
  }

  /// What the platform agreed to becomes a line of the journal. Where that fails the platform knows
  /// all the same, and tells it with the brand.
  private Answer noted(Reply told) {
    if (told instanceof Reply.Done(Delegation delegation)) {
      try {
        book.stoodIn(delegation);
      } catch (JournalException e) {
        log.warn("{} {}", e.code(), e.getMessage());
      }
    }
    return answer(told);
  }

  private static Answer answer(Reply told) {
    return switch (told) {
      case Reply.Done(Delegation delegation) -> new Answer.Done(delegation);
      case Reply.Failed(String code, String detail, boolean refused) ->
          new Answer.NotDone(code, refused ? detail : sentence(code, detail));
    };
  }

  private static String sentence(String code, String detail) {
    return code.startsWith("NET-") ? OFF_LINE : detail;
  }
}
