package app.comptoir.ui.overview;

import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.overview.OverviewModel.Days;
import app.comptoir.ui.overview.OverviewModel.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is wrong with running offers, in red; then the offers that wait for the person's decision,
/// the most urgent first, of all brands.
final class WaitingCard extends Card {
  private static final double ROW_HEIGHT = 42;
  private static final double MORE_HEIGHT = 24;

  private final Messages messages;
  private final OverviewModel model;
  private final OverviewController controller;
  private final VBox rows = new VBox();
  private double shownAt = -1;

  WaitingCard(Messages messages, OverviewModel model, OverviewController controller) {
    super(messages, "overview.waiting");
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    Label count =
        Nodes.label(
            messages.format(model.waitingProperty(), (f, all) -> f.count(all.size())),
            "count-pill");
    count.setId("waiting-count");
    addMark(Nodes.shownWhen(count, model.waitingProperty().map(all -> !all.isEmpty())));
    Label alarms =
        Nodes.label(
            messages.format(model.alarmedProperty(), (f, all) -> f.count(all.size())),
            "count-pill",
            "alarm-pill");
    alarms.setGraphic(Nodes.icon("fth-alert-circle"));
    ObservableValue<String> words =
        messages.text("overview.alarms", model.alarmedProperty().map(List::size));
    alarms.accessibleTextProperty().bind(words);
    alarms.setTooltip(Nodes.tooltip(words));
    addMark(Nodes.shownWhen(alarms, model.alarmedProperty().map(all -> !all.isEmpty())));
    addAction(
        Nodes.shownWhen(
            Nodes.label(messages, "overview.waiting.value", "card-subtitle"),
            model.waitingProperty().map(all -> !all.isEmpty())));
    rows.getStyleClass().add("waiting-rows");
    rows.setMinHeight(0);
    setContent(rows);
    model.waitingProperty().subscribe(_ -> refresh());
    model.alarmedProperty().subscribe(_ -> refresh());
    messages.formatsProperty().subscribe(_ -> refresh());
    rows.heightProperty().subscribe(_ -> onHeight());
    model.readAtProperty().subscribe(this::tell);
  }

  /// Where the same offers wait, time went by all the same. The rows stay, and with them the
  /// keyboard.
  private void tell(Instant now) {
    for (Node line : rows.getChildren()) {
      if (line instanceof WaitingRow row) {
        row.tell(now);
      }
    }
  }

  private void onHeight() {
    if (rows.getHeight() != shownAt) {
      refresh();
    }
  }

  private int fitting(int all) {
    double room = rows.getHeight();
    return all * ROW_HEIGHT <= room
        ? all
        : (int) Math.clamp((room - MORE_HEIGHT) / ROW_HEIGHT, 1, all);
  }

  /// Shows as many as there is room for; where some do not fit, the last line says how many.
  private void refresh() {
    shownAt = rows.getHeight();
    List<Waiting> all = new ArrayList<>(model.alarmedProperty().get());
    all.addAll(model.waitingProperty().get());
    int whole = all.isEmpty() ? 0 : fitting(all.size());
    List<Node> lines = new ArrayList<>();
    all.stream().limit(whole).map(this::row).forEach(lines::add);
    if (whole < all.size()) {
      Label more =
          new Label(
              messages.now("overview.waiting.more", messages.formats().count(all.size() - whole)));
      more.getStyleClass().add("waiting-more");
      lines.add(more);
    }
    if (all.isEmpty()) {
      lines.add(nothing());
    }
    rows.getChildren().setAll(lines);
  }

  private WaitingRow row(Waiting offer) {
    Days days = model.daysProperty().get();
    String start =
        messages
            .formats()
            .dateTime(
                offer.flightFrom(),
                offer.zone(),
                days == null ? offer.zone() : days.brand().zone());
    WaitingRow row =
        new WaitingRow(messages, offer, start, () -> controller.onOffer(offer.offerId()));
    row.setMinHeight(ROW_HEIGHT);
    row.setMaxHeight(ROW_HEIGHT);
    row.tell(model.readAtProperty().get());
    return row;
  }

  private Node nothing() {
    VBox box =
        new VBox(
            Nodes.icon("fth-check-circle", "notice-icon"),
            Nodes.label(messages, "overview.waiting.none", "notice-text"));
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER);
    box.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }
}
