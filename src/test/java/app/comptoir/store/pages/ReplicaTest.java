package app.comptoir.store.pages;

import static app.comptoir.store.LogBuilder.NOON;
import static app.comptoir.store.LogBuilder.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.store.LogBuilder;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.journeys.JourneyBook;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.Part;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The traps of the domain against the real database: each of these has made some dashboard lie.
public class ReplicaTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

  @TempDir Path directory;
  private Database database;
  private Replica replica;
  private final LogBuilder log = new LogBuilder();
  private int page;

  @BeforeEach
  void open() {
    database = Database.open(directory, CLOCK);
    replica = new Replica(database, CLOCK, settleAfter());
    replica.ensureBrand(LogBuilder.brand(100));
  }

  int settleAfter() {
    return JourneyBook.SETTLE_AFTER;
  }

  @AfterEach
  void everythingAddsUpAndClose() {
    Verifier.Report report = Verifier.verify(database);
    database.close();
    assertThat(report.differences()).isEmpty();
  }

  private AppliedPage apply(Change... changes) {
    return replica.apply("b1", List.of(changes), "cursor-" + ++page);
  }

  private static Instant minute(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private List<Long> funnel() {
    return StoreView.read(
        database,
        view ->
            view.funnels()
                .reached(
                    new Days(1, DAY.minusDays(10), DAY.plusDays(40)),
                    PostFilter.all(),
                    FunnelQueries.Part.WHOLE)
                .getFirst()
                .reached());
  }

  private List<JourneyRow> journeys(int step) {
    return StoreView.read(
        database,
        view ->
            view.funnels()
                .journeys(
                    new Days(1, DAY.minusDays(10), DAY.plusDays(40)),
                    PostFilter.all(),
                    Action.BUY_NOW,
                    step,
                    10_000));
  }

  private Sales money(LocalDate day) {
    return StoreView.read(
        database,
        view ->
            view.sales().money(new Days(1, day, day), PostFilter.all(), Part.WHOLE).stream()
                .map(DaySales::sales)
                .findFirst()
                .orElse(Sales.none(Currency.getInstance("EUR"))));
  }

  private long awaitingOrder(LocalDate day) {
    return StoreView.read(
        database,
        view ->
            view.sales().currencies(new Days(1, day, day)).stream()
                .mapToLong(SalesQueries.CurrencySales::awaitingOrder)
                .sum());
  }

  @Test
  void duplicatesChangeNothing() {
    Change[] changes = {
      log.post("x", Action.BUY_NOW),
      log.event(1, "x", 7, Step.TAP, minute(0)),
      log.event(2, "x", 7, Step.PRODUCT_VIEW, minute(1)),
      log.order("o1", 1, "x", minute(5), "EUR", 5000),
      log.metric("x", 1, minute(0), 100, 30),
      log.returned("r1", "o1", minute(60), "EUR", 1000)
    };
    assertThat(apply(changes).applied()).isEqualTo(6);
    assertThat(apply(changes).applied()).isZero();
    assertThat(funnel()).containsExactly(1L, 1L, 0L, 0L, 0L);
    assertThat(money(DAY).grossMinor()).isEqualTo(5000);
    assertThat(money(DAY).returnsMinor()).isEqualTo(1000);
    // 10 % of (50.00 - 1.00) + 0.25
    assertThat(money(DAY).commissionMinor()).isEqualTo(515);
  }

  @Test
  void aPurchaseSeenBeforeItsCheckoutCountsOnceTheCheckoutArrives() {
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, minute(0)),
        log.event(2, "x", 7, Step.PRODUCT_VIEW, minute(1)),
        log.event(3, "x", 7, Step.PURCHASE, minute(9)));
    assertThat(funnel()).containsExactly(1L, 1L, 0L, 0L, 0L);
    apply(log.event(4, "x", 7, Step.CHECKOUT, minute(5)));
    assertThat(funnel()).containsExactly(1L, 1L, 1L, 1L, 0L);
  }

  @Test
  void aStepStampedBeforeTheOneAheadOfItDoesNotCount() {
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, minute(10)),
        log.event(2, "x", 7, Step.PRODUCT_VIEW, minute(5)),
        log.event(3, "x", 7, Step.CHECKOUT, minute(20)));
    assertThat(funnel()).containsExactly(1L, 0L, 0L, 0L, 0L);
    apply(log.event(4, "x", 7, Step.PRODUCT_VIEW, minute(15)));
    assertThat(funnel()).containsExactly(1L, 1L, 1L, 0L, 0L);
  }

  @Test
  void theWindowClosesAfterSevenTimesTwentyFourHours() {
    Instant open = NOON.plus(Duration.ofDays(7));
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, NOON),
        log.event(2, "x", 7, Step.PRODUCT_VIEW, open),
        log.event(3, "x", 8, Step.TAP, NOON),
        log.event(4, "x", 8, Step.PRODUCT_VIEW, open.plusMillis(1)));
    assertThat(funnel()).containsExactly(2L, 1L, 0L, 0L, 0L);
  }

  @Test
  void anEarlierTapThatArrivesLateMovesTheCohort() {
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, NOON.plus(Duration.ofDays(3))));
    apply(log.event(2, "x", 7, Step.TAP, NOON));
    StoreView.read(
        database,
        view -> {
          assertThat(
                  view.funnels()
                      .reached(new Days(1, DAY, DAY), PostFilter.all(), FunnelQueries.Part.WHOLE)
                      .getFirst()
                      .reached()
                      .getFirst())
              .isEqualTo(1);
          return null;
        });
    assertThat(funnel().getFirst()).isEqualTo(1);
  }

  @Test
  void eventsOfAPostThatIsNotKnownYetCountOnceItIs() {
    apply(
        log.event(1, "x", 7, Step.REPLY, minute(0)),
        log.event(2, "x", 7, Step.IN_CART, minute(1)),
        log.metric("x", 1, minute(0), 10, 5));
    assertThat(funnel()).containsExactly(0L, 0L, 0L, 0L, 0L);
    apply(log.post("x", Action.CART_REPLY));
    assertThat(funnel()).containsExactly(1L, 1L, 0L, 0L, 0L);
  }

  @Test
  void aRestatedReplyMovesBetweenOutcomes() {
    apply(
        log.post("x", Action.CART_REPLY),
        log.event(1, 1, "x", 7, Step.REPLY, minute(0), ReplyOutcome.PENDING));
    apply(log.event(1, 2, "x", 7, Step.REPLY, minute(0), ReplyOutcome.ADDED));
    apply(log.event(1, 1, "x", 7, Step.REPLY, minute(0), ReplyOutcome.PENDING));
    var outcomes =
        StoreView.read(
            database,
            view ->
                view.funnels()
                    .reached(new Days(1, DAY, DAY), PostFilter.all(), FunnelQueries.Part.OUTCOME));
    assertThat(outcomes)
        .filteredOn(part -> part.reached().getFirst() > 0)
        .singleElement()
        .satisfies(part -> assertThat(part.part()).isEqualTo("ADDED"));
  }

  @Test
  void aRetractedEventLeavesTheFigures() {
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, minute(0)),
        log.event(2, "x", 7, Step.PRODUCT_VIEW, minute(1)));
    apply(log.deletion(Change.Kind.SHOPPER_EVENT, "1", 2));
    assertThat(funnel()).containsExactly(0L, 0L, 0L, 0L, 0L);
    apply(log.event(1, "x", 7, Step.TAP, minute(0)));
    assertThat(funnel()).containsExactly(0L, 0L, 0L, 0L, 0L);
  }

  @Test
  void whoseOnlyEventWasRetractedMayComeBack() {
    apply(log.post("x", Action.BUY_NOW), log.event(1, "x", 7, Step.TAP, minute(0)));
    apply(log.deletion(Change.Kind.SHOPPER_EVENT, "1", 2));
    othersTap(2);
    apply(log.event(7, "x", 7, Step.TAP, minute(10)));
    othersTap(8);
    othersTap(13);
    assertThat(funnel()).containsExactly(16L, 0L, 0L, 0L, 0L);
  }

  /// Five others come, each once.
  private void othersTap(int firstEvent) {
    List<Change> taps = new ArrayList<>();
    for (int event = firstEvent; event < firstEvent + 5; event++) {
      taps.add(log.event(event, "x", 1000 + event, Step.TAP, minute(event)));
    }
    apply(taps.toArray(Change[]::new));
  }

  @Test
  void aRefundThatComesBeforeItsOrderFindsItsPostAndItsRate() {
    LocalDate later = DAY.plusDays(3);
    apply(
        log.post("x", Action.BUY_NOW),
        log.rate(DAY, 1, "GBP", "1.15"),
        log.rate(later, 1, "GBP", "1.25"),
        log.returned("r1", "o1", NOON.plus(Duration.ofDays(3)), "GBP", 1000));
    assertThat(money(later).returnsMinor()).isZero();
    assertThat(awaitingOrder(later)).isEqualTo(1);
    apply(log.order("o1", 1, "x", NOON, "GBP", 10_000));
    assertThat(money(later).returnsMinor()).isEqualTo(1150);
    assertThat(awaitingOrder(later)).isZero();
    assertThat(money(DAY).on(Sales.Basis.ORDER_COHORT).returnsMinor()).isEqualTo(1150);
    assertThat(money(DAY).grossMinor()).isEqualTo(11_500);
  }

  @Test
  void anOrderWaitsForItsRateAndFollowsItsRestatement() {
    apply(log.post("x", Action.BUY_NOW), log.order("o1", 1, "x", NOON, "JPY", 10_000));
    assertThat(money(DAY).orders()).isEqualTo(1);
    assertThat(money(DAY).grossMinor()).isZero();
    assertThat(money(DAY).withoutRate()).isEqualTo(new WithoutRate(1, 0));
    apply(log.rate(DAY, 1, "JPY", "0.0061"));
    assertThat(money(DAY).withoutRate()).isEqualTo(WithoutRate.NONE);
    // 10,000 yen = 61.00 euros: no decimals on one side, two on the other
    assertThat(money(DAY).grossMinor()).isEqualTo(6100);
    apply(log.rate(DAY, 2, "JPY", "0.0062"));
    apply(log.rate(DAY, 1, "JPY", "0.0061"));
    assertThat(money(DAY).grossMinor()).isEqualTo(6200);
    assertThat(money(DAY).orders()).isEqualTo(1);
  }

  @Test
  void aStaleRetryDoesNotOverwriteTheNewerState() {
    apply(log.post("x", Action.BUY_NOW), log.order("o1", 2, "x", NOON, "EUR", 7000));
    apply(log.order("o1", 1, "x", NOON, "EUR", 5000), log.metric("x", 2, NOON, 50, 9));
    apply(log.metric("x", 1, NOON, 400, 90));
    assertThat(money(DAY).grossMinor()).isEqualTo(7000);
    assertThat(money(DAY).spendMinor()).isEqualTo(9);
  }

  @Test
  void anOrderDeletedBeforeItArrivesStaysAway() {
    apply(log.deletion(Change.Kind.ORDER, "o1", 3));
    apply(log.order("o1", 1, null, NOON, "EUR", 5000));
    assertThat(money(DAY).grossMinor()).isZero();
  }

  @Test
  void anOrderAtOneMinuteToMidnightBelongsToThatDayThere() {
    apply(
        log.order("o1", 1, null, Instant.parse("2026-10-01T21:59:00Z"), "EUR", 100),
        log.order("o2", 1, null, Instant.parse("2026-10-01T22:00:00Z"), "EUR", 200));
    assertThat(money(DAY).grossMinor()).isEqualTo(100);
    assertThat(money(DAY.plusDays(1)).grossMinor()).isEqualTo(200);
  }

  @Test
  void aBrandThatMovesToAnotherZoneAndRuleIsAddedUpAnew() {
    apply(
        log.post("x", Action.BUY_NOW),
        log.event(1, "x", 7, Step.TAP, Instant.parse("2026-10-01T22:30:00Z")),
        log.order("o1", 1, "x", Instant.parse("2026-10-01T22:30:00Z"), "EUR", 10_100));
    assertThat(money(DAY).grossMinor()).isZero();
    var old = LogBuilder.brand(200);
    var moved =
        new app.comptoir.domain.catalog.Brand(
            old.id(),
            old.name(),
            ZoneId.of("America/New_York"),
            old.currency(),
            old.weekStart(),
            old.commissionRules(),
            old.readability());
    apply(log.brandChange(1, moved));
    assertThat(money(DAY).grossMinor()).isEqualTo(10_100);
    assertThat(money(DAY).commissionMinor()).isEqualTo(2025);
    assertThat(money(DAY.plusDays(1)).grossMinor()).isZero();
  }

  /// 10 % of 100.00 (101.00 less 1.00) and 25 cents; without rules nothing is known to be kept.
  @Test
  void commissionOfRulesGoesWithThem() {
    apply(log.post("x", Action.BUY_NOW), log.order("o1", 1, "x", NOON, "EUR", 10_100));
    assertThat(money(DAY).commissionMinor()).isEqualTo(1_025);
    var old = LogBuilder.brand(100);
    var without =
        new app.comptoir.domain.catalog.Brand(
            old.id(),
            old.name(),
            old.zone(),
            old.currency(),
            old.weekStart(),
            List.of(),
            old.readability());
    apply(log.brandChange(1, without));
    assertThat(money(DAY).commissionMinor()).isZero();
    assertThat(Verifier.verify(database).differences()).isEmpty();
  }

  @Test
  void anAbsurdRecordIsListedAndTheLogGoesOn() {
    var applied =
        apply(
            log.order("o1", 1, null, NOON, "EUR", Long.MAX_VALUE),
            log.deletion(Change.Kind.SHOPPER_EVENT, "not a number", 1),
            log.order("o2", 1, null, NOON, "EUR", 300));
    assertThat(applied.applied()).isEqualTo(1);
    assertThat(money(DAY).grossMinor()).isEqualTo(300);
  }

  /// The same records in any order, in any cut, some twice, give the same figures.
  @Test
  void theOrderOfArrivalNeverShows() {
    List<Change> changes = new ArrayList<>();
    Random random = new Random(42);
    Step[] steps = {Step.TAP, Step.PRODUCT_VIEW, Step.CHECKOUT, Step.PURCHASE, Step.DELIVERED};
    for (int i = 1; i <= 400; i++) {
      changes.add(
          log.event(
              i,
              "x" + random.nextInt(3),
              random.nextInt(12),
              steps[random.nextInt(5)],
              NOON.plusSeconds(random.nextInt(9 * 24 * 3600))));
    }
    for (int i = 0; i < 3; i++) {
      changes.add(log.post("x" + i, Action.BUY_NOW));
    }
    apply(changes.toArray(Change[]::new));
    List<Long> inOrder = funnel();
    assertThat(inOrder.get(2)).isPositive();
    for (int round = 0; round < 4; round++) {
      replica.startAgain("b1");
      List<Change> shuffled = new ArrayList<>(changes);
      shuffled.addAll(changes.subList(0, 100));
      Collections.shuffle(shuffled, random);
      for (int from = 0; from < shuffled.size(); from += 97) {
        List<Change> cut = shuffled.subList(from, Math.min(shuffled.size(), from + 97));
        apply(cut.toArray(Change[]::new));
        if (random.nextInt(3) == 0) {
          replica = new Replica(database, CLOCK, settleAfter());
        }
      }
      assertThat(funnel()).isEqualTo(inOrder);
      for (int step = 0; step < 5; step++) {
        assertThat((long) journeys(step).size()).isEqualTo(inOrder.get(step));
      }
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }

  @Test
  void nothingOfAPageStaysWhenItsTransactionFails() {
    apply(log.post("x", Action.BUY_NOW), log.order("o1", 1, "x", NOON, "EUR", 5000));
    Position before = replica.position("b1");
    String tooLong = "c".repeat(5000);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> replica.apply("b1", List.of(log.order("o2", 1, "x", NOON, "EUR", 700)), tooLong))
        .isInstanceOf(RuntimeException.class);
    assertThat(replica.position("b1")).isEqualTo(before);
    assertThat(money(DAY).grossMinor()).isEqualTo(5000);
    apply(log.order("o3", 1, "x", NOON, "EUR", 800));
    assertThat(money(DAY).grossMinor()).isEqualTo(5800);
  }

  @Test
  void aClosedDatabaseOpensCleanWithItsPosition() {
    apply(log.order("o1", 1, null, NOON.atZone(PARIS).toInstant(), "EUR", 5000));
    Position before = replica.position("b1");
    database.close();
    database = Database.open(directory, CLOCK);
    assertThat(database.opening().created()).isFalse();
    assertThat(database.opening().unclean()).isFalse();
    replica = new Replica(database, CLOCK);
    assertThat(replica.position("b1")).isEqualTo(before);
    assertThat(money(DAY).grossMinor()).isEqualTo(5000);
  }
}
