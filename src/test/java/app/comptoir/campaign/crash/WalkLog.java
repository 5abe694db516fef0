package app.comptoir.campaign.crash;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.money.FxRate;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Metric;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A seeded log of one brand with everything in it that has ever made a dashboard lie: late,
/// restated and retracted events, events before their post, returns before their order, rates that
/// come late and move, rules and zones that change. Does not care for being believable.
final class WalkLog {
  static final String BRAND = "b1";
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Action> ACTIONS =
      List.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int POSTS = 8;
  private static final int SHOPPERS = 30;

  private final Random random;
  private final List<Change> changes = new ArrayList<>();
  private final List<ShopperEvent> events = new ArrayList<>();
  private final Map<String, Long> revisions = new HashMap<>();
  private int orders;
  private int returns;

  WalkLog(long seed) {
    random = new Random(seed);
  }

  static Brand brand(String zone, int perMille) {
    return new Brand(
        BRAND,
        "Maison Test",
        ZoneId.of(zone),
        EUR,
        DayOfWeek.MONDAY,
        List.of(
            new CommissionRule(perMille, 25, Instant.EPOCH, NOW.minus(Duration.ofDays(20))),
            new CommissionRule(perMille / 2, 0, NOW.minus(Duration.ofDays(20)), null)),
        new ReadabilityBudget(300, 6));
  }

  List<Change> changes() {
    return changes;
  }

  /// What happens next on the platform.
  void grow(int count) {
    for (int i = 0; i < count; i++) {
      changes.add(next());
    }
  }

  private Change next() {
    int dice = random.nextInt(1000);
    if (dice < 520) {
      return event();
    } else if (dice < 560) {
      return restatedEvent();
    } else if (dice < 590) {
      return deletion(Change.Kind.SHOPPER_EVENT, "" + (1 + random.nextInt(events.size() + 3)));
    } else if (dice < 690) {
      return order(orders++);
    } else if (dice < 730) {
      return order(random.nextInt(orders + 1));
    } else if (dice < 750) {
      return deletion(Change.Kind.ORDER, "o" + random.nextInt(orders + 3));
    } else if (dice < 810) {
      return returned(returns++);
    } else if (dice < 820) {
      return returned(random.nextInt(returns + 1));
    } else if (dice < 830) {
      return deletion(Change.Kind.RETURN, "r" + random.nextInt(returns + 3));
    } else if (dice < 870) {
      return rate();
    } else if (dice < 960) {
      return metric();
    } else if (dice < 985) {
      return post(random.nextInt(POSTS));
    } else if (dice < 995) {
      return deletion(Change.Kind.POST, "p" + random.nextInt(POSTS));
    }
    return brandChange();
  }

  private long seq() {
    return changes.size() + 1L;
  }

  private long revise(String thing) {
    return revisions.merge(thing, 1L, Long::sum);
  }

  private Instant at() {
    return NOW.minusSeconds(60L * random.nextInt(60 * 24 * 60));
  }

  private Action action(int post) {
    return ACTIONS.get(post % ACTIONS.size());
  }

  private ShopperEvent makeEvent(long id) {
    int post = random.nextInt(POSTS);
    long shopper = 1 + random.nextInt(SHOPPERS);
    List<Step> steps = action(post).steps();
    Step step =
        random.nextInt(20) == 0
            ? Step.values()[random.nextInt(Step.values().length)]
            : steps.get(Math.min(random.nextInt(steps.size()), random.nextInt(steps.size())));
    // The journeys of one shopper lie near each other; ties and wrong order are frequent.
    Instant base = NOW.minus(Duration.ofDays(1 + (shopper * 31 + post * 17) % 50));
    Instant at = base.plusSeconds(60L * random.nextInt(random.nextInt(6) == 0 ? 12_000 : 30));
    return new ShopperEvent(
        id,
        "p" + post,
        shopper,
        step,
        at,
        step == Step.REPLY ? ReplyOutcome.ADDED : ReplyOutcome.NONE,
        null,
        random.nextBoolean() ? Placement.ORGANIC : Placement.PROMOTED,
        Surface.WEB,
        "FR");
  }

