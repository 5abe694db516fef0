package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.offers.OffersModel.Tab;
import app.comptoir.ui.widget.ChoiceBar;
import app.comptoir.ui.widget.Nodes;
import app.comptoir.ui.widget.Skeletons;
import app.comptoir.ui.widget.StatePane;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The queue, and beside it the offer that is open. Everything by single keys, as long as nobody
/// types: J/K walk, A is the primary decision, R, X, C the others, Z takes back, space marks, Enter
/// goes into the offer, Esc comes back, `/` searches.
public final class OffersView extends View<StackPane, OffersModel> {
  private final OffersController controller;
  private final QueuePane queue;
  private final OfferPane offer;
  private boolean meant;

  /// @param audit shown in the place of the queue, as `away` is
  OffersView(
      OffersModel model,
      OffersController controller,
      ScreenContext context,
      Parent audit,
      Parent away) {
    super(new StackPane(), model);
    this.controller = controller;
    Messages messages = context.messages();
    BrandBook brands = new BrandBook(context.selection());
    queue = new QueuePane(messages, model, controller, brands);
    offer = new OfferPane(messages, model, controller, brands);
    HBox.setHgrow(offer, Priority.ALWAYS);
    HBox both = new HBox(queue, offer);
    both.getStyleClass().add("offers-screen");
    StackPane parts = new StackPane(on(Tab.QUEUE, both), on(Tab.AUDIT, audit), on(Tab.AWAY, away));
    VBox.setVgrow(parts, Priority.ALWAYS);
    parts.setMinSize(0, 0);
    VBox content = new VBox(topLine(messages), parts);
    content.getStyleClass().add("screen-content");
    root()
        .getChildren()
        .add(
            new StatePane(
                messages,
                model.load(),
                content,
                skeleton(),
                "offers.empty",
                controller::onTryAgain));
    root().setMinSize(0, 0);
    root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    root().addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    // Whoever comes here goes on with the keyboard in the queue, also while it is being read.
    root().sceneProperty().subscribe(_ -> root().requestFocus());
    model.load().phaseProperty().subscribe(_ -> focusQueueIfNothingElse());
    model.queueProperty().subscribe(_ -> focusQueueIfNothingElse());
    model
        .decide()
        .draftProperty()
        .addListener((_, before, now) -> onDraft(before != null && now == null));
  }

  private void focusQueueIfNothingElse() {
    if (root().isFocused() && model().load().phaseProperty().get() == LoadModel.Phase.READY) {
      queue.focusList();
    }
  }

  private Node topLine(Messages messages) {
    HBox heads = new HBox(queue.views(), offer.head());
    heads.getStyleClass().add("offers-screen");
    heads.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(heads, Priority.ALWAYS);
    ChoiceBar<Tab> tabs =
        new ChoiceBar<>(
            List.of(Tab.values()),
            tab -> messages.text("offers.tab." + tab),
            model().tabProperty(),
            controller::onTab);
    HBox line = new HBox(on(Tab.QUEUE, heads), Nodes.spacer(), tabs);
    line.getStyleClass().addAll("offers-screen", "offers-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private <N extends Node> N on(Tab tab, N part) {
    return Nodes.shownWhen(part, model().tabProperty().map(tab::equals));
  }

  /// After a decision, or a change of mind, the keys work in the queue again.
  private void onDraft(boolean ended) {
    if (ended) {
      queue.focusList();
    }
  }

  private void onKey(KeyEvent e) {
    if (model().tabProperty().get() != Tab.QUEUE) {
      return;
    }
    meant = false;
    boolean typing = e.getTarget() instanceof TextInputControl;
    if (e.getCode() == KeyCode.ESCAPE && onEscape(typing)) {
      e.consume();
    } else if (!typing && !e.isShortcutDown() && !e.isAltDown() && onLetter(e)) {
      meant = true;
      e.consume();
    }
  }

  /// The letter of a key that was meant for the queue must not land in the comment it opened.
  private void onTyped(KeyEvent e) {
    if (meant) {
      meant = false;
      e.consume();
    }
  }

  private boolean onEscape(boolean typing) {
    if (model().decide().draft().isPresent()) {
      controller.deciding().onCancel();
      return true;
    }
    if (!typing && !model().marked().isEmpty()) {
      controller.onClearMarks();
      return true;
    }
    if (typing && !model().searchProperty().get().isEmpty()) {
      return false;
    }
    queue.focusList();
    return true;
  }

  /// A single key; while something waits for its confirmation only that is open.
  private boolean onLetter(KeyEvent e) {
    if (model().decide().draft().isPresent() || e.getTarget() instanceof ComboBoxBase<?>) {
      return false;
    }
    switch (e.getCode()) {
      case J -> controller.onStep(1);
      case K -> controller.onStep(-1);
      case A -> primary();
      case R -> controller.deciding().onDecide(Kind.REQUEST_CHANGES);
      case X -> controller.deciding().onDecide(Kind.REJECT);
      case C -> controller.deciding().onDecide(Kind.COMMENT);
      case Z -> controller.deciding().onUndo();
      default -> {
        return inQueue(e);
      }
    }
    return true;
  }

  /// Keys that mean something only while the queue has the focus: buttons have them for themselves.
  private boolean inQueue(KeyEvent e) {
    if (!queue.listFocused()) {
      return false;
    }
    Optional<String> open = Optional.ofNullable(model().open().idProperty().get());
    switch (e.getCode()) {
      case SPACE -> open.ifPresent(controller::onMark);
      case ENTER -> offer.focusOffer();
      case DOWN -> step(e, 1);
      case UP -> step(e, -1);
      default -> {
        return false;
      }
    }
    return true;
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
    if (!model().marked().isEmpty()) {
      controller.deciding().onDecideMarked();
      return;
    }
    model()
        .open()
        .offer()
        .map(Offer::state)
        .flatMap(DecisionBar::primary)
        .ifPresent(controller.deciding()::onDecide);
  }

  @Override
  public Optional<String> opened() {
    return Optional.ofNullable(model().open().idProperty().get());
  }

  @Override
  public boolean focusSearch() {
    controller.onTab(Tab.QUEUE);
    queue.focusSearch();
    return true;
  }

  private static Node skeleton() {
    VBox list = new VBox(Skeletons.line(300), Skeletons.rows(12));
    list.getStyleClass().addAll("card-sheet", "queue-pane");
    list.setMinWidth(432);
    VBox sheet = new VBox(Skeletons.line(360), Skeletons.rows(14));
    sheet.getStyleClass().add("card-sheet");
    HBox.setHgrow(sheet, Priority.ALWAYS);
    HBox both = new HBox(list, sheet);
    both.getStyleClass().add("offers-screen");
    return both;
  }
}
