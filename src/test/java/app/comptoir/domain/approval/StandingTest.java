package app.comptoir.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Offer.State;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.domain.offer.Part;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may act for whom, and when.
class StandingTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final Person STAND_IN =
      new Person("usr-stand", "Stand", Set.of(Role.MANAGER), List.of("brd"));

  private static Delegation delegation(String away, Role role, Instant endedAt) {
    return new Delegation(
        "del", "brd", away, "usr-stand", role, NOON, NOON.plusSeconds(60), endedAt);
  }

  private static Ruling judge(Instant at, Kind kind, State state, Delegation... delegations) {
    Offer offer = TransitionsTest.offer(state, "a".repeat(64));
    return Transitions.judge(
        offer,
        OfferState.of(offer, List.of()),
        kind,
        new ActingPerson(STAND_IN, List.of(delegations), at));
  }

  @Test
  void fromTheFirstInstantUntilTheLastAndNoLonger() {
    Delegation dated = delegation("usr-away", Role.REVIEWER, null);
    Ruling yes = new Ruling.Permitted(State.REVIEWED, "usr-away");
    Ruling no = new Ruling.RoleMissing(Set.of(Role.REVIEWER));
    assertThat(judge(NOON.minusNanos(1), Kind.REVIEW, State.SUBMITTED, dated)).isEqualTo(no);
    assertThat(judge(NOON, Kind.REVIEW, State.SUBMITTED, dated)).isEqualTo(yes);
    assertThat(judge(NOON.plusSeconds(60).minusNanos(1), Kind.REVIEW, State.SUBMITTED, dated))
        .isEqualTo(yes);
    assertThat(judge(NOON.plusSeconds(60), Kind.REVIEW, State.SUBMITTED, dated)).isEqualTo(no);
    Delegation ended = delegation("usr-away", Role.REVIEWER, NOON.plusSeconds(30));
    assertThat(judge(NOON.plusSeconds(29), Kind.REVIEW, State.SUBMITTED, ended)).isEqualTo(yes);
    assertThat(judge(NOON.plusSeconds(30), Kind.REVIEW, State.SUBMITTED, ended)).isEqualTo(no);
  }

  @Test
  void whatTheOneAwayWroteCountsAgainstTheStandIn() {
    Delegation author = delegation("usr-writer", Role.REVIEWER, null);
    assertThat(judge(NOON, Kind.REVIEW, State.SUBMITTED, author))
        .isEqualTo(new Ruling.SomebodyElse(Part.AUTHOR, "usr-writer"));
    Delegation other = delegation("usr-away", Role.REVIEWER, null);
    assertThat(judge(NOON, Kind.REVIEW, State.SUBMITTED, author, other))
        .as("another one who is away will do")
        .isEqualTo(new Ruling.Permitted(State.REVIEWED, "usr-away"));
  }

  @Test
  void whatOneMayDoOneselfIsDoneInOnesOwnName() {
    Delegation manager = delegation("usr-away", Role.MANAGER, null);
    assertThat(judge(NOON, Kind.PAUSE, State.LIVE, manager))
        .isEqualTo(new Ruling.Permitted(State.PAUSED, null));
    assertThat(judge(NOON, Kind.COMMENT, State.ENDED, manager))
        .isEqualTo(new Ruling.Permitted(State.ENDED, null));
  }

  @Test
  void aReviewForAnotherIsAReviewByBoth() {
    Offer offer = TransitionsTest.offer(State.REVIEWED, "a".repeat(64));
    Decision review =
        new Decision(
            "dec",
            "brd",
            "off-1",
            Kind.REVIEW,
            "usr-stand",
            null,
            "a".repeat(64),
            NOON,
            null,
            "usr-away");
    OfferState state = OfferState.of(offer, List.of(review));
    assertThat(state.partOf("usr-stand", offer)).isEqualTo(Part.REVIEWER);
    assertThat(state.partOf("usr-away", offer)).isEqualTo(Part.REVIEWER);
    assertThat(state.partOf("usr-third", offer)).isEqualTo(Part.NONE);
  }
}
