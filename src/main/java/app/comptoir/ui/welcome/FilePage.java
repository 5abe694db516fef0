package app.comptoir.ui.welcome;

import app.comptoir.common.SearchText;
import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/// A file: which, what it is, how it is understood, and what it does not say itself.
final class FilePage extends VBox {
  private final Messages messages;
  private final WelcomeModel model;
  private final WelcomeController controller;
  private final Outlet outlet;
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
    ObservableValue<Boolean> known = model.file().lookProperty().map(l -> l != null).orElse(false);
    Nodes.shownWhen(go, known);
    ObservableValue<Boolean> ready = model.file().lookProperty().map(FileLook::ready).orElse(false);
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !ready.getValue() || model.file().reviewingProperty().get(),
                ready,
                model.file().reviewingProperty()));
    Label drop = Nodes.label(messages, "welcome.file.drop", "notice-text");
    drop.setWrapText(true);
    Nodes.shownWhen(drop, known.map(now -> !now));
    VBox found = Nodes.shownWhen(found(), known);
    found.getStyleClass().add("welcome-fields");
    getChildren().addAll(Nodes.label(messages, "welcome.file", "card-title"), drop, found, buttons);
  }

  private void choose() {
    outlet.askForFile(getScene().getWindow()).ifPresent(controller::onFile);
  }

  private VBox found() {
    Label what =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  FileLook look = model.file().lookProperty().get();
                  return look == null
                      ? ""
                      : messages.now(
                          "welcome.file.is",
                          Texts.oneLine(look.suggested().file().getFileName().toString()),
                          look.title().isEmpty()
                              ? messages.now("file.unrecognised")
                              : messages
                                  .find("file.title." + look.preset())
                                  .orElse(Texts.oneLine(look.title())));
                },
                model.file().lookProperty(),
                messages.formatsProperty()),
            "strong");
    what.setId("file-what");
    what.setWrapText(true);
    Label fault =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  String key = model.file().faultProperty().get();
                  return key.isEmpty() ? "" : messages.now(key);
                },
                model.file().faultProperty(),
                messages.formatsProperty()),
            "field-fault");
    fault.setId("file-fault");
    Nodes.shownWhen(fault, fault.textProperty().isNotEmpty());
    TextField currency = field("file-currency", model.file().currencyProperty());
    currency.setPrefColumnCount(6);
    suggest(
        currency,
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList());
    TextField zone = field("file-zone", model.file().zoneProperty());
    suggest(zone, ZoneId.getAvailableZoneIds().stream().sorted().toList());
    VBox name = labelled("welcome.file.name", field("file-name", model.file().nameProperty()));
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox fields =
        new HBox(
            name, labelled("welcome.file.currency", currency), labelled("welcome.file.zone", zone));
    fields.getStyleClass().add("file-fields");
    return new VBox(
        what,
        new FileReadingBar(messages, model.file(), controller.file()),
        new FileColumns(messages, model.file(), controller.file()),
        new FileFindings(messages, model.file(), controller.file()),
        fields,
        fault);
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

  void begin() {
    if (model.file().lookProperty().get() == null) {
      choose.requestFocus();
    }
  }
}
