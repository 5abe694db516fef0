package app.comptoir.service.figures;

import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import app.comptoir.store.queries.TotalsQueries.SlotTotals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Sales of many days by the hour the brand's clock showed. An hour that the clock shows twice in a
/// night is one, one that it leaves out has nothing. Returns book when they were processed.
public final class ClockReader {
  /// Slots are counted up to here.
  private static final LocalDate LAST = LocalDate.of(2287, 12, 30);

  private final StoreView view;
  private final StoredBrand brand;

  public ClockReader(StoreView view, StoredBrand brand) {
    this.view = view;
    this.brand = brand;
  }

  /// Is given what was sold in a slot of five minutes.
  public interface Each {
    /// @param hour 0 to 23
    void take(LocalDate day, int hour, Sales sales);
  }

  /// Goes through all slots of some days, both ends included.
  public void each(LocalDate from, LocalDate to, Each each) {
    ZoneId zone = brand.brand().zone();
    LocalDate last = to.isAfter(LAST) ? LAST : to;
    for (SlotTotals slot :
        view.totals()
            .slots(
                brand.brandKey(),
                brand.brand().currency(),
                from.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant())) {
      ZonedDateTime at = slot.start().atZone(zone);
      each.take(at.toLocalDate(), at.getHour(), slot.totals().sales());
    }
  }
}
