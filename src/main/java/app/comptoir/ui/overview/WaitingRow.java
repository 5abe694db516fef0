package app.comptoir.ui.overview;

import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.overview.OverviewModel.Waiting;
import app.comptoir.ui.widget.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One offer that waits: what it is, when it starts, what it is worth. When it starts is told anew
/// as time goes by, see [#tell].
final class WaitingRow extends VBox {
  private static final Duration URGENT = Duration.ofHours(24);

  private final Messages messages;
  private final Waiting offer;
  private final String start;
  private final Label title;
  private final FittingLabel when = new FittingLabel("waiting-when");
  private final Label value;

  /// @param start when the offer starts, in the language of now
  WaitingRow(Messages messages, Waiting offer, String start, Runnable open) {
    this.messages = messages;
    this.offer = offer;
    this.start = start;
    title = new Label(Texts.oneLine(offer.title()));
    title.getStyleClass().add("waiting-title");
    title.setTooltip(Nodes.tooltip(new ReadOnlyStringWrapper(title.getText())));
    title.setMinWidth(0);
    when.getStyleClass().add("calm");
    value = new Label(messages.formats().wholeMoney(offer.value()));
    value.getStyleClass().add("waiting-value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, Nodes.spacer(), value);
    head.getStyleClass().add("waiting-head");
    getChildren().addAll(head, when);
    getStyleClass().add("waiting-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseClicked(_ -> open.run());
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            open.run();
            e.consume();
          }
        });
  }

  /// Tells how long it is until the start, or that it should have started.
  void tell(Instant now) {
    if (offer.alarm() != null) {
      String alarm = messages.now("alarm." + offer.alarm());
      when.say(List.of(of(alarm), alarm));
      when.getStyleClass().setAll("label", "waiting-when", "urgent");
      when.setGraphic(Nodes.icon("fth-alert-octagon"));
      speak();
      return;
    }
    Formats formats = messages.formats();
    boolean late = !offer.flightFrom().isAfter(now);
    boolean urgent = offer.flightFrom().isBefore(now.plus(URGENT));
    String until = formats.until(offer.flightFrom(), now);
    String whole =
        late
            ? messages.now("overview.waiting.late", start)
            : messages.now("overview.waiting.starts", until, start);
    String shorter = late ? start : until + " · " + start;
    String least = late ? formats.ago(offer.flightFrom(), now) : until;
    show(urgent);
    when.say(List.of(of(whole), of(shorter), of(least), shorter, least));
    speak();
  }

  private void speak() {
    setAccessibleText(String.join(", ", title.getText(), when.longest(), value.getText()));
  }

  /// Names the brand where it is not the one shown.
  private String of(String words) {
    return offer.brandName() == null ? words : words + " · " + Texts.oneLine(offer.brandName());
  }

  /// Told several times a second while data arrives: nothing is drawn anew that stays the same.
  private void show(boolean urgent) {
    if (urgent != when.getStyleClass().contains("urgent")) {
      when.getStyleClass().removeAll("urgent", "calm");
      when.getStyleClass().add(urgent ? "urgent" : "calm");
      when.setGraphic(urgent ? Nodes.icon("fth-clock") : null);
    }
  }
}
