package app.comptoir.ui.overview;

import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.overview.OverviewModel.Days;
import app.comptoir.ui.overview.OverviewModel.Waiting;
import app.comptoir.ui.widget.Card;
import app.comptoir.ui.widget.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The offers that wait for somebody's decision, the most urgent first.
final class WaitingCard extends Card {
  private static final Duration URGENT = Duration.ofHours(24);
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
    addAction(
        Nodes.shownWhen(
            Nodes.label(messages, "overview.waiting.value", "card-subtitle"),
            model.waitingProperty().map(all -> !all.isEmpty())));
    rows.getStyleClass().add("waiting-rows");
    rows.setMinHeight(0);
    setContent(rows);
    model.waitingProperty().subscribe(_ -> refresh());
    messages.formatsProperty().subscribe(_ -> refresh());
    rows.heightProperty().subscribe(_ -> onHeight());
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
    List<Waiting> all = model.waitingProperty().get();
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

  private Node row(Waiting offer) {
    Formats formats = messages.formats();
    Instant now = model.readAtProperty().get();
    boolean late = !offer.flightFrom().isAfter(now);
    boolean urgent = offer.flightFrom().isBefore(now.plus(URGENT));
    Label title = new Label(Texts.oneLine(offer.title()));
    title.getStyleClass().add("waiting-title");
    title.setTooltip(Nodes.tooltip(new ReadOnlyStringWrapper(title.getText())));
    Days days = model.daysProperty().get();
    String start = days == null ? "" : formats.dateTime(offer.flightFrom(), days.brand().zone());
    Label when =
        new Label(
            late
                ? messages.now("overview.waiting.late", start)
                : messages.now(
                    "overview.waiting.starts", formats.until(offer.flightFrom(), now), start));
    when.setTooltip(Nodes.tooltip(new ReadOnlyStringWrapper(when.getText())));
    when.getStyleClass().addAll("waiting-when", urgent ? "urgent" : "calm");
    if (urgent) {
      when.setGraphic(Nodes.icon("fth-clock"));
    }
    VBox words = new VBox(title, when);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label value = new Label(formats.wholeMoney(offer.value()));
    value.getStyleClass().add("waiting-value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(words, value);
    row.getStyleClass().add("waiting-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(ROW_HEIGHT);
    row.setMaxHeight(ROW_HEIGHT);
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(String.join(", ", title.getText(), when.getText(), value.getText()));
    row.setOnMouseClicked(_ -> controller.onOffer(offer.offerId()));
    row.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            controller.onOffer(offer.offerId());
            e.consume();
          }
        });
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
