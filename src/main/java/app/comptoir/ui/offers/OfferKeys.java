package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.Shortcut.Reach;
import app.comptoir.ui.mvc.Shortcut.Trigger;
import app.comptoir.ui.offers.OffersModel.Tab;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The single keys of the queue: they work wherever the focus is, as long as nobody types and
/// nothing waits for its confirmation.
final class OfferKeys {
  private final OffersModel model;
  private final OffersController controller;
  private final QueuePane queue;
  private final OfferPane offer;

  OfferKeys(OffersModel model, OffersController controller, QueuePane queue, OfferPane offer) {
    this.model = model;
    this.controller = controller;
    this.queue = queue;
    this.offer = offer;
  }

  List<Shortcut> all() {
    return List.of(
        free("offers.key.next", KeyCode.J, () -> controller.onStep(1)),
        free("offers.key.previous", KeyCode.K, () -> controller.onStep(-1)),
        free("offers.key.primary", KeyCode.A, this::primary),
        decide("offers.key.changes", KeyCode.R, Kind.REQUEST_CHANGES),
        decide("offers.key.reject", KeyCode.X, Kind.REJECT),
        decide("offers.key.comment", KeyCode.C, Kind.COMMENT),
        free("offers.key.undo", KeyCode.Z, () -> controller.deciding().onUndo()),
        inQueue("offers.key.mark", KeyCode.SPACE, _ -> open().ifPresent(controller::onMark)),
        inQueue("offers.key.enter", KeyCode.ENTER, _ -> offer.focusOffer()),
        inQueue("offers.key.down", KeyCode.DOWN, e -> step(e, 1)),
        inQueue("offers.key.up", KeyCode.UP, e -> step(e, -1)),
        new Shortcut(
            "offers.key.back",
            List.of(new Trigger.Pressed(new KeyCodeCombination(KeyCode.ESCAPE))),
            Reach.ALWAYS,
            this::onEscape));
  }

  private Shortcut decide(String key, KeyCode code, Kind kind) {
    return free(key, code, () -> controller.deciding().onDecide(kind));
  }

  private Shortcut free(String key, KeyCode code, Runnable action) {
    return Shortcut.letter(
        key,
        code,
        () -> {
          if (!free()) {
            return false;
          }
          action.run();
          return true;
        });
  }

  private boolean free() {
    return model.tabProperty().get() == Tab.QUEUE && model.decide().draft().isEmpty();
  }

  /// Means something only while the queue has the focus: buttons have these keys for themselves.
  private Shortcut inQueue(String key, KeyCode code, Consumer<KeyEvent> action) {
    KeyCombination keys = new KeyCodeCombination(code, KeyCombination.SHIFT_ANY);
    return new Shortcut(
        key,
        List.of(new Trigger.Pressed(keys)),
        Reach.NOT_TYPING,
        e -> {
          if (!free() || !queue.listFocused()) {
            return false;
          }
          action.accept(e);
          return true;
        });
  }

  private Optional<String> open() {
    return Optional.ofNullable(model.open().idProperty().get());
  }

  /// With Shift the lines walked over are marked.
  private void step(KeyEvent e, int lines) {
    if (e.isShiftDown()) {
      controller.onMarkOpen();
    }
    controller.onStep(lines);
    if (e.isShiftDown()) {
      controller.onMarkOpen();
    }
  }

  private void primary() {
    if (!model.marked().isEmpty()) {
      controller.deciding().onDecideMarked();
      return;
    }
    model
        .open()
        .offer()
        .map(Offer::state)
        .flatMap(DecisionButtons::primary)
        .ifPresent(controller.deciding()::onDecide);
  }

  private boolean onEscape(KeyEvent e) {
    if (model.tabProperty().get() != Tab.QUEUE) {
      return false;
    }
    boolean typing = e.getTarget() instanceof TextInputControl;
    if (model.decide().draft().isPresent()) {
      controller.deciding().onCancel();
    } else if (!typing && !model.marked().isEmpty()) {
      controller.onClearMarks();
    } else if (typing && !model.searchProperty().get().isEmpty()) {
      return false;
    } else {
      queue.focusList();
    }
    return true;
  }
}
