package app.comptoir.ui.widget;

import app.comptoir.ui.fx.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white sheet with a thin border: one title, a quieter line that tells unit, period and basis,
/// room for actions at the right, and the content.
public class Card extends VBox {
  private final HBox header = new HBox();
  private final HBox actions = new HBox();
  private final Label subtitle = new Label();

  /// @param title what it shows
  @SuppressWarnings("this-escape") // a node fills itself; no subclass overrides what is called
  public Card(ObservableValue<String> title) {
    getStyleClass().add("card-sheet");
    Label heading = Nodes.label(title, "card-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    subtitle.getStyleClass().add("card-subtitle");
    actions.getStyleClass().add("card-actions");
    actions.setAlignment(Pos.CENTER_RIGHT);
    header.getStyleClass().add("card-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.getChildren().addAll(heading, subtitle, Nodes.spacer(), actions);
    getChildren().add(header);
  }

  /// A card titled by a message.
  public Card(Messages messages, String titleKey) {
    this(messages.text(titleKey));
  }

  /// Unit · period · basis.
  public final void setSubtitle(ObservableValue<String> text) {
    subtitle.textProperty().bind(text);
  }

  /// Adds a button or the like at the right of the title.
  public final void addAction(Node action) {
    actions.getChildren().add(action);
  }

  /// What stands below the title; it takes all the room there is.
  public final void setContent(Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().setAll(header, content);
  }
}
