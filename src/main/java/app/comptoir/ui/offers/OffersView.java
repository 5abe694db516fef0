package app.comptoir.ui.offers;

import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.offers.OffersModel.Tab;
import app.comptoir.ui.offers.open.BrandBook;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The queue, and beside it the offer that is open. Everything by single keys, as long as nobody
/// types: J/K walk, A is the primary decision, R, X, C the others, Z takes back, space marks, Enter
/// goes into the offer, Esc comes back, `/` searches; see [OfferKeys].
public final class OffersView extends View<StackPane, OffersModel> {
  /// From this width on the queue is as wide as it likes.
  private static final double ROOMY = 1100;

  private final OffersController controller;
  private final QueuePane queue;
  private final OfferPane offer;
  private final OfferKeys keys;

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
    keys = new OfferKeys(model, controller, queue, offer);
    queue.hint(keys.all());
    HBox.setHgrow(offer, Priority.ALWAYS);
    HBox both = new HBox(queue, offer);
    both.getStyleClass().add("offers-screen");
    StackPane parts = new StackPane(on(Tab.QUEUE, both), on(Tab.AUDIT, audit), on(Tab.AWAY, away));
    VBox.setVgrow(parts, Priority.ALWAYS);
    parts.setMinSize(0, 0);
    VBox content = new VBox(topLine(messages), parts);
    StatePane.fill(
        root(),
        messages,
        model.load(),
        content,
        skeleton(),
        "offers.empty",
        controller::onTryAgain);
    root().widthProperty().subscribe(width -> queue.widen(width.doubleValue() > ROOMY));
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
    StackPane views = new StackPane(queue.views());
    views.setAlignment(Pos.CENTER_LEFT);
    views.minWidthProperty().bind(queue.minWidthProperty());
    HBox heads = new HBox(views, offer.head());
    heads.getStyleClass().add("offers-screen");
    heads.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(heads, Priority.ALWAYS);
    ChoiceBar<Tab> tabs =
        new ChoiceBar<>(
            List.of(Tab.values()),
            tab -> messages.text("offers.tab." + tab),
            model().tabProperty(),
            controller::onTab);
    tabs.setMinWidth(Region.USE_PREF_SIZE);
    HBox line =
        new HBox(
            on(Tab.QUEUE, heads),
            on(Tab.AUDIT, Nodes.spacer()),
            on(Tab.AWAY, Nodes.spacer()),
            tabs);
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

  @Override
  public List<Shortcut> shortcuts() {
    return keys.all();
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
