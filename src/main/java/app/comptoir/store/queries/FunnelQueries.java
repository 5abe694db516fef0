package app.comptoir.store.queries;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.rollups.PackedRollup;
import app.comptoir.store.rollups.PostColumn;
import app.comptoir.store.rollups.RollupRow;
import app.comptoir.store.rollups.StepColumn;
import app.comptoir.store.rollups.TimeClass;
import app.comptoir.store.rollups.TimeColumn;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Funnels from the rollups, and the journeys behind them from the rows.
public final class FunnelQueries {
  private static final Set<PostColumn> OF_POSTS =
      EnumSet.of(PostColumn.IMPRESSIONS, PostColumn.STEPS.toArray(PostColumn[]::new));
  private static final Set<StepColumn> STEPS = EnumSet.allOf(StepColumn.class);

  private final Handle handle;

  FunnelQueries(Handle handle) {
    this.handle = handle;
  }

  /// Journeys by how far they came, of one part of a breakdown.
  ///
  /// @param reached five entries, one a step
  public record Reached(String part, long impressions, List<Long> reached) {}

  /// What a funnel can be cut by: the first three by the post, the others by the journey's first
  /// event.
  public enum Part {
    WHOLE,
    /// The day of the entry, ISO 8601.
    DAY,
    CAMPAIGN,
    POST,
    PLACEMENT,
    SURFACE,
    COUNTRY,
    OUTCOME
  }

  /// Journeys begun in the span, by part, in no order. Impressions are 0 in parts of the journey's
  /// first event.
  public List<Reached> reached(Days days, PostFilter filter, Part part) {
    return switch (part) {
      case WHOLE, DAY, CAMPAIGN, POST -> byPost(days, filter, part);
      case PLACEMENT -> bySegment(days, filter, Facts.Dimension.PLACEMENT);
      case SURFACE -> bySegment(days, filter, Facts.Dimension.SURFACE);
      case COUNTRY -> bySegment(days, filter, Facts.Dimension.COUNTRY);
      case OUTCOME -> bySegment(days, filter, Facts.Dimension.OUTCOME);
    };
  }

  private List<Reached> byPost(Days days, PostFilter filter, Part part) {
    String column =
        switch (part) {
          case CAMPAIGN -> "p.campaign_id";
          case POST -> "p.id";
          case WHOLE, DAY, PLACEMENT, SURFACE, COUNTRY, OUTCOME -> "''";
        };
    ChosenPosts posts = ChosenPosts.of(handle, days.brandKey(), filter, column);
    boolean byDay = part == Part.DAY;
    Map<String, RollupRow<PostColumn>> parts = new TreeMap<>();
    if (part == Part.WHOLE) {
      parts.put("", RollupRow.of(PostColumn.class));
    }
    List<Stretch> stretches =
        byDay
            ? List.of(
                new Stretch("day", days.fromKey(Keys::postDayFrom), days.endKey(Keys::postDayFrom)))
            : Stretch.of(handle, days);
    for (Stretch stretch : stretches) {
      sums(stretch, posts, byDay ? "r.roll_key" : KeyPart.POST.sql("r.roll_key"))
          .filter(sum -> posts.has(sum.key()))
          .forEach(
              sum ->
                  parts
                      .computeIfAbsent(
                          byDay ? isoDay(sum.key()) : posts.part(sum.key()),
                          _ -> RollupRow.of(PostColumn.class))
                      .add(sum.counters()));
    }
    return parts.entrySet().stream()
        .map(
            entry ->
                new Reached(
                    entry.getKey(),
                    entry.getValue().get(PostColumn.IMPRESSIONS),
                    entry.getValue().get(PostColumn.STEPS)))
        .toList();
  }

  private record Sum(long key, RollupRow<PostColumn> counters) {}

  private Stream<Sum> sums(Stretch stretch, ChosenPosts posts, String group) {
    return handle
        .createQuery(
            """
            SELECT %s AS k, %s FROM post_%s r
            WHERE r.roll_key >= :from AND r.roll_key < :to %s GROUP BY k
            """
                .formatted(group, RollupRow.sums("r", OF_POSTS), stretch.suffix(), posts.sql()))
        .bind("from", stretch.from())
        .bind("to", stretch.end())
        .map(
            (row, _) ->
                new Sum(row.getLong("k"), RollupRow.of(PostColumn.class).read(row, OF_POSTS)))
        .list()
        .stream();
  }

  private static String isoDay(long postDayKey) {
    return LocalDate.ofEpochDay(KeyPart.DAY.of(postDayKey)).toString();
  }

  private List<Reached> bySegment(Days days, PostFilter filter, Facts.Dimension dimension) {
    List<RollupRow<StepColumn>> sums =
        Stream.generate(() -> RollupRow.of(StepColumn.class)).limit(KeyPart.VALUE.size()).toList();
    eachPacked(
        "segment",
        days,
        filter,
        StepColumn.class,
        (part, counters) -> {
          if (KeyPart.DIMENSION.of(part) == dimension.ordinal()) {
            sums.get(KeyPart.VALUE.of(part)).add(counters);
          }
        });
    return IntStream.range(0, sums.size())
        .filter(value -> !sums.get(value).isZero())
        .mapToObj(value -> new Reached(label(dimension, value), 0, sums.get(value).get(STEPS)))
        .toList();
  }

