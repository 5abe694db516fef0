package app.comptoir.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer.State;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.OfferEvent.What;
import app.comptoir.domain.offer.OfferRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferCourseTest {
  private static final Instant T = Instant.parse("2026-06-15T10:00:00Z");
  private static final String OLD = "a".repeat(64);
  private static final String NEW = "b".repeat(64);

  private static OfferRevision at(long revision, long hour, State state, String hash) {
    return new OfferRevision(revision, T.plusSeconds(3600 * hour), state, hash);
  }

  private static Decision decision(Kind kind, String subject, long hour, String hash) {
    return new Decision(
        kind + subject,
        "brd",
        "off-1",
        kind,
        subject,
        null,
        hash,
        T.plusSeconds(3600 * hour),
        null,
        null);
  }

  /// Written, submitted, reviewed, sent back, edited, submitted, reviewed, approved; then its
  /// flight begins.
  private final OfferCourse course =
      new OfferCourse(
          TransitionsTest.offer(State.LIVE, NEW),
          List.of(
              at(1, 0, State.DRAFT, OLD),
              at(2, 1, State.SUBMITTED, OLD),
              at(3, 3, State.REVIEWED, OLD),
              at(4, 8, State.CHANGES_REQUESTED, OLD),
              at(5, 9, State.DRAFT, NEW),
              at(6, 10, State.SUBMITTED, NEW),
              at(7, 12, State.REVIEWED, NEW),
              at(8, 13, State.APPROVED, NEW),
              at(9, 20, State.LIVE, NEW)),
          List.of(
              decision(Kind.APPROVE, "amara", 13, NEW),
              decision(Kind.REVIEW, "tomas", 3, OLD),
              decision(Kind.COMMENT, "amara", 4, OLD),
              decision(Kind.REQUEST_CHANGES, "amara", 8, OLD),
              decision(Kind.REVIEW, "tomas", 12, NEW)),
          Map.of("amara", "Amara Okonedo"));

  @Test
  void everyEditAndDecisionIsToldOnceWithWhoDidIt() {
    assertThat(course.events())
        .extracting(OfferEvent::what, OfferEvent::kind, OfferEvent::state, OfferEvent::subject)
        .containsExactly(
            tuple(What.MOVED, null, State.LIVE, null),
            tuple(What.DECIDED, Kind.APPROVE, null, "amara"),
            tuple(What.DECIDED, Kind.REVIEW, null, "tomas"),
            tuple(What.MOVED, null, State.SUBMITTED, "usr-writer"),
            tuple(What.EDITED, null, State.DRAFT, "usr-writer"),
            tuple(What.DECIDED, Kind.REQUEST_CHANGES, null, "amara"),
            tuple(What.DECIDED, Kind.COMMENT, null, "amara"),
            tuple(What.DECIDED, Kind.REVIEW, null, "tomas"),
            tuple(What.MOVED, null, State.SUBMITTED, "usr-writer"),
            tuple(What.WRITTEN, null, State.DRAFT, "usr-writer"));
    assertThat(course.events())
        .filteredOn(event -> event.onPresentContent())
        .hasSize(5)
        .allMatch(event -> event.contentHash().equals(NEW));
    assertThat(course.events().get(1).name()).isEqualTo("Amara Okonedo");
    assertThat(course.events().get(2).name()).isNull();
  }

  @Test
  void eachWaitThatSomebodyEndedIsMeasured() {
    assertThat(course.served())
        .extracting(OfferCourse.Served::time)
        .containsExactly(Duration.ofHours(7), Duration.ofHours(3));
    assertThat(course.since()).isEqualTo(T.plusSeconds(20 * 3600));
  }

  @Test
  void anEditOrTheEndOfTheFlightEndsAWaitUnserved() {
    for (State end : List.of(State.DRAFT, State.WITHDRAWN, State.EXPIRED)) {
      OfferCourse left =
          new OfferCourse(
              TransitionsTest.offer(end, OLD),
              List.of(at(1, 0, State.SUBMITTED, OLD), at(2, 5, end, OLD)),
              List.of(),
              Map.of());
      assertThat(left.served()).as(end.name()).isEmpty();
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
