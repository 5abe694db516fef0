package app.comptoir.service.offers;

import app.comptoir.domain.approval.Person;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.review.Running;
import app.comptoir.service.offers.ReviewDesk.Alarmed;
import app.comptoir.store.queries.OfferQueries.Kept;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the running offers with which something is wrong.
final class RunningOffers {
  private final StoreView view;
  private final Instant now;

  RunningOffers(StoreView view, Instant now) {
    this.view = view;
    this.now = now;
  }

  /// The worst first.
  ///
  /// @param me whose brands are looked at; null for all
  List<Alarmed> alarmed(@Nullable Person me) {
    List<Alarmed> found = new ArrayList<>();
    for (StoredBrand brand : view.brands()) {
      if (me == null || me.brands().contains(brand.brand().id())) {
        RunningReader reader = new RunningReader(view, brand, now);
        for (Kept kept : view.offers().offers(brand, null)) {
          List<Alarm> alarms = reader.read(kept.offer()).map(Running::alarms).orElse(List.of());
          if (!alarms.isEmpty()) {
            found.add(new Alarmed(kept.offer(), alarms));
          }
        }
      }
    }
    found.sort(
        Comparator.comparing((Alarmed one) -> one.alarms().getFirst())
            .thenComparing(one -> one.offer().id()));
    return List.copyOf(found);
  }
}
