package app.comptoir.service.offers;

import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.service.offers.Approvals.Obstacle;
import app.comptoir.service.offers.Approvals.Wish;
import app.comptoir.store.queries.OfferStore;
import org.jspecify.annotations.Nullable;

/// What stands in the way of a wish, apart from the rules of who may decide what.
final class DecisionObstacles {
  private static final int LONGEST_COMMENT = 4_000;

  private DecisionObstacles() {}

  /// @param said the comment; null for none
  /// @return null where nothing does
  static @Nullable Obstacle obstacle(Wish wish, @Nullable String said, OfferStore.Known known) {
    if (said != null && said.codePointCount(0, said.length()) > LONGEST_COMMENT) {
      return Obstacle.COMMENT_TOO_LONG;
    }
    if (wish.field() == OfferField.OTHER
        || (wish.field() != null && wish.kind() != Decision.Kind.REQUEST_CHANGES)) {
      return Obstacle.FIELD_UNFITTING;
    }
    if (wish.kind() == Decision.Kind.COMMENT) {
      return said == null ? Obstacle.COMMENT_MISSING : null;
    }
    if (!known.offer().contentHash().equals(wish.expectedContentHash())) {
      return Obstacle.CHANGED_MEANWHILE;
    }
    return known.matches() ? null : Obstacle.CONTENT_UNPROVEN;
  }
}
