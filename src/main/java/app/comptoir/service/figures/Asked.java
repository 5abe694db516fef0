package app.comptoir.service.figures;

import app.comptoir.store.db.StoreException;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.util.Optional;

/// What a selection of the screens asks for, in one state of the store.
///
/// @param known up to when the store holds what happened, also that nothing did: now, or earlier
///   while the log is still being read or the platform cannot be reached. Comparisons stop there on
///   both sides
record Asked(
    StoredBrand brand, Span span, Optional<ComparedDays> compared, Instant now, Instant known) {

  static Asked of(StoreView view, PeriodResolver periods, Selection selection) {
    StoredBrand brand = brand(view, selection.brandId());
    Instant now = periods.now();
    Instant read = view.readTo(brand.brandKey()).orElse(Instant.EPOCH);
    Instant known = read.isBefore(now) ? read : now;
    Span span = periods.resolve(selection.period(), brand.brand(), now);
    Optional<ComparedDays> compared =
        known.isAfter(span.start()) && view.whole(brand.brandKey())
            ? periods.compared(selection, span, brand.brand(), known)
            : Optional.empty();
    return new Asked(brand, span, compared, now, known);
  }

  /// @throws StoreException `DB-6`
  static StoredBrand brand(StoreView view, String brandId) {
    return view.brand(brandId)
        .orElseThrow(
            () ->
                new StoreException(
                    "DB-6", "There is no brand “%s” in this workspace.".formatted(brandId), null));
  }
}
