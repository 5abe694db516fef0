package app.comptoir.service.offers;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityWeek;
import app.comptoir.domain.review.ReadabilityCheck;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

  private ReadabilityWeek week(LocalDate first) {
    List<Post> posts = view.review(stored).published(start(first), start(first.plusWeeks(1)));
    int promoted =
        (int) posts.stream().filter(post -> post.placement() == Placement.PROMOTED).count();
    return new ReadabilityWeek(promoted, posts.size() - promoted);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(stored.brand().zone()).toInstant();
  }

  private ReadabilityWeek once(LocalDate week) {
    return read.computeIfAbsent(week, this::week);
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
