package app.comptoir.service;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.store.SalesQueries;
import app.comptoir.store.StoreView;
import app.comptoir.store.StoreView.PostFilter;
import app.comptoir.store.StoreView.StoredBrand;
import app.comptoir.store.TotalsQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days a running period is compared with: whole days, and the last one only up to the time of
/// day the period itself has reached. Every screen compares with these.
final class ComparedDays {
  private static final Duration SLOT = Duration.ofMinutes(5);

  private ComparedDays() {}

  /// Slots are the finest grain of a total, so a compared stretch that is cut ends at the last
  /// whole one.
  static Span onSlots(Span cut) {
    long slot = SLOT.toSeconds();
    long end = Math.floorDiv(cut.end().getEpochSecond(), slot) * slot;
    return new Span(cut.from(), cut.to(), cut.start(), Instant.ofEpochSecond(end));
  }

  /// Sales by day, in order; days with nothing, and those after the end, are left out.
  ///
  /// @param span as [#onSlots] gives it
  static List<SalesQueries.Money> money(StoreView view, StoredBrand brand, Span span) {
    Brand b = brand.brand();
    List<SalesQueries.Money> money = new ArrayList<>();
    if (!span.end().isAfter(span.start())) {
      return money;
    }
    LocalDate last = b.dayOf(span.end().minusNanos(1));
    for (SalesQueries.Money day :
        view.sales().money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE)) {
      if (day.day().isBefore(last)) {
        money.add(day);
      } else if (day.day().equals(last)) {
        money.add(whole(b, last, span.end()) ? day : upTo(view, brand, last, span.end()));
      }
    }
    return money;
  }

  private static boolean whole(Brand brand, LocalDate day, Instant end) {
    return !end.isBefore(day.plusDays(1).atStartOfDay(brand.zone()).toInstant());
  }

  private static SalesQueries.Money upTo(
      StoreView view, StoredBrand brand, LocalDate day, Instant end) {
    Brand b = brand.brand();
    Instant start = day.atStartOfDay(b.zone()).toInstant();
    Totals t =
        view.totals().slots(brand.brandKey(), b.currency(), start, end).stream()
            .map(TotalsQueries.SlotTotals::totals)
            .reduce(Totals.zero(b.currency()), Totals::plus);
    return new SalesQueries.Money(
        day,
        "",
        t.orders(),
        t.units(),
        t.unitsReturned(),
        t.grossMinor(),
        t.discountsMinor(),
        t.returnsMinor(),
        view.totals().returnedByHour(brand, day, end).values().stream()
            .mapToLong(Long::longValue)
            .sum(),
        t.commissionMinor(),
        t.spendMinor());
  }
}
