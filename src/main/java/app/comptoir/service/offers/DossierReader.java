package app.comptoir.service.offers;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.OfferCourse;
import app.comptoir.domain.approval.TrackedAct;
import app.comptoir.domain.offer.ContentDifference;
import app.comptoir.domain.offer.Decision;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferEvent;
import app.comptoir.domain.review.Running;
import app.comptoir.store.queries.OfferQueries.Content;
import app.comptoir.store.queries.OfferQueries.Kept;
import app.comptoir.store.queries.ReviewQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.store.queries.StoredBrand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads all that is known of one offer.
final class DossierReader {
  private static final Set<Decision.Kind> ON_CONTENT =
      Set.of(
          Decision.Kind.REVIEW,
          Decision.Kind.APPROVE,
          Decision.Kind.REJECT,
          Decision.Kind.REQUEST_CHANGES);

  private final StoreView view;
  private final StoredBrand brand;
  private final ReviewContext asked;

  DossierReader(StoreView view, StoredBrand brand, ReviewContext asked) {
    this.view = view;
    this.brand = brand;
    this.asked = asked;
  }

  /// @param acts taken here on it, the newest first
  OfferDossier read(Kept kept, List<TrackedAct> acts) {
    Offer offer = kept.offer();
    QueueReader queue = new QueueReader(view, asked);
    OfferChecks checks =
        new OfferChecks(
            view, brand, view.offers().offers(brand, null), asked.now(), asked.memory());
    Optional<Running> running = new RunningReader(view, brand, asked.now()).read(offer);
    ReviewQueries rows = view.review(brand);
    QueueSnapshot.Row row = queue.row(brand, kept, checks);
    Map<String, String> names = view.offers().names();
    List<OfferEvent> history =
        new OfferCourse(offer, kept.revisions(), kept.decisions(), names).events();
    List<Content> contents = view.offers().contents(brand, offer.id());
    return new OfferDossier(
        row,
        names.get(offer.authorSubject()),
        offer.postId() == null ? null : rows.post(offer.postId()).orElse(null),
        offer.productId() == null
            ? null
            : view.posts().product(brand, offer.productId()).orElse(null),
        queue.rulings(offer, row.state()),
        checks.of(kept),
        change(kept, history, contents),
        history,
        running.map(Running::pacing).orElse(null),
        running.map(Running::proposals).orElse(List.of()),
        conflict(kept, acts, contents));
  }

  /// Against the content that anybody decided on last.
  private static OfferDossier.@Nullable Change change(
      Kept kept, List<OfferEvent> history, List<Content> contents) {
    String now = kept.content();
    OfferEvent last =
        history.stream()
            .filter(event -> event.kind() != null && ON_CONTENT.contains(event.kind()))
            .findFirst()
            .orElse(null);
    if (last == null || now == null) {
      return null;
    }
    return contents.stream()
        .filter(content -> content.hash().equals(last.contentHash()))
        .findFirst()
        .map(
            content ->
                new OfferDossier.Change(last, ContentDifference.between(content.text(), now)))
        .orElse(null);
  }

  private static OfferDossier.@Nullable Conflict conflict(
      Kept kept, List<TrackedAct> acts, List<Content> contents) {
    TrackedAct act =
        acts.stream()
            .filter(one -> one.act().kind() != Decision.Kind.COMMENT)
            .findFirst()
            .orElse(null);
    if (act == null || !act.toDo() || !(act.status() instanceof ActStatus.Conflict)) {
      return null;
    }
    String now = kept.content();
    String then =
        act.act().content() != null
            ? act.act().content()
            : contents.stream()
                .filter(content -> content.hash().equals(act.act().contentHash()))
                .map(Content::text)
                .findFirst()
                .orElse(null);
    return new OfferDossier.Conflict(
        act, then == null || now == null ? null : ContentDifference.between(then, now));
  }
}
