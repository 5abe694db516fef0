package app.comptoir.ui.offers.audit;

import app.comptoir.service.audit.AuditPage;
import app.comptoir.service.audit.AuditPage.Row;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.ChoiceCombo;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.offers.open.BrandBook;
import app.comptoir.ui.offers.open.OfferWords;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who decided and edited what, when, on which content: to be filtered, proven and taken out.
public final class AuditView extends View<StackPane, AuditModel> {
  private static final double LEAST = 60;
  private static final double LEAST_COMMENT = 110;

  private final Messages messages;
  private final AuditController controller;
  private final AuditWords words;
  private final TableView<Row> table = new TableView<>();

  public AuditView(
      AuditModel model,
      AuditController controller,
      Messages messages,
      BrandBook brands,
      Exports exports) {
    super(new StackPane(), model);
    this.messages = messages;
    this.controller = controller;
    this.words = new AuditWords(messages, brands);
    table();
    StackPane sheet = new StackPane(table);
    sheet.getStyleClass().addAll("card-sheet", "table-sheet");
    VBox.setVgrow(sheet, Priority.ALWAYS);
    VBox content = new VBox(filters(exports), proof(), sheet);
    StatePane.fill(
        root(),
        messages,
        model.load(),
        content,
        Skeletons.rows(14),
        "audit.empty",
        controller::onTryAgain);
    model
        .savedProperty()
        .addListener(
            (_, _, saved) -> {
              if (saved != null && saved.done()) {
                exports.saved(root(), saved.file());
              } else {
                exports.notSaved(root());
              }
            });
    model.pageProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show(model.pageProperty().get()));
  }

  private Node filters(Exports exports) {
    ChoiceCombo people =
        new ChoiceCombo(
            messages,
            "audit.everybody",
            model().people(),
            model().subjectProperty(),
            controller::onPerson);
    ChoiceCombo offers =
        new ChoiceCombo(
            messages,
            "audit.allOffers",
            model().offers(),
            model().offerIdProperty(),
            controller::onOffer);
    people.box().setPrefWidth(190);
    offers.box().setPrefWidth(260);
    ChoiceBar<Integer> periods =
        new ChoiceBar<>(
            AuditModel.PERIODS, this::period, model().daysProperty(), controller::onPeriod);
    Label count =
        Nodes.label(
            messages.format(
                model().pageProperty(),
                (_, page) -> page == null ? "" : messages.now("audit.count", page.total())),
            "caption");
    count.setMinWidth(Label.USE_PREF_SIZE);
    var verify = Buttons.text(messages, "audit.verify", controller::onVerify);
    verify.setId("audit-verify");
    verify.setGraphic(Nodes.icon("fth-shield"));
    HBox line =
        new HBox(
            people,
            offers,
            periods,
            Nodes.spacer(),
            count,
            Buttons.icon(messages, "fth-download", "audit.csv", () -> export(exports, "csv")),
            Buttons.icon(messages, "fth-file-text", "audit.pdf", () -> export(exports, "pdf")),
            verify);
    line.getStyleClass().add("filter-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private ObservableValue<String> period(int days) {
    return days == 0 ? messages.text("audit.always") : messages.text("period.days", days);
  }

  /// What came of the verification somebody asked for.
  private Node proof() {
    Label sentence = Nodes.label(messages.format(model().proofProperty(), this::proof));
    sentence.setWrapText(true);
    HBox line = new HBox(sentence);
    line.setId("audit-proof");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("act-line");
    model()
        .proofProperty()
        .subscribe(
            proven -> {
              line.getStyleClass().removeAll("pass", "fail");
              boolean whole = proven != null && proven.chain().damage() == null;
              line.getStyleClass().add(whole ? "pass" : "fail");
              sentence.setGraphic(
                  Nodes.icon(whole ? "fth-check-circle" : "fth-x-octagon", "act-icon"));
            });
    return Nodes.shownWhen(line, model().proofProperty().map(_ -> true).orElse(false));
  }

  private String proof(Formats formats, @Nullable AuditPage proven) {
    if (proven == null) {
      return "";
    }
    AuditPage.Chain chain = proven.chain();
    String at = formats.time(proven.at(), ZoneId.systemDefault());
    return chain.damage() == null
        ? messages.now("audit.whole", formats.count(chain.lines()), chain.acts(), at)
        : messages.now("audit.broken", chain.damage(), at);
  }

  private void table() {
    table.setId("audit-table");
    table.getStyleClass().add("figures");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    var when = column("audit.when", words::when);
    var who = column("audit.who", words::who);
    var what = column("audit.what", words::what);
    var offer = column("audit.offer", row -> Texts.oneLine(row.title()));
    var brand = column("audit.brand", Row::brandName);
    var content = column("audit.content", row -> OfferWords.brief(AuditWords.hash(row)));
    var comment = column("audit.comment", words::comment);
    comment.setMinWidth(LEAST_COMMENT);
    comment.setPrefWidth(LEAST_COMMENT);
    ColumnRoom.fit(table, comment, List.of(when, who, what, offer, brand, content));
    table.setPlaceholder(Nodes.label(messages, "audit.none", "notice-text"));
    table.accessibleTextProperty().bind(messages.text("audit.table"));
  }

  private TableColumn<Row, String> column(String key, Function<Row, String> value) {
    TableColumn<Row, String> column = Columns.text(messages.text(key), value);
    column.setId(key);
    column.setSortable(false);
    table.getColumns().add(ColumnRoom.atLeast(column, LEAST));
    return column;
  }

  private void show(@Nullable AuditPage page) {
    if (page != null) {
      // What is the same stays chosen, and where it was.
      if (!table.getItems().equals(page.rows())) {
        table.getItems().setAll(page.rows());
      }
      table.refresh();
    }
  }

  private void export(Exports exports, String ending) {
    exports.ask(root(), "audit." + ending, controller::onExport);
  }
}
