package app.comptoir.ui.offers;

import app.comptoir.domain.approval.ActStatus;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.open.ActWords;
import app.comptoir.ui.offers.open.ActsModel.OwnAct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The newest of one's own decisions, in place: so long to undo, on its way, answered. What was
/// answered well goes away after some seconds.
final class OnTheirWay extends VBox {
  private static final int MOST = 3;
  private static final Duration LATELY = Duration.ofSeconds(6);

  private final Messages messages;
  private final OffersModel model;
  private final OffersController controller;
  private final ActWords words;
  private final Label more;
  private final List<Label> sentences = new ArrayList<>();
  private List<Shape> shapes = List.of();

  OnTheirWay(Messages messages, OffersModel model, OffersController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.words = new ActWords(messages);
    getStyleClass().add("on-their-way");
    setId("on-their-way");
    setVisible(false);
    setManaged(false);
    more = Nodes.label(messages, "act.more", "caption");
    model.acts().actsProperty().subscribe(_ -> refresh());
    model.acts().sendingProperty().subscribe(_ -> refresh());
    model.acts().nowProperty().subscribe(_ -> refresh());
    messages.formatsProperty().subscribe(_ -> refresh());
  }

  /// What a line looks like but for its countdown: only where that changes is it made anew, so that
  /// no button is pulled away from under the pointer by the clock.
  private record Shape(
      long number, ActStatus status, boolean undoable, boolean held, Object language) {}

  private void refresh() {
    Instant now = model.acts().nowProperty().get();
    List<OwnAct> told =
        model.acts().actsProperty().get().stream()
            .filter(own -> own.open() || lately(own, now))
            .limit(MOST + 1L)
            .toList();
    List<Shape> wanted = told.stream().map(own -> shape(own, now)).toList();
    if (!wanted.equals(shapes)) {
      shapes = wanted;
      rebuild(told, now);
    }
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).setText(sentence(told.get(i), now));
    }
  }

  private Shape shape(OwnAct own, Instant now) {
    return new Shape(
        own.number(),
        own.tracked().status(),
        own.undoable(now),
        model.acts().sendingProperty().get().held(),
        messages.formats());
  }

  private String sentence(OwnAct own, Instant now) {
    return words.sentence(own, model.acts().sendingProperty().get(), now);
  }

  private void rebuild(List<OwnAct> told, Instant now) {
    sentences.clear();
    getChildren().clear();
    for (OwnAct own : told.subList(0, Math.min(MOST, told.size()))) {
      getChildren().add(line(own, now, sentences.isEmpty()));
    }
    if (told.size() > MOST) {
      getChildren().add(more);
    }
    setVisible(!told.isEmpty());
    setManaged(!told.isEmpty());
  }

  private static boolean lately(OwnAct own, Instant now) {
    return own.undoUntil() != null
        && Duration.between(own.tracked().since(), now).compareTo(LATELY) < 0;
  }

  private Node line(OwnAct own, Instant now, boolean first) {
    ActWords.Look look = ActWords.look(own, model.acts().sendingProperty().get());
    Label title = new Label(Texts.oneLine(own.tracked().act().title()));
    title.getStyleClass().add("act-title");
    title.setMinWidth(0);
    Label what = new Label(sentence(own, now));
    sentences.add(what);
    what.getStyleClass().add("caption");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(title, what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(Nodes.icon(look.icon(), "act-icon"), text);
    line.getStyleClass().addAll("act-line", look.style());
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(what.getText() + ": " + title.getText());
    if (own.undoable(now)) {
      Button undo = new Button(messages.now(first ? "act.undoKey" : "act.undo"));
      undo.setFocusTraversable(false);
      undo.setMinWidth(Region.USE_PREF_SIZE);
      undo.getStyleClass().add("small");
      undo.setOnAction(_ -> controller.deciding().onUndo(own.number()));
      line.getChildren().add(undo);
    }
    return line;
  }
}
