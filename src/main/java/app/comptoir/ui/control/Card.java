package app.comptoir.ui.control;

import app.comptoir.ui.fx.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A white sheet with a thin border: one title, a quieter line that tells unit, period and basis,
/// room for actions at the right, and the content.
public class Card extends VBox {
  private final Label subtitle = new Label();
  private final HBox marks = new HBox();
  private final FlowPane legend = new LegendLine();

  /// A legend takes a second line before the subtitle has less than this.
  private static final double WORDS = 110;

  private final HBox actions = new HBox();
  private final VBox header = new VBox();

  /// A card whose subtitle stands beside its title.
  public Card(ObservableValue<String> title) {
    this(title, false);
  }

  public Card(Messages messages, String titleKey) {
    this(messages.text(titleKey), false);
  }

  /// @param title what it shows
  /// @param twoLines whether subtitle and legend have a line of their own
  @SuppressWarnings("this-escape") // a node fills itself; no subclass overrides what is called
  protected Card(ObservableValue<String> title, boolean twoLines) {
    getStyleClass().add("card-sheet");
    Label heading = Nodes.label(title, "card-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    subtitle.getStyleClass().add("card-subtitle");
    Nodes.whole(subtitle);
    marks.getStyleClass().add("card-marks");
    marks.setMinWidth(Region.USE_PREF_SIZE);
    actions.getStyleClass().add("card-actions");
    actions.setMinWidth(Region.USE_PREF_SIZE);
    marks.setAlignment(Pos.CENTER_LEFT);
    actions.setAlignment(Pos.CENTER_RIGHT);
    legend.setMinWidth(0);
    legend.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(legend, Priority.ALWAYS);
    HBox words = new HBox(heading);
    words.getStyleClass().add("card-words");
    words.setAlignment(Pos.BASELINE_LEFT);
    header.getStyleClass().add("card-header");
    header.getChildren().add(line(words, marks, Nodes.spacer(), actions));
    if (twoLines) {
      subtitle.setWrapText(true);
      subtitle.setMinHeight(Region.USE_PREF_SIZE);
      subtitle.setMinWidth(WORDS);
      header.getChildren().add(line(subtitle, legend));
    } else {
      words.getChildren().add(Nodes.shownWhen(subtitle, subtitle.textProperty().isNotEmpty()));
    }
    getChildren().add(header);
  }

  /// Unit · period · basis.
  public final void setSubtitle(ObservableValue<String> text) {
    subtitle.textProperty().bind(text);
  }

  /// Unit · period · basis, as it is now.
  protected final String subtitle() {
    return subtitle.getText();
  }

  /// Adds a number or a caution right after the title.
  public final void addMark(Node mark) {
    marks.getChildren().add(mark);
  }

  /// Adds a button or the like at the right of the title.
  public final void addAction(Node action) {
    actions.getChildren().add(action);
  }

  /// Puts an action in the place of another one, or before all others where there was none.
  protected final void replaceAction(@Nullable Node before, Node now) {
    int at = Math.max(0, actions.getChildren().indexOf(before));
    actions.getChildren().remove(before);
    actions.getChildren().add(at, now);
  }

  /// Tells what the chart's colours mean, at the right of the subtitle.
  protected final void legend(Node... entries) {
    legend.getChildren().setAll(entries);
  }

  /// What stands below the title; it takes all the room there is.
  public final void setContent(Node content) {
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().setAll(header, content);
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("card-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    return line;
  }

  /// Asks for one line, and takes more where it gets less.
  private static final class LegendLine extends FlowPane {
    @Override
    protected double computePrefWidth(double height) {
      double width = snappedLeftInset() + snappedRightInset();
      for (Node entry : getManagedChildren()) {
        width += snapSizeX(entry.prefWidth(-1)) + getHgap();
      }
      return width;
    }
  }
}
