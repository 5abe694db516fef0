package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.QueueSnapshot.Row;
import app.comptoir.ui.offers.DecideModel.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What of the marked offers can be decided together: only those that are all green. Of reviews and
/// approvals, that which more of them wait for.
final class Batch {
  private Batch() {}

  /// Empty where nothing marked is fit.
  static Optional<Draft.Many> of(OffersModel model) {
    List<Row> marked =
        model.ids().stream()
            .filter(model.marked()::contains)
            .flatMap(id -> model.row(id).stream())
            .toList();
    long approvals = marked.stream().filter(fit(Kind.APPROVE)).count();
    long reviews = marked.stream().filter(fit(Kind.REVIEW)).count();
    Kind kind = approvals >= reviews ? Kind.APPROVE : Kind.REVIEW;
    List<Offer> offers = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Row row : marked) {
      if (fit(kind).test(row)) {
        offers.add(row.offer());
      } else {
        leftOut.add(row.offer().title());
      }
    }
    return offers.isEmpty() ? Optional.empty() : Optional.of(new Draft.Many(kind, offers, leftOut));
  }

  private static Predicate<Row> fit(Kind kind) {
    return row -> row.green() && row.open().contains(kind);
  }
}
