package app.comptoir.ui.offers;

import app.comptoir.domain.offer.Member;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.AwayModel.Known;
import app.comptoir.ui.widget.Card;
import app.comptoir.ui.widget.Nodes;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who works for the brand, and in which roles: of them one chooses who stands in.
final class TeamCard extends Card {
  private static final double WIDTH = 400;

  private final Messages messages;
  private final AwayModel model;
  private final VBox rows = new VBox();

  TeamCard(Messages messages, AwayModel model) {
    super(messages, "away.team");
    this.messages = messages;
    this.model = model;
    rows.getStyleClass().add("timeline-rows");
    setContent(rows);
    setMinWidth(0);
    setPrefWidth(WIDTH);
    model.knownProperty().subscribe(_ -> show());
    messages.formatsProperty().subscribe(_ -> show());
    Nodes.shownWhen(this, model.knownProperty().map(known -> !known.people().isEmpty()));
  }

  private void show() {
    Known known = model.knownProperty().get();
    rows.getChildren().setAll(known.people().stream().map(this::row).toList());
  }

  private Node row(Member member) {
    Label name = new Label(Texts.oneLine(member.name()));
    name.setWrapText(true);
    Label roles =
        new Label(
            member.roles().stream()
                .sorted()
                .map(role -> messages.now("role." + role))
                .collect(Collectors.joining(", ")));
    roles.getStyleClass().add("caption");
    roles.setWrapText(true);
    HBox row = new HBox(Nodes.icon("fth-user", "timeline-icon"), new VBox(name, roles));
    row.getStyleClass().add("timeline-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
