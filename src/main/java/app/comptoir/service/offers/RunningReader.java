package app.comptoir.service.offers;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.review.Running;
import app.comptoir.store.queries.ReviewQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a running offer spent and sold.
final class RunningReader {
  private static final int RATE_DIGITS = 12;

  private final StoreView view;
  private final StoredBrand brand;
  private final Instant now;

  RunningReader(StoreView view, StoredBrand brand, Instant now) {
    this.view = view;
    this.brand = brand;
    this.now = now;
  }

  /// Empty unless it is live or paused, its flight has begun and its post is known.
  Optional<Running> read(Offer offer) {
    String post = offer.postId();
    boolean runs = offer.state() == Offer.State.LIVE || offer.state() == Offer.State.PAUSED;
    if (!runs || post == null || !now.isAfter(offer.flightFrom())) {
      return Optional.empty();
    }
    Instant until = now.isBefore(offer.flightTo()) ? now : offer.flightTo();
    Instant since = until.minus(Pacing.RECENT);
    Instant from = since.isBefore(offer.flightFrom()) ? offer.flightFrom() : since;
    ReviewQueries rows = view.review(brand);
    return Optional.of(
        new Running(
            offer,
            now,
            spent(offer, rows.spend(post, offer.flightFrom(), until)),
            rows.unitsNet(post, offer.flightFrom(), until),
            rows.unitsNet(post, from, until),
            Duration.between(from, until)));
  }

  /// Spend is counted in the brand's currency; the budget may be in another one.
  private @Nullable Money spent(Offer offer, long minor) {
    Money spent = new Money(minor, brand.brand().currency());
    return view.rates(brand)
        .newest(offer.budget().currency(), brand.brand().dayOf(now))
        .map(rate -> BigDecimal.ONE.divide(rate, RATE_DIGITS, RoundingMode.HALF_EVEN))
        .map(rate -> spent.convert(rate, offer.budget().currency()))
        .orElse(null);
  }
}
