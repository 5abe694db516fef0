package app.comptoir.ui;

import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.OverviewSnapshot.Figure;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.service.figures.OverviewSnapshot.WaitingOffer;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.service.figures.PostRow;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.service.figures.Span;
import app.comptoir.ui.sample.SampleSales;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Plausible figures without a database: seeded, so that a screen and a test see the same ones, and
/// with what is hard to show: emoji, long French texts, right-to-left, huge amounts, yen.
final class FakeDashboard implements Dashboard {
  static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");
  static final Brand LUMEN = brand("lumen", "Maison Lumière", "Europe/Paris", "EUR");
  static final Brand NORTH = brand("north", "Northbound Outfitters", "America/New_York", "USD");
  static final Brand KUMO = brand("kumo", "Kumo 雲", "Asia/Tokyo", "JPY");

  private static final List<String> TEXTS =
      List.of(
          "✨ Le Bougeoir Étoile est de retour — édition limitée, 200 pièces seulement 🕯️",
          "Reply #LumenCart and the Linen Throw waits in your cart. No rush, no checkout here.",
          "Nouveau : l’application Maison Lumière pour composer votre table de fête en réalité"
              + " augmentée, depuis votre canapé, avec tous les coloris de la saison",
          "עיצוב חדש לבית · the Jaffa lamp, hand-blown glass 💡",
          "Flash: −30 % on every vase until midnight",
          "Behind the scenes at the workshop with Élodie 👩‍🎨");

  /// Replaces every overview it gives; a test may also throw here.
  volatile UnaryOperator<OverviewSnapshot> overviewFilter = UnaryOperator.identity();

  volatile List<Brand> brands = List.of(KUMO, LUMEN, NORTH);
  final AtomicInteger overviewReads = new AtomicInteger();

  static Brand named(String id, String name) {
    return brand(id, name, "Europe/Paris", "EUR");
  }

  private static Brand brand(String id, String name, String zone, String currency) {
    return new Brand(
        id,
        name,
        ZoneId.of(zone),
        Currency.getInstance(currency),
        DayOfWeek.MONDAY,
        List.of(),
        new ReadabilityBudget(300, 8));
  }

  @Override
  public Instant now() {
    return NOW;
  }

  @Override
  public List<Brand> brands() {
    return brands;
  }

  @Override
  public List<Campaign> campaigns(String brandId) {
    return List.of(new Campaign("c1", brandId, "Noël 2026", "#LumenCart", NOW, null));
  }

  Brand brandOf(String id) {
    return brands.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  /// Minor units per unit of fake money: yen amounts look like yen.
  private static long scale(Brand brand) {
    return brand.equals(KUMO) ? 160 : 100;
  }

  Span span(Selection s) {
    Brand brand = brandOf(s.brandId());
    DayRange days = s.period().days(new Today(brand.dayOf(NOW), brand.weekStart()));
    return span(brand, days.from(), days.to());
  }

  private static Span span(Brand brand, LocalDate from, LocalDate to) {
    Instant end = to.plusDays(1).atStartOfDay(brand.zone()).toInstant();
    return new Span(
        from, to, from.atStartOfDay(brand.zone()).toInstant(), end.isAfter(NOW) ? NOW : end);
  }

  private static @Nullable Span compared(Brand brand, Span span, Comparison comparison) {
    return switch (comparison) {
      case NONE -> null;
      case PREVIOUS_PERIOD ->
          span(brand, span.from().minusDays(span.days()), span.from().minusDays(1));
      case SAME_PERIOD_LAST_YEAR -> span(brand, span.from().minusYears(1), span.to().minusYears(1));
      case SAME_WEEKDAYS_LAST_YEAR ->
          span(brand, span.from().minusWeeks(52), span.to().minusWeeks(52));
    };
  }

  private static List<DayValue> days(Brand brand, Span span) {
    List<DayValue> days = new ArrayList<>();
    for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
      Random random = new Random(day.toEpochDay() * 31 + brand.id().hashCode());
      double weekend = day.getDayOfWeek().getValue() >= 6 ? 1.4 : 1;
      double growth = 1 + (day.toEpochDay() - 20_700) / 250.0;
      double value = 820 * weekend * growth * (0.75 + random.nextDouble() * 0.5);
      boolean today = day.equals(brand.dayOf(NOW));
      days.add(new DayValue(day, Math.round(value * scale(brand) * (today ? 0.55 : 1))));
    }
    return days;
  }

  @Override
  public OverviewSnapshot overview(Selection s) {
    overviewReads.incrementAndGet();
    Brand brand = brandOf(s.brandId());
    Span span = span(s);
    Span compared = compared(brand, span, s.comparison());
    List<DayValue> now = days(brand, span);
    List<DayValue> then = compared == null ? List.of() : days(brand, compared);
    return overviewFilter.apply(
        new OverviewSnapshot(
            brand,
            span,
            compared,
            figures(brand, now, then),
            now,
            then,
            List.of(),
            null,
            live(),
            posts(s).subList(0, 5),
            waiting(brand),
            List.of(),
            brand.equals(LUMEN) ? new WithoutRate(3, 0) : WithoutRate.NONE,
            Coverage.ALL,
            NOW.minusSeconds(12)));
  }

