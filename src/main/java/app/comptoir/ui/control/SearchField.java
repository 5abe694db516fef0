package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// A search field with its sign at the left and, while something is typed, a button that clears it;
/// Escape clears it too. The shell's `/` goes to it through [app.comptoir.ui.mvc.View#focusSearch].
public final class SearchField extends CustomTextField {

  /// @param promptKey message that says what is searched
  public SearchField(Messages messages, String promptKey) {
    getStyleClass().add("search-field");
    promptTextProperty().bind(messages.text(promptKey));
    accessibleTextProperty().bind(messages.text(promptKey));
    StackPane sign = new StackPane(Nodes.icon("fth-search"));
    sign.getStyleClass().add("field-icon");
    setLeft(sign);
    Button clear = new Button("", Nodes.icon("fth-x"));
    clear.getStyleClass().addAll("flat", "field-clear");
    clear.setFocusTraversable(false);
    clear.accessibleTextProperty().bind(messages.text("search.clear"));
    clear.setOnAction(_ -> clear());
    setRight(Nodes.shownWhen(clear, textProperty().isNotEmpty()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      e.consume();
    }
  }
}
