package app.comptoir.ui.welcome;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.ReportWords;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.welcome.file.FileEffects;
import app.comptoir.ui.welcome.file.FileModel;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a file comes to: what is to be decided first, its sums by month, and what was left out or
/// had to be assumed.
final class FileFindings extends VBox {
  /// Two or three months, and as many remarks.
  private static final double LOWEST = 116;

  private final Messages messages;
  private final FileModel model;
  private final FileController controller;

  FileFindings(Messages messages, FileModel model, FileController controller) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    setId("file-findings");
    getStyleClass().add("file-findings");
    model.lookProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show());
  }

  private void show() {
    FileLook look = model.lookProperty().get();
    List<Node> lines = new ArrayList<>();
    if (look != null) {
      if (look.lacks() != null) {
        lines.add(lacks(look));
      }
      look.questions().forEach(question -> lines.add(question(question)));
      if (!look.effects().isEmpty()) {
        lines.add(new FileEffects(messages, look.effects()));
      }
      if (!look.months().isEmpty() || !look.remarks().isEmpty()) {
        lines.add(findings(look));
      }
    }
    getChildren().setAll(lines);
  }

  private Node lacks(FileLook look) {
    String code = String.valueOf(look.lacks());
    boolean columns = code.equals("FILE-5") || code.equals("FILE-24");
    boolean otherShop = code.equals("IMP-1");
    String text =
        columns
            ? messages.now("file.columnsWanted")
            : messages.find("failure." + code).orElse(look.reason());
    Label label = wrapped(text + " (" + code + ")");
    Label detail = wrapped(Texts.oneLine(look.reason()));
    detail.getStyleClass().add("caption");
    return notice(
        "file-lacks",
        columns || otherShop || !look.remarks().isEmpty()
            ? List.of(label)
            : List.of(label, detail));
  }

  private Node question(FileLook.Question question) {
    String word = question.dates() ? "dates" : "decimals";
    Label text =
        wrapped(
            messages.now(
                "file.ask." + word,
                Texts.oneLine(question.column()),
                Texts.oneLine(question.example())));
    HBox answers = new HBox();
    answers.getStyleClass().add("file-fields");
    for (String answer :
        question.dates() ? List.of("day-first", "month-first") : List.of("comma", "point")) {
      Button button =
          Buttons.text(
              messages, "file." + word + "." + answer, () -> controller.onReading(word, answer));
      button.setId("answer-" + answer);
      answers.getChildren().add(button);
    }
    return notice("file-question", List.of(text, answers));
  }

  private static Node notice(String id, List<? extends Node> lines) {
    VBox words = new VBox();
    words.getChildren().addAll(lines);
    words.getStyleClass().add("file-findings");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(Nodes.icon("fth-help-circle"), words);
    box.setId(id);
    box.getStyleClass().add("file-question");
    return box;
  }

  private Node findings(FileLook look) {
    VBox remarks = new VBox();
    remarks.setId("file-remarks");
    remarks.getStyleClass().add("file-remarks");
    Label title = wrapped(messages.now("file.remarks"));
    title.getStyleClass().add("field-label");
    remarks.getChildren().add(title);
    look.remarks().forEach(remark -> remarks.getChildren().add(wrapped("• " + text(remark))));
    if (look.remarks().isEmpty()) {
      remarks.getChildren().add(Nodes.label(messages, "file.remarks.none", "notice-text"));
    }
    HBox.setHgrow(remarks, Priority.ALWAYS);
    Label heading = wrapped(heading(look));
    heading.getStyleClass().add("field-label");
    VBox sums = new VBox(heading, months(look));
    sums.setMinWidth(USE_PREF_SIZE);
    HBox both = look.months().isEmpty() ? new HBox(remarks) : new HBox(sums, remarks);
    both.getStyleClass().add("file-both");
    ScrollPane scroll = new ScrollPane(both);
    scroll.setFitToWidth(true);
    // In a low window the file's rows give way first.
    scroll.minHeightProperty().bind(Bindings.min(LOWEST, both.heightProperty()));
    scroll.getStyleClass().add("file-scroll");
    return scroll;
  }

  /// Of several files the sums are those of the newest.
  private String heading(FileLook look) {
    return model.beforeProperty().get().isEmpty()
        ? messages.now("file.months")
        : messages.now(
            "file.months.of", Texts.oneLine(look.suggested().file().getFileName().toString()));
  }

  private GridPane months(FileLook look) {
    GridPane grid = new GridPane();
    grid.setId("file-months");
    grid.getStyleClass().add("file-months");
    List<String> heads = List.of("month", "orders", "gross", "discounts", "returns", "net");
    for (int i = 0; i < heads.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      grid.getColumnConstraints().add(column);
      grid.add(Nodes.label(messages, "file.month." + heads.get(i), "caption"), i, 0);
    }
    Formats formats = messages.formats();
    DateTimeFormatter names = DateTimeFormatter.ofPattern("LLL yyyy", formats.locale());
    int row = 1;
    for (FileLook.Month month : look.months()) {
      Sales sales = month.sales();
      List<String> fields =
          List.of(
              YearMonth.parse(month.month()).format(names),
              formats.count(sales.orders()),
              formats.money(new Money(sales.grossMinor(), sales.currency())),
              unknown(look, "discounts")
                  ? Formats.UNKNOWN
                  : formats.money(new Money(sales.discountsMinor(), sales.currency())),
              unknown(look, "returns")
                  ? Formats.UNKNOWN
                  : formats.money(new Money(sales.processed().minor(), sales.currency())),
              formats.money(sales.net()));
      for (int i = 0; i < fields.size(); i++) {
        Label label = new Label(fields.get(i));
        label.getStyleClass().add(i == 0 ? "month-name" : "figure-text");
        label.setMinWidth(USE_PREF_SIZE);
        grid.add(label, i, row);
      }
      row++;
    }
    return grid;
  }

  private static boolean unknown(FileLook look, String figure) {
    return look.remarks().stream()
        .anyMatch(remark -> remark.kind().equals("unknown") && remark.key().equals(figure));
  }

  private String text(FileLook.Remark remark) {
    return ReportWords.remark(
            messages,
            remark.kind(),
            remark.key(),
            remark.count(),
            remark.amounts(),
            remark.detail())
        .orElse(remark.key());
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
