package app.comptoir.ui.shell.sheets;

import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is new for people in this version.
public final class NewsSheet extends VBox {
  private static final List<String> ITEMS =
      List.of(
          "whatsnew.offers",
          "whatsnew.keys",
          "whatsnew.scale",
          "whatsnew.help",
          "whatsnew.print",
          "whatsnew.safety");

  private final UprightScroll scroll;

  public NewsSheet(Messages messages) {
    VBox rows = new VBox();
    rows.getStyleClass().add("news-rows");
    for (String item : ITEMS) {
      Label label = Nodes.label(messages, item);
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.setGraphic(Nodes.icon("fth-check", "news-icon"));
      rows.getChildren().add(label);
    }
    scroll = new UprightScroll(rows);
    scroll.setFocusTraversable(true);
    scroll.accessibleTextProperty().bind(messages.text("whatsnew.title"));
    getChildren().add(scroll);
  }

  /// Where the keyboard begins.
  public UprightScroll first() {
    return scroll;
  }
}
