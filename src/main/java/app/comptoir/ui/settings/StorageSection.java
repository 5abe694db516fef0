package app.comptoir.ui.settings;

import app.comptoir.service.workspaces.Storage.Usage;
import app.comptoir.service.workspaces.Storage.Waste;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.settings.StorageModel.Work;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The rows about the disk: backup and restore first, then what takes how much room.
final class StorageSection {
  private static final double PATH_WIDTH = 380;

  private final Messages messages;
  private final StorageModel model;
  private final StorageController controller;
  private final Outlet outlet;

  StorageSection(
      Messages messages, StorageModel model, StorageController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    this.outlet = outlet;
  }

  List<SettingRow> rows() {
    return List.of(
        backup(),
        restore(),
        rename(),
        place("place", Usage::place),
        sized("database", Usage::database),
        encryption(),
        sized("decisions", Usage::decisions),
        waste("pictures", Waste.PICTURES, Usage::pictures),
        waste("setAside", Waste.SET_ASIDE, Usage::setAside),
        waste("oldLogs", Waste.OLD_LOGS, Usage::oldLogs));
  }

  /// What the long work says, below the rows.
  Node work() {
    return new WorkPane(messages, model, controller);
  }

  private SettingRow row(String key, Node control, Node speaks) {
    return new SettingRow(
        key,
        messages.text("settings." + key),
        messages.text("settings." + key + ".why"),
        control,
        speaks);
  }

  private SettingRow rename() {
    Button button = Buttons.text(messages, "workspace.rename", controller::onRename);
    button.setId("rename");
    return row("rename", button, button);
  }

  private SettingRow backup() {
    Button button = Buttons.text(messages, "settings.backup.button", () -> {});
    button.setId("backup");
    button.setOnAction(
        _ ->
            outlet
                .askWhereToSave(button.getScene().getWindow(), "comptoir-backup.zip")
                .ifPresent(controller::onBackUp));
    button.disableProperty().bind(busy());
    return row("backup", button, button);
  }

  private SettingRow restore() {
    Button button = Buttons.text(messages, "settings.restore.button", () -> {});
    button.setId("restore");
    button.setOnAction(
        _ -> outlet.askForFile(button.getScene().getWindow()).ifPresent(controller::onLook));
    button.disableProperty().bind(busy());
    return row("restore", button, button);
  }

  private ObservableValue<Boolean> busy() {
    return model.workProperty().map(work -> work instanceof Work.Running);
  }

  private SettingRow place(String key, java.util.function.Function<Usage, String> value) {
    TextField field = new TextField();
    field.setEditable(false);
    field.setPrefWidth(PATH_WIDTH);
    field.getStyleClass().add("setting-path");
    field.textProperty().bind(model.usageProperty().map(value).orElse(""));
    return row(key, field, field);
  }

  /// One sentence, in the place of the row's explanation.
  private SettingRow encryption() {
    Label says = new Label();
    says.setId("encryption");
    says.getStyleClass().add("setting-example");
    says.setWrapText(true);
    says.setMaxWidth(PATH_WIDTH);
    says.setTextAlignment(TextAlignment.RIGHT);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.textProperty()
        .bind(
            messages.format(
                model.usageProperty(),
                (_, usage) ->
                    usage == null
                        ? "–"
                        : messages.now("settings.encryption." + usage.encryption())));
    return row("encryption", says, says);
  }

  private Label size(ToLongFunction<Usage> bytes) {
    Label size = new Label();
    size.getStyleClass().add("setting-example");
    size.setMinWidth(Region.USE_PREF_SIZE);
    size.textProperty()
        .bind(
            messages.format(
                model.usageProperty(),
                (formats, usage) -> usage == null ? "–" : formats.bytes(bytes.applyAsLong(usage))));
    return size;
  }

  private SettingRow sized(String key, ToLongFunction<Usage> bytes) {
    Label size = size(bytes);
    return row(key, size, size);
  }

  private SettingRow waste(String key, Waste what, ToLongFunction<Usage> bytes) {
    SureButton clean = new SureButton(messages, "clean", key, () -> controller.onClean(what));
    clean
        .first()
        .disableProperty()
        .bind(model.usageProperty().map(usage -> bytes.applyAsLong(usage) <= 0).orElse(true));
    HBox control = new HBox(size(bytes), clean);
    control.getStyleClass().add("setting-controls");
    control.setAlignment(Pos.CENTER_RIGHT);
    control.setMinWidth(Region.USE_PREF_SIZE);
    return row(key, control, clean.first());
  }
}