  private Change event() {
    ShopperEvent event = makeEvent(events.size() + 1L);
    events.add(event);
    return new Change.ShopperEventChange(
        seq(), event.at(), revise("SHOPPER_EVENT" + event.eventId()), event);
  }

  private Change restatedEvent() {
    if (events.isEmpty()) {
      return event();
    }
    ShopperEvent old = events.get(random.nextInt(events.size()));
    ShopperEvent other = makeEvent(old.eventId());
    ShopperEvent restated =
        new ShopperEvent(
            old.eventId(),
            old.postId(),
            old.shopper(),
            random.nextBoolean() ? old.step() : other.step(),
            old.at().plusSeconds(60L * random.nextInt(-20, 20)),
            old.outcome(),
            null,
            old.placement(),
            old.surface(),
            old.country());
    events.set((int) old.eventId() - 1, restated);
    return new Change.ShopperEventChange(
        seq(), restated.at(), revise("SHOPPER_EVENT" + old.eventId()), restated);
  }

  private Change deletion(Change.Kind kind, String id) {
    return new Change.Deletion(seq(), NOW, revise(kind + id), kind, id);
  }

  private static Currency currency(int order) {
    return Currency.getInstance(List.of("EUR", "EUR", "USD", "EUR", "JPY").get(order % 5));
  }

  private Change order(int number) {
    String id = "o" + number;
    int post = random.nextInt(POSTS + 1);
    List<Order.Line> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      lines.add(
          new Order.Line(
              "product" + random.nextInt(4),
              1 + random.nextInt(3),
              100 + random.nextInt(9000),
              random.nextInt(90)));
    }
    Instant placed = at();
    return new Change.OrderChange(
        seq(),
        placed,
        revise("ORDER" + id),
        new Order(
            id,
            BRAND,
            post == POSTS ? null : "p" + post,
            Order.Status.PLACED,
            placed,
            currency(number),
            lines,
            0,
            0,
            "FR"));
  }

  private Change returned(int number) {
    int order = random.nextInt(orders + 4);
    String id = "r" + number;
    Instant processed = at();
    return new Change.ReturnChange(
        seq(),
        processed,
        revise("RETURN" + id),
        new Return(
            id,
            BRAND,
            "o" + order,
            null,
            Return.Kind.RETURN,
            1,
            new Money(1 + random.nextInt(12_000), currency(order)),
            processed));
  }

  private Change rate() {
    LocalDate day = LocalDate.ofInstant(at(), ZoneId.of("Europe/Paris"));
    boolean yen = random.nextInt(3) == 0;
    return new Change.FxRateChange(
        seq(),
        NOW,
        revise("FX " + day + yen),
        new FxRate(
            day,
            Currency.getInstance(yen ? "JPY" : "USD"),
            EUR,
            BigDecimal.valueOf((yen ? 60 : 9000) + random.nextInt(20), 4)));
  }

  private Change metric() {
    int post = random.nextInt(POSTS);
    Instant minute = NOW.minus(Duration.ofMinutes(random.nextInt(2000) * 29L));
    return new Change.MetricChange(
        seq(),
        minute,
        revise("METRIC" + post + minute),
        new Metric(
            "p" + post,
            minute,
            Placement.PROMOTED,
            Surface.WEB,
            random.nextInt(500),
            random.nextInt(3),
            0,
            0,
            0,
            random.nextInt(900)));
  }

  private Change post(int number) {
    String id = "p" + number;
    return new Change.PostChange(
        seq(),
        NOW,
        revise("POST" + id),
        new Post(
            id,
            BRAND,
            "c" + number % 2,
            "product1",
            random.nextInt(12) == 0 ? ACTIONS.get(random.nextInt(3)) : action(number),
            Placement.ORGANIC,
            "Maison Test",
            "@test",
            "Hello 👋",
            null,
            null,
            null,
            Money.of(1999, "EUR"),
            10L,
            NOW.minus(Duration.ofDays(60)),
            null,
            null));
  }

  private Change brandChange() {
    String zone = random.nextInt(3) == 0 ? "America/New_York" : "Europe/Paris";
    return new Change.BrandChange(
        seq(), NOW, revise("BRAND"), brand(zone, 60 + random.nextInt(60)));
  }
}
