package app.comptoir.ui.shell.sheets;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layer over the screens in which one sheet at a time is shown: its title, its content, a way
/// out. Esc and a press beside it close it; the keyboard goes round inside and, afterwards, back to
/// where it was. FX thread only.
public final class Overlays extends StackPane {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 560;

  private final Messages messages;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", false);
  private Optional<Node> before = Optional.empty();
  private Runnable onClose = () -> {};

  public Overlays(Messages messages) {
    this.messages = messages;
    getStyleClass().add("palette-ground");
    setOnMousePressed(_ -> close());
    Nodes.shownWhen(this, shown);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Shows a sheet in place of the one that may be there.
  ///
  /// @param first what has the keyboard at first
  /// @param closed called when it is put away, by whatever way
  public void show(ObservableValue<String> title, Node content, Node first, Runnable closed) {
    if (shown.get()) {
      onClose.run();
    } else {
      before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    onClose = closed;
    getChildren().setAll(sheet(title, content));
    shown.set(true);
    first.requestFocus();
  }

  /// Puts the sheet away, where there is one.
  public void close() {
    if (!shown.get()) {
      return;
    }
    shown.set(false);
    getChildren().clear();
    Runnable closed = onClose;
    onClose = () -> {};
    closed.run();
    before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  private Node sheet(ObservableValue<String> title, Node content) {
    Label heading = Nodes.label(title, "sheet-title");
    HBox head =
        new HBox(
            heading, Nodes.spacer(), Buttons.icon(messages, "fth-x", "sheet.close", this::close));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox sheet = new VBox(head, content);
    sheet.getStyleClass().addAll("palette", "sheet");
    sheet.setMaxSize(WIDTH, HEIGHT);
    sheet.setOnMousePressed(Event::consume);
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.accessibleTextProperty().bind(title);
    return sheet;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    } else if (e.getCode() == KeyCode.TAB) {
      goRound(this, e);
    }
  }

  /// Keeps Tab and Shift+Tab within a part of the window.
  public static void goRound(Parent part, KeyEvent e) {
    List<Node> stops = new ArrayList<>();
    collect(part, stops);
    if (stops.isEmpty()) {
      return;
    }
    int at = stops.indexOf(part.getScene().getFocusOwner());
    int next = at < 0 ? 0 : Math.floorMod(at + (e.isShiftDown() ? -1 : 1), stops.size());
    stops.get(next).requestFocus();
    e.consume();
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }
}
