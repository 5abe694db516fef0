package app.comptoir.service.offers;

import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.offer.ContentChange;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.offer.Pacing;
import app.comptoir.domain.offer.Proposal;
import app.comptoir.domain.post.Post;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is known of one offer, for who has to decide on it.
///
/// @param row as in the queue
/// @param authorName null where it is not known here
/// @param post it runs as; null before it is published
/// @param product it sells; null where it names none, or it is not known
/// @param rulings what the person who is signed in may decide; empty while nobody is
/// @param checks made while it waits or is being written; empty once its course is decided
/// @param change since the content decided on last; null where nothing was, or its content was not
///   kept
/// @param history what happened to it on the platform, the newest first; comments are part of it
/// @param pacing of a running offer; null otherwise
/// @param conflict null unless the newest act here met another content
public record OfferDossier(
    QueueSnapshot.Row row,
    @Nullable String authorName,
    @Nullable Post post,
    @Nullable Product product,
    Map<Decision.Kind, Ruling> rulings,
    List<OfferCheck> checks,
    @Nullable Change change,
    List<OfferEvent> history,
    @Nullable Pacing pacing,
    List<Proposal> proposals,
    @Nullable Conflict conflict) {
  public OfferDossier {
    rulings = Map.copyOf(rulings);
    checks = List.copyOf(checks);
    history = List.copyOf(history);
    proposals = List.copyOf(proposals);
  }

  public Brand brand() {
    return row.brand();
  }

  /// What changed since somebody last decided.
  ///
  /// @param since the decision it is counted from
  /// @param difference its fields are empty where the content is the one decided on
  public record Change(OfferEvent since, ContentChange difference) {}

  /// A decision of ours that met another content.
  ///
  /// @param difference from what was decided on to what is there; null where the content decided on
  ///   was not kept
  public record Conflict(TrackedAct act, @Nullable ContentChange difference) {}
}
