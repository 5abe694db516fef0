package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.welcome.file.FileFields;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

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
    go =
        Buttons.text(
            messages,
            adding() ? "file.add.go" : "welcome.file.import",
            controller.imports()::onImport);
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
                () -> !ready.getValue() || model.file().work().reviewingProperty().get(),
                ready,
                model.file().work().reviewingProperty()));
    go.disabledProperty()
        .subscribe(
            off -> {
              if (!off && !saysSomething()) {
                go.requestFocus();
              }
            });
    Label drop = Nodes.label(messages, "welcome.file.drop", "notice-text");
    drop.setWrapText(true);
    Nodes.shownWhen(drop, known.map(now -> !now));
    VBox found = Nodes.shownWhen(found(), known);
    found.getStyleClass().add("welcome-fields");
    FileProgressLine progress =
        new FileProgressLine(messages, model.file().work(), controller.file());
    getChildren().addAll(Nodes.label(title(), "card-title"), drop, found, progress, buttons);
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
    Label before =
        Nodes.label(
            messages.format(model.file().beforeProperty(), (_, files) -> before(files)),
            "notice-text");
    before.setId("file-before");
    before.setWrapText(true);
    Nodes.shownWhen(before, before.textProperty().isNotEmpty());
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
    FileFields fields =
        adding()
            ? FileFields.ofShop(messages, model.file())
            : FileFields.ofWorkspace(messages, model.file());
    return new VBox(
        what,
        before,
        new FileReadingBar(messages, model.file(), controller.file()),
        new FileColumns(messages, model.file(), controller.file()),
        new FileFindings(messages, model.file(), controller.file()),
        fields,
        fault);
  }

  private String before(List<Path> files) {
    return files.isEmpty()
        ? ""
        : messages.now(
            "file.before",
            files.stream()
                .map(file -> Texts.oneLine(file.getFileName().toString()))
                .collect(Collectors.joining(", ")));
  }

  /// Whether the keys are with something that the person says of the file.
  private boolean saysSomething() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner instanceof TextInputControl
        || owner instanceof ComboBoxBase
        || owner instanceof MenuButton;
  }

  private boolean adding() {
    return model.purpose() == WelcomePurpose.ADD_FILES;
  }

  private ObservableValue<String> title() {
    int no = model.file().inPlaceOf();
    return !adding()
        ? messages.text("welcome.file")
        : no == 0 ? messages.text("file.add") : messages.text("file.replace", no);
  }

  void begin() {
    if (model.file().lookProperty().get() == null) {
      choose.requestFocus();
    } else {
      go.requestFocus();
    }
  }
}
