package app.comptoir.store.queries;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.funnel.ReplyOutcome;
import app.comptoir.domain.funnel.Surface;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.rollups.PackedRollup;
import app.comptoir.store.rollups.TimeClass;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Funnels from the rollups, and the journeys behind them from the rows.
public final class FunnelQueries {
  private static final String STEPS =
      """
      COALESCE(SUM(r.s1), 0) AS s1, COALESCE(SUM(r.s2), 0) AS s2, COALESCE(SUM(r.s3), 0) AS s3,
      COALESCE(SUM(r.s4), 0) AS s4, COALESCE(SUM(r.s5), 0) AS s5
      """;

  /// As many values a dimension has, and classes of time there are: see [Keys].
  private static final int PARTS = 2048;

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
    Map<String, long[]> parts = new TreeMap<>();
    if (part == Part.WHOLE) {
      parts.put("", new long[1 + Action.MAX_STEPS]);
    }
    List<Stretch> stretches =
        byDay
            ? List.of(new Stretch("day", days.fromKey(), days.endKey()))
            : Stretch.of(handle, days);
    for (Stretch stretch : stretches) {
      sums(
          stretch,
          posts,
          byDay ? "r.roll_key" : "MOD(r.roll_key, 4194304)",
          sums -> {
            String name = byDay ? isoDay(sums.key() >>> 22) : posts.part(sums.key());
            sums.addTo(parts.computeIfAbsent(name, _ -> new long[1 + Action.MAX_STEPS]));
          });
    }
    return parts.entrySet().stream()
        .map(
            entry ->
                new Reached(
                    entry.getKey(),
                    entry.getValue()[0],
                    Arrays.stream(entry.getValue()).skip(1).boxed().toList()))
        .toList();
  }

  private void sums(Stretch stretch, ChosenPosts posts, String group, Consumer<Sums> each) {
    handle
        .createQuery(
            """
            SELECT %s AS k, SUM(r.impressions) AS impressions, %s FROM post_%s r
            WHERE r.roll_key >= :from AND r.roll_key < :to %s GROUP BY %s
            """
                .formatted(group, STEPS, stretch.suffix(), posts.sql(), group))
        .bind("from", stretch.from())
        .bind("to", stretch.end())
        .map((row, _) -> new Sums(row.getLong("k"), row.getLong("impressions"), steps(row)))
        .forEach(
            sums -> {
              if (posts.has(sums.key())) {
                each.accept(sums);
              }
            });
  }

  private record Sums(long key, long impressions, List<Long> reached) {
    void addTo(long[] sums) {
      sums[0] += impressions;
      for (int step = 0; step < reached.size(); step++) {
        sums[1 + step] += reached.get(step);
      }
    }
  }

  private static String isoDay(long brandDay) {
    return LocalDate.ofEpochDay(brandDay & ((1 << 17) - 1)).toString();
  }

  private List<Reached> bySegment(Days days, PostFilter filter, Facts.Dimension dimension) {
    long[] @Nullable [] parts = new long[PARTS] @Nullable [];
    eachPacked(
        "segment",
        days,
        filter,
        Action.MAX_STEPS,
        (part, counters) -> {
          if (part >>> 11 == dimension.ordinal()) {
            int value = part & (PARTS - 1);
            long[] known = parts[value];
            long[] sum = known == null ? new long[Action.MAX_STEPS] : known;
            parts[value] = sum;
            for (int step = 0; step < sum.length; step++) {
              sum[step] += counters[step];
            }
          }
        });
    List<Reached> reached = new ArrayList<>();
    for (int value = 0; value < PARTS; value++) {
      long[] sum = parts[value];
      if (sum != null) {
        reached.add(new Reached(label(dimension, value), 0, Arrays.stream(sum).boxed().toList()));
      }
    }
    return reached;
  }

  /// @param kind `segment` or `time`
  private void eachPacked(
      String kind, Days days, PostFilter filter, int columns, PackedRollup.EachPart each) {
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
          .map((row, _) -> posts.has(row.getLong(1)) ? row.getBytes(2) : new byte[0])
          .forEach(packed -> PackedRollup.each(packed, columns, each));
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

  private static List<Long> steps(ResultSet row) throws SQLException {
    return List.of(
        row.getLong("s1"),
        row.getLong("s2"),
        row.getLong("s3"),
        row.getLong("s4"),
        row.getLong("s5"));
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
    long[][] sums = new long[Action.MAX_STEPS - 1][PARTS];
    eachPacked(
        "time",
        days,
        filter,
        1,
        (part, counters) -> sums[(part >>> 11) - 1][part & (PARTS - 1)] += counters[0]);
    return Arrays.stream(sums).map(FunnelQueries::times).toList();
  }

  private static Times times(long[] sums) {
    TreeMap<Integer, Long> classes = new TreeMap<>();
    for (int timeClass = 0; timeClass < PARTS; timeClass++) {
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
        SELECT p.action, r.roll_key / 4194304 AS brand_minute, %s
        FROM post_minute r JOIN post p ON p.post_key = MOD(r.roll_key, 4194304)
        WHERE r.roll_key >= :from AND r.roll_key < :to %s
        GROUP BY p.action, r.roll_key / 4194304
        """
            .formatted(STEPS, filter.sql());
    return filter
        .bind(handle.createQuery(sql))
        .bind("from", Keys.minuteFrom(brandKey, Keys.minute(DayIndex.micros(from))))
        .bind("to", Keys.minuteFrom(brandKey + 1, 0))
        .map(
            (row, _) ->
                new Minute(
                    row.getInt("action"),
                    row.getLong("brand_minute") & ((1L << 28) - 1),
                    steps(row)))
        .list();
  }

  /// One journey behind a figure.
  ///
  /// @param shopper the platform's pseudonym
  /// @param times when each step was reached; as many entries as steps reached
  public record JourneyRow(
      String postId, String shopper, List<Instant> times, String country, String surface) {}

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
