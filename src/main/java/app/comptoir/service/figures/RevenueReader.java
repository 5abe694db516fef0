package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.SalesQueries.CurrencySales;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts net sales by day together from one state of the store.
final class RevenueReader {
  /// In the place of the country of orders that name none.
  static final String NO_COUNTRY = "ZZ";

  /// Keys of parts that say nothing of what they hold.
  private static final Set<String> UNNAMED = Set.of("", NO_COUNTRY, Product.ALL_GOODS);

  private final StoreView view;
  private final StoredBrand brand;
  private final Span span;
  private final @Nullable ComparedDays compared;
  private final Basis basis;

  RevenueReader(
      StoreView view, StoredBrand brand, Span span, Optional<ComparedDays> compared, Basis basis) {
    this.view = view;
    this.brand = brand;
    this.span = span;
    this.compared = compared.map(ComparedDays::onSlots).orElse(null);
    this.basis = basis;
  }

  /// @param asked null for the first that tells the brand's sales apart
  RevenueSnapshot read(@Nullable Split asked) {
    List<DaySales> days = days();
    Split split = asked == null ? telling(days) : asked;
    ComparedDays before = compared;
    List<DaySales> comparedDays =
        before == null ? List.of() : filled(before.span(), before.money(view, brand));
    List<CurrencySales> currencies = view.sales().currencies(Readers.days(brand, span));
    return new RevenueSnapshot(
        brand.brand(),
        span,
        before == null ? null : before.span(),
        basis,
        days,
        before == null ? List.of() : before.aligned(comparedDays, DaySales::day),
        new HourReader(view, brand, basis).hours(span, before),
        view.totals().firstDay(brand.brandKey()).orElse(null),
        total(days),
        before == null ? null : total(comparedDays),
        split,
        parts(split, days),
        currencyTotals(currencies));
  }

  /// A shop's file knows no campaigns, some know no products either, and not every one countries:
  /// all would be the rest.
  private Split telling(List<DaySales> days) {
    if (!view.campaigns(brand).isEmpty()) {
      return Split.CAMPAIGN;
    }
    return Stream.of(Split.PRODUCT, Split.COUNTRY)
        .filter(split -> tells(parts(split, days)))
        .findFirst()
        .orElse(Split.WEEKDAY);
  }

  /// Where nothing was sold, nothing is said wrongly.
  private static boolean tells(List<Part> parts) {
    return parts.isEmpty() || parts.stream().anyMatch(part -> !UNNAMED.contains(part.key()));
  }

  /// What products are parts of is told by processed day: lines do not know the cohort of their
  /// returns.
  private List<Part> parts(Split split, List<DaySales> days) {
    if (basis == Basis.PROCESSED_DAY || !split.byProcessedDay()) {
      return new RevenueParts(view, brand, span, basis).of(split, days);
    }
    Basis processed = Basis.PROCESSED_DAY;
    List<DaySales> ofThem =
        new RevenueReader(view, brand, span, Optional.empty(), processed).days();
    return new RevenueParts(view, brand, span, processed).of(split, ofThem);
  }

  private List<DaySales> days() {
    return filled(
        span,
        view.sales().money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE));
  }

  private List<DaySales> filled(Span of, List<DaySales> sales) {
    Map<LocalDate, DaySales> known = new HashMap<>();
    sales.forEach(day -> known.put(day.day(), day.on(basis)));
    List<DaySales> days = new ArrayList<>();
    for (LocalDate day = of.from(); !day.isAfter(of.to()); day = day.plusDays(1)) {
      days.add(known.getOrDefault(day, new DaySales(day, none())));
    }
    return days;
  }

  private Sales none() {
    return Readers.none(view, brand, basis);
  }

  private Sales total(List<DaySales> days) {
    return days.stream().map(DaySales::sales).reduce(none(), Sales::plus);
  }

  private List<Sales> currencyTotals(List<CurrencySales> rows) {
    Map<String, Sales> totals = new TreeMap<>();
    for (CurrencySales row : rows) {
      Sales sales = row.sales().on(basis);
      totals.merge(sales.currency().getCurrencyCode(), sales, Sales::plus);
    }
    return List.copyOf(totals.values());
  }
}
