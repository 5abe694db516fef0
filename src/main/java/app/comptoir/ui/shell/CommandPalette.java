package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.widget.Nodes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// Everything one can go to or switch, found by typing: Ctrl/⌘+K.
final class CommandPalette extends StackPane {
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private final CustomTextField field = new CustomTextField();
  private final ListView<Command> list = new ListView<>(found);
  private final Supplier<List<Command>> commands;
  private final ShellController controller;

  CommandPalette(
      Messages messages,
      ShellModel model,
      ShellController controller,
      Supplier<List<Command>> commands) {
    this.commands = commands;
    this.controller = controller;
    getStyleClass().add("palette-ground");
    setOnMousePressed(_ -> controller.onPalette(false));

    field.setId("palette-field");
    field.setLeft(new StackPane(Nodes.icon("fth-search")));
    field.getLeft().getStyleClass().add("field-icon");
    field.promptTextProperty().bind(messages.text("palette.prompt"));
    field.accessibleTextProperty().bind(messages.text("palette.prompt"));
    field.textProperty().subscribe(_ -> find());
    list.setId("palette-list");
    list.getStyleClass().add("palette-list");
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new CommandCell());
    list.setOnMouseClicked(_ -> run());
    list.setPlaceholder(Nodes.label(messages, "palette.nothing", "notice-text"));
    VBox sheet = new VBox(field, list);
    sheet.getStyleClass().add("palette");
    sheet.setMaxSize(520, 380);
    sheet.setOnMousePressed(javafx.event.Event::consume);
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setAlignment(sheet, Pos.TOP_CENTER);
    getChildren().add(sheet);
    Nodes.shownWhen(this, model.paletteShownProperty());
    model
        .paletteShownProperty()
        .subscribe(
            shown -> {
              if (shown) {
                open();
              }
            });
  }

  private void open() {
    field.clear();
    find();
    field.requestFocus();
  }

  private void onKey(KeyEvent e) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (e.getCode()) {
      case ESCAPE -> controller.onPalette(false);
      case ENTER -> run();
      case DOWN -> select(Math.min(found.size() - 1, at + 1));
      case UP -> select(Math.max(0, at - 1));
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void select(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - 3));
  }

  private void run() {
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      controller.onPalette(false);
      command.action().run();
    }
  }

  private void find() {
    String[] words = plain(field.getText()).split("\\s+", -1);
    found.setAll(commands.get().stream().filter(c -> matches(c, words)).toList());
    list.getSelectionModel().selectFirst();
  }

  private static boolean matches(Command command, String[] words) {
    String text = plain(command.group().getValue() + " " + command.name().getValue());
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// Without accents and capitals: “revenus” finds “Revenus”, “francais” finds “français”.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static final class CommandCell extends ListCell<Command> {
    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(command.name().getValue());
      Label group = new Label(command.group().getValue());
      group.getStyleClass().add("palette-group");
      HBox row = new HBox(Nodes.icon(command.icon()), name, Nodes.spacer(), group);
      row.getStyleClass().add("palette-row");
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
    }
  }
}