  private static List<Figure> figures(Brand brand, List<DayValue> now, List<DayValue> then) {
    long net = now.stream().mapToLong(DayValue::value).sum();
    long before = then.stream().mapToLong(DayValue::value).sum();
    List<Double> spark = now.stream().map(d -> (double) d.value()).toList();
    List<Double> wave = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      wave.add(now.size() - i == 4 ? Double.NaN : 3 + Math.sin(i / 3.0) + i % 3 * 0.3);
    }
    long orders = net / scale(brand) / 61;
    long ordersBefore = before / scale(brand) / 58;
    boolean none = then.isEmpty();
    return List.of(
        figure("net_sales", money(brand, net), none ? unknown() : money(brand, before), spark),
        figure(
            "contribution",
            money(brand, net * 58 / 100),
            none ? unknown() : money(brand, before * 61 / 100),
            spark),
        figure(
            "orders",
            new KpiValue.Count(orders),
            none ? unknown() : new KpiValue.Count(ordersBefore),
            wave),
        figure(
            "aov",
            money(brand, orders == 0 ? 0 : net / orders),
            none || ordersBefore == 0 ? unknown() : money(brand, before / ordersBefore),
            wave),
        figure(
            "cvr",
            KpiValue.share(orders, orders * 42 + 17),
            none ? unknown() : KpiValue.share(ordersBefore, ordersBefore * 40 + 3),
            wave),
        figure("ctr", KpiValue.share(0, 0), unknown(), List.of()));
  }

  private static Figure figure(String id, KpiValue now, KpiValue then, List<Double> spark) {
    return new Figure(id, now, then, true, spark);
  }

  private static KpiValue money(Brand brand, long minor) {
    return new KpiValue.Amount(new Money(minor, brand.currency()));
  }

  private static KpiValue unknown() {
    return new KpiValue.Unknown();
  }

  static List<LiveFunnel> live() {
    Random random = new Random(7);
    return List.of(
        new LiveFunnel(Action.BUY_NOW, List.of(1284L, 1021L, 66L, 31L, 12L), minutes(random, 40)),
        new LiveFunnel(Action.CART_REPLY, List.of(312L, 187L, 41L, 22L, 3L), minutes(random, 10)),
        new LiveFunnel(Action.INSTALL, List.of(640L, 301L, 166L, 143L), minutes(random, 22)));
  }

  private static List<Long> minutes(Random random, int most) {
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      minutes.add((long) (most * (0.3 + 0.7 * random.nextDouble()) * (0.5 + i / 120.0)));
    }
    return minutes;
  }

  static List<WaitingOffer> waiting(Brand brand) {
    return List.of(
        offer(brand, "o1", "Calendrier de l’Avent — 24 bougies parfumées", -2, 1_200_00),
        offer(brand, "o2", "Black Friday: linen at −25 %", 9, 8_500_00),
        offer(brand, "o3", "Lampe Jaffa, verre soufflé bouche, série numérotée 🎁", 70, 3_000_00),
        offer(brand, "o4", "App install push, week 48", 130, 12_000_00),
        offer(brand, "o5", "Soldes d’hiver", 500, 25_000_00),
        offer(brand, "o6", "Saint-Valentin", 900, 4_000_00));
  }

  private static WaitingOffer offer(Brand brand, String id, String title, int hours, long minor) {
    return new WaitingOffer(
        id,
        brand.id(),
        title,
        NOW.plus(Duration.ofHours(hours)),
        new Money(minor * scale(brand) / 100, brand.currency()),
        null);
  }

  @Override
  public List<PostRow> posts(Selection s) {
    Brand brand = brandOf(s.brandId());
    List<PostRow> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      long net = 1_845_000L * scale(brand) / 100 / (i + 1) / (i + 1);
      Action action = Action.values()[1 + i % 3];
      long sold = action == Action.INSTALL ? 0 : net;
      rows.add(
          new PostRow(
              post(brand, i, action),
              "Noël 2026",
              182_400L / (i + 1),
              4_211L / (i + 1),
              211L / (i + 1),
              SampleSales.of(
                  brand.currency(),
                  action == Action.INSTALL ? 0 : 198L / (i + 1),
                  240L / (i + 1),
                  net + net / 9,
                  net + net / 9 - sold,
                  0,
                  sold - net * 6 / 10 - net / 5,
                  net / 5,
                  WithoutRate.NONE),
              i % 4 == 0 ? 57 : -1));
    }
    rows.sort((a, b) -> b.net().compareTo(a.net()));
    return rows;
  }

  static Post post(Brand brand, int i, Action action) {
    return new Post(
        "p" + i,
        brand.id(),
        "c1",
        "pr" + i,
        action,
        i % 2 == 0 ? Placement.PROMOTED : Placement.ORGANIC,
        brand.name(),
        "@" + brand.id(),
        TEXTS.get(i % TEXTS.size()),
        action == Action.CART_REPLY ? "#LumenCart" : null,
        "m" + i,
        "A candle holder of brass on a dark table",
        action == Action.INSTALL ? null : new Money(4_990L * scale(brand) / 100, brand.currency()),
        i % 4 == 0 ? 200L : null,
        NOW.minus(Duration.ofHours(30L + i)),
        i % 4 == 0 ? NOW.plus(Duration.ofHours(7)) : null,
        null);
  }

  @Override
  public Optional<PostDetail> post(Selection selection, String postId) {
    return Optional.empty();
  }

  @Override
  public FunnelSnapshot funnel(FunnelSnapshot.Query query) {
    throw new UnsupportedOperationException("no screen asks for it yet");
  }

  @Override
  public RevenueSnapshot revenue(RevenueSnapshot.Query query) {
    throw new UnsupportedOperationException("no screen asks for it yet");
  }

  @Override
  public List<OrderSummary> orders(
      String brandId, LocalDate from, LocalDate to, @Nullable String postId, int limit) {
    throw new UnsupportedOperationException("no screen asks for it yet");
  }

  @Override
  public List<JourneyRow> journeys(FunnelSnapshot.Query query, int step, int limit) {
    throw new UnsupportedOperationException("no screen asks for it yet");
  }
}
