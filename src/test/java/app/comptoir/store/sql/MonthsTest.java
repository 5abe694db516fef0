package app.comptoir.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.store.LogBuilder;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.FunnelQueries;
import app.comptoir.store.queries.FunnelQueries.Part;
import app.comptoir.store.queries.FunnelQueries.Reached;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.PostQueries.PostFigures;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries;
import app.comptoir.store.rollups.RollupMark;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question over whole months, which is answered from what was added up when each ended, has the
/// answers of its single days together, which are not.
class MonthsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
  private static final int DAYS = 140;
  private static final Clock CLOCK = Clock.fixed(at(DAYS, 0), ZoneOffset.UTC);
  private static final List<Step> STEPS =
      List.of(Step.TAP, Step.PRODUCT_VIEW, Step.CHECKOUT, Step.PURCHASE);

  @TempDir Path directory;
  private Database database;
  private Replica replica;
  private final LogBuilder log = new LogBuilder();
  private final Random random = new Random(20);
  private long event;
  private int page;

  @BeforeEach
  void open() {
    database = Database.open(directory, CLOCK);
    replica = new Replica(database, CLOCK, 200);
    replica.ensureBrand(LogBuilder.brand(100));
    apply(
        List.of(
            log.post("post-0", Action.BUY_NOW),
            log.post("post-1", Action.BUY_NOW),
            log.post("post-2", Action.OTHER)));
  }

  @AfterEach
  void everythingAddsUpAndClose() {
    Verifier.Report report = Verifier.verify(database);
    database.close();
    assertThat(report.differences()).isEmpty();
  }

  private void apply(List<Change> changes) {
    replica.apply("b1", changes, "cursor-" + ++page);
  }

  /// An instant of a day's Parisian noon, some minutes on.
  private static Instant at(int day, int minutes) {
    return FIRST
        .plusDays(day)
        .atTime(12, 0)
        .plusMinutes(minutes)
        .atZone(LogBuilder.PARIS)
        .toInstant();
  }

  /// What a day brings, and here and there something that is told months late.
  private List<Change> day(int day) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int of = random.nextInt(12) == 0 ? random.nextInt(day + 1) : day;
      String post = "post-" + random.nextInt(3);
      long shopper = random.nextInt(1 << 20) * 2L;
      int depth = 1 + random.nextInt(STEPS.size());
      for (int step = 0; step < depth; step++) {
        changes.add(log.event(++event, post, shopper, STEPS.get(step), at(of, i * 10 + step * 3)));
      }
      if (depth == STEPS.size()) {
        String order = "order-" + event;
        changes.add(log.order(order, 1, post, at(of, i * 10 + 9), "EUR", 4000 + i));
        changes.add(log.returned("return-" + event, order, at(day, 700), "EUR", 900));
      }
      changes.add(log.metric(post, day + 1, at(of, i), 100 + i, 7));
    }
    return changes;
  }

  private void applyDays(int from, int to) {
    for (int day = from; day < to; day++) {
      apply(day(day));
    }
  }

  private void addedUpToTheEnd() {
    RollupMark mark =
        database.read(
            handle -> {
              try {
                return RollupMark.load(handle.getConnection(), 1, 0);
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(mark.monthsTo()).isEqualTo(12 * 2026 + 5);
  }

  @Test
  void eachDayLiesInItsMonth() {
    int month = Months.of(0);
    assertThat(Months.firstDay(month)).isZero();
    for (int day = 1; day < 40 * 365; day++) {
      boolean begins = LocalDate.ofEpochDay(day).getDayOfMonth() == 1;
      month += begins ? 1 : 0;
      assertThat(Months.of(day)).isEqualTo(month);
      if (begins) {
        assertThat(Months.firstDay(month)).isEqualTo(day);
      }
    }
  }

  @Test
  void aYearIsItsDays() {
    applyDays(0, DAYS);
    addedUpToTheEnd();
    compareSomeSpans();
  }

  @Test
  void aDatabaseOfBeforeComesToHaveThem() {
    applyDays(0, 100);
    database.write(
        handle -> {
          for (String table : List.of("post", "segment", "time")) {
            handle.execute("DELETE FROM " + table + "_month");
          }
          handle.execute("UPDATE rollup_mark SET months_to = 0");
          return true;
        });
    replica = new Replica(database, CLOCK, 200);
    compareSomeSpans();
    applyDays(100, DAYS);
    addedUpToTheEnd();
    compareSomeSpans();
  }

  @Test
  void anotherCalendarMovesMonthsToo() {
    applyDays(0, DAYS);
    Brand brand = LogBuilder.brand(100);
    apply(
        List.of(
            log.brandChange(
                2,
                new Brand(
                    brand.id(),
                    brand.name(),
                    ZoneId.of("Pacific/Kiritimati"),
                    brand.currency(),
                    brand.weekStart(),
                    brand.commissionRules(),
                    brand.readability()))));
    compareSomeSpans();
  }

  private void compareSomeSpans() {
    compare(0, DAYS);
    for (int i = 0; i < 12; i++) {
      int from = random.nextInt(DAYS);
      compare(from, from + random.nextInt(DAYS - from + 1));
    }
  }

  private void compare(int from, int to) {
    PostFilter filter =
        new PostFilter(Action.BUY_NOW.ordinal(), null, random.nextBoolean() ? "post-1" : null);
    for (Part part : Part.values()) {
      if (part != Part.DAY) {
        same(from, to, (view, days) -> reached(view.funnels().reached(days, filter, part)));
      }
    }
    same(from, to, (view, days) -> times(view, days, filter));
    same(from, to, MonthsTest::figures);
    same(
        from,
        to,
        (view, days) -> {
          TotalsQueries.Carts carts = view.totals().carts(days, Action.BUY_NOW.ordinal());
          return Map.of("carts", new long[] {carts.carts(), carts.paid()});
        });
  }

  private void same(int from, int to, BiFunction<StoreView, Days, Map<String, long[]>> ask) {
    StoreView.read(
        database,
        view -> {
          Map<String, long[]> days = new TreeMap<>();
          for (int day = from; day <= to; day++) {
            LocalDate date = FIRST.plusDays(day);
            ask.apply(view, new Days(1, date, date)).forEach((key, row) -> add(days, key, row));
          }
          Map<String, long[]> whole = new TreeMap<>();
          ask.apply(view, new Days(1, FIRST.plusDays(from), FIRST.plusDays(to)))
              .forEach((key, row) -> add(whole, key, row));
          assertThat(whole).as("days %d to %d", from, to).containsExactlyEntriesOf(days);
          return true;
        });
  }

  private static void add(Map<String, long[]> to, String key, long[] row) {
    long[] sum = to.computeIfAbsent(key, _ -> new long[row.length]);
    for (int i = 0; i < row.length; i++) {
      sum[i] += row[i];
    }
  }

  private static Map<String, long[]> reached(List<Reached> parts) {
    Map<String, long[]> rows = new TreeMap<>();
    for (Reached part : parts) {
      add(rows, part.part(), part.reached().stream().mapToLong(Long::longValue).toArray());
      add(rows, part.part() + " seen", new long[] {part.impressions()});
    }
    return rows;
  }

  private static Map<String, long[]> times(StoreView view, Days days, PostFilter filter) {
    Map<String, long[]> rows = new TreeMap<>();
    List<FunnelQueries.Times> times = view.funnels().times(days, filter);
    for (int step = 0; step < times.size(); step++) {
      for (var entry : times.get(step).classes().entrySet()) {
        add(rows, step + " " + entry.getKey(), new long[] {entry.getValue()});
      }
    }
    return rows;
  }

  private static Map<String, long[]> figures(StoreView view, Days days) {
    StoredBrand brand = view.brand("b1").orElseThrow();
    Map<String, long[]> rows = new TreeMap<>();
    for (PostFigures f : view.posts().figures(brand, days)) {
      add(
          rows,
          f.post().id(),
          new long[] {
            f.impressions(),
            f.sales().spendMinor(),
            f.sales().orders(),
            f.sales().units(),
            f.sales().unitsReturned(),
            f.sales().grossMinor(),
            f.sales().discountsMinor(),
            f.sales().returnsMinor(),
            f.sales().commissionMinor(),
            f.reached().get(0),
            f.reached().get(3)
          });
    }
    return rows;
  }
}
