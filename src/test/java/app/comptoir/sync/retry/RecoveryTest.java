package app.comptoir.sync.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.campaign.Scoreboard;
import app.comptoir.platform.Failure;
import app.comptoir.sync.retry.RetryWaits.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How often a platform in trouble is asked, on a virtual clock.
class RecoveryTest {
  private static final Failure DOWN = new Failure.Busy(500, null, "down");
  private static final Duration HOUR = Duration.ofHours(1);

  /// A clock that goes when told to.
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hands clock = new Hands();

  @Test
  void fiveHundredStormsAreWaitedOutAndNotHammered() {
    for (int seed = 0; seed < 500; seed++) {
      RetryBudget budget = new RetryBudget(clock);
      RetryWaits recovery = new RetryWaits(new Random(seed), budget);
      Instant end = clock.instant().plus(HOUR);
      int tries = 0;
      while (clock.instant().isBefore(end)) {
        Duration wait = waitOf(recovery.after(DOWN, false));
        assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(2));
        clock.now = clock.now.plus(wait);
        tries++;
      }
      // Half a minute each on average once the bound stands at its highest.
      assertThat(tries).as("seed %d", seed).isBetween(60, 220);
      assertThat(Duration.between(end, clock.instant())).isLessThan(Duration.ofMinutes(2));
      Scoreboard.fault("500 storms of an hour on a virtual clock").survived();
    }
  }

  @Test
  void streamThatOpensAndBreaksOffIsNotOpenedForEverAtOnce() {
    RetryBudget budget = new RetryBudget(clock);
    RetryWaits recovery = new RetryWaits(new Random(1), budget);
    Instant end = clock.instant().plus(HOUR);
    int opened = 0;
    while (clock.instant().isBefore(end)) {
      recovery.succeeded(false);
      opened++;
      clock.now = clock.now.plus(waitOf(recovery.after(new Failure.Unreachable("cut"), false)));
    }
    long most = RetryBudget.PURSE + HOUR.dividedBy(RetryBudget.REFILL) + 1;
    assertThat(opened).isLessThanOrEqualTo((int) most);
    clock.now = clock.now.plus(HOUR);
    assertThat(waitOf(recovery.after(DOWN, false))).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void brandsShareTheBudget() {
    RetryBudget budget = new RetryBudget(clock);
    for (int i = 0; i < RetryBudget.PURSE; i++) {
      assertThat(budget.take()).isZero();
    }
    assertThat(budget.take()).isEqualTo(RetryBudget.REFILL);
    assertThat(budget.take()).isEqualTo(RetryBudget.REFILL.multipliedBy(2));
    budget.progress();
    budget.progress();
    budget.progress();
    assertThat(budget.take()).isZero();
  }

  @Test
  void backoffIsFullJitterUpToItsBound() {
    double sum = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Backoff backoff = new Backoff(new Random(seed));
      for (int i = 0; i < 3; i++) {
        backoff.next(DOWN);
      }
      Duration fourth = backoff.next(DOWN);
      assertThat(fourth).isLessThanOrEqualTo(Duration.ofSeconds(4));
      sum += fourth.toMillis();
    }
    assertThat(sum / 2_000).isBetween(1_850.0, 2_150.0);
  }

  @Test
  void platformSaysHowLongAtLeast() {
    RetryWaits recovery = new RetryWaits(new Random(1), new RetryBudget(clock));
    Failure asked = new Failure.Busy(429, Duration.ofMinutes(7), "slow down");
    assertThat(waitOf(recovery.after(asked, false))).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void cursorIsGoneWhenThePlatformSaysSoTwice() {
    RetryWaits recovery = new RetryWaits(new Random(1), new RetryBudget(clock));
    Failure gone = new Failure.CursorGone("410");
    assertThat(recovery.after(gone, false)).isInstanceOf(Step.Wait.class);
    recovery.succeeded(true);
    assertThat(recovery.after(gone, false)).isInstanceOf(Step.Wait.class);
    assertThat(recovery.after(gone, false)).isInstanceOf(Step.StartAgain.class);
    assertThat(recovery.after(gone, false)).isInstanceOf(Step.Wait.class);
  }

  @Test
  void readThatIsToEndGivesUp() {
    RetryWaits recovery = new RetryWaits(new Random(1), new RetryBudget(clock));
    int tries = 0;
    while (recovery.after(DOWN, true) instanceof Step.Wait) {
      tries++;
    }
    assertThat(tries).isEqualTo(12);
  }

  @Test
  void whatOnlyPeopleCanMendIsNotTriedAgain() {
    RetryWaits recovery = new RetryWaits(new Random(1), new RetryBudget(clock));
    assertThat(recovery.after(new Failure.SignInNeeded("revoked"), false))
        .isInstanceOf(Step.GiveUp.class);
  }

  private static Duration waitOf(Step step) {
    return step instanceof Step.Wait(Duration length) ? length : Duration.ofDays(1);
  }
}
