package app.comptoir.service;

import app.comptoir.domain.offer.FlightCheck;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import app.comptoir.store.OfferQueries.Kept;
import app.comptoir.store.StoreView;
import app.comptoir.store.StoreView.StoredBrand;
import java.time.Instant;
import java.util.List;

/// Looks offers of one brand over before anybody decides.
final class OfferChecks {
  private final Instant now;

  OfferChecks(StoreView view, StoredBrand brand, List<Kept> all, Instant now) {
    this.now = now;
  }

  List<OfferCheck> of(Kept kept) {
    return List.of(
        OfferCheck.of(kept.matches() ? Reason.CONTENT_PROVEN : Reason.CONTENT_UNPROVEN),
        FlightCheck.of(kept.offer(), now));
  }
}
