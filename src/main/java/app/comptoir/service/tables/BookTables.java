package app.comptoir.service.tables;

import app.comptoir.store.queries.BookQueries;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is kept outside the figures, as tables: nothing is dropped in silence.
final class BookTables {
  private BookTables() {}

  static FigureTable ledger(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      Days days = range.days(brand);
      ZoneId zone = brand.brand().zone();
      for (BookQueries.LedgerRow row :
          view.books()
              .ledger(
                  brand.brandKey(),
                  days.from().atStartOfDay(zone).toInstant(),
                  days.to().plusDays(1).atStartOfDay(zone).toInstant())) {
        rows.add(
            Arrays.asList(
                row.bookedAt().atZone(zone).toLocalDate().toString(),
                brand.brand().id(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.reference(),
                row.productId(),
                row.description(),
                row.quantity(),
                row.currency(),
                row.amount()));
      }
    }
    return new FigureTable(
        "ledger entries that are neither sale nor return, outside gross, returns and net"
            + " sales",
        List.of(
            "day",
            "brand",
            "kind",
            "reference",
            "product",
            "description",
            "quantity",
            "currency",
            "amount_minor"),
        rows);
  }

  static FigureTable unreadable(StoreView view, FigureRange range) {
    List<List<Object>> rows = new ArrayList<>();
    for (StoredBrand brand : range.brands(view)) {
      for (BookQueries.UnreadableRow row : view.books().unreadable(brand.brandKey())) {
        rows.add(
            List.of(brand.brand().id(), row.seq(), row.at().toString(), row.type(), row.reason()));
      }
    }
    return new FigureTable(
        "records of the log this version cannot read: in no figure",
        List.of("brand", "seq", "at", "type", "reason"),
        rows);
  }
}
