package app.comptoir.ui.offers;

import app.comptoir.domain.offer.OfferCheck.Result;
import app.comptoir.service.offers.QueueSnapshot.Row;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.offers.open.ActWords;
import app.comptoir.ui.offers.open.ActsModel.OwnAct;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.CheckLook;
import app.comptoir.ui.offers.open.OfferWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One offer of the queue: what it is, since when it waits, when it begins, what it spends, what
/// the checks say, and what becomes of one's own decision on it.
final class QueueCell extends ListCell<String> {
  private static final Duration URGENT = Duration.ofHours(24);

  private final Messages messages;
  private final OffersModel model;
  private final OfferWords words;
  private final ActWords actWords;
  private final BrandBook brands;
  private final CheckBox mark = new CheckBox();
  private final Label title = new Label();
  private final Label value = new Label();
  private final Label about = new Label();
  private final Label start = new Label();
  private final Label result = new Label();
  private final HBox root;

  QueueCell(Messages messages, OffersModel model, OffersController controller, BrandBook brands) {
    this.messages = messages;
    this.model = model;
    this.words = new OfferWords(messages);
    this.actWords = new ActWords(messages);
    this.brands = brands;
    getStyleClass().add("queue-cell");
    mark.setFocusTraversable(false);
    mark.getStyleClass().add("queue-mark");
    mark.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(controller::onMark));
    title.getStyleClass().add("queue-title");
    value.getStyleClass().add("queue-value");
    about.getStyleClass().add("caption");
    start.getStyleClass().add("queue-start");
    result.getStyleClass().add("check-word");
    for (Label tight : List.of(value, result)) {
      tight.setMinWidth(Region.USE_PREF_SIZE);
    }
    VBox lines = new VBox(line(title, value), about, line(start, result));
    lines.getStyleClass().add("queue-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    root = new HBox(mark, lines);
    root.getStyleClass().add("queue-row");
    root.setAlignment(Pos.CENTER_LEFT);
    // The cell is as wide as the list, never as wide as its longest title.
    setPrefWidth(0);
  }

  private static HBox line(Label left, Label right) {
    left.setMinWidth(0);
    HBox line = new HBox(left, Nodes.spacer(), right);
    line.getStyleClass().add("queue-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  @Override
  protected void updateItem(@Nullable String offerId, boolean empty) {
    super.updateItem(offerId, empty);
    setText(null);
    if (empty || offerId == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(root);
      refresh();
    }
  }

  /// Writes the newest of the offer into the line.
  void refresh() {
    String offerId = getItem();
    model.row(offerId).ifPresent(row -> show(row, model.marked().contains(row.offer().id())));
  }

  private void show(Row row, boolean marked) {
    Formats formats = messages.formats();
    Instant now = model.acts().nowProperty().get();
    mark.setSelected(marked);
    mark.setAccessibleText(messages.now("offers.mark", Texts.oneLine(row.offer().title())));
    title.setText(Texts.oneLine(row.offer().title()));
    value.setText(formats.wholeMoney(row.stake().budget()));
    about.setText(about(row, now));
    Instant from = row.offer().flightFrom();
    boolean waits = row.offer().state().waiting();
    boolean urgent = waits && from.isBefore(now.plus(URGENT));
    String exact = brands.at(formats, row.offer().brandId(), from);
    start.setText(start(row, now, exact));
    start.getStyleClass().remove("urgent");
    start.setGraphic(null);
    if (urgent) {
      start.getStyleClass().add("urgent");
      start.setGraphic(Nodes.icon("fth-clock"));
    }
    showResult(row, now);
    List<String> spoken = new ArrayList<>();
    for (Label label : List.of(title, about, start, value, result)) {
      spoken.add(label.getText());
    }
    setAccessibleText(String.join(", ", spoken));
  }

  private String about(Row row, Instant now) {
    List<String> parts = new ArrayList<>();
    parts.add(row.brand().name());
    parts.add(words.state(row.offer().state()));
    Instant since = row.since();
    if (since != null && row.offer().state().waiting()) {
      parts.add(messages.now("offers.age", messages.formats().rough(Duration.between(since, now))));
    }
    return String.join(" · ", parts);
  }

  private String start(Row row, Instant now, String exact) {
    Instant from = row.offer().flightFrom();
    if (from.isAfter(now)) {
      return messages.now("offers.starts", messages.formats().until(from, now), exact);
    }
    if (row.offer().state().waiting()) {
      return messages.now("offers.late", exact);
    }
    Instant to = row.offer().flightTo();
    String end = brands.at(messages.formats(), row.offer().brandId(), to);
    return messages.now(to.isAfter(now) ? "offers.runsTo" : "offers.ended", end);
  }

  /// One's own act where there is one that matters; otherwise the worst of the checks.
  private void showResult(Row row, Instant now) {
    result.getStyleClass().removeAll("pass", "warn", "fail", "calm");
    Optional<OwnAct> own =
        model.acts().on(row.offer().id()).filter(act -> row.act() != null || act.open());
    if (own.isPresent()) {
      ActWords.Look look = ActWords.look(own.get(), model.acts().sendingProperty().get());
      paint(look.icon(), look.style());
      result.setText(actWords.brief(own.get(), model.acts().sendingProperty().get(), now));
      return;
    }
    if (!row.alarms().isEmpty()) {
      paint("fth-alert-octagon", "fail");
      result.setText(messages.now("alarm." + row.alarms().getFirst()));
      return;
    }
    Result worst = row.worst();
    result.setVisible(worst != null);
    if (worst != null) {
      paint(CheckLook.icon(worst), CheckLook.style(worst));
      result.setText(messages.now("check.result." + worst));
    } else {
      result.setText("");
      result.setGraphic(null);
    }
  }

  private void paint(String icon, String style) {
    FontIcon sign = Nodes.icon(icon);
    result.setVisible(true);
    result.setGraphic(sign);
    result.getStyleClass().add(style);
  }
}
