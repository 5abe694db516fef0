package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.period.DayPairs;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The days a period is compared with: whole days, and of one that is still running the last one
/// only up to the time of day the period itself has reached. Every screen compares with these.
///
/// @param span what of the days counts
/// @param pairs which day stands beside which
record ComparedDays(Span span, DayPairs pairs) {
  private static final Duration SLOT = Duration.ofMinutes(5);

  /// The same ending on the last whole slot: slots are the finest grain of a total.
  ComparedDays onSlots() {
    long slot = SLOT.toSeconds();
    // The last instant of a day is the end of its last slot.
    long seconds = span.end().plusMillis(1).getEpochSecond();
    Instant end = Instant.ofEpochSecond(Math.floorDiv(seconds, slot) * slot);
    return new ComparedDays(new Span(span.from(), span.to(), span.start(), end), pairs);
  }

  /// Rows of the compared days, each at the place of the day it stands beside; null where a day
  /// stands beside none.
  <T> List<@Nullable T> aligned(List<T> rows, Function<T, LocalDate> day) {
    Map<LocalDate, T> known = new HashMap<>();
    rows.forEach(row -> known.put(day.apply(row), row));
    List<@Nullable T> aligned = new ArrayList<>();
    for (LocalDate at = pairs.from(); !at.isAfter(pairs.to()); at = at.plusDays(1)) {
      aligned.add(pairs.beside(at).map(known::get).orElse(null));
    }
    return Collections.unmodifiableList(aligned);
  }

  /// Sales by day, in order; days with nothing, and those after the end, are left out.
  List<DaySales> money(StoreView view, StoredBrand brand) {
    Brand b = brand.brand();
    List<DaySales> money = new ArrayList<>();
    if (!span.end().isAfter(span.start())) {
      return money;
    }
    LocalDate last = b.dayOf(span.end().minusNanos(1));
    for (DaySales day :
        view.sales().money(Readers.days(brand, span), PostFilter.all(), SalesQueries.Part.WHOLE)) {
      if (day.day().isBefore(last)) {
        money.add(day);
      } else if (day.day().equals(last)) {
        money.add(whole(b, last, span.end()) ? day : upTo(view, brand, day, span.end()));
      }
    }
    return money;
  }

  private static boolean whole(Brand brand, LocalDate day, Instant end) {
    return !end.isBefore(day.plusDays(1).atStartOfDay(brand.zone()).toInstant());
  }

  private static DaySales upTo(StoreView view, StoredBrand brand, DaySales whole, Instant end) {
    Brand b = brand.brand();
    LocalDate day = whole.day();
    Instant start = day.atStartOfDay(b.zone()).toInstant();
    Sales sales =
        view.totals().slots(brand.brandKey(), b.currency(), start, end).stream()
            .map(slot -> slot.totals().sales())
            .reduce(Sales.none(b.currency()), Sales::plus);
    long back =
        view.totals().returnedByHour(brand, day, end).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    long lacking = whole.sales().on(Sales.Basis.ORDER_COHORT).withoutRate().returns();
    return new DaySales(day, sales.withCohort(new Sales.Returned(back, lacking)));
  }
}
