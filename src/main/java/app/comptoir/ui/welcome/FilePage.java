package app.comptoir.ui.welcome;

import app.comptoir.common.SearchText;
import app.comptoir.service.workspaces.FirstSteps.FileLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/// A file: which, what it is, how its first rows read, and what it does not say itself.
final class FilePage extends VBox {
  private static final double NARROW = 70;
  private static final double WIDE = 220;
  private static final double LETTER = 8;

  /// The header and some rows.
  private static final double LOWEST_ROWS = 130;

  private final Messages messages;
  private final WelcomeModel model;
  private final WelcomeController controller;
  private final Outlet outlet;
  private final TableView<List<String>> rows = new TableView<>();
  private final Button choose;
  private final Button go;

  FilePage(Messages messages, WelcomeModel model, WelcomeController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.outlet = outlet;
    getStyleClass().addAll("card-sheet", "welcome-form", "wide");
    choose = Buttons.text(messages, "welcome.file.choose", this::choose);
    choose.setId("file-choose");
    go = Buttons.text(messages, "welcome.file.import", controller::onImport);
    go.setId("file-go");
    go.setDefaultButton(true);
    Button back = Buttons.text(messages, "welcome.back", controller::onBack);
    back.setId("welcome-back");
    HBox buttons = new HBox(back, Nodes.spacer(), choose, go);
    buttons.getStyleClass().add("question-buttons");
    buttons.disableProperty().bind(model.busyProperty());
    ObservableValue<Boolean> known = model.lookProperty().map(l -> l != null).orElse(false);
    Nodes.shownWhen(go, known);
    Label drop = Nodes.label(messages, "welcome.file.drop", "notice-text");
    drop.setWrapText(true);
    Nodes.shownWhen(drop, known.map(now -> !now));
    VBox found = Nodes.shownWhen(found(), known);
    found.getStyleClass().add("welcome-fields");
    getChildren().addAll(Nodes.label(messages, "welcome.file", "card-title"), drop, found, buttons);
    model.lookProperty().subscribe(this::show);
  }

  private void choose() {
    outlet.askForFile(getScene().getWindow()).ifPresent(controller::onFile);
  }

  private VBox found() {
    Label what =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  FileLook look = model.lookProperty().get();
                  return look == null
                      ? ""
                      : messages.now(
                          "welcome.file.is",
                          Texts.oneLine(look.suggested().file().getFileName().toString()),
                          look.layout());
                },
                model.lookProperty(),
                messages.formatsProperty()),
            "strong");
    what.setId("file-what");
    what.setWrapText(true);
    rows.setId("file-rows");
    rows.setMinHeight(LOWEST_ROWS);
    rows.getStyleClass().addAll("figures", "file-rows");
    rows.accessibleTextProperty().bind(messages.text("welcome.file.rows"));
    Label fault =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  String key = model.fileFaultProperty().get();
                  return key.isEmpty() ? "" : messages.now(key);
                },
                model.fileFaultProperty(),
                messages.formatsProperty()),
            "field-fault");
    fault.setId("file-fault");
    Nodes.shownWhen(fault, fault.textProperty().isNotEmpty());
    TextField currency = field("file-currency", model.currencyProperty());
    currency.setPrefColumnCount(6);
    suggest(
        currency,
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList());
    TextField zone = field("file-zone", model.zoneProperty());
    suggest(zone, ZoneId.getAvailableZoneIds().stream().sorted().toList());
    VBox name = labelled("welcome.file.name", field("file-name", model.nameProperty()));
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox fields =
        new HBox(
            name, labelled("welcome.file.currency", currency), labelled("welcome.file.zone", zone));
    fields.getStyleClass().add("file-fields");
    return new VBox(what, rows, fields, fault);
  }

  private static void suggest(TextField field, Collection<String> words) {
    TextFields.bindAutoCompletion(
        field,
        request -> {
          String typed = request.getUserText().strip();
          return words.stream()
              .filter(word -> SearchText.found(word, typed))
              .filter(word -> !word.equalsIgnoreCase(typed))
              .limit(8)
              .toList();
        });
  }

  private static TextField field(String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private VBox labelled(String key, TextField field) {
    Label label = Nodes.label(messages, key, "field-label");
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(messages.text(key));
    return new VBox(label, field);
  }

  private void show(@Nullable FileLook look) {
    rows.getColumns().clear();
    rows.getItems().clear();
    if (look == null) {
      return;
    }
    for (int i = 0; i < look.header().size(); i++) {
      int at = i;
      TableColumn<List<String>, String> column =
          new TableColumn<>(Texts.oneLine(look.header().get(i)));
      column.setSortable(false);
      column.setPrefWidth(width(look, at));
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(Texts.oneLine(row.getValue().get(at))));
      rows.getColumns().add(column);
    }
    rows.getItems().setAll(look.rows());
    go.requestFocus();
  }

  /// As wide as its words, within bounds.
  private static double width(FileLook look, int column) {
    int letters = look.header().get(column).length();
    for (List<String> row : look.rows()) {
      letters = Math.max(letters, row.get(column).length());
    }
    return Math.clamp(3 * LETTER + letters * LETTER, NARROW, WIDE);
  }

  void begin() {
    if (model.lookProperty().get() == null) {
      choose.requestFocus();
    }
  }
}
