package app.comptoir.ui.sample;

import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.StepCount;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Span;
import app.comptoir.store.db.StoreException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A dashboard of made-up figures for tests of screens and for looking at them: seeded, so always
/// the same, and [#tick] makes them move. [#fail] makes every reading fail until [#recover].
public final class SampleDashboard implements Dashboard {
  public static final Instant NOW = Instant.parse("2026-11-22T15:42:10Z");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Brand BRAND =
      new Brand(
          "maison",
          "Maison Lumière",
          ZoneId.of("Europe/Paris"),
          EUR,
          DayOfWeek.MONDAY,
          List.of(),
          new ReadabilityBudget(400, 6));

  private static final String[] CAMPAIGNS = {
    "Rentrée 2026", "Black Friday", "#MaisonCart", "Advent calendar", "App launch", "Winter lights"
  };
  private static final String[] TEXTS = {
    "The Aurore lamp is back. Linen shade, oak foot, made in Lyon ✨",
    "Only this weekend: the Comète pendant at −30 %. When they are gone, they are gone.",
    "Reply #MaisonCart and the Étoile candle set waits in your cart 🕯️",
    "Our app knows when the sun sets at yours. Install it and your lamps follow.",
    "Une lumière douce pour les longues soirées : la Veilleuse Opale",
    "Black Friday starts at midnight. The first 400 get the Halo floor lamp for 149 €.",
    "A lamp that folds into your bag. Nomade, 12 hours of light, USB-C.",
    "Twenty-four little doors, twenty-four little lights: the Advent string 🎄"
  };
  private static final Action[] ACTIONS = {
    Action.BUY_NOW,
    Action.BUY_NOW,
    Action.CART_REPLY,
    Action.INSTALL,
    Action.BUY_NOW,
    Action.BUY_NOW,
    Action.BUY_NOW,
    Action.CART_REPLY
  };

  private final int posts;
  private final ConcurrentHashMap<String, AtomicLong> ticks = new ConcurrentHashMap<>();
  private volatile List<Brand> brands = List.of(BRAND);
  private volatile @Nullable String failure;
  private volatile Sales.@Nullable Basis lastBasis;

  public SampleDashboard(int posts) {
    this.posts = posts;
  }

  /// One more order of a post: its figures, and those of the whole, move.
  public void tick(String postId) {
    ticks.computeIfAbsent(postId, _ -> new AtomicLong()).incrementAndGet();
  }

  public void fail(String code) {
    failure = code;
  }

  public void recover() {
    failure = null;
  }

  /// The basis that was asked for last.
  public Sales.@Nullable Basis lastBasis() {
    return lastBasis;
  }

  private void check() {
    String code = failure;
    if (code != null) {
      throw new StoreException(code, "The database cannot be read.", null);
    }
  }

  private long ticksOf(String postId) {
    AtomicLong count = ticks.get(postId);
    return count == null ? 0 : count.get();
  }

  private long allTicks() {
    return ticks.values().stream().mapToLong(AtomicLong::get).sum();
  }

  @Override
  public Instant now() {
    return NOW;
  }

  @Override
  public List<Brand> brands() {
    return brands;
  }

  /// There are others from now on.
  public void brands(List<Brand> others) {
    brands = List.copyOf(others);
  }

