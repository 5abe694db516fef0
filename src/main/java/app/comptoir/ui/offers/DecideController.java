package app.comptoir.ui.offers;

import app.comptoir.common.Tasks;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferField;
import app.comptoir.service.offers.Approvals;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.SnapshotController;
import app.comptoir.ui.offers.DecideModel.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of the controller that decides: first the wish, then the confirmation of exactly what
/// was seen, then the act. All methods on the FX thread; the disk is asked in the background.
final class DecideController {
  private final OffersModel offers;
  private final DecideModel model;
  private final OwnActs own;
  private final ScreenContext context;
  private final Decided decided;
  private final Runnable refused;

  /// Told once a decision is kept.
  interface Decided {
    void onDecided(List<String> offerIds, Kind kind);
  }

  /// @param refused told where a decision was not kept: what is shown may be older than what is
  DecideController(
      OffersModel offers, OwnActs own, ScreenContext context, Decided decided, Runnable refused) {
    this.refused = refused;
    this.offers = offers;
    this.model = offers.decide();
    this.own = own;
    this.context = context;
    this.decided = decided;
  }

  /// Somebody wishes to decide on the open offer; what is forbidden is said at once, with the
  /// reason.
  void onDecide(Kind kind) {
    Offer offer = offers.open().offer().orElse(null);
    if (offer == null) {
      return;
    }
    Ruling ruling = offers.open().ruling(kind);
    if (ruling == null) {
      model.refused(new Taken.NotNow(Approvals.Obstacle.NOBODY_SIGNED_IN));
    } else if (ruling instanceof Ruling.Permitted) {
      model.begin(new Draft.One(kind, offer));
    } else {
      model.refused(new Taken.Forbidden(ruling));
    }
  }

  /// Approves, or reviews, what is marked, as far as every check passed.
  void onDecideMarked() {
    Batch.of(offers).ifPresent(model::begin);
  }

  void onCancel() {
    model.forgetRefusal();
    model.end();
  }

  /// Confirmed, with these words.
  ///
  /// @param field named in a request for changes; null for none
  void onConfirm(@Nullable String comment, @Nullable OfferField field) {
    Draft draft = model.draft().orElse(null);
    if (draft == null || model.busyProperty().get()) {
      return;
    }
    List<Offer> offers =
        switch (draft) {
          case Draft.One(_, Offer offer) -> List.of(offer);
          case Draft.Many(_, List<Offer> many, _) -> many;
        };
    model.busy(true);
    context
        .services()
        .tasks()
        .run(
            "decide",
            () -> take(offers, draft.kind(), comment, field),
            taken -> onTaken(offers, draft.kind(), taken),
            e -> onFailed(e));
  }

  private List<Taken> take(
      List<Offer> offers, Kind kind, @Nullable String comment, @Nullable OfferField field) {
    List<Approvals.Wish> wishes =
        offers.stream()
            .map(o -> new Approvals.Wish(o.id(), kind, comment, field, o.contentHash()))
            .toList();
    return context.services().approvals().decideAll(wishes).stream()
        .map(Approvals.Answer::taken)
        .toList();
  }

  private void onTaken(List<Offer> offers, Kind kind, List<Taken> taken) {
    List<String> kept = new ArrayList<>();
    Optional<Taken> refusal = Optional.empty();
    for (int i = 0; i < taken.size(); i++) {
      if (taken.get(i) instanceof Taken.Queued queued) {
        own.taken(queued);
        kept.add(offers.get(i).id());
      } else if (refusal.isEmpty()) {
        refusal = Optional.of(taken.get(i));
      }
    }
    refusal.ifPresentOrElse(model::refused, model::end);
    refusal.ifPresent(_ -> refused.run());
    own.read();
    if (!kept.isEmpty()) {
      decided.onDecided(kept, kind);
    }
  }

  private void onFailed(Exception e) {
    var problem = SnapshotController.problemOf(e);
    model.refused(new Taken.Failed(problem.code(), problem.sentence()));
  }

  /// Takes back the newest act that has not left yet.
  void onUndo() {
    offers.acts().actsProperty().get().stream()
        .filter(act -> act.undoable(context.services().clock().instant()))
        .findFirst()
        .ifPresent(act -> onUndo(act.number()));
  }

  void onUndo(long number) {
    Tasks tasks = context.services().tasks();
    tasks.run(
        "undo", () -> context.services().approvals().undo(number), _ -> own.read(), this::onFailed);
  }

  /// Takes note of a conflict or refusal.
  void onAcknowledge(long number) {
    context
        .services()
        .tasks()
        .run(
            "acknowledge",
            () -> context.services().approvals().acknowledge(number),
            _ -> own.read(),
            this::onFailed);
  }
}