  /// @param kind `segment` or `time`
  private <C extends Enum<C>> void eachPacked(
      String kind, Days days, PostFilter filter, Class<C> columns, PackedRollup.EachPart<C> each) {
    RollupRow<C> counters = RollupRow.of(columns);
    ChosenPosts posts = ChosenPosts.of(handle, days.brandKey(), filter, "''");
    for (Stretch stretch : Stretch.of(handle, days)) {
      handle
          .createQuery(
              """
              SELECT r.roll_key, r.packed FROM %s_%s r
              WHERE r.roll_key >= :from AND r.roll_key < :to %s
              """
                  .formatted(kind, stretch.suffix(), posts.sql()))
          .bind("from", stretch.from())
          .bind("to", stretch.end())
          .map(
              (row, _) -> posts.has(row.getLong("roll_key")) ? row.getBytes("packed") : new byte[0])
          .forEach(packed -> PackedRollup.each(packed, counters, each));
    }
  }

  private static String label(Facts.Dimension dimension, int value) {
    return switch (dimension) {
      case PLACEMENT -> Placement.values()[value].name();
      case SURFACE -> Surface.values()[value].name();
      case OUTCOME -> ReplyOutcome.values()[value].name();
      case COUNTRY -> Facts.countryCode(value);
    };
  }

  /// How long journeys took from one step to the next, in classes that can be added up.
  public record Times(TreeMap<Integer, Long> classes) {
    /// The duration that a share (0–1) of the journeys did not exceed; empty where there are none.
    public Optional<Duration> quantile(double share) {
      long total = classes.values().stream().mapToLong(Long::longValue).sum();
      long wanted = Math.max(1, (long) Math.ceil(total * share));
      long seen = 0;
      for (var entry : classes.entrySet()) {
        seen += entry.getValue();
        if (seen >= wanted && total > 0) {
          return Optional.of(TimeClass.middle(entry.getKey()));
        }
      }
      return Optional.empty();
    }
  }

  /// Times between the steps; entry k is from step k to step k + 1 (0 = the first).
  public List<Times> times(Days days, PostFilter filter) {
    long[][] sums = new long[Action.MAX_STEPS - 1][KeyPart.VALUE.size()];
    eachPacked(
        "time",
        days,
        filter,
        TimeColumn.class,
        (part, counters) ->
            sums[KeyPart.DIMENSION.of(part) - 1][KeyPart.VALUE.of(part)] +=
                counters.get(TimeColumn.JOURNEYS));
    return Arrays.stream(sums).map(FunnelQueries::times).toList();
  }

  private static Times times(long[] sums) {
    TreeMap<Integer, Long> classes = new TreeMap<>();
    for (int timeClass = 0; timeClass < sums.length; timeClass++) {
      if (sums[timeClass] != 0) {
        classes.put(timeClass, sums[timeClass]);
      }
    }
    return new Times(classes);
  }

  /// What was reached in one minute.
  ///
  /// @param minute minutes since the epoch
  public record Minute(int action, long minute, List<Long> reached) {}

  /// The minutes from `from` on, by action: steps counted when they were reached.
  public List<Minute> minutes(int brandKey, Instant from, PostFilter filter) {
    String sql =
        """
        SELECT p.action, %s AS minute_no, %s
        FROM post_minute r JOIN post p ON p.post_key = %s
        WHERE r.roll_key >= :from AND r.roll_key < :to %s
        GROUP BY p.action, minute_no
        """
            .formatted(
                KeyPart.MINUTE.sql("r.roll_key"),
                RollupRow.sums("r", STEPS),
                KeyPart.POST.sql("r.roll_key"),
                filter.sql());
    return filter
        .bind(handle.createQuery(sql))
        .bind("from", Keys.minuteFrom(brandKey, Keys.minute(DayIndex.micros(from))))
        .bind("to", Keys.minuteFrom(brandKey + 1, 0))
        .map(
            (row, _) ->
                new Minute(
                    row.getInt("action"),
                    row.getLong("minute_no"),
                    RollupRow.of(StepColumn.class).read(row, STEPS).get(STEPS)))
        .list();
  }

  /// The journeys counted on a step (0 = the first): the same predicate as the count. Newest entry
  /// first.
  public List<JourneyRow> journeys(
      Days days, PostFilter filter, Action action, int step, int limit) {
    return new JourneyFinder(handle)
        .find(days, filter, action, step, limit).stream()
            .map(
                found ->
                    new JourneyRow(
                        found.postId(),
                        "%016x".formatted(found.shopper()),
                        times(found.reach()),
                        label(
                            Facts.Dimension.COUNTRY,
                            Facts.valueOf(Facts.Dimension.COUNTRY, found.entryFacts())),
                        label(
                            Facts.Dimension.SURFACE,
                            Facts.valueOf(Facts.Dimension.SURFACE, found.entryFacts()))))
            .toList();
  }

  private static List<Instant> times(Reach reach) {
    return Arrays.stream(reach.times(), 0, reach.depth()).mapToObj(DayIndex::instant).toList();
  }
}
