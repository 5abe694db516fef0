package app.comptoir.ui.settings;

import app.comptoir.ui.control.Card;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sections that are shown: below each other, and in a wide window all of them in two columns.
final class SectionColumns extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double WIDEST = 860;
  private static final double GAP = 16;
  private static final List<Section> LEFT =
      List.of(Section.LOOK, Section.NUMBERS, Section.NOTIFICATIONS, Section.READABILITY);

  private final VBox left = column();
  private final VBox right = column();
  private final Map<Section, Card> cards = new EnumMap<>(Section.class);

  SectionColumns() {
    setSpacing(GAP);
    getChildren().setAll(left);
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("card-row");
    column.setMaxWidth(WIDEST);
    column.setPrefWidth(WIDEST);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  void put(Section section, Card card) {
    cards.put(section, card);
  }

  /// Marks a section as the chosen one among several.
  void mark(Section section, boolean chosen) {
    Card card = cards.get(section);
    if (card != null) {
      card.pseudoClassStateChanged(CHOSEN, chosen);
    }
  }

  /// Whether all sections have room beside each other.
  static boolean fitsTwo(double width) {
    return width >= 2 * WIDEST + GAP;
  }

  /// Shows sections, in two columns where these are all.
  ///
  /// @param above what stands above all of them; below where nothing is found
  void show(List<Section> shown, boolean two, Node... above) {
    List<Node> first = new ArrayList<>(List.of(above));
    List<Node> second = new ArrayList<>();
    for (Section section : shown) {
      Card card = cards.get(section);
      if (card != null) {
        (two && !LEFT.contains(section) ? second : first).add(card);
      }
    }
    set(left, first);
    set(right, second);
    List<VBox> columns = two ? List.of(left, right) : List.of(left);
    if (!getChildren().equals(columns)) {
      getChildren().setAll(columns);
    }
  }

  private static void set(VBox column, List<Node> content) {
    if (!column.getChildren().equals(content)) {
      column.getChildren().setAll(content);
    }
  }
}
