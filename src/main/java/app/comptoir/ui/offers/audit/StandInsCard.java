package app.comptoir.ui.offers.audit;

import app.comptoir.domain.approval.Delegation;
import app.comptoir.domain.approval.Person;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.offers.audit.AwayModel.Known;
import app.comptoir.ui.offers.open.BrandBook;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Who stands in for whom, in which role and when; one's own can be ended.
final class StandInsCard extends Card {
  private final Messages messages;
  private final AwayModel model;
  private final AwayController controller;
  private final BrandBook brands;
  private final VBox rows = new VBox();

  StandInsCard(Messages messages, AwayModel model, AwayController controller, BrandBook brands) {
    super(messages, "away.list");
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.brands = brands;
    rows.getStyleClass().add("timeline-rows");
    setContent(rows);
    model.knownProperty().subscribe(_ -> show());
    messages.formatsProperty().subscribe(_ -> show());
  }

  private void show() {
    Known known = model.knownProperty().get();
    rows.getChildren().setAll(known.delegations().stream().map(d -> row(d, known)).toList());
    if (known.delegations().isEmpty()) {
      rows.getChildren().add(nobody());
    }
  }

  private Node nobody() {
    Label none = new Label(messages.now("away.none"));
    none.getStyleClass().add("notice-text");
    VBox box = new VBox(Nodes.icon("fth-users", "notice-icon"), none);
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER);
    StackPane room = new StackPane(box);
    VBox.setVgrow(room, Priority.ALWAYS);
    return room;
  }

  private Node row(Delegation one, Known known) {
    Formats formats = messages.formats();
    ZoneId zone = brands.zone(one.brandId());
    String state = one.holds(known.at()) ? "now" : one.open(known.at()) ? "ahead" : "over";
    Label what =
        new Label(
            messages.now(
                "away.row",
                known.name(one.standIn()),
                known.name(one.subject()),
                messages.now("role." + one.role())));
    what.setWrapText(true);
    Label when =
        new Label(
            messages.now(
                "away.when." + state,
                formats.dateTime(one.from(), zone, brands.shownZone()),
                formats.dateTime(
                    one.endedAt() == null ? one.until() : one.endedAt(),
                    zone,
                    brands.shownZone())));
    when.getStyleClass().add("caption");
    VBox text = new VBox(what, when);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row =
        new HBox(
            Nodes.icon(state.equals("now") ? "fth-user-check" : "fth-user", "timeline-icon"), text);
    row.getStyleClass().add("timeline-row");
    row.setAlignment(Pos.CENTER_LEFT);
    Person me = known.me();
    if (one.open(known.at()) && me != null && me.subject().equals(one.subject())) {
      Button end = new Button(messages.now("away.end"));
      end.getStyleClass().add("small");
      end.setOnAction(_ -> controller.onEnd(one.id()));
      row.getChildren().add(end);
    }
    return row;
  }
}
