package app.comptoir.service.figures;

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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts net sales by day together from one state of the store.
final class RevenueReader {
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

  RevenueSnapshot read(Split split) {
    List<DaySales> days = days();
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
        parts(split, days),
        currencyTotals(currencies));
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
