package app.comptoir.service.figures;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries.SlotTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a day of a brand's calendar into its hours: 24, or 23 or 25 where the clocks change. The
/// money comes from the slots of five minutes, which are kept for the whole history.
public final class HourReader {
  private final StoreView view;
  private final StoredBrand brand;
  private final ZoneId zone;
  private final Basis basis;

  public HourReader(StoreView view, StoredBrand brand, Basis basis) {
    this.view = view;
    this.brand = brand;
    this.zone = brand.brand().zone();
    this.basis = basis;
  }

  /// The hours of a period of one day; none where it is longer.
  ///
  /// @param compared one day as [ComparedDays#onSlots] gives it; null where nothing is compared
  List<HourSales> hours(Span span, @Nullable ComparedDays compared) {
    if (span.days() != 1) {
      return List.of();
    }
    Map<Hour, DaySales> before = new HashMap<>();
    if (compared != null && compared.span().days() == 1) {
      read(compared.span().from(), compared.span().end())
          .forEach((at, m) -> before.put(Hour.of(at), new DaySales(at.toLocalDate(), m)));
    }
    List<HourSales> hours = new ArrayList<>();
    day(span.from())
        .forEach((at, sales) -> hours.add(new HourSales(at, sales, before.get(Hour.of(at)))));
    return List.copyOf(hours);
  }

  /// An hour as the clock on the wall has it.
  ///
  /// @param again whether the clock has shown it on that day before
  private record Hour(LocalTime time, boolean again) {
    static Hour of(ZonedDateTime at) {
      return new Hour(at.toLocalTime(), !at.equals(at.withEarlierOffsetAtOverlap()));
    }
  }

  /// All hours of a day, in order.
  public Map<ZonedDateTime, Sales> day(LocalDate day) {
    return read(day, endOf(day));
  }

  /// The hours of a day that begin before an instant, in order.
  private Map<ZonedDateTime, Sales> read(LocalDate day, Instant end) {
    List<SlotTotals> slots =
        view.totals()
            .slots(
                brand.brandKey(),
                brand.brand().currency(),
                day.atStartOfDay(zone).toInstant(),
                end);
    Map<Instant, Long> back =
        basis == Basis.ORDER_COHORT ? view.totals().returnedByHour(brand, day, end) : Map.of();
    Map<ZonedDateTime, Sales> hours = new LinkedHashMap<>();
    int next = 0;
    for (ZonedDateTime at = day.atStartOfDay(zone);
        at.toInstant().isBefore(end);
        at = at.plus(1, ChronoUnit.HOURS)) {
      Instant over = at.toInstant().plus(1, ChronoUnit.HOURS);
      Sales sum = Sales.none(brand.brand().currency()).covering(view.coverage(brand.brandKey()));
      for (; next < slots.size() && slots.get(next).start().isBefore(over); next++) {
        sum = sum.plus(slots.get(next).totals().sales());
      }
      hours.put(at, basis == Basis.ORDER_COHORT ? cohort(sum, back.get(at.toInstant())) : sum);
    }
    return hours;
  }

  private static Sales cohort(Sales sales, @Nullable Long back) {
    long minor = back == null ? 0 : back;
    return sales
        .withCohort(new Sales.Returned(minor, sales.processed().withoutRate()))
        .on(Basis.ORDER_COHORT);
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
