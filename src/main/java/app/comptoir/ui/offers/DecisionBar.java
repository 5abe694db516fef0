package app.comptoir.ui.offers;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.service.offers.Approvals.Taken;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.offers.DecideModel.Draft;
import app.comptoir.ui.offers.open.ActWords;
import app.comptoir.ui.offers.open.ActsModel.OwnAct;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.OfferWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What can be decided on the open offer now, always in sight below it: one primary action by where
/// the offer stands, the others beside it; what is not allowed says why. In its place: the
/// confirmation, and what became of one's own decision.
final class DecisionBar extends VBox {
  private final Messages messages;
  private final OffersModel model;
  private final OffersController controller;
  private final OfferWords words;
  private final ActWords actWords;
  private final DecisionButtons buttons;
  private final ConfirmPane confirm;
  private final VBox choices = new VBox();
  private final Label actSentence = new Label();
  private @Nullable Shape shape;

  DecisionBar(Messages messages, OffersModel model, OffersController controller, BrandBook brands) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.words = new OfferWords(messages);
    this.actWords = new ActWords(messages);
    this.buttons = new DecisionButtons(messages, model, controller);
    this.confirm = new ConfirmPane(messages, model, brands, controller);
    setId("decision-bar");
    getStyleClass().addAll("card-sheet", "decision-bar");
    choices.getStyleClass().add("decision-choices");
    model.open().dossierProperty().subscribe(_ -> refresh());
    model.acts().actsProperty().subscribe(_ -> refresh());
    model.acts().sendingProperty().subscribe(_ -> refresh());
    model.acts().nowProperty().subscribe(_ -> refresh());
    model.decide().refusalProperty().subscribe(_ -> refresh());
    messages.formatsProperty().subscribe(_ -> refresh());
    model.decide().draftProperty().subscribe(this::showDraft);
  }

  private void showDraft(@Nullable Draft draft) {
    if (draft == null) {
      getChildren().setAll(choices);
      refresh();
    } else {
      getChildren().setAll(confirm);
      confirm.show(draft);
    }
  }

  /// What the buttons depend on: only where that changes are they made anew, so that none is pulled
  /// away from under the pointer by a clock.
  private record Shape(
      String offerId,
      Offer.State state,
      String refusal,
      @Nullable Long act,
      @Nullable ActStatus status,
      boolean undoable,
      boolean held,
      Map<Kind, Ruling> rulings,
      Object language) {}

  private void refresh() {
    Offer offer = model.open().offer().orElse(null);
    if (offer == null) {
      shape = null;
      choices.getChildren().clear();
      return;
    }
    Taken refusal = model.decide().refusalProperty().get();
    Optional<OwnAct> own = model.acts().on(offer.id()).filter(this::matters);
    own.ifPresent(act -> actSentence.setText(sentence(act)));
    Shape now =
        new Shape(
            offer.id(),
            offer.state(),
            refusal == null ? "" : words.refusal(refusal),
            own.map(OwnAct::number).orElse(null),
            own.map(act -> act.tracked().status()).orElse(null),
            own.isPresent() && own.get().undoable(model.acts().nowProperty().get()),
            model.acts().sendingProperty().get().held(),
            model.open().dossier().orElseThrow().rulings(),
            messages.formats());
    if (!now.equals(shape)) {
      shape = now;
      rebuild(offer, now.refusal(), own);
    }
  }

  private String sentence(OwnAct act) {
    return actWords.sentence(
        act, model.acts().sendingProperty().get(), model.acts().nowProperty().get());
  }

  private void rebuild(Offer offer, String refusal, Optional<OwnAct> own) {
    List<Node> lines = new ArrayList<>();
    if (!refusal.isEmpty()) {
      lines.add(line("fth-alert-circle", "warn", new Label(refusal)));
    }
    own.ifPresent(act -> lines.add(actLine(act)));
    boolean underWay = own.isPresent() && own.get().open();
    lines.add(buttons.of(offer, underWay));
    buttons.reasons(offer, underWay).ifPresent(lines::add);
    choices.getChildren().setAll(lines);
  }

  /// An act that is on its way, or that the platform did not take and nobody has taken note of.
  private boolean matters(OwnAct own) {
    return own.open() || own.tracked().toDo();
  }

  private Node actLine(OwnAct own) {
    ActWords.Look look = ActWords.look(own, model.acts().sendingProperty().get());
    HBox line = line(look.icon(), look.style(), actSentence);
    if (own.undoable(model.acts().nowProperty().get())) {
      line.getChildren()
          .add(button("act.undoKey", () -> controller.deciding().onUndo(own.number())));
    }
    if (own.tracked().toDo()) {
      Kind kind = own.tracked().act().kind();
      boolean conflict = own.tracked().status() instanceof ActStatus.Conflict;
      if (conflict && model.open().ruling(kind) instanceof Ruling.Permitted) {
        Button again = button("act.again", () -> controller.deciding().onDecide(kind));
        again.setId("decide-again");
        line.getChildren().add(again);
      }
      line.getChildren()
          .add(button("act.noted", () -> controller.deciding().onAcknowledge(own.number())));
    }
    return line;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(messages.now(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static HBox line(String icon, String style, Label text) {
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(Nodes.icon(icon, "act-icon"), text);
    line.getStyleClass().addAll("act-line", style);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
