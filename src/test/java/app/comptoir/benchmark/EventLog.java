package app.comptoir.benchmark;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.ShopperEvent;
import app.comptoir.domain.funnel.Step;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Order;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// A seeded log of shoppers' events over a year: 240 posts, each alive for a month, journeys with
/// the rates and delays of real ones, in the order a platform would tell of them (a few late). Made
/// without the simulated platform, so that a benchmark measures nothing but what it is about.
final class EventLog {
  static final int POSTS = 240;
  static final Brand BRAND =
      new Brand(
          "bench",
          "Bench",
          ZoneId.of("Europe/Paris"),
          Currency.getInstance("EUR"),
          DayOfWeek.MONDAY,
          List.of(),
          new ReadabilityBudget(300, 6));

  private static final String[] COUNTRIES = {"FR", "FR", "FR", "DE", "BE", "ES", "IT", "GB", "US"};
  private static final long YEAR = Duration.ofDays(365).toNanos() / 1000;
  private static final long MONTH = Duration.ofDays(30).toNanos() / 1000;
  private static final Step[][] STEPS = {
    {Step.TAP, Step.PRODUCT_VIEW, Step.CHECKOUT, Step.PURCHASE, Step.DELIVERED},
    {Step.REPLY, Step.IN_CART, Step.MERCHANT_CHECKOUT, Step.PURCHASE, Step.DELIVERED},
    {Step.TAP, Step.INSTALL_STARTED, Step.INSTALLED, Step.FIRST_OPEN}
  };

  private final SplittableRandom random;
  private final long start;
  private final double gap;
  private final PriorityQueue<Pending> pending = new PriorityQueue<>();
  private double nextJourney;
  private long seq;
  private long eventId;

  /// An event that is still to come.
  private record Pending(
      long told, long at, int post, long shopper, int step, Placement placement, Surface surface)
      implements Comparable<Pending> {
    @Override
    public int compareTo(Pending other) {
      return Long.compare(told, other.told);
    }
  }

  /// @param events how many the year has, about
  EventLog(long seed, Instant end, long events) {
    random = new SplittableRandom(seed);
    start = ChronoUnit.MICROS.between(Instant.EPOCH, end) - YEAR;
    gap = YEAR / (events / 2.15);
  }

  static Action action(int post) {
    return Action.values()[1 + post % 3];
  }

  /// The catalogue's part of the log: the posts.
  List<Change> posts() {
    List<Change> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      Instant published = instant(start + published(i));
      Post post =
          new Post(
              "post-" + i,
              BRAND.id(),
              "campaign-" + i % 12,
              "product-" + i % 40,
              action(i),
              i % 3 == 0 ? Placement.PROMOTED : Placement.ORGANIC,
              "Bench",
              "@bench",
              "Post number " + i,
              null,
              null,
              null,
              Money.of(1999, "EUR"),
              null,
              published,
              null,
              null);
      posts.add(new Change.PostChange(++seq, published, 1, post));
    }
    return posts;
  }

  private static long published(int post) {
    return (YEAR - MONTH / 2) * post / POSTS - MONTH / 2;
  }

  /// The next events of the log.
  List<Change> events(int count) {
    List<Change> page = new ArrayList<>(count);
    while (page.size() < count) {
      while (pending.isEmpty() || pending.peek().told >= (long) nextJourney) {
        begin();
      }
      page.add(next());
    }
    return page;
  }

  /// The next events of the log, each purchase followed by its order.
  List<Change> withOrders(int count) {
    List<Change> page = new ArrayList<>(count + count / 8);
    for (Change change : events(count)) {
      page.add(change);
      if (change instanceof Change.ShopperEventChange(_, Instant at, _, ShopperEvent event)
          && event.step() == Step.PURCHASE) {
        page.add(new Change.OrderChange(++seq, at, 1, order(event)));
      }
    }
    return page;
  }

  private static Order order(ShopperEvent event) {
    return new Order(
        "order-" + event.eventId(),
        BRAND.id(),
        event.postId(),
        Order.Status.PLACED,
        event.at(),
        BRAND.currency(),
        List.of(new Order.Line("product-" + event.shopper() % 40, 1, 1999, 0)),
        0,
        0,
        event.country());
  }

  private Change next() {
    Pending event = pending.remove();
    Step[] steps = STEPS[event.post % 3];
    if (event.step + 1 < steps.length && random.nextDouble() < goOn(event.step)) {
      long delay = (long) (delay(event.step) * -Math.log(1 - random.nextDouble()));
      pending.add(told(event.at + delay, event, event.step + 1));
    }
    return new Change.ShopperEventChange(
        ++seq,
        instant(start + event.told),
        1,
        new ShopperEvent(
            ++eventId,
            "post-" + event.post,
            event.shopper,
            steps[event.step],
            instant(start + event.at),
            ReplyOutcome.NONE,
            null,
            event.placement,
            event.surface,
            COUNTRIES[(int) Long.remainderUnsigned(event.shopper, COUNTRIES.length)]));
  }

  private void begin() {
    long at = (long) nextJourney;
    nextJourney += gap;
    int newest = (int) (Math.min(YEAR - 1, at) * POSTS / YEAR);
    double skew = random.nextDouble();
    int post = Math.clamp(newest - (int) (skew * skew * 20), 0, POSTS - 1);
    long shopper = random.nextInt(50) == 0 ? random.nextInt(10_000) * 2L : random.nextLong() & ~1L;
    Pending first =
        new Pending(
            at,
            at,
            post,
            shopper,
            0,
            post % 3 == 0 && random.nextBoolean() ? Placement.PROMOTED : Placement.ORGANIC,
            random.nextInt(4) == 0 ? Surface.WEB : Surface.MOBILE_APP);
    pending.add(told(at, first, 0));
  }

  /// One in a hundred comes late, by up to a day.
  private Pending told(long at, Pending of, int step) {
    long late = random.nextInt(100) == 0 ? random.nextLong(Duration.ofDays(1).toNanos() / 1000) : 0;
    return new Pending(at + late, at, of.post, of.shopper, step, of.placement, of.surface);
  }

  private static double goOn(int step) {
    return switch (step) {
      case 0 -> 0.8;
      case 1 -> 0.3;
      case 2 -> 0.45;
      default -> 0.95;
    };
  }

  /// Mean time to the next step, µs.
  private static long delay(int step) {
    return switch (step) {
      case 0 -> 20_000_000L;
      case 1 -> 180_000_000L;
      case 2 -> 240_000_000L;
      default -> Duration.ofDays(3).toNanos() / 1000;
    };
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
