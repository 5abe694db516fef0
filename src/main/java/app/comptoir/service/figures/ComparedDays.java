package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.period.DayPairs;
import app.comptoir.store.queries.PostFilter;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries;
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
  List<SalesQueries.Money> money(StoreView view, StoredBrand brand) {
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
        money.add(whole(b, last, span.end()) ? day : upTo(view, brand, day, span.end()));
      }
    }
    return money;
  }

  private static boolean whole(Brand brand, LocalDate day, Instant end) {
    return !end.isBefore(day.plusDays(1).atStartOfDay(brand.zone()).toInstant());
  }

  private static SalesQueries.Money upTo(
      StoreView view, StoredBrand brand, SalesQueries.Money whole, Instant end) {
    Brand b = brand.brand();
    LocalDate day = whole.day();
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
        t.spendMinor(),
        t.withoutRate(),
        whole.cohortWithoutRate());
  }
}
