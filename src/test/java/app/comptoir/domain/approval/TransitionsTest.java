package app.comptoir.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.approval.Ruling.Permitted;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Offer.State;
import app.comptoir.domain.offer.OfferState;
import app.comptoir.domain.offer.OfferTable;
import app.comptoir.domain.offer.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may decide what: properties that hold of the whole table, and the page that draws it.
public class TransitionsTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  /// All but comments, which decide nothing.
  private static final Set<Kind> DECISIONS = EnumSet.complementOf(EnumSet.of(Kind.COMMENT));

  @Test
  void theDocsDrawTheTable() throws Exception {
    Path page = Path.of("src", "docs", "offer-states.md");
    Files.writeString(Path.of("target", "offer-states.md"), OfferTable.page());
    assertThat(Files.readString(page)).isEqualTo(OfferTable.page());
  }

  @Test
  void nobodyWritesAndApprovesOrReviewsAndApproves() {
    Set<Role> all = EnumSet.allOf(Role.class);
    for (State state : State.values()) {
      for (Kind kind : List.of(Kind.REVIEW, Kind.APPROVE, Kind.REJECT, Kind.RESUME)) {
        assertThat(Transitions.judge(state, kind, all, Part.AUTHOR))
            .isInstanceOf(Ruling.SomebodyElse.class);
      }
      assertThat(Transitions.judge(state, Kind.APPROVE, all, Part.REVIEWER))
          .isInstanceOf(Ruling.SomebodyElse.class);
    }
  }

  @Test
  void withoutARoleNothingIsDecidedAndAtAnEndNeither() {
    for (State state : State.values()) {
      for (Kind kind : DECISIONS) {
        for (Part part : Part.values()) {
          assertThat(Transitions.judge(state, kind, Set.of(), part))
              .isInstanceOf(Ruling.RoleMissing.class);
        }
      }
    }
    for (State end :
        List.of(State.ENDED, State.REJECTED, State.WITHDRAWN, State.EXPIRED, State.OTHER)) {
      for (Kind kind : DECISIONS) {
        for (Part part : Part.values()) {
          assertThat(Transitions.judge(end, kind, EnumSet.allOf(Role.class), part))
              .isNotInstanceOf(Permitted.class);
        }
      }
    }
  }

  @Test
  void toBeApprovedTakesThreePersons() {
    List<String> ways = new ArrayList<>();
    for (State state : State.values()) {
      for (Kind kind : DECISIONS) {
        Ruling ruling = Transitions.judge(state, kind, EnumSet.allOf(Role.class), Part.NONE);
        if (ruling instanceof Permitted(State to, _) && to == State.APPROVED) {
          ways.add(state + " " + kind);
        }
      }
    }
    assertThat(ways).containsExactly("REVIEWED APPROVE");
  }

  @Test
  void theReviewerIsWhoReviewedThisContentLast() {
    Offer offer = offer(State.REVIEWED, "a".repeat(64));
    List<Decision> decisions =
        List.of(
            review("usr-early", "a".repeat(64), 0),
            review("usr-late", "a".repeat(64), 60),
            review("usr-other", "b".repeat(64), 120));
    OfferState state = OfferState.of(offer, decisions);
    assertThat(state).isEqualTo(new OfferState.Reviewed("usr-late"));
    assertThat(state.partOf("usr-late", offer)).isEqualTo(Part.REVIEWER);
    assertThat(state.partOf("usr-early", offer)).isEqualTo(Part.NONE);
    assertThat(state.partOf("usr-writer", offer)).isEqualTo(Part.AUTHOR);
    assertThat(OfferState.of(offer, List.of())).isEqualTo(new OfferState.Reviewed(null));
  }

  @Test
  void everyStateHasItsType() {
    Set<Class<?>> types = new java.util.HashSet<>();
    for (State state : State.values()) {
      types.add(OfferState.of(offer(state, "a".repeat(64)), List.of()).getClass());
    }
    assertThat(types).hasSize(State.values().length);
  }

  private static Decision review(String subject, String hash, int seconds) {
    return new Decision(
        "dec-" + subject,
        "brd",
        "off-1",
        Kind.REVIEW,
        subject,
        null,
        hash,
        NOON.plusSeconds(seconds),
        null,
        null);
  }

  public static Offer offer(State state, String hash) {
    return new Offer(
        "off-1",
        "brd",
        null,
        "Été",
        "Two\nlines 👍",
        state,
        Money.of(1999, "EUR"),
        null,
        60L,
        Money.of(45_000, "EUR"),
        NOON,
        NOON.plusSeconds(3600),
        null,
        "med-1",
        "usr-writer",
        null,
        3,
        hash,
        null,
        List.of("surface:web", "country:FR"),
        null,
        null,
        null);
  }
}
