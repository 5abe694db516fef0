package app.comptoir.ui.shell;

import app.comptoir.service.workspaces.Workspaces.Kind;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.shell.workspaces.WorkspaceNameText;
import app.comptoir.ui.shell.workspaces.WorkspacesController;
import app.comptoir.ui.shell.workspaces.WorkspacesModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The shown workspace's name, and behind it the others, a new one, and what can be done to this
/// one.
final class WorkspaceMenu extends MenuButton {
  private final Messages messages;
  private final WorkspacesModel model;
  private final WorkspacesController controller;

  WorkspaceMenu(Messages messages, ShellModel shell, ShellParts parts) {
    this.messages = messages;
    this.model = parts.workspaces();
    this.controller = parts.deciding();
    setId("workspace-menu");
    getStyleClass().addAll("flat", "workspace");
    ObservableValue<String> name =
        messages.format(
            shell.workspaceNameProperty(),
            (_, given) ->
                shell.simulated() && given.equals(WorkspaceNameText.UNNAMED)
                    ? messages.now(WorkspaceNameText.SAMPLE)
                    : Texts.oneLine(given));
    textProperty().bind(name);
    setMaxWidth(Double.MAX_VALUE);
    setMnemonicParsing(false);
    accessibleTextProperty().bind(messages.text("workspace.menu", name));
    setTooltip(Nodes.tooltip(messages.text("workspace.menu", name)));
    setOnShowing(_ -> controller.onMenu());
    model.allProperty().subscribe(_ -> offer(model.allProperty().get()));
    model.accessProperty().subscribe(_ -> offer(model.allProperty().get()));
    // Where the window offers nothing else, the name is only a name.
    disableProperty().bind(model.allProperty().map(List::isEmpty));
  }

  private void offer(List<Known> all) {
    List<MenuItem> items = new ArrayList<>();
    ToggleGroup group = new ToggleGroup();
    for (Known known : all) {
      RadioMenuItem item = new RadioMenuItem("", Nodes.icon(icon(known)));
      item.textProperty().bind(WorkspaceNameText.of(messages, known));
      item.setId("workspace-" + known.id());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(known.shown());
      item.setOnAction(
          _ -> {
            item.setSelected(known.shown());
            if (!known.shown()) {
              controller.onOpen(known.id());
            }
          });
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(item("workspace-new", "workspace.new", "fth-plus", controller::onBegin));
    addAccess(items);
    if (all.stream().anyMatch(Known::shown)) {
      items.add(
          item("workspace-rename", "workspace.rename", "fth-edit-2", controller::onRenameShown));
    }
    // What cannot be read has no name that could be written.
    addOthers(
        "workspace-rename",
        "workspace.renameOther",
        "fth-edit-2",
        all.stream().filter(known -> known.kind() != Kind.UNREADABLE).toList(),
        controller::onRename,
        items);
    all.stream()
        .filter(known -> known.shown() && known.removable())
        .map(
            known ->
                item(
                    "workspace-remove",
                    "workspace.remove",
                    "fth-trash-2",
                    () -> controller.onRemove(known.id())))
        .forEach(items::add);
    addOthers(
        "workspace-remove",
        "workspace.removeOther",
        "fth-trash-2",
        all.stream().filter(Known::removable).toList(),
        controller::onRemove,
        items);
    getItems().setAll(items);
  }

  /// What can be done to those that are not shown, by name.
  ///
  /// @param id the beginning of the identifiers
  private void addOthers(
      String id,
      String key,
      String icon,
      List<Known> some,
      Consumer<String> action,
      List<MenuItem> items) {
    Menu others = new Menu("", Nodes.icon(icon));
    others.setId(id + "-other");
    others.textProperty().bind(messages.text(key));
    for (Known known : some) {
      if (!known.shown()) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(WorkspaceNameText.of(messages, known));
        item.setId(id + "-" + known.id());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.accept(known.id()));
        others.getItems().add(item);
      }
    }
    if (!others.getItems().isEmpty()) {
      items.add(others);
    }
  }

  private void addAccess(List<MenuItem> items) {
    switch (model.accessProperty().get()) {
      case SIGNED_IN ->
          items.add(
              item(
                  "workspace-sign-out", "workspace.signOut", "fth-log-out", controller::onSignOut));
      case SIGNED_OUT ->
          items.add(
              item(
                  "workspace-sign-in",
                  "workspace.signIn",
                  "fth-log-in",
                  controller::onSignInAgain));
      case NOT_NEEDED -> {}
    }
  }

  private MenuItem item(String id, String key, String icon, Runnable action) {
    MenuItem item = new MenuItem("", Nodes.icon(icon));
    item.setId(id);
    item.textProperty().bind(messages.text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static String icon(Known known) {
    Kind kind = known.kind();
    return switch (kind) {
      case SAMPLE -> "fth-box";
      case PLATFORM -> "fth-globe";
      case FILE -> "fth-file-text";
      case SHOPIFY -> "fth-shopping-bag";
      case UNREADABLE -> "fth-alert-triangle";
    };
  }
}
