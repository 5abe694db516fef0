package app.comptoir.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.domain.offer.Proposal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked out by hand: 450.00 over 72 hours, of which 24 have passed; 60 units.
class RunningTest {
  private static final Instant BEGIN = Instant.parse("2026-06-15T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-16T10:00:00Z");
  private static final Duration SIX = Duration.ofHours(6);

  private static Running running(Offer.State state, long spent, long sold, long recent) {
    Offer offer = new Offers().state(state).flight(0, 72 * 3600).offer();
    return new Running(offer, NOW, Money.of(spent, "EUR"), sold, recent, SIX);
  }

  @Test
  void spendIsHeldAgainstWhatTheFlightWouldHaveSpentByNow() {
    // 450.00 × 24/72 = 150.00; 180.00 spent: 1.2; × 72/24 = 540.00 at the end.
    Pacing pacing = running(Offer.State.LIVE, 18_000, 48, 18).pacing();
    assertThat(pacing.expected()).isEqualTo(Money.of(15_000, "EUR"));
    assertThat(pacing.ratio()).isEqualTo(1.2);
    assertThat(pacing.projected()).isEqualTo(Money.of(54_000, "EUR"));
    assertThat(pacing.left()).isEqualTo(12);
    // 18 in 6 h: 12 more in 4 h.
    assertThat(pacing.stockOut()).isEqualTo(NOW.plus(Duration.ofHours(4)));
  }

  @Test
  void aPauseIsProposedForWhenTheStockOrTheBudgetIsGone() {
    // 180.00 in 24 h: 450.00 after 60 h.
    assertThat(running(Offer.State.LIVE, 18_000, 48, 18).proposals())
        .containsExactly(
            Proposal.of(
                Reason.STOCK_OUT,
                NOW.plus(Duration.ofHours(4)),
                new Fact.At(NOW.plus(Duration.ofHours(4))),
                new Fact.Count(12),
                new Fact.Count(18),
                new Fact.Lasting(SIX)),
            Proposal.of(
                Reason.OVERSPEND,
                BEGIN.plus(Duration.ofHours(60)),
                new Fact.Amount(Money.of(54_000, "EUR")),
                new Fact.Amount(Money.of(45_000, "EUR")),
                new Fact.At(BEGIN.plus(Duration.ofHours(60)))));
    assertThat(Reason.STOCK_OUT)
        .extracting(r -> Proposal.of(r, null).decision())
        .isEqualTo(Decision.Kind.PAUSE);
  }

  @Test
  void nothingIsProposedWhereStockAndBudgetLast() {
    // 48 left and 6 in 6 h: 48 h more, as long as the flight lasts; 157.49 × 3 = 472.47 < 472.50.
    assertThat(running(Offer.State.LIVE, 15_749, 12, 6).proposals()).isEmpty();
    assertThat(reasons(running(Offer.State.LIVE, 15_750, 12, 6))).containsExactly(Reason.OVERSPEND);
    assertThat(running(Offer.State.LIVE, 0, 59, 0).proposals()).isEmpty();
    assertThat(running(Offer.State.APPROVED, 45_000, 61, 6).proposals()).isEmpty();
  }

  @Test
  void whatIsGoneIsSaid() {
    assertThat(reasons(running(Offer.State.LIVE, 45_000, 63, 6)))
        .containsExactly(Reason.OVERSOLD, Reason.BUDGET_SPENT);
    assertThat(running(Offer.State.LIVE, 0, 63, 6).proposals().getFirst().facts())
        .containsExactly(new Fact.Count(3));
    assertThat(reasons(running(Offer.State.LIVE, 0, 60, 6))).containsExactly(Reason.SOLD_OUT);
  }

  @Test
  void whatWasPausedTooEarlyCanGoOn() {
    assertThat(running(Offer.State.PAUSED, 9_000, 40, 0).proposals())
        .containsExactly(
            Proposal.of(
                Reason.STOCK_LEFT,
                null,
                new Fact.Count(20),
                new Fact.At(BEGIN.plus(Duration.ofHours(72)))));
    assertThat(running(Offer.State.PAUSED, 45_000, 40, 0).proposals()).isEmpty();
    assertThat(running(Offer.State.PAUSED, 0, 60, 0).proposals()).isEmpty();
  }

  @Test
  void nothingIsProjectedInTheFirstHour() {
    Offer offer = new Offers().state(Offer.State.LIVE).flight(0, 72 * 3600).offer();
    Pacing pacing = new Running(offer, BEGIN, Money.of(5_000, "EUR"), 0, 0, Duration.ZERO).pacing();
    assertThat(pacing.ratio()).isNull();
    assertThat(pacing.projected()).isNull();
    Pacing unknown = new Running(offer, NOW, null, 0, 0, SIX).pacing();
    assertThat(unknown.ratio()).isNull();
    assertThat(unknown.expected()).isEqualTo(Money.of(15_000, "EUR"));
  }

  private static List<Reason> reasons(Running running) {
    return running.proposals().stream().map(Proposal::reason).toList();
  }

  @Test
  void alarmsAreTheWorstFirst() {
    assertThat(running(Offer.State.LIVE, 45_001, 61, 1).alarms())
        .containsExactly(Alarm.OVERSOLD, Alarm.OVER_BUDGET, Alarm.SOLD_OUT_ADVERTISED);
    assertThat(running(Offer.State.PAUSED, 45_001, 61, 1).alarms())
        .containsExactly(Alarm.OVERSOLD, Alarm.OVER_BUDGET);
    assertThat(running(Offer.State.LIVE, 45_000, 60, 1).alarms())
        .containsExactly(Alarm.SOLD_OUT_ADVERTISED);
    assertThat(running(Offer.State.LIVE, 45_000, 59, 1).alarms()).isEmpty();
    assertThat(running(Offer.State.ENDED, 45_001, 61, 1).alarms()).isEmpty();
  }
}
