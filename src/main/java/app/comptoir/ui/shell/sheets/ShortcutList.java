package app.comptoir.ui.shell.sheets;

import app.comptoir.ui.control.KeyNames;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.Shortcut;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All the keys that do something here: made from what the keys are bound from.
public final class ShortcutList extends VBox {
  private static final double CAPS = 150;

  private final Messages messages;
  private final KeyNames names;
  private final VBox rows = new VBox();
  private final UprightScroll scroll = new UprightScroll(rows);

  /// @param screen how the screen is called whose keys are `ofScreen`
  public ShortcutList(
      Messages messages,
      List<Shortcut> everywhere,
      ObservableValue<String> screen,
      List<Shortcut> ofScreen) {
    this.messages = messages;
    this.names = new KeyNames(messages);
    rows.getStyleClass().add("shortcut-rows");
    group(messages.text("keys.everywhere"), everywhere);
    if (!ofScreen.isEmpty()) {
      group(messages.text("keys.onScreen", screen), ofScreen);
    }
    scroll.setFocusTraversable(true);
    scroll.accessibleTextProperty().bind(messages.text("keys.title"));
    getChildren().add(scroll);
  }

  /// What scrolls, and takes the keyboard first.
  public UprightScroll scroll() {
    return scroll;
  }

  private void group(ObservableValue<String> title, List<Shortcut> shortcuts) {
    rows.getChildren().add(Nodes.label(title, "shortcut-group"));
    shortcuts.forEach(shortcut -> rows.getChildren().add(row(shortcut)));
  }

  private HBox row(Shortcut shortcut) {
    HBox caps = new HBox();
    caps.getStyleClass().add("shortcut-caps");
    caps.setAlignment(Pos.CENTER_LEFT);
    caps.setMinWidth(CAPS);
    for (String cap : names.caps(shortcut.triggers().getFirst())) {
      Label label = new Label(cap);
      label.getStyleClass().add("key-cap");
      caps.getChildren().add(label);
    }
    Label what = Nodes.label(messages, shortcut.key(), "shortcut-what");
    what.setWrapText(true);
    HBox row = new HBox(caps, what);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("shortcut-row");
    return row;
  }
}
