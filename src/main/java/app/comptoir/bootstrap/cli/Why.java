package app.comptoir.bootstrap.cli;

import app.comptoir.domain.approval.Role;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.Part;
import app.comptoir.service.offers.Approvals.Obstacle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Why something may not be decided, as a sentence.
final class Why {
  private Why() {}

  static String of(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Permitted _ -> "It may be decided.";
      case Ruling.RoleMissing(Set<Role> needed) ->
          "That takes the role of %s, which is not among yours."
              .formatted(
                  needed.stream().map(Why::word).sorted().collect(Collectors.joining(" or ")));
      case Ruling.SomebodyElse(Part part, String behalf) when behalf != null ->
          part == Part.AUTHOR
              ? "You or who you stand in for wrote this offer: somebody else has to decide that."
              : "You or who you stand in for reviewed this offer: somebody else has to approve it.";
      case Ruling.SomebodyElse(Part part, _) ->
          part == Part.AUTHOR
              ? "You wrote this offer yourself: somebody else has to decide that."
              : "You reviewed this offer yourself: somebody else has to approve it.";
      case Ruling.AuthorOnly() -> "Only who wrote this offer can decide that.";
      case Ruling.WrongState(Offer.State state, Decision.Kind kind) ->
          "An offer that is %s cannot get the decision %s.".formatted(word(state), word(kind));
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String of(Obstacle obstacle) {
    return switch (obstacle) {
      case NOBODY_SIGNED_IN -> "The platform has not said yet who you are: connect once.";
      case UNKNOWN_OFFER -> "There is no such offer in this workspace.";
      case BRAND_CLOSED -> "The offer's brand is not open to you.";
      case CHANGED_MEANWHILE -> "The offer's content is not the one of that fingerprint any more.";
      case COMMENT_TOO_LONG -> "The comment has more than 4,000 characters.";
      case COMMENT_MISSING -> "There is nothing in the comment.";
      case FIELD_UNFITTING -> "Only a request for changes names a part of the offer.";
      case CONTENT_UNPROVEN ->
          "The offer's content does not belong to its fingerprint: nothing is decided on it.";
      case ANOTHER_ON_ITS_WAY -> "Another decision of this offer is still on its way.";
    };
  }
}
