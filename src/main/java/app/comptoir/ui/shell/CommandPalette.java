package app.comptoir.ui.shell;

import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.shell.keys.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// Everything one can go to or switch, found by typing: Ctrl/⌘+K.
final class CommandPalette extends StackPane {
  private static final int MOST = 80;

  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private final CustomTextField field = new CustomTextField();
  private final ListView<Command> list = new ListView<>(found);
  private final Supplier<List<Command>> commands;
  private final ShellController controller;
  private final Consumer<Runnable> finds;
  private final List<String> recent = new ArrayList<>();
  private Optional<Node> before = Optional.empty();

  CommandPalette(
      Messages messages,
      ShellModel model,
      ShellController controller,
      Supplier<List<Command>> commands,
      Consumer<Runnable> finds) {
    this.commands = commands;
    this.controller = controller;
    this.finds = finds;
    getStyleClass().add("palette-ground");
    setOnMousePressed(_ -> close());

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
    Label nothing = Nodes.label(messages, "palette.nothing", "notice-text");
    nothing.setWrapText(true);
    list.setPlaceholder(nothing);
    VBox sheet = new VBox(field, list);
    sheet.getStyleClass().add("palette");
    sheet.setMaxSize(520, 380);
    sheet.setOnMousePressed(javafx.event.Event::consume);
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.accessibleTextProperty().bind(messages.text("palette.prompt"));
    list.accessibleTextProperty().bind(messages.text("palette.found"));
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
    before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    field.clear();
    find();
    field.requestFocus();
    finds.accept(this::find);
  }

  private void onKey(KeyEvent e) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (e.getCode()) {
      case ESCAPE -> close();
      case ENTER -> run(list.getSelectionModel().getSelectedItem());
      case DOWN -> select(Math.min(found.size() - 1, at + 1));
      case UP -> select(Math.max(0, at - 1));
      case TAB -> {
        // There is one field: the keyboard stays in it.
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  /// Without a choice the keyboard goes back to where it was.
  private void close() {
    controller.onPalette(false);
    before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
  }

  private void select(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - 3));
  }

  private void run(@Nullable Command command) {
    if (command != null) {
      recent.remove(command.id());
      recent.addFirst(command.id());
      close();
      command.action().run();
    }
  }

  /// What fits best first; of what fits equally, what was used last.
  private void find() {
    String[] words = Matching.words(field.getText());
    boolean typed = !field.getText().isBlank();
    List<Ranked> ranked = new ArrayList<>();
    for (Command command : commands.get()) {
      if (typed || command.listed()) {
        int score = score(words, command);
        if (score > Matching.NONE) {
          ranked.add(new Ranked(command, score));
        }
      }
    }
    ranked.sort(
        Comparator.comparingInt((Ranked one) -> recency(one.command(), typed))
            .thenComparing(Comparator.comparingInt(Ranked::score).reversed()));
    found.setAll(ranked.stream().limit(MOST).map(Ranked::command).toList());
    list.getSelectionModel().selectFirst();
  }

  /// Before anything is typed, what was used last comes first; afterwards it decides between equals
  /// only.
  private int recency(Command command, boolean typed) {
    int at = recent.indexOf(command.id());
    return typed || at < 0 ? recent.size() : at;
  }

  private int score(String[] words, Command command) {
    String name = Matching.plain(command.name().getValue());
    int own = Matching.score(words, name);
    int score =
        own > Matching.NONE
            ? 2 * own
            : Matching.score(words, Matching.plain(command.group().getValue()) + " " + name);
    return score > Matching.NONE && recent.contains(command.id()) ? score + 1 : score;
  }

  private record Ranked(Command command, int score) {}

  private final class CommandCell extends ListCell<Command> {
    CommandCell() {
      // Not on the list: its scroll bar and the room below the entries run nothing.
      setOnMouseClicked(_ -> run(getItem()));
      // As wide as the list, whatever it says: long texts end in an ellipsis.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      if (empty || command == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(command.name().getValue());
      name.setMinWidth(0);
      name.setTooltip(Nodes.tooltip(command.name()));
      Label group = new Label(command.group().getValue());
      group.getStyleClass().add("palette-group");
      group.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(Nodes.icon(command.icon()), name, Nodes.spacer(), group);
      row.getStyleClass().add("palette-row");
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
    }
  }
}
