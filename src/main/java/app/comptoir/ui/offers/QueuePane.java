package app.comptoir.ui.offers;

import app.comptoir.service.offers.QueueQuestion.View;
import app.comptoir.service.offers.QueueSnapshot;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.SearchField;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.offers.open.BrandBook;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The queue: which part of it, the offers the most urgent first, what is marked, and one's own
/// decisions on their way.
final class QueuePane extends VBox {
  private static final double WIDTH = 432;
  private static final double NARROW = 376;
  private static final double LEAST_SEARCH = 120;
  private static final double ROW_HEIGHT = 76;
  private static final List<View> VIEWS =
      List.of(View.FOR_ME, View.WAITING, View.RUNNING, View.DONE);

  private final Messages messages;
  private final OffersModel model;
  private final OffersController controller;
  private final ListView<String> list;
  private final SearchField search;
  private final KeyHints hints;
  private boolean following;

  QueuePane(Messages messages, OffersModel model, OffersController controller, BrandBook brands) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    getStyleClass().add("queue-pane");
    widen(true);
    search = new SearchField(messages, "offers.search");
    search.setId("offers-search");
    search.setMinWidth(LEAST_SEARCH);
    search.textProperty().subscribe(controller::onSearch);
    list = list(brands);
    hints = new KeyHints(messages);
    VBox sheet = new VBox(list, batchLine());
    sheet.getStyleClass().addAll("card-sheet", "queue-sheet");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setVgrow(sheet, Priority.ALWAYS);
    HBox served = new HBox(search, Nodes.spacer(), served());
    served.getStyleClass().add("filter-line");
    served.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(served, sheet, new OnTheirWay(messages, model, controller), hints);
    follow();
  }

  /// Names the keys that are bound.
  void hint(List<Shortcut> bound) {
    hints.show(bound);
  }

  /// Which part of the queue; it stands above, in the line of the screen.
  Node views() {
    ChoiceBar<View> views =
        new ChoiceBar<>(VIEWS, this::name, model.viewProperty(), controller::onView);
    views.getStyleClass().add("queue-views");
    views.setMinWidth(USE_PREF_SIZE);
    return views;
  }

  /// Takes less room where the open offer needs it.
  void widen(boolean room) {
    double width = room ? WIDTH : NARROW;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  private ObservableValue<String> name(View view) {
    return messages.format(
        model.queueProperty(),
        (formats, queue) -> {
          String name = messages.now("offers.view." + view);
          Integer count = queue == null ? null : queue.counts().get(view);
          return count == null ? name : name + " " + formats.count(count);
        });
  }

  /// How long offers waited lately, where that was measured.
  private Label served() {
    Label label = Nodes.label(messages.format(model.queueProperty(), this::served), "caption");
    label.setTooltip(Nodes.tooltip(messages.text("offers.served.explained")));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private String served(Formats formats, @Nullable QueueSnapshot queue) {
    return queue == null || queue.served().median() == null
        ? ""
        : messages.now("offers.served", formats.duration(queue.served().median()));
  }

  private ListView<String> list(BrandBook brands) {
    ListView<String> view = new ListView<>(model.ids());
    view.setId("offers-queue");
    view.getStyleClass().add("queue-list");
    view.setFixedCellSize(ROW_HEIGHT);
    view.setCellFactory(_ -> new QueueCell(messages, model, controller, brands));
    view.accessibleTextProperty().bind(messages.text("offers.queue"));
    view.setPlaceholder(nothing());
    view.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            offerId -> {
              if (offerId != null && !following) {
                controller.onOpen(offerId);
              }
            });
    return view;
  }

  private Node nothing() {
    ObservableValue<String> which =
        messages.format(
            model
                .searchProperty()
                .flatMap(
                    words ->
                        model.viewProperty().map(view -> words.isBlank() ? view.name() : "SEARCH")),
            (_, name) -> name);
    VBox box =
        new VBox(
            Nodes.icon("fth-check-circle", "notice-icon"),
            Nodes.label(
                messages.format(which, (_, name) -> messages.now("offers.none." + name)),
                "notice-title"),
            Nodes.label(
                messages.format(which, (_, name) -> messages.now("offers.next." + name)),
                "notice-text"));
    box.getChildren().stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .forEach(
            label -> {
              label.setWrapText(true);
              label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            });
    box.getStyleClass().add("notice");
    box.setAlignment(Pos.CENTER);
    return Nodes.shownWhen(box, model.queueProperty().map(queue -> true).orElse(false));
  }

  private Node batchLine() {
    Label count = new Label();
    count.getStyleClass().add("caption");
    Button clear = Buttons.link(messages, "offers.marks.clear", controller::onClearMarks);
    Button decide = new Button();
    decide.setId("decide-marked");
    decide.getStyleClass().add("accent");
    decide.setMinWidth(USE_PREF_SIZE);
    decide.setOnAction(_ -> controller.deciding().onDecideMarked());
    HBox line = new HBox(count, clear, Nodes.spacer(), decide);
    line.getStyleClass().add("batch-line");
    line.setAlignment(Pos.CENTER_LEFT);
    Runnable refresh =
        () -> {
          int marked = model.marked().size();
          line.setVisible(marked > 0);
          line.setManaged(marked > 0);
          count.setText(messages.now("offers.marks", marked));
          var batch = Batch.of(model);
          decide.setDisable(batch.isEmpty());
          decide.setText(
              batch
                  .map(many -> messages.now("offers.batch." + many.kind(), many.offers().size()))
                  .orElseGet(() -> messages.now("offers.batch.none")));
        };
    model.marked().addListener((SetChangeListener<String>) _ -> refresh.run());
    model.queueProperty().subscribe(_ -> refresh.run());
    messages.localeProperty().subscribe(_ -> refresh.run());
    return line;
  }

  private void follow() {
    model.open().idProperty().subscribe(_ -> select());
    model.queueProperty().subscribe(_ -> refresh());
    model.acts().actsProperty().subscribe(_ -> refresh());
    model.acts().nowProperty().subscribe(_ -> refresh());
    messages.formatsProperty().subscribe(_ -> refresh());
    model.marked().addListener((InvalidationListener) _ -> refresh());
  }

  private void select() {
    following = true;
    String offerId = model.open().idProperty().get();
    int at = offerId == null ? -1 : model.ids().indexOf(offerId);
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != at) {
      list.getSelectionModel().clearAndSelect(at);
      list.getFocusModel().focus(at);
      list.scrollTo(Math.max(0, at - 2));
    }
    following = false;
  }

  private void refresh() {
    select();
    for (Node node : list.lookupAll(".queue-cell")) {
      if (node instanceof QueueCell cell && !cell.isEmpty()) {
        cell.refresh();
      }
    }
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  boolean listFocused() {
    return list.isFocused();
  }

  void focusList() {
    list.requestFocus();
  }
}
