package app.comptoir.service.offers;

import app.comptoir.domain.approval.ActingPerson;
import app.comptoir.domain.approval.Person;
import app.comptoir.store.queries.OfferStore;
import app.comptoir.store.queries.StaffStore;
import app.comptoir.sync.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and whom they stand in for. Thread-safe.
final class SignedInPerson {
  private final OfferStore offers;
  private final StaffStore staff;
  private final Clock clock;
  private volatile @Nullable Outbox outbox;

  SignedInPerson(OfferStore offers, StaffStore staff, Clock clock) {
    this.offers = offers;
    this.staff = staff;
    this.clock = clock;
  }

  /// Says what asks the platform; before that its word of last time counts.
  void sendWith(Outbox sender) {
    outbox = sender;
  }

  @Nullable Outbox outbox() {
    return outbox;
  }

  /// The platform's word of this session; where it cannot be had (off-line), that of the last one.
  Optional<Person> person() {
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

  /// The person with the roles they hold for others at this moment.
  Optional<ActingPerson> standing() {
    return person()
        .map(
            person ->
                new ActingPerson(person, staff.delegationsTo(person.subject()), clock.instant()));
  }
}
