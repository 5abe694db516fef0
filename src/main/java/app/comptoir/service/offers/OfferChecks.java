package app.comptoir.service.offers;

import app.comptoir.common.Faces;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.FlightCheck;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.review.ContentCheck;
import app.comptoir.domain.review.DemandChecks;
import app.comptoir.domain.review.FormChecks;
import app.comptoir.domain.review.NeighbourChecks;
import app.comptoir.domain.review.PriceChecks;
import app.comptoir.domain.review.PriceHistory;
import app.comptoir.store.queries.OfferQueries.Kept;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks offers of one brand over before anybody decides.
final class OfferChecks {
  private static final Set<Offer.State> UNDECIDED =
      EnumSet.of(
          Offer.State.DRAFT,
          Offer.State.SUBMITTED,
          Offer.State.REVIEWED,
          Offer.State.CHANGES_REQUESTED);

  private final StoreView view;
  private final StoredBrand stored;
  private final List<Offer> all;
  private final Instant now;
  private final Memory memory;
  private final ReadabilityReader readability;

  /// What was measured last, by brand: reading 90 days of orders for each look at the queue would
  /// be too much. Thread-safe.
  static final class Memory {
    private final Map<String, MeasuredBrand> byBrand = new ConcurrentHashMap<>();
    private final ReadabilityLines lines;

    Memory(ReadabilityLines lines) {
      this.lines = lines;
    }
  }

  /// @param all offers of the brand
  OfferChecks(StoreView view, StoredBrand stored, List<Kept> all, Instant now, Memory memory) {
    this.view = view;
    this.stored = stored;
    this.all = all.stream().map(Kept::offer).toList();
    this.now = now;
    this.memory = memory;
    this.readability = new ReadabilityReader(view, stored);
  }

  /// All checks of an offer, in the order in which they are shown; none where its course is
  /// decided.
  List<OfferCheck> of(Kept kept) {
    Offer offer = kept.offer();
    return UNDECIDED.contains(offer.state()) ? all(kept, offer) : List.of();
  }

  private List<OfferCheck> all(Kept kept, Offer offer) {
    Brand brand = stored.brand();
    MeasuredBrand measured = measured(offer);
    LocalDate today = brand.dayOf(now);
    LocalDate begins = brand.dayOf(offer.flightFrom());
    PriceHistory prices = measured.prices(offer.productId());
    return List.of(
        ContentCheck.of(offer, kept.matches(), Faces::drawnHere),
        PriceChecks.price(offer, prices, today),
        PriceChecks.compareAt(offer, prices, begins.isBefore(today) ? begins : today, brand.zone()),
        DemandChecks.stock(offer, inBrand(offer.budget()), measured.demand()),
        FlightCheck.of(offer, now),
        NeighbourChecks.twin(offer, all),
        DemandChecks.margin(offer, inBrand(offer.price()), brand, measured.demand()),
        readability.check(offer, all, now).against(memory.lines.of(brand)),
        NeighbourChecks.hashtag(offer, all),
        FormChecks.link(offer),
        FormChecks.currency(offer, brand.currency(), measured.sold()),
        FormChecks.picture(offer));
  }

  /// In the brand's currency by the newest rate; null where there is none.
  private @Nullable Money inBrand(@Nullable Money money) {
    return money == null
        ? null
        : view.rates(stored)
            .newest(money.currency(), stored.brand().dayOf(now))
            .map(rate -> money.convert(rate, stored.brand().currency()))
            .orElse(null);
  }

  private MeasuredBrand measured(Offer offer) {
    String brandId = stored.brand().id();
    Set<String> products = new HashSet<>();
    for (Offer one : all) {
      if (one.productId() != null && (one.state().waiting() || one.id().equals(offer.id()))) {
        products.add(one.productId());
      }
    }
    Instant newest = view.newest(stored.brandKey()).orElse(Instant.EPOCH);
    MeasuredBrand known = memory.byBrand.get(brandId);
    if (known == null || !known.serves(products, now, newest)) {
      known = MeasuredBrand.read(view, stored, products, now, newest);
      memory.byBrand.put(brandId, known);
    }
    return known;
  }
}
