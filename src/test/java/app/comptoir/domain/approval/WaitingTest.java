package app.comptoir.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Offer.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What waits for whom, and in which order.
class WaitingTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final String HASH = "a".repeat(64);
  private static final List<Decision> REVIEWED =
      List.of(
          new Decision(
              "dec-1",
              "brd",
              "off-1",
              Kind.REVIEW,
              "usr-tomas",
              null,
              HASH,
              NOON.minusSeconds(600),
              null,
              null));

  private static Person person(String subject, Role... roles) {
    return new Person(subject, subject, Set.of(roles), List.of("brd"));
  }

  private static Offer offer(String id, State state, int flight, long budget, String currency) {
    return new Offer(
        id,
        "brd",
        null,
        "Title",
        "Text",
        state,
        null,
        null,
        null,
        Money.of(budget, currency),
        NOON.plusSeconds(flight),
        NOON.plusSeconds(flight + 3600),
        null,
        null,
        "usr-ines",
        NOON.minusSeconds(3600),
        1,
        HASH,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static Offer offer(State state) {
    return offer("off-1", state, 7200, 100, "EUR");
  }

  @Test
  void waitsForWhoMayDoTheNextStep() {
    Person tomas = person("usr-tomas", Role.REVIEWER, Role.APPROVER);
    assertThat(waiting(offer(State.SUBMITTED), List.of(), tomas).orElseThrow().open())
        .containsExactlyInAnyOrder(Kind.REVIEW, Kind.REJECT, Kind.REQUEST_CHANGES);
    assertThat(waiting(offer(State.REVIEWED), REVIEWED, tomas))
        .as("he reviewed it himself")
        .isEmpty();
    Person amara = person("usr-amara", Role.APPROVER);
    assertThat(waiting(offer(State.REVIEWED), REVIEWED, amara).orElseThrow().open())
        .containsExactlyInAnyOrder(Kind.APPROVE, Kind.REJECT, Kind.REQUEST_CHANGES);
    assertThat(waiting(offer(State.SUBMITTED), List.of(), amara)).isEmpty();
    Person ines = person("usr-ines", Role.values());
    assertThat(waiting(offer(State.SUBMITTED), List.of(), ines)).isEmpty();
    assertThat(waiting(offer(State.LIVE), List.of(), tomas)).isEmpty();
    Person elsewhere = new Person("usr-x", "X", Set.of(Role.REVIEWER), List.of("other"));
    assertThat(waiting(offer(State.SUBMITTED), List.of(), elsewhere)).isEmpty();
  }

  @Test
  void hasWaitedSinceItCameToThisPoint() {
    Person amara = person("usr-amara", Role.REVIEWER, Role.APPROVER);
    Waiting submitted = waiting(offer(State.SUBMITTED), List.of(), amara).orElseThrow();
    assertThat(submitted.since()).isEqualTo(NOON.minus(Duration.ofHours(1)));
    assertThat(submitted.offer().flightFrom()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    Waiting reviewed = waiting(offer(State.REVIEWED), REVIEWED, amara).orElseThrow();
    assertThat(reviewed.since()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));
  }

  @Test
  void theNextFlightComesFirstThenTheHigherStake() {
    Person tomas = person("usr-tomas", Role.REVIEWER);
    List<String> order =
        Stream.of(
                offer("late", State.SUBMITTED, 9000, 900_000, "EUR"),
                offer("small", State.SUBMITTED, 60, 100, "EUR"),
                offer("big", State.SUBMITTED, 60, 5000, "EUR"),
                offer("begun", State.SUBMITTED, -60, 1, "EUR"))
            .flatMap(offer -> waiting(offer, List.of(), tomas).stream())
            .sorted(Waiting.BY_URGENCY)
            .map(waiting -> waiting.offer().id())
            .toList();
    assertThat(order).containsExactly("begun", "big", "small", "late");
  }

  private static Optional<Waiting> waiting(Offer offer, List<Decision> decisions, Person person) {
    return Waiting.of(offer, decisions, new ActingPerson(person, List.of(), Instant.EPOCH));
  }
}
