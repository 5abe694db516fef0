package app.comptoir.ui.widget;

import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Fits a table's columns into its width without a horizontal scroll bar: figures keep the width
/// they need, the least important ones go where there is no room, one column takes the rest.
public final class ColumnRoom {
  private static final double SCROLL_BAR = 16;
  private static final int BEFORE_COMFORT = 2;

  private ColumnRoom() {}

  /// Gives a column a width it keeps.
  public static <R, V> TableColumn<R, V> fixed(TableColumn<R, V> column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
    return column;
  }

  /// Gives a column the width it needs, and its share of what is left over.
  public static <R, V> TableColumn<R, V> atLeast(TableColumn<R, V> column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    return column;
  }

  /// Keeps the columns fitting.
  ///
  /// @param rest takes what room there is: at least its minimal width, and its preferred width
  ///   before more than two others are shown
  /// @param byImportance the fixed ones, the most important first
  public static <R> void fit(
      TableView<R> table, TableColumn<R, ?> rest, List<TableColumn<R, ?>> byImportance) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Runnable fit = () -> fit(table.getWidth(), rest, sortedFirst(table, byImportance));
    table.widthProperty().subscribe(_ -> fit.run());
    table.getSortOrder().addListener((InvalidationListener) _ -> fit.run());
  }

  /// The column the rows are sorted by is the last one to go: its header tells their order.
  private static <R> List<TableColumn<R, ?>> sortedFirst(
      TableView<R> table, List<TableColumn<R, ?>> byImportance) {
    return byImportance.stream()
        .sorted(Comparator.comparing(column -> !table.getSortOrder().contains(column)))
        .toList();
  }

  private static <R> void fit(
      double width, TableColumn<R, ?> rest, List<TableColumn<R, ?>> byImportance) {
    if (width <= 0) {
      return;
    }
    double left = width - SCROLL_BAR;
    boolean room = true;
    for (int i = 0; i < byImportance.size(); i++) {
      left -= byImportance.get(i).getPrefWidth();
      room &= left >= (i < BEFORE_COMFORT ? rest.getMinWidth() : rest.getPrefWidth());
      byImportance.get(i).setVisible(room);
    }
  }
}
