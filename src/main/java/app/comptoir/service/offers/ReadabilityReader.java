package app.comptoir.service.offers;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityWeek;
import app.comptoir.domain.review.ReadabilityCheck;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries.SlotTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads how readable a brand's offer was, week by week of its own calendar. One thread; each week
/// that a check asks for is read once.
final class ReadabilityReader {
  private static final int WEEKS_BEFORE = 4;

  private final StoreView view;
  private final StoredBrand stored;
  private final Map<LocalDate, ReadabilityWeek> read = new HashMap<>();

  ReadabilityReader(StoreView view, StoredBrand stored) {
    this.view = view;
    this.stored = stored;
  }

  /// The week that holds an instant begins on this day.
  LocalDate weekOf(Instant instant) {
    Brand brand = stored.brand();
    return brand.dayOf(instant).with(TemporalAdjusters.previousOrSame(brand.weekStart()));
  }

  /// Weeks in a row, the first one beginning on `first`, with what was measured in them so far.
  List<ReadabilityWeek> weeks(LocalDate first, int count) {
    List<ReadabilityWeek> weeks = new ArrayList<>();
    Map<LocalDate, List<Post>> posts = new HashMap<>();
    Instant from = start(first);
    Instant to = start(first.plusWeeks(count));
    for (Post post : view.review(stored).published(from, to)) {
      posts.computeIfAbsent(weekOf(post.publishedAt()), _ -> new ArrayList<>()).add(post);
    }
    Map<LocalDate, long[]> counted = new HashMap<>();
    for (SlotTotals slot : view.totals().stretches(stored, from, to)) {
      long[] sums = counted.computeIfAbsent(weekOf(slot.start()), _ -> new long[2]);
      sums[0] += slot.totals().impressions();
      sums[1] += slot.totals().negative();
    }
    for (int i = 0; i < count; i++) {
      LocalDate week = first.plusWeeks(i);
      long[] sums = counted.getOrDefault(week, new long[2]);
      weeks.add(week(week, posts.getOrDefault(week, List.of()), sums));
    }
    return List.copyOf(weeks);
  }

  private ReadabilityWeek week(LocalDate first, List<Post> posts, long[] sums) {
    int promoted = 0;
    Map<LocalDate, Integer> aDay = new HashMap<>();
    for (Post post : posts) {
      promoted += post.placement() == Placement.PROMOTED ? 1 : 0;
      aDay.merge(stored.brand().dayOf(post.publishedAt()), 1, Integer::sum);
    }
    int most = aDay.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new ReadabilityWeek(first, promoted, posts.size() - promoted, most, sums[0], sums[1]);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(stored.brand().zone()).toInstant();
  }

  private ReadabilityWeek once(LocalDate week) {
    return read.computeIfAbsent(week, first -> weeks(first, 1).getFirst());
  }

  /// What an approval of the offer would do to the week its flight begins in.
  ///
  /// @param all offers of the brand
  ReadabilityCheck check(Offer offer, List<Offer> all, Instant now) {
    LocalDate week = weekOf(offer.flightFrom());
    int organic = 0;
    for (int i = 1; i <= WEEKS_BEFORE; i++) {
      organic += once(weekOf(now).minusWeeks(i)).organic();
    }
    int approved =
        (int)
            all.stream()
                .filter(other -> !other.id().equals(offer.id()) && other.postId() == null)
                .filter(
                    other ->
                        other.state() == Offer.State.APPROVED || other.state() == Offer.State.LIVE)
                .filter(other -> weekOf(other.flightFrom()).equals(week))
                .count();
    return new ReadabilityCheck(
        once(week), (2 * organic + WEEKS_BEFORE) / (2 * WEEKS_BEFORE), approved, start(week));
  }
}
