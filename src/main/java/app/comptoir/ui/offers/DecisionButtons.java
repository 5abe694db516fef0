package app.comptoir.ui.offers;

import app.comptoir.domain.approval.Ruling;
import app.comptoir.domain.offer.Decision.Kind;
import app.comptoir.domain.offer.Offer;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.offers.open.OfferWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The buttons that decide on an offer, and why those that are disabled are so.
final class DecisionButtons {
  private static final double ONE_LINE = 1000;

  private final Messages messages;
  private final OffersModel model;
  private final OffersController controller;
  private final OfferWords words;

  DecisionButtons(Messages messages, OffersModel model, OffersController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.words = new OfferWords(messages);
  }

  /// The decision that the state of an offer calls for; empty where it calls for none.
  static Optional<Kind> primary(Offer.State state) {
    return switch (state) {
      case SUBMITTED -> Optional.of(Kind.REVIEW);
      case REVIEWED -> Optional.of(Kind.APPROVE);
      case LIVE -> Optional.of(Kind.PAUSE);
      case PAUSED -> Optional.of(Kind.RESUME);
      case OTHER, DRAFT, APPROVED, ENDED, CHANGES_REQUESTED, REJECTED, WITHDRAWN, EXPIRED ->
          Optional.empty();
    };
  }

  /// The buttons in the order of their places: comment at the left, the primary at the right.
  Node of(Offer offer, boolean underWay) {
    HBox row = new HBox();
    row.getStyleClass().add("decision-buttons");
    row.setAlignment(Pos.CENTER_LEFT);
    // Where they have not room beside each other, they take a second line.
    FlowPane decisions = new FlowPane();
    decisions.getStyleClass().add("decision-buttons");
    decisions.setAlignment(Pos.CENTER_RIGHT);
    decisions.setMinWidth(0);
    decisions.setPrefWrapLength(ONE_LINE);
    HBox.setHgrow(decisions, Priority.ALWAYS);
    row.getChildren().addAll(choice(Kind.COMMENT, "", false), decisions);
    for (Kind kind : others(offer)) {
      decisions.getChildren().add(choice(kind, kind == Kind.REJECT ? "danger" : "", underWay));
    }
    primary(offer.state())
        .ifPresent(kind -> decisions.getChildren().add(choice(kind, "accent", underWay)));
    return row;
  }

  private List<Kind> others(Offer offer) {
    List<Kind> kinds = new ArrayList<>();
    if (offer.state().waiting()) {
      kinds.add(Kind.REJECT);
      kinds.add(Kind.REQUEST_CHANGES);
    }
    for (Kind own : List.of(Kind.SUBMIT, Kind.WITHDRAW)) {
      if (model.open().ruling(own) instanceof Ruling.Permitted) {
        kinds.add(own);
      }
    }
    return kinds;
  }

  private Node choice(Kind kind, String style, boolean underWay) {
    Button button = new Button(words.verb(kind));
    button.setId("decide-" + kind);
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
      if (style.equals("danger")) {
        button.getStyleClass().add("button-outlined");
      }
    }
    Ruling ruling = model.open().ruling(kind);
    boolean fine = ruling == null || ruling instanceof Ruling.Permitted;
    button.setDisable(underWay || !fine);
    button.setAccessibleHelp(fine || ruling == null ? "" : words.why(ruling));
    button.setOnAction(_ -> controller.deciding().onDecide(kind));
    return button;
  }

  /// Why what is disabled is so, each reason once; empty where all is allowed, or one's own
  /// decision is on its way.
  Optional<Node> reasons(Offer offer, boolean underWay) {
    if (underWay) {
      return Optional.empty();
    }
    Map<String, List<Kind>> byReason = new LinkedHashMap<>();
    List<Kind> kinds = new ArrayList<>();
    primary(offer.state()).ifPresent(kinds::add);
    kinds.addAll(others(offer));
    for (Kind kind : kinds) {
      Ruling ruling = model.open().ruling(kind);
      if (ruling != null && !(ruling instanceof Ruling.Permitted)) {
        byReason.computeIfAbsent(words.why(ruling), _ -> new ArrayList<>()).add(kind);
      }
    }
    String text =
        byReason.entrySet().stream()
            .map(
                e ->
                    messages.now(
                        "offer.why",
                        e.getValue().stream().map(words::verb).collect(Collectors.joining(", ")),
                        e.getKey()))
            .collect(Collectors.joining(" "));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Label label = new Label(text);
    label.setId("decision-why");
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setGraphic(Nodes.icon("fth-lock", "why-icon"));
    return Optional.of(label);
  }
}
