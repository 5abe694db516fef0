package app.comptoir.ui.walk;

import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.StackedDaysChart;
import app.comptoir.ui.control.SearchField;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks for texts that are cut although there is room beside them, for what is painted beyond the
/// card or the window it belongs to, for what scrolls sideways, and for charts and fields that have
/// been given next to no room. FX thread only.
public final class Room {
  /// So much room may stay free beside a cut text.
  private static final double FREE = 24;

  /// The same of all columns of a table together.
  private static final double FREE_COLUMNS = 60;

  private static final double ARROW = 20;
  private static final double ROUNDING = 2;

  /// Narrower than so many of its letters are high, in so many lines, a text is a column of words.
  private static final double NARROW = 6;

  private static final double MANY = 2.5;
  private static final double LINE = 1.36;

  /// A chart of days that is lower shows nothing, and of a field that is narrower nobody reads what
  /// they type.
  private static final double LEAST_CHART = 60;

  private static final double LEAST_FIELD = 120;

  private Room() {}

  /// What is wrong, in words.
  public static List<String> wasted(Node root) {
    root.getScene().getRoot().applyCss();
    root.getScene().getRoot().layout();
    List<String> found = new ArrayList<>();
    for (Node node : Seen.nodes(root)) {
      if (node instanceof TableView<?> table) {
        columns(table, found);
      }
      if (node instanceof Control control) {
        beyond(control, found);
      }
      squashed(node, found);
      if (node instanceof ScrollPane scroll) {
        sideways(scroll, found);
      }
      if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()) {
        if (text.getParent() instanceof Labeled labeled) {
          beside(labeled, text, found);
          inBrackets(labeled, text, found);
        }
        beyond(text, found);
      }
    }
    return found;
  }

  private static boolean cut(Labeled labeled, Text text) {
    return labeled.getText() != null && !text.getText().equals(labeled.getText());
  }

  /// A line with a cut text, and room in it or in a line it lies in.
  private static void beside(Labeled labeled, Text text, List<String> found) {
    if (!cut(labeled, text) || labeled instanceof IndexedCell<?>) {
      return;
    }
    Parent parent = labeled.getParent();
    for (int up = 0; up < 4 && parent instanceof HBox line; up++, parent = parent.getParent()) {
      double free = free(line);
      if (free > FREE) {
        found.add("cut beside %.0f px: %s".formatted(free, Seen.name(labeled)));
        return;
      }
    }
  }

  /// A time that is cut inside its zone's name says neither.
  private static void inBrackets(Labeled labeled, Text text, List<String> found) {
    String shown = text.getText();
    if (cut(labeled, text) && shown.lastIndexOf('(') > shown.lastIndexOf(')')) {
      found.add("cut inside brackets: “" + shown + "” " + Seen.name(labeled));
    }
  }

  private static double free(HBox line) {
    double used = line.snappedLeftInset() + line.snappedRightInset();
    int shown = 0;
    for (Node child : line.getChildren()) {
      boolean spacer = child.getClass() == Region.class && child.getStyleClass().isEmpty();
      if (child.isManaged()) {
        used += spacer ? 0 : child.getLayoutBounds().getWidth();
        shown++;
      }
    }
    return line.getWidth() - used - line.getSpacing() * Math.max(0, shown - 1);
  }

  /// A cut cell, and other columns with more room than they need.
  private static void columns(TableView<?> table, List<String> found) {
    List<TableCell<?, ?>> cells =
        Seen.nodes(table).stream()
            .filter(TableCell.class::isInstance)
            .<TableCell<?, ?>>map(TableCell.class::cast)
            .filter(cell -> !cell.isEmpty())
            .toList();
    for (TableCell<?, ?> cell : cells) {
      boolean cut =
          Seen.nodes(cell).stream()
              .anyMatch(
                  node ->
                      node instanceof Text text
                          && text.getParent() instanceof Labeled labeled
                          && cut(labeled, text));
      if (cut) {
        double free = 0;
        for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
          free += column == cell.getTableColumn() ? 0 : spare(table, column, cells);
        }
        if (free > FREE_COLUMNS) {
          found.add("cut beside columns with %.0f px: %s".formatted(free, Seen.name(cell)));
          return;
        }
      }
    }
  }

  private static double spare(
      TableView<?> table, TableColumn<?, ?> column, List<TableCell<?, ?>> cells) {
    double spare = Double.MAX_VALUE;
    for (Node node : table.lookupAll(".column-header > .label")) {
      if (node instanceof Labeled header && column.getText().equals(header.getText())) {
        spare = Math.min(spare, header.getWidth() - needed(header));
      }
    }
    for (TableCell<?, ?> cell : cells) {
      if (cell.getTableColumn() == column) {
        spare = Math.min(spare, cell.getGraphic() != null ? 0 : cell.getWidth() - needed(cell));
      }
    }
    // Room for the sign of a column that is sorted by.
    double kept = column.isSortable() ? ARROW : 0;
    return spare == Double.MAX_VALUE ? 0 : Math.max(0, spare - kept);
  }

  private static double needed(Labeled labeled) {
    Text probe = new Text(labeled.getText());
    probe.setFont(labeled.getFont());
    return probe.getLayoutBounds().getWidth()
        + labeled.snappedLeftInset()
        + labeled.snappedRightInset();
  }

  /// Texts beyond the card or the window, lines that are lower than their letters, and sentences
  /// squeezed into a column of single words.
  private static void beyond(Text text, List<String> found) {
    Bounds here = text.localToScene(text.getLayoutBounds());
    double size = text.getFont().getSize();
    if (text.getWrappingWidth() > 0
        && text.getWrappingWidth() < NARROW * size
        && text.getLayoutBounds().getHeight() > MANY * LINE * size) {
      found.add("squeezed: " + words(text));
    }
    if (text.getParent() instanceof Labeled labeled
        && labeled.getHeight() + 2 * ROUNDING < text.getLayoutBounds().getHeight()) {
      found.add("lower than its letters: " + Seen.name(labeled));
    }
    for (Parent p = text.getParent(); p != null; p = p.getParent()) {
      if (p instanceof TableView<?> || p.getStyleClass().contains("virtual-flow")) {
        return;
      }
      if (p instanceof ScrollPane scroll) {
        outside(here, scroll, words(text), found);
        return;
      }
      boolean card = p.getStyleClass().contains("card-sheet");
      if (card && sideways(here, p)) {
        found.add("beyond its card: " + words(text));
        return;
      }
      if (p.getParent() == null && sideways(here, p)) {
        found.add("beyond the window: " + words(text));
      }
    }
  }

  /// Controls of which a part lies beyond the window, though no text of theirs does.
  private static void beyond(Control control, List<String> found) {
    Bounds here = control.localToScene(control.getLayoutBounds());
    for (Parent p = control.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll) {
        outside(here, scroll, Seen.name(control), found);
      }
      if (p instanceof Control || p.getStyleClass().contains("virtual-flow")) {
        return;
      }
      if (p.getParent() == null && sideways(here, p)) {
        found.add("beyond the window: " + Seen.name(control));
      }
    }
  }

  private static void squashed(Node node, List<String> found) {
    double height = node.getLayoutBounds().getHeight();
    double width = node.getLayoutBounds().getWidth();
    boolean days = node instanceof DayBarsChart || node instanceof StackedDaysChart;
    if (days && height < LEAST_CHART) {
      found.add("a chart %.0f px high: %s".formatted(height, Seen.name(node)));
    }
    if (node instanceof SearchField && width < LEAST_FIELD) {
      found.add("a field %.0f px wide: %s".formatted(width, Seen.name(node)));
    }
  }

  /// What scrolling does not bring into sight: beside room that is as wide as its content, or below
  /// the end of the content.
  private static void outside(Bounds here, ScrollPane scroll, String what, List<String> found) {
    if (scroll.isFitToWidth() && sideways(here, scroll)) {
      found.add("beyond the width of what scrolls: " + what);
    }
    Node content = scroll.getContent();
    if (content != null
        && here.getMaxY() > content.localToScene(content.getLayoutBounds()).getMaxY() + ROUNDING) {
      found.add("below the end of what scrolls: " + what);
    }
  }

  /// What has to be scrolled sideways to be seen whole; tables may.
  private static void sideways(ScrollPane scroll, List<String> found) {
    if (scroll.getContent() == null) {
      return;
    }
    double over =
        scroll.getContent().getLayoutBounds().getWidth() - scroll.getViewportBounds().getWidth();
    if (over > ROUNDING) {
      found.add("scrolls sideways by %.0f px: %s".formatted(over, Seen.name(scroll)));
    }
  }

  private static boolean sideways(Bounds text, Parent room) {
    Bounds bounds = room.localToScene(room.getLayoutBounds());
    return text.getMaxX() > bounds.getMaxX() + ROUNDING
        || text.getMinX() < bounds.getMinX() - ROUNDING;
  }

  private static String words(Text text) {
    return "“" + text.getText() + "” " + Seen.name(text.getParent());
  }
}
