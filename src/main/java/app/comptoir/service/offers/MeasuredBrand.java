package app.comptoir.service.offers;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.review.Demand;
import app.comptoir.domain.review.PriceChecks;
import app.comptoir.domain.review.PriceHistory;
import app.comptoir.store.queries.PostQueries.PostFigures;
import app.comptoir.store.queries.ReviewQueries.AskedPrice;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was measured of one brand in the last 90 days, as far as offers are checked by it.
///
/// @param at when it was read, `newest` up to where the log had been read then
/// @param products whose prices were read
/// @param sold orders by currency
record MeasuredBrand(
    Instant at,
    Instant newest,
    Set<String> products,
    Map<String, PriceHistory> prices,
    Demand demand,
    Map<String, Long> sold) {

  static MeasuredBrand read(
      StoreView view, StoredBrand stored, Set<String> products, Instant now, Instant newest) {
    Brand brand = stored.brand();
    LocalDate today = brand.dayOf(now);
    LocalDate from = today.minusDays(PriceChecks.HISTORY_DAYS - 1L);
    Map<String, List<PriceHistory.Asked>> asked = new HashMap<>();
    for (AskedPrice one : view.review(stored).asked(products, from, today)) {
      asked
          .computeIfAbsent(one.productId(), _ -> new ArrayList<>())
          .add(new PriceHistory.Asked(one.day(), one.price(), one.units()));
    }
    Map<String, PriceHistory> prices = new HashMap<>();
    asked.forEach((id, all) -> prices.put(id, new PriceHistory(all)));
    Map<String, Long> sold = new HashMap<>();
    view.sales()
        .currencies(stored.days(from, today))
        .forEach(
            of ->
                sold.merge(
                    of.sales().currency().getCurrencyCode(), of.sales().orders(), Long::sum));
    return new MeasuredBrand(
        now,
        newest,
        Set.copyOf(products),
        Map.copyOf(prices),
        demand(brand, view.posts().figures(stored, stored.days(from, today))),
        Map.copyOf(sold));
  }

  private static Demand demand(Brand brand, List<PostFigures> posts) {
    Sales promoted =
        posts.stream()
            .map(PostFigures::sales)
            .filter(sales -> sales.spendMinor() > 0)
            .reduce(Sales.none(brand.currency()), Sales::plus);
    return new Demand(promoted.spend(), promoted.orders(), promoted.units());
  }

  PriceHistory prices(@Nullable String productId) {
    return productId == null
        ? new PriceHistory(List.of())
        : prices.getOrDefault(productId, new PriceHistory(List.of()));
  }

  /// Whether it can still be used: read within the last half minute, of the log as it stands but
  /// for an hour, and of these products.
  boolean serves(Set<String> asked, Instant now, Instant newestNow) {
    return !now.isBefore(at)
        && now.isBefore(at.plusSeconds(30))
        && newestNow.isBefore(newest.plusSeconds(3600))
        && products.containsAll(asked);
  }
}