  @Override
  public List<Campaign> campaigns(String brandId) {
    check();
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < CAMPAIGNS.length; i++) {
      campaigns.add(
          new Campaign(
              "c" + i,
              brandId,
              CAMPAIGNS[i],
              i == 2 ? "#MaisonCart" : null,
              NOW.minus(Duration.ofDays(80)),
              null));
    }
    return campaigns;
  }

  @Override
  public OverviewSnapshot overview(Selection selection) {
    throw new UnsupportedOperationException("not a screen under test");
  }

  @Override
  public List<PostRow> posts(Selection selection) {
    check();
    List<PostRow> rows = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      rows.add(row(i));
    }
    rows.sort(Comparator.comparingLong((PostRow row) -> row.net().minor()).reversed());
    return rows;
  }

  private PostRow row(int i) {
    Random random = new Random(i * 31L + 7);
    Post post = post(i, random);
    long more = ticksOf(post.id());
    long impressions = 4_000 + random.nextInt(600_000) / (1 + i / 9) + more * 97;
    long entered = impressions * (5 + random.nextInt(11)) / 1000 + more;
    long converted = entered * (3 + random.nextInt(22)) / 100;
    long orders = post.action() == Action.INSTALL ? 0 : converted + more;
    long each = post.price() == null ? 0 : post.price().minor();
    long gross = orders * each;
    long discounts = gross * (i % 4) / 50;
    long returns = gross * (6 + i % 5) / 100;
    long spend = post.placement() == Placement.PROMOTED ? impressions * 11 / 10 : 0;
    Long stock = post.stockAllocated();
    return new PostRow(
        post,
        CAMPAIGNS[i % CAMPAIGNS.length],
        impressions,
        entered,
        converted,
        SampleSales.of(
            EUR,
            orders,
            orders,
            gross,
            discounts,
            returns,
            (gross - discounts) * 8 / 100,
            spend,
            WithoutRate.NONE),
        stock == null ? -1 : Math.max(0, stock - orders % (stock + 30)));
  }

  private static Post post(int i, Random random) {
    int kind = i % TEXTS.length;
    Action action = ACTIONS[kind];
    boolean limited = kind == 1 || kind == 5;
    return new Post(
        "p%03d".formatted(i),
        BRAND.id(),
        "c" + i % CAMPAIGNS.length,
        action == Action.INSTALL ? null : "product" + kind,
        action,
        random.nextInt(3) == 0 ? Placement.ORGANIC : Placement.PROMOTED,
        "Maison Lumière",
        "@maisonlumiere",
        TEXTS[kind] + (i < TEXTS.length ? "" : " (" + (i / TEXTS.length + 1) + ")"),
        action == Action.CART_REPLY ? "#MaisonCart" : null,
        "m" + i,
        "A lamp on a table",
        action == Action.INSTALL ? null : eur(2_900 + 1_000L * random.nextInt(14)),
        limited ? (Long) (100L + 50 * random.nextInt(7)) : null,
        NOW.minus(Duration.ofHours(20 + random.nextInt(60 * 24))),
        limited ? NOW.plus(Duration.ofHours(30)) : null,
        null);
  }

  static Money eur(long minor) {
    return new Money(minor, EUR);
  }

  /// The days of a period, as far as the samples need it.
  public static Span span(Selection selection) {
    DayRange days = selection.period().days(new Today(BRAND.dayOf(NOW), BRAND.weekStart()));
    return spanOf(days.from(), days.to());
  }

  static Span spanOf(LocalDate from, LocalDate to) {
    return new Span(
        from,
        to,
        from.atStartOfDay(BRAND.zone()).toInstant(),
        to.plusDays(1).atStartOfDay(BRAND.zone()).toInstant());
  }

  @Override
  public Optional<PostDetail> post(Selection selection, String postId) {
    check();
    return posts(selection).stream()
        .filter(row -> row.post().id().equals(postId))
        .findFirst()
        .map(row -> detail(selection, row));
  }

  private PostDetail detail(Selection selection, PostRow row) {
    Span span = span(selection);
    long net = row.net().minor();
    Random random = new Random(row.post().id().hashCode());
    List<DayValue> days = new ArrayList<>();
    double[] weights = random.doubles(span.days(), 0.2, 1).toArray();
    double sum = java.util.Arrays.stream(weights).sum();
    long left = net;
    for (int i = 0; i < span.days(); i++) {
      long value = i == span.days() - 1 ? left : Math.round(net * weights[i] / sum);
      left -= value;
      days.add(new DayValue(span.from().plusDays(i), value));
    }
    return new PostDetail(
        row,
        SampleFunnels.funnel(row, span),
        days,
        orders((int) Math.min(20, row.orders()), row.post().id().hashCode(), span.to()));
  }

  static List<OrderSummary> orders(int count, long seed, LocalDate day) {
    Random random = new Random(seed);
    String[] countries = {"FR", "DE", "BE", "GB", "CH"};
    String[] currencies = {"EUR", "EUR", "EUR", "GBP", "CHF"};
    Instant at = day.atTime(16, 40).atZone(BRAND.zone()).toInstant();
    List<OrderSummary> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at = at.minusSeconds(60 + random.nextInt(900));
      int from = random.nextInt(5);
      Money gross = Money.of(2_900 + random.nextInt(30_000), currencies[from]);
      orders.add(
          new OrderSummary(
              "M-%05d".formatted(88_000 - i),
              at,
              gross,
              new Money(random.nextInt(3) == 0 ? gross.minor() / 10 : 0, gross.currency()),
              new Money(random.nextInt(9) == 0 ? gross.minor() : 0, gross.currency()),
              i == 3 ? null : eur(gross.minor() * 9 / 10),
              countries[from]));
    }
    return orders;
  }

  @Override
  public FunnelSnapshot funnel(FunnelSnapshot.Query query) {
    check();
    return SampleFunnels.funnel(query, span(query.selection()), allTicks(), campaigns("maison"));
  }

  @Override
  public RevenueSnapshot revenue(RevenueSnapshot.Query query) {
    check();
    lastBasis = query.basis();
    return SampleRevenue.revenue(query, span(query.selection()), allTicks());
  }

  @Override
  public List<OrderSummary> orders(
      String brandId, LocalDate from, LocalDate to, @Nullable String postId, int limit) {
    check();
    long count = SampleRevenue.day(from, allTicks()).sales().orders();
    return orders((int) Math.min(limit, postId == null ? count : 7), from.toEpochDay(), to);
  }

  @Override
  public List<JourneyRow> journeys(FunnelSnapshot.Query query, int step, int limit) {
    check();
    StepCount asked = funnel(query).steps().get(step);
    Random random = new Random(step);
    List<JourneyRow> rows = new ArrayList<>();
    Instant at = NOW;
    for (int i = 0; i < Math.min(limit, asked.reached()); i++) {
      at = at.minusSeconds(20 + random.nextInt(400));
      List<Instant> times = new ArrayList<>();
      for (int k = 0; k <= step; k++) {
        times.add(at.plusSeconds(k * (30L + random.nextInt(4_000))));
      }
      rows.add(
          new JourneyRow(
              "p%03d".formatted(random.nextInt(posts)),
              "%016x".formatted(random.nextLong()),
              times,
              i % 3 == 0 ? "DE" : "FR",
              i % 4 == 0 ? "WEB" : "MOBILE_APP"));
    }
    return rows;
  }

  /// Steps of an action for `entered` journeys.
  static List<StepCount> steps(Action action, long entered, double[] rates) {
    Duration[] medians = {
      Duration.ZERO,
      Duration.ofSeconds(14),
      Duration.ofSeconds(206),
      Duration.ofMinutes(11),
      Duration.ofHours(52)
    };
    List<StepCount> steps = new ArrayList<>();
    double reached = entered;
    for (int i = 0; i < action.steps().size(); i++) {
      reached *= rates[i];
      Duration median = i == 0 || (long) reached == 0 ? null : medians[i];
      steps.add(
          new StepCount(
              action.steps().get(i),
              (long) reached,
              median,
              median == null ? null : median.multipliedBy(4)));
    }
    return steps;
  }
}
