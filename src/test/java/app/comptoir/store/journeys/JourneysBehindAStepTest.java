package app.comptoir.store.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.store.LogBuilder;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The newest journeys behind a step, found without reading all of them, are those that a walk
/// through the whole log finds: with hundreds of blocks, shoppers who come back in a later one,
/// events that come late, change or are taken back, and more than one piece of a long journey.
class JourneysBehindAStepTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 60;
  private static final Clock CLOCK = Clock.fixed(noon(DAYS), ZoneOffset.UTC);
  private static final List<Step> STEPS = Action.BUY_NOW.steps();

  @TempDir Path directory;
  private final LogBuilder log = new LogBuilder();
  private int page;
  private long lastEvent;

  private static Instant noon(int day) {
    return FIRST.plusDays(day).atTime(12, 0).atZone(LogBuilder.PARIS).toInstant();
  }

  /// An event as the log tells it last.
  private record Told(String post, long shopper, Step step, Instant at) {}

  private record Row(String post, String shopper, List<Instant> times) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void areThoseOfTheWholeLog(long seed) {
    Random random = new Random(seed);
    Map<Long, Told> told = new TreeMap<>();
    try (Database database = Database.open(directory, CLOCK)) {
      Replica replica = new Replica(database, CLOCK, 40);
      replica.ensureBrand(LogBuilder.brand(100));
      apply(replica, List.of(log.post("a", Action.BUY_NOW), log.post("b", Action.BUY_NOW)));
      for (int day = 0; day < DAYS; day++) {
        apply(replica, day(random, day, told));
      }
      for (int i = 0; i < 60; i++) {
        int step = random.nextInt(STEPS.size());
        int from = random.nextInt(DAYS);
        int to = from + random.nextInt(DAYS - from);
        int limit = List.of(1, 7, 40, 100_000).get(random.nextInt(4));
        assertThat(asked(database, from, to, step, limit))
            .as("step %d, days %d to %d, %d at most", step, from, to, limit)
            .isEqualTo(expected(told.values(), from, to, step, limit));
      }
    }
  }

  @Test
  void aJourneyInPiecesIsOne() {
    try (Database database = Database.open(directory, CLOCK)) {
      Replica replica = new Replica(database, CLOCK, 25_000);
      replica.ensureBrand(LogBuilder.brand(100));
      apply(replica, List.of(log.post("a", Action.BUY_NOW)));
      // Far more taps than fit a piece; the purchase, which counts, is in the last one.
      List<Change> events = new ArrayList<>();
      int taps = JourneyBlock.PIECE + 7;
      for (int i = 0; i < taps; i++) {
        events.add(log.event(i + 1, "a", 8, Step.TAP, noon(0).plusSeconds(i)));
      }
      for (int step = 1; step < 4; step++) {
        Instant at = noon(0).plusSeconds(taps + step);
        events.add(log.event(taps + step, "a", 8, STEPS.get(step), at));
      }
      for (int i = 0; i < 10_000; i++) {
        events.add(log.event(taps + 10 + i, "a", 100 + i, Step.TAP, noon(0).plusSeconds(i)));
      }
      apply(replica, events);
      assertThat(asked(database, 0, 1, 3, 10))
          .singleElement()
          .satisfies(row -> assertThat(row.times()).hasSize(4).startsWith(noon(0)));
      assertThat(asked(database, 0, 1, 0, 100_000)).hasSize(10_001);
    }
  }

  private void apply(Replica replica, List<Change> changes) {
    replica.apply("b1", changes, "cursor-" + ++page);
  }

  private List<Change> day(Random random, int day, Map<Long, Told> told) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String post = random.nextBoolean() ? "a" : "b";
      long shopper = random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(1 << 20) * 32L;
      int of = random.nextInt(15) == 0 ? random.nextInt(day + 1) : day;
      int depth = random.nextInt(STEPS.size() + 1);
      for (int step = 0; step < depth; step++) {
        Duration after = Duration.ofMinutes(i * 20L + step * 3L).plusMillis(told.size());
        event(changes, told, post, shopper, STEPS.get(step), noon(of).plus(after));
      }
    }
    List<Long> known = new ArrayList<>(told.keySet());
    for (int i = 0; i < 3 && !known.isEmpty(); i++) {
      long id = known.get(random.nextInt(known.size()));
      if (told.containsKey(id) && random.nextBoolean()) {
        changes.add(log.deletion(Change.Kind.SHOPPER_EVENT, Long.toString(id), 2));
        told.remove(id);
      }
    }
    return changes;
  }

  private void event(
      List<Change> changes,
      Map<Long, Told> told,
      String post,
      long shopper,
      Step step,
      Instant at) {
    long id = ++lastEvent;
    changes.add(log.event(id, post, shopper, step, at));
    told.put(id, new Told(post, shopper, step, at));
  }

  private static List<Row> asked(Database database, int from, int to, int step, int limit) {
    return StoreView.read(
        database,
        view ->
            view
                .funnels()
                .journeys(
                    new Days(1, FIRST.plusDays(from), FIRST.plusDays(to)),
                    PostFilter.all(),
                    Action.BUY_NOW,
                    step,
                    limit)
                .stream()
                .map(row -> new Row(row.postId(), row.shopper(), row.times()))
                .toList());
  }

  private static List<Row> expected(Iterable<Told> told, int from, int to, int step, int limit) {
    Map<String, List<Told>> journeys = new HashMap<>();
    told.forEach(
        event ->
            journeys
                .computeIfAbsent(event.post() + event.shopper(), _ -> new ArrayList<>())
                .add(event));
    Instant begin = FIRST.plusDays(from).atStartOfDay(LogBuilder.PARIS).toInstant();
    Instant end = FIRST.plusDays(to + 1).atStartOfDay(LogBuilder.PARIS).toInstant();
    List<Row> rows = new ArrayList<>();
    for (List<Told> events : journeys.values()) {
      List<Instant> times = walk(events);
      if (times.size() > step
          && !times.getFirst().isBefore(begin)
          && times.getFirst().isBefore(end)) {
        Told any = events.getFirst();
        rows.add(new Row(any.post(), "%016x".formatted(any.shopper()), times));
      }
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.times().getFirst())
            .reversed()
            .thenComparing(Row::post)
            .thenComparing(Row::shopper));
    return rows.subList(0, Math.min(limit, rows.size()));
  }

  /// The steps a journey reached, by the definition and nothing else.
  private static List<Instant> walk(List<Told> events) {
    List<Instant> times = new ArrayList<>();
    for (Step step : STEPS) {
      Instant last = times.isEmpty() ? Instant.MIN : times.getLast();
      List<Instant> next =
          events.stream()
              .filter(event -> event.step() == step && !event.at().isBefore(last))
              .map(Told::at)
              .sorted()
              .toList();
      if (next.isEmpty()
          || (!times.isEmpty()
              && Duration.between(times.getFirst(), next.getFirst()).compareTo(Duration.ofDays(7))
                  > 0)) {
        return times;
      }
      times.add(next.getFirst());
    }
    return times;
  }
}
