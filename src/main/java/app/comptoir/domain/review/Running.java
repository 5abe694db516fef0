package app.comptoir.domain.review;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.domain.offer.Proposal.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured of a running offer, and what follows from it.
///
/// @param spent on its post within the flight, in the budget's currency; null where not known
/// @param sold units net within the flight, `recentUnits` of them in the last `recent` of it
public record Running(
    Offer offer, Instant now, @Nullable Money spent, long sold, long recentUnits, Duration recent) {
  /// A projected spend is over the budget from this many per cent of it on (ours).
  private static final int OVER = 105;

  /// Pacing = spend / spend expected by now, over the flight's hours.
  public Pacing pacing() {
    Duration total = Duration.between(offer.flightFrom(), offer.flightTo());
    Duration elapsed = elapsed(total);
    Money budget = offer.budget();
    Money expected = part(budget, elapsed, total);
    Money projected =
        spent == null || elapsed.compareTo(Pacing.LEAST_ELAPSED) < 0
            ? null
            : part(spent, total, elapsed);
    Double ratio =
        spent == null || expected.minor() == 0 ? null : spent.minor() / (double) expected.minor();
    return new Pacing(
        elapsed,
        spent,
        expected,
        budget,
        ratio,
        projected,
        sold,
        offer.stock(),
        recentUnits,
        recent,
        stockOut());
  }

  private Duration elapsed(Duration total) {
    Duration elapsed = Duration.between(offer.flightFrom(), now);
    if (elapsed.isNegative()) {
      return Duration.ZERO;
    }
    return elapsed.compareTo(total) > 0 ? total : elapsed;
  }

  /// money × part / whole, half-even.
  private static Money part(Money money, Duration part, Duration whole) {
    if (!whole.isPositive()) {
      return money;
    }
    return new Money(
        BigDecimal.valueOf(money.minor())
            .multiply(BigDecimal.valueOf(part.toMillis()))
            .divide(BigDecimal.valueOf(whole.toMillis()), 0, RoundingMode.HALF_EVEN)
            .longValueExact(),
        money.currency());
  }

  /// now + units left / recent rate, if that is before the end of the flight.
  private @Nullable Instant stockOut() {
    Long stock = offer.stock();
    if (stock == null || stock <= sold || recentUnits <= 0) {
      return null;
    }
    long millis =
        BigDecimal.valueOf(recent.toMillis())
            .multiply(BigDecimal.valueOf(stock - sold))
            .divide(BigDecimal.valueOf(recentUnits), 0, RoundingMode.FLOOR)
            .longValueExact();
    Instant out = now.plusMillis(millis);
    return out.isBefore(offer.flightTo()) ? out : null;
  }

  /// What is wrong now, the worst first; nothing unless it is live or paused.
  public List<Alarm> alarms() {
    boolean live = offer.state() == Offer.State.LIVE;
    if (!live && offer.state() != Offer.State.PAUSED) {
      return List.of();
    }
    List<Alarm> alarms = new ArrayList<>();
    Long left = pacing().left();
    if (left != null && left < 0) {
      alarms.add(Alarm.OVERSOLD);
    }
    if (spent != null && spent.compareTo(offer.budget()) > 0) {
      alarms.add(Alarm.OVER_BUDGET);
    }
    if (live && left != null && left <= 0) {
      alarms.add(Alarm.SOLD_OUT_ADVERTISED);
    }
    return List.copyOf(alarms);
  }

  /// What the figures suggest, the most pressing first.
  public List<Proposal> proposals() {
    Pacing pacing = pacing();
    return switch (offer.state()) {
      case LIVE -> toPause(pacing);
      case PAUSED -> toResume(pacing);
      case OTHER,
          DRAFT,
          SUBMITTED,
          REVIEWED,
          APPROVED,
          ENDED,
          CHANGES_REQUESTED,
          REJECTED,
          WITHDRAWN,
          EXPIRED ->
          List.of();
    };
  }

  private List<Proposal> toPause(Pacing pacing) {
    List<Proposal> proposals = new ArrayList<>();
    Long left = pacing.left();
    Instant out = pacing.stockOut();
    if (left != null && left < 0) {
      proposals.add(Proposal.of(Reason.OVERSOLD, null, new Fact.Count(-left)));
    } else if (left != null && left == 0) {
      proposals.add(Proposal.of(Reason.SOLD_OUT, null, new Fact.Count(sold)));
    } else if (left != null && out != null) {
      proposals.add(
          Proposal.of(
              Reason.STOCK_OUT,
              out,
              new Fact.At(out),
              new Fact.Count(left),
              new Fact.Count(recentUnits),
              new Fact.Lasting(recent)));
    }
    Money budget = pacing.budget();
    Money projected = pacing.projected();
    if (spent != null && spent.compareTo(budget) >= 0) {
      proposals.add(
          Proposal.of(Reason.BUDGET_SPENT, null, new Fact.Amount(spent), new Fact.Amount(budget)));
    } else if (spent != null
        && projected != null
        && projected.times(100).compareTo(budget.times(OVER)) >= 0) {
      Instant gone = budgetGone(pacing, spent);
      proposals.add(
          Proposal.of(
              Reason.OVERSPEND,
              gone,
              new Fact.Amount(projected),
              new Fact.Amount(budget),
              new Fact.At(gone)));
    }
    return proposals;
  }

  /// flight begin + budget / spend × elapsed.
  private Instant budgetGone(Pacing pacing, Money spentSoFar) {
    long millis =
        BigDecimal.valueOf(pacing.elapsed().toMillis())
            .multiply(BigDecimal.valueOf(pacing.budget().minor()))
            .divide(BigDecimal.valueOf(spentSoFar.minor()), 0, RoundingMode.FLOOR)
            .longValueExact();
    return offer.flightFrom().plusMillis(millis);
  }

  private List<Proposal> toResume(Pacing pacing) {
    Long left = pacing.left();
    boolean money = spent == null || spent.compareTo(pacing.budget()) < 0;
    return left != null && left > 0 && money && now.isBefore(offer.flightTo())
        ? List.of(
            Proposal.of(
                Reason.STOCK_LEFT, null, new Fact.Count(left), new Fact.At(offer.flightTo())))
        : List.of();
  }
}
