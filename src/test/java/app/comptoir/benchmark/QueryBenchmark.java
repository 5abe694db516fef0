package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.PostQueries;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (b) Each screen, and the questions behind them, at one and at ten million events, against DuckDB
/// and H2 scanning the raw rows. Where an answer can be compared, it must be the same.
@Tag("benchmark")
class QueryBenchmark {
  private static final int PAGE = 5000;
  private static final int MILLIONS = Integer.getInteger("bench.millions", 10);
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int RUNS = 40;

  /// DuckDB is warm after a few runs; as many are measured as of ours, less where one takes long.
  private static final int DUCK_RUNS = 20;

  /// Whether only the questions are asked, at the larger size, and of DuckDB alone.
  private static final boolean QUESTIONS_ONLY = Boolean.getBoolean("bench.questions");

  @TempDir Path folder;

  private final Map<String, Double> small = new TreeMap<>();

  @Test
  void screensAndTheirQuestions() throws Exception {
    if (!QUESTIONS_ONLY) {
      measure(1, true);
    }
    measure(MILLIONS, false);
  }

  private void measure(int millions, boolean h2Too) throws Exception {
    Path here = Files.createDirectories(folder.resolve(millions + "m"));
    Clock clock = Clock.fixed(END, ZoneOffset.UTC);
    try (RawRows raw = new RawRows(here);
        Database database = Database.open(here.resolve("app"), clock);
        Connection duck = DriverManager.getConnection("jdbc:duckdb:" + here.resolve("raw.duckdb"));
        Connection h2 =
            DriverManager.getConnection("jdbc:h2:file:" + here.resolve("raw"), "sa", "")) {
      fill(database, clock, raw, millions);
      raw.written();
      raw.intoDuckDb(duck);
      if (h2Too) {
        raw.intoH2(h2);
      }
      // Otherwise H2 would answer a repeated question from its memory.
      database.write(handle -> handle.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
      questions(database, millions, duck, h2Too ? h2 : null);
      if (!QUESTIONS_ONLY) {
        screens(
            new StoreDashboard(
                database, new PeriodResolver(clock), () -> ReviewDesk.Attention.NONE),
            millions);
      }
    }
    Results.say(
        "%d M events: file %.0f bytes an event (orders included), DuckDB %.0f",
        millions,
        Files.size(here.resolve("app/comptoir.mv.db")) / (millions * 1e6),
        Files.size(here.resolve("raw.duckdb")) / (millions * 1e6));
  }

  private static void fill(Database database, Clock clock, RawRows raw, int millions)
      throws Exception {
    EventLog log = new EventLog(7, END, millions * 1_000_000L);
    Replica replica = new Replica(database, clock);
    replica.ensureBrand(EventLog.BRAND);
    replica.apply("bench", log.posts(), "posts");
    for (int page = 1; page <= millions * 1_000_000 / PAGE; page++) {
      List<Change> changes = log.withOrders(PAGE);
      replica.apply("bench", changes, "c" + page);
      raw.add(changes);
    }
  }

  /// A question, and the same in SQL over the raw rows.
  ///
  /// @param same whether the answer is a list of rows, the same as the SQL gives
  private record Question(String name, Function<StoreView, ?> ask, String sql, boolean same) {

    /// What H2 is asked over raw rows: of a funnel the least that must be done, one pass without
    /// the order of the steps.
    String forH2() {
      return sql.contains("FILTER") ? RawRows.onePass() : sql.replace("//", "/");
    }
  }

  private static long start(LocalDate day) {
    return RawRows.micros(day.atStartOfDay(PARIS).toInstant());
  }

  private static List<Question> all(int brandKey, StoredBrand brand) {
    Days month = new Days(brandKey, LAST.minusDays(29), LAST);
    Days year = new Days(brandKey, LAST.minusDays(364), LAST);
    long monthFrom = start(month.from());
    long yearFrom = start(year.from());
    long end = start(LAST.plusDays(1));
    int buy = Action.BUY_NOW.ordinal();
    PostFilter campaign = new PostFilter(buy, "campaign-3", null);
    PostFilter buyNow = new PostFilter(buy, null, null);
    List<Question> all = new ArrayList<>();
    all.add(
        new Question(
            "campaign, 30 days, ordered funnel",
            view -> funnel(view.funnels().reached(month, campaign, FunnelQueries.Part.WHOLE), 5),
            RawRows.funnel("post % 3 = 0 AND post % 12 = 3", 5, monthFrom, end, "0"),
            true));
    all.add(
        new Question(
            "all posts, 365 days, ordered funnel",
            view -> funnel(view.funnels().reached(year, buyNow, FunnelQueries.Part.WHOLE), 5),
            RawRows.funnel("post % 3 = 0", 5, yearFrom, end, "0"),
            true));
    all.add(
        new Question(
            "by country, 30 days, ordered funnel",
            view -> funnel(view.funnels().reached(month, buyNow, FunnelQueries.Part.COUNTRY), 5),
            RawRows.funnel("post % 3 = 0", 5, monthFrom, end, "country"),
            false));
    all.add(
        new Question(
            "revenue by day, 365 days",
            view -> view.sales().money(year, PostFilter.all(), SalesQueries.Part.WHOLE),
            "SELECT brand_day, COUNT(*), SUM(gross) FROM orders WHERE placed_us >= "
                + yearFrom
                + " GROUP BY brand_day ORDER BY brand_day",
            false));
    all.add(
        new Question(
            "every post's funnel and sales, 30 days",
            view -> sold(view.posts().figures(brand, month)),
            "SELECT f.*, o.orders, o.gross FROM ("
                + RawRows.funnel("TRUE", 5, monthFrom, end, "post")
                + ") f JOIN (SELECT post, COUNT(*) AS orders, SUM(gross) AS gross FROM orders"
                + " WHERE placed_us >= "
                + monthFrom
                + " GROUP BY post) o ON o.post = f.k ORDER BY f.k",
            true));
    long hour = RawRows.micros(END) - 3_600_000_000L;
    all.add(
        new Question(
            "last 60 minutes by minute",
            view -> view.funnels().minutes(brandKey, END.minusSeconds(3600), PostFilter.all()),
            "SELECT post % 3, at_us // 60000000, step, COUNT(DISTINCT shopper) FROM events"
                + " WHERE at_us >= "
                + hour
                + " GROUP BY 1, 2, 3",
            false));
    return all;
  }

  /// A row for each post that sold something: its number, its steps, orders and gross.
  private static List<List<Object>> sold(List<PostQueries.PostFigures> figures) {
    return figures.stream()
        .filter(post -> post.sales().orders() > 0)
        .map(
            post -> {
              List<Object> row = new ArrayList<>();
              row.add(Long.valueOf(post.post().id().substring("post-".length())));
              row.addAll(post.reached());
              row.add(post.sales().orders());
              row.add(post.sales().grossMinor());
              return row;
            })
        .sorted(Comparator.comparing(row -> (Long) row.getFirst()))
        .toList();
  }

  private static List<List<Object>> funnel(List<FunnelQueries.Reached> parts, int steps) {
    List<Object> sum = new ArrayList<>(List.of(0L));
    for (int step = 0; step < steps; step++) {
      int at = step;
      sum.add(parts.stream().mapToLong(part -> part.reached().get(at)).sum());
    }
    return List.of(sum);
  }

  private void questions(Database database, int millions, Connection duck, @Nullable Connection h2)
      throws Exception {
    StoredBrand brand = StoreView.read(database, view -> view.brand("bench").orElseThrow());
    for (Question question : all(brand.brandKey(), brand)) {
      Results.Sample ours =
          time(RUNS, () -> StoreView.read(database, view -> question.ask().apply(view)));
      Results.Sample raw = time(DUCK_RUNS, () -> RawRows.rows(duck, question.sql()));
      if (question.same()) {
        Object answer = StoreView.read(database, view -> question.ask().apply(view));
        List<List<Object>> expected = RawRows.rows(duck, question.sql());
        if (!expected.equals(answer)) {
          throw new AssertionError(
              "%s: %s, the rows say %s".formatted(question.name(), answer, expected));
        }
      }
      Results.say(
          "%2d M, %s: %s ms; DuckDB %s ms, %.0f times as long",
          millions,
          question.name(),
          ours.text("%.2f"),
          raw.text("%.1f"),
          raw.median() / ours.median());
      if (h2 != null) {
        Results.Sample plain = time(1, () -> RawRows.rows(h2, question.forH2()));
        Results.say(
            "%2d M, %s: H2 over raw rows %.0f ms, %.0f times as long",
            millions, question.name(), plain.median(), plain.median() / ours.median());
      }
      grown("question " + question.name(), ours.median());
    }
  }

  private void grown(String name, double median) {
    Double before = small.putIfAbsent(name, median);
    if (before != null) {
      Results.say("%s: %.2f times as long as at 1 M", name, median / before);
    }
  }

  private interface Work {
    @Nullable Object run() throws Exception;
  }

  /// @return milliseconds
  private static Results.Sample time(int runs, Work work) throws Exception {
    for (int i = 0; i < Math.min(10, runs); i++) {
      work.run();
    }
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      long at = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - at) / 1e6;
    }
    return Results.Sample.of(millis);
  }

  private void screens(StoreDashboard dashboard, int millions) throws Exception {
    for (int days : new int[] {30, 365}) {
      Selection selection =
          new Selection("bench", new Period.LastDays(days), Selection.Comparison.PREVIOUS_PERIOD);
      FunnelSnapshot.Query funnel =
          new FunnelSnapshot.Query(
              selection, Action.BUY_NOW, null, null, FunnelSnapshot.Dimension.COUNTRY);
      RevenueSnapshot.Query revenue =
          new RevenueSnapshot.Query(
              selection, RevenueSnapshot.Split.CAMPAIGN, Sales.Basis.PROCESSED_DAY);
      Map<String, Work> screens = new TreeMap<>();
      screens.put("Overview", () -> dashboard.overview(selection));
      screens.put("Posts", () -> dashboard.posts(selection));
      screens.put("Post", () -> dashboard.post(selection, "post-237"));
      screens.put("Funnel", () -> dashboard.funnel(funnel));
      screens.put("Journeys", () -> dashboard.journeys(funnel, 3, 500));
      screens.put("Revenue", () -> dashboard.revenue(revenue));
      for (Map.Entry<String, Work> screen : screens.entrySet()) {
        Results.Sample sample = time(RUNS, screen.getValue());
        Results.say(
            "%2d M, screen %s, %d days compared: median %.1f ms, p95 %.1f ms",
            millions, screen.getKey(), days, sample.median(), sample.at(0.95));
        grown("screen " + screen.getKey() + " " + days, sample.median());
      }
    }
  }
}
